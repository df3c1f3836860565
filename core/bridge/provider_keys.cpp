// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Providers that handles the texts of keys: storing them before the configuration names them, and testing
// with them.
#include "bridge/config_store.h"
#include "bridge/key_removals.h"
#include "bridge/prober.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "secrets/key_store.h"

#include <QPointer>

#include <algorithm>

namespace tollgate::bridge {

namespace {

using Place = KeyEntry::Place;

bool isInKeychain(const config::Config& config, const std::string& provider, const std::string& keyId) {
    const config::Provider* known = config.provider(provider);
    if (!known) return false;
    return std::any_of(known->keys.begin(), known->keys.end(), [&](const config::ProviderKey& key) {
        return key.id == keyId && key.secret.store == config::SecretRef::Store::Keychain;
    });
}

QString whatIsMissing(const KeyEntry& key) {
    bool typed = key.place == Place::Keychain || key.place == Place::Session;
    if (typed && (!key.text || key.text->empty())) return Providers::tr("There is no key to store.");
    return {};
}

// A test that ends before anything is sent.
TestReport refusedAtSignIn(const QString& why) {
    TestReport report;
    for (auto stage :
         {TestStage::FindHost, TestStage::Connect, TestStage::Tls, TestStage::SignIn, TestStage::ListModels})
        report.stages.push_back({stage, StageOutcome::Pending, 0, {}});
    report.stages[3] = {TestStage::SignIn, StageOutcome::Failed, 0, why};
    report.finished = true;
    return report;
}

struct StoredKey {
    engine::KeyMaterial material;
    std::string id; // "" when none is configured
};

// The text that a test may use, or why there is none.
StoredKey storedKey(const config::Provider& provider, const engine::KeyRing& ring) {
    StoredKey found{{engine::KeyState::Ready, nullptr, {}}, {}}; // none configured: none is sent
    for (const config::ProviderKey& key : provider.keys) {
        auto at = ring.find({provider.id, key.id});
        if (!key.enabled || at == ring.end()) continue;
        found = {at->second, key.id};
        if (at->second.state == engine::KeyState::Ready) return found;
    }
    return found;
}

} // namespace

bool Providers::isElsewhere(const std::string& baseUrl, const std::string& otherBaseUrl) {
    return secrets::originOf(baseUrl) != secrets::originOf(otherBaseUrl);
}

// The order matters: a configuration that names a key which is nowhere would be half a change. A change that would be
// refused is refused before the keychain is touched.
void Providers::store(const QString& id, const std::string& keyId, const KeyEntry& key, Edit edit, QObject* context,
                      Done done) {
    Done tell = [guard = QPointer<QObject>(context), done = std::move(done)](const QString& error) {
        if (guard) done(error);
    };
    if (QString missing = whatIsMissing(key); !missing.isEmpty()) return tell(missing);
    auto next = m_parts.config.preview(edit);
    if (!next) return tell(QString::fromStdString(toText(next.error().front())));
    std::string name = id.toStdString();
    const config::Provider* provider = next->provider(name);
    if (!provider) return tell(tr("There is no provider \"%1\".").arg(id));
    if (key.place == Place::Session) m_parts.keys.keepForSession(*provider, keyId, key.text->clone());
    if (key.place != Place::Keychain) {
        std::shared_ptr<void> held; // the entry that is named no more goes after the change
        if (isInKeychain(m_parts.config.config(), name, keyId)) held = m_removals->hold({{name, keyId}});
        return tell(settle(name, edit));
    }
    m_removals->keep({name, keyId});
    m_parts.keys.storeProviderKey(*provider, keyId, key.text->clone(), this,
                                  [this, name, keyId, edit = std::move(edit), tell](const QString& error) {
                                      if (!error.isEmpty()) return tell(error);
                                      auto held = m_removals->hold({{name, keyId}}); // should the change be refused
                                      tell(settle(name, edit));
                                  });
}

QString Providers::settle(const std::string& provider, const Edit& edit) {
    m_trusted[provider] = m_parts.log.now();
    QString error = m_parts.config.change(edit);
    // What was stored for the refused change must not serve the one in force.
    if (!error.isEmpty()) m_parts.keys.resolve(m_parts.config.config());
    return error;
}

// A stored provider whose stored key has passed is asked again at once.
std::function<void(const TestReport&)> Providers::clearingWhenPassed(const ProviderDraft& draft,
                                                                     std::function<void(const TestReport&)> progress) {
    const config::Provider* stored = m_parts.config.config().provider(draft.provider.id);
    if (!stored || draft.key.place != Place::Unchanged || isElsewhere(draft.provider.base_url, stored->base_url))
        return progress;
    const std::string key = storedKey(*stored, m_parts.keys.ring()).id;
    return [guard = QPointer<Providers>(this), id = QString::fromStdString(stored->id),
            key = QString::fromStdString(key), progress = std::move(progress)](const TestReport& report) {
        const ProviderStatus* now = guard && report.passed() ? guard->find(id) : nullptr;
        if (now && canTryAgain(*now)) guard->tryAgain(id, key);
        progress(report);
    };
}

void Providers::probe(const QString& id) {
    const config::Provider* provider = m_parts.config.config().provider(id.toStdString());
    if (!provider) return;
    const engine::KeyMaterial key = storedKey(*provider, m_parts.keys.ring()).material;
    if (key.state != engine::KeyState::Ready) return;
    auto done = [this, name = provider->id](const TestReport& report) {
        if (!report.finished) return;
        const StageResult* failed = report.failed();
        m_probes[name].result = {m_parts.log.now(), report.passed(), failed ? failed->detail : QString()};
        rebuild();
    };
    m_probes[provider->id].running = m_parts.prober.test(*provider, key.text, this, std::move(done));
}

RunningTest Providers::test(const ProviderDraft& draft, QObject* context,
                            std::function<void(const TestReport&)> progress) {
    engine::KeyMaterial key{engine::KeyState::Ready, draft.key.text, {}};
    if (draft.key.place == Place::Environment) key = secrets::environmentKey(draft.key.variable);
    if (draft.key.place == Place::Unchanged) {
        const config::Provider* stored = m_parts.config.config().provider(draft.provider.id);
        if (stored) key = storedKey(*stored, m_parts.keys.ring()).material;
        if (stored && key.text && isElsewhere(draft.provider.base_url, stored->base_url))
            key = {engine::KeyState::Detached, nullptr,
                   "the stored key belongs to " + secrets::originOf(stored->base_url) +
                       " and is not sent anywhere else; paste it again for the new address"};
    }
    if (key.state == engine::KeyState::Ready)
        return m_parts.prober.test(draft.provider, key.text, context, clearingWhenPassed(draft, std::move(progress)));
    auto over = std::make_shared<bool>(false);
    QMetaObject::invokeMethod(
        this,
        [over, guard = QPointer<QObject>(context), progress = std::move(progress),
         report = refusedAtSignIn(QString::fromStdString(key.reason))] {
            if (guard && !*over) progress(report);
        },
        Qt::QueuedConnection);
    return RunningTest([over] { *over = true; });
}

} // namespace tollgate::bridge
