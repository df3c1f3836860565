// SPDX-License-Identifier: GPL-3.0-or-later
// Providers as the window sees and changes them. Every change is a new configuration, checked, written and applied
// whole; it takes effect for the next request. UI thread.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "record/report.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tollgate::engine {
struct Snapshot;
}

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;
class Prober;
class RequestLog;

enum class ProviderState { Healthy, Degraded, Down, Cooling, Off, Attention, NoTraffic };

enum class KeyState { Ready, Off, Missing, LockedKeychain, Refused, Waiting };

struct ProviderKeyStatus {
    config::ProviderKey key;
    KeyState state = KeyState::Ready;
    QString reason; // one sentence, "" when ready
};

struct ProviderStatus {
    config::Provider provider;
    ProviderState state = ProviderState::NoTraffic;
    QString reason;   // "p95 3.99 s, 20.5 % failed"
    Micros since = 0; // UTC; 0: unknown
    std::vector<ProviderKeyStatus> keys;
    std::optional<record::ProviderFigures> figures; // nothing until first asked
    int models_offered = 0;
    bool local = false; // own hardware: no price expected
};

// The stages of a connection test, in order (DESIGN-LANGUAGE.md, "Providers").
enum class TestStage { FindHost, Connect, Tls, SignIn, ListModels };
enum class StageOutcome { Pending, Running, Passed, Failed, Skipped };

struct StageResult {
    TestStage stage = TestStage::FindHost;
    StageOutcome outcome = StageOutcome::Pending;
    qint64 millis = 0;
    QString detail; // "200, key accepted", "19 models, 14 priced", or why it failed and what to do
};

// What a person enters for a provider. `secret` goes to the keychain (or stays in memory) and nowhere else.
struct ProviderDraft {
    config::Provider provider;
    QString secret;            // "" keeps what is stored
    bool session_only = false; // do not store: forgotten on quit
};

class Providers : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        secrets::KeyStore& keys;
        RequestLog& log;
        Prober& prober;
        const config::Presets& presets;
    };

    explicit Providers(Parts parts, QObject* parent = nullptr);

    const std::vector<ProviderStatus>& all() const { return m_all; } // in configured order

    const ProviderStatus* find(const QString& id) const;

    const config::Presets& presets() const { return m_parts.presets; }

    // Each answers "" when it worked, else what went wrong; then nothing has changed.
    QString setEnabled(const QString& id, bool enabled);
    QString setKeyEnabled(const QString& id, const QString& keyId, bool enabled);
    QString removeKey(const QString& id, const QString& keyId);
    QString remove(const QString& id);
    // Moves a provider to a place in the order; the order decides who is asked first when no route says otherwise.
    QString move(const QString& id, int position);
    // Puts a provider back as it was, keys of the keychain excepted: for Undo.
    QString restore(const config::Provider& provider, int position);

    // These write to the keychain first; with the keychain unwilling nothing changes and the error says so.
    using Done = std::function<void(const QString& error)>;
    void add(const ProviderDraft& draft, QObject* context, Done done);
    void edit(const QString& id, const ProviderDraft& draft, QObject* context, Done done);
    void addKey(const QString& id, const QString& keyName, const QString& secret, bool sessionOnly, QObject* context,
                Done done);

    // An id that is free, made from a name: "Lab vLLM" → "lab-vllm".
    QString freeId(const QString& name) const;
    // The first colour that no provider has; 0 (other) when all eight are taken.
    int freeColorSlot() const;

    // Runs the staged test without storing anything; `progress` is called as stages change. No tokens are used.
    // A draft without a secret uses the stored key of the provider with its id.
    void test(const ProviderDraft& draft, QObject* context,
              std::function<void(const std::vector<StageResult>&)> progress);

    // Asks the journal again for the figures; called by pages while they are visible.
    void refreshFigures();
    // The runtime made a new snapshot: what is offered may have changed.
    void snapshotChanged(const engine::Snapshot& snapshot);
    // Shows these states instead of those worked out: the frozen moment of the pictures.
    void pretend(std::function<void(std::vector<ProviderStatus>&)> adjust);

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void store(const config::Provider& provider, const std::string& keyId, const ProviderDraft& draft, QObject* context,
               std::function<QString()> apply, Done done);

    Parts m_parts;
    std::vector<ProviderStatus> m_all;
    std::map<std::string, record::ProviderFigures> m_figures;
    std::map<std::string, int> m_offered;
    std::map<std::string, Micros> m_since;
    std::function<void(std::vector<ProviderStatus>&)> m_adjust;
};

} // namespace tollgate::bridge
