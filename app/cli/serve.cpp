// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated serve: the engine without a window.
#include "bridge/gateway.h"
#include "bridge/runtime.h"
#include "cli/command.h"
#include "pricing/catalogue.h"
#include "process.h"
#include "resources/resources.h"

#include <QCoreApplication>

#include <optional>
#include <thread>

namespace tollgate::cli {

namespace {

constexpr int kMostThreads = 256;

// Nothing after having said what is wrong with --threads.
std::optional<int> threadsFrom(const Arguments& options, int& exitCode) {
    const QString text = options.value(QStringLiteral("threads"));
    if (text.isEmpty()) return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    bool isNumber = false;
    const int threads = text.toInt(&isNumber);
    if (isNumber && threads >= 1 && threads <= kMostThreads) return threads;
    exitCode = options.refuse("--threads takes a number from 1 to 256, not " + text.toStdString() + ".");
    return std::nullopt;
}

bridge::RuntimeOptions runtimeOptions(const Arguments& arguments, int threads) {
    bridge::RuntimeOptions options;
    options.paths = arguments.paths();
    options.program = QStringLiteral("tollgated");
    options.listen_option = arguments.listen();
    options.threads = threads;
    options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    options.catalogue = resources::loadCatalogue();
    return options;
}

int sayFailure(const bridge::StartFailure& failure) {
    for (const QString& line : failure.lines) printError(line.toStdString());
    return failure.exit_code;
}

void printUnstoredKey(bridge::Runtime& runtime) {
    printError("There is no keychain to keep the access key \"this-computer\" in. This is the only time it is shown:");
    printError(runtime.takeUnstoredFirstKey().toStdString());
}

} // namespace

int serve(const QStringList& arguments) {
    Arguments options(QStringLiteral("tollgated serve"), QStringLiteral("Serves requests until it is told to stop."));
    options.add({QStringLiteral("listen"), QStringLiteral("Where to listen, over the file; port 0 picks a free one."),
                 QStringLiteral("HOST:PORT")});
    options.add(
        {QStringLiteral("threads"), QStringLiteral("Engine threads (default: one a core)."), QStringLiteral("N")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto threads = threadsFrom(options, exitCode);
    if (!threads) return exitCode;
    process::quitOnSignals(); // a signal during the start counts too
    bridge::Runtime runtime(runtimeOptions(options, *threads));
    QObject::connect(&runtime, &bridge::Runtime::firstKeyUnstored, &runtime, [&] { printUnstoredKey(runtime); });
    if (auto failure = runtime.start()) return sayFailure(*failure);
    const bridge::GatewayState& state = runtime.gateway().state();
    if (!state.listening) {
        printError(state.listen_error.toStdString());
        return kFailed;
    }
    tollgate::print("listening on " + state.base_url.toStdString());
    QCoreApplication::exec();
    runtime.stop();
    return kOk;
}

} // namespace tollgate::cli
