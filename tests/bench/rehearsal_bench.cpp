// SPDX-License-Identifier: GPL-3.0-or-later
// How long a draft takes to be tried on the log: `rehearsal_bench [requests]` writes a journal of that many (100,000),
// rehearses a draft over all of them through the window's own door, and ends with 1 when that took over five seconds.
#include "bridge/frozen_day.h"
#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "bridge/runtime.h"
#include "demo/picture_config.h"
#include "demo/seeded_day.h"
#include "journal/journal.h"
#include "journal/reader.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"
#include "support/temp_profile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace tollgate;

namespace {

constexpr qint64 kMostMs = 5000;

// The rows of the demo's day, again and again with ids and starts of their own.
void fill(const std::filesystem::path& folder, std::size_t wanted, Micros now) {
    std::vector<std::shared_ptr<const record::Request>> day;
    {
        auto reader = journal::Reader::open(folder);
        record::LogQuery query;
        query.limit = 5000;
        day = (*reader)->page(query).rows;
    }
    journal::JournalOptions options;
    options.clock = std::make_shared<ManualClock>(now);
    auto journal = journal::Journal::open(folder, std::move(options));
    for (std::size_t i = 0; i < wanted; ++i) {
        record::Request request = *day[i % day.size()];
        request.started = now - static_cast<Micros>(i) * 600'000;
        request.id = {static_cast<std::uint64_t>(request.started / kMillisecond) << 16 | (i & 0xffff), i * 7919};
        (*journal)->finished({std::make_shared<const record::Request>(std::move(request)), {}});
        if (i % 20'000 == 0) (*journal)->flush();
    }
    (*journal)->flush();
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::size_t wanted = argc > 1 ? static_cast<std::size_t>(std::atoll(argv[1])) : 100'000;
    const test::TempProfile profile;
    bridge::RuntimeOptions options;
    options.paths = {profile.configFile(), profile.dataDir(), profile.configHome() + QStringLiteral("/console.json"),
                     profile.runtimeDir() + QStringLiteral("/control")};
    options.program = QStringLiteral("tollgate");
    options.listen_option = QStringLiteral("127.0.0.1:0");
    options.keychain = false;
    options.clock = std::make_shared<ManualClock>(bridge::frozenMoment());
    options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    options.catalogue = resources::loadCatalogue();
    if (QString error = bridge::writeFrozenDay(options.paths, *options.presets); !error.isEmpty()) return 2;
    fill(QFile::encodeName(profile.dataDir()).toStdString(), wanted, bridge::frozenMoment());
    bridge::Runtime runtime(std::move(options));
    if (runtime.start()) return 2;
    const auto live = runtime.routes().find("default");
    QElapsedTimer clock;
    clock.start();
    runtime.trials().rehearse(
        "default", live->json, bridge::frozenMoment() - 30 * kDay, &runtime, [](std::int64_t) {},
        [&clock](const bridge::Rehearsed& result) {
            const qint64 took = clock.elapsed();
            std::printf("%lld requests in %lld ms: %lld unchanged, %lld moved, %lld refused %s\n",
                        static_cast<long long>(result.requests), static_cast<long long>(took),
                        static_cast<long long>(result.unchanged), static_cast<long long>(result.moved),
                        static_cast<long long>(result.unroutable), result.problem.c_str());
            QCoreApplication::exit(took > kMostMs ? 1 : 0);
        });
    return QCoreApplication::exec();
}
