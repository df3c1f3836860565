// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frozen_day.h"

#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/routes.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "config/file.h"
#include "config/read.h"
#include "demo/picture_config.h"
#include "demo/picture_route.h"
#include "demo/seeded_day.h"
#include "journal/journal.h"

#include <QCoreApplication>
#include <QFile>

namespace tollgate::bridge {

namespace {

constexpr Micros kMidnight = -(14 * kHour + 32 * kMinute + 7 * kSecond + 100 * kMillisecond); // from the moment

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::bridge)
};

struct Shown {
    const char* id;
    ProviderState state;
    const char* reason;
    Micros since;    // from midnight; 0: unknown
    Micros p50, p95; // milliseconds; the journal keeps them in steps of a sixteenth
};

constexpr Shown kShown[] = {
    {"anthropic", ProviderState::Degraded, QT_TRANSLATE_NOOP("tollgate::bridge", "p95 3.99 s, 20.5 % failed"),
     13 * kHour + 41 * kMinute + 8 * kSecond, 2'500, 3'990},
    {"openai", ProviderState::Healthy, "", 0, 934, 1'210},
    {"gemini", ProviderState::Healthy, "", 0, 597, 797},
    {"openrouter", ProviderState::Healthy, QT_TRANSLATE_NOOP("tollgate::bridge", "taking failover"), 0, 1'270, 2'310},
    {"deepseek", ProviderState::Off, QT_TRANSLATE_NOOP("tollgate::bridge", "since yesterday 18:20"),
     -(5 * kHour + 40 * kMinute), 0, 0},
    {"mistral", ProviderState::NoTraffic, QT_TRANSLATE_NOOP("tollgate::bridge", "no requests today"), 0, 0, 0},
    {"ollama", ProviderState::Healthy, QT_TRANSLATE_NOOP("tollgate::bridge", "local"), 0, 954, 1'390},
    {"lab-vllm", ProviderState::Cooling, QT_TRANSLATE_NOOP("tollgate::bridge", "00:42, then 1 trial"),
     14 * kHour + 31 * kMinute + 21 * kSecond, 0, 0},
};

void keysOf(ProviderStatus& status) {
    for (ProviderKeyStatus& key : status.keys) {
        key.key.secret.store = config::SecretRef::Store::Keychain;
        key.state = key.key.enabled ? KeyState::Ready : KeyState::Off;
        key.reason.clear();
        if (status.provider.id != "anthropic" || key.key.id != "team-2" || !key.key.enabled) continue;
        key.state = KeyState::Cooling;
        key.until = frozenMoment() + 2 * kMinute + 10 * kSecond;
    }
    for (config::ProviderKey& key : status.provider.keys) key.secret.store = config::SecretRef::Store::Keychain;
}

void show(ProviderStatus& status, const Shown& shown, Micros midnight) {
    keysOf(status);
    bool off = shown.state == ProviderState::Off;
    if (status.provider.enabled == off) return; // switched since
    status.state = shown.state;
    status.reason = *shown.reason ? Words::tr(shown.reason) : QString();
    status.plain_reason = shown.reason;
    status.since = shown.since ? midnight + shown.since : 0;
    if (!status.figures || shown.p50 == 0) return;
    status.figures->first_token_p50 = shown.p50 * kMillisecond;
    status.figures->first_token_p95 = shown.p95 * kMillisecond;
}

void showProviders(Providers& providers, Micros midnight) {
    providers.pretend([midnight](std::vector<ProviderStatus>& all) {
        for (ProviderStatus& status : all)
            for (const Shown& shown : kShown)
                if (status.provider.id == shown.id) show(status, shown, midnight);
    });
}

void showInstallation(Settings& settings) {
    Installation facts = settings.installation();
    facts.config_path = QStringLiteral("~/.config/tollgate/tollgate.json");
    facts.data_path = QStringLiteral("~/.local/share/tollgate");
    facts.keychain = KeychainState::Unlocked;
    facts.keychain_detail = Words::tr("The keychain is unlocked.");
    settings.setInstallation(facts);
}

} // namespace

Micros frozenMoment() {
    return demo::pictureMoment();
}

RequestId frozenRequest() {
    return demo::openedRequest(demo::pictureMoment());
}

QString writeFrozenDay(const Paths& paths, const config::Presets& presets) {
    return writeSeededDay(paths, presets, demo::pictureConfig(), frozenMoment());
}

QString writeSeededDay(const Paths& paths, const config::Presets& presets, const config::Config& config,
                       Micros moment) {
    std::string text = config::write(config, presets);
    if (auto written = config::writeFileAtomically(nativePath(paths.config), text, false); !written)
        return QString::fromStdString(written.error().message);
    journal::JournalOptions options;
    options.clock = std::make_shared<ManualClock>(moment);
    options.ballast_bytes = 0;
    auto journal = journal::Journal::open(nativePath(paths.data), std::move(options));
    if (!journal) return QString::fromStdString(journal.error().message);
    demo::seedHistory(**journal, moment);
    return (*journal)->flush() ? QString() : Words::tr("The log of the pictures cannot be written.");
}

void showFrozenDay(Runtime& runtime) {
    Micros midnight = frozenMoment() + kMidnight;
    runtime.gateway().pretend([midnight](GatewayState& state) {
        state.listening = true;
        state.listen_error.clear();
        state.suggested_port = 0;
        state.address = QStringLiteral("127.0.0.1:8655");
        state.base_url = QStringLiteral("http://127.0.0.1:8655");
        state.started_at = midnight - 3 * kDay + 8 * kHour + 2 * kMinute;
        state.demo = false;
    });
    showProviders(runtime.providers(), midnight);
    showInstallation(runtime.settings());
    if (const auto live = runtime.routes().find("default"); live && runtime.routes().drafts().empty())
        runtime.routes().keepDraft({live->id, live->json, demo::pictureDraft().json});
    LiveFeed& live = runtime.live();
    live.setSource(
        [&live] {
            for (record::LiveEvent& event : demo::inFlight(frozenMoment())) live.publish(std::move(event));
        },
        [](RequestId) {});
}

} // namespace tollgate::bridge
