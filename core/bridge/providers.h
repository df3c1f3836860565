// SPDX-License-Identifier: GPL-3.0-or-later
// Providers as the window sees and changes them. Every change is a new configuration, checked, written and applied
// whole; it takes effect for the next request. UI thread.
#pragma once

#include "bridge/connection_report.h"
#include "bridge/provider_draft.h"
#include "bridge/provider_status.h"
#include "config/preset.h"
#include "record/event.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tollgate::engine {
struct Snapshot;
}

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;
class KeyRemovals;
class Prober;
class RequestLog;

class Providers : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        secrets::KeyStore& keys;
        RequestLog& log;
        Prober& prober;
        const config::Presets& presets;
        QString removals_file = {}; // see KeyRemovals
    };

    explicit Providers(Parts parts, QObject* parent = nullptr);

    const std::vector<ProviderStatus>& all() const { return m_all; } // in configured order

    const ProviderStatus* find(const QString& id) const;

    const config::Presets& presets() const { return m_parts.presets; }

    // Each answers "" when it worked, else what went wrong; then nothing has changed.
    QString setEnabled(const QString& id, bool enabled);
    QString setKeyEnabled(const QString& id, const QString& keyId, bool enabled);
    // Moves a provider to a place in the order; the order decides who is asked first when no route says otherwise.
    QString move(const QString& id, int position);

    // Puts back what was removed, exactly: place, members and keys. The keychain keeps its entries until the last copy
    // of `undo` is gone. Only set when there is no error.
    struct Removal {
        QString error;
        std::function<QString()> undo;
    };

    Removal remove(const QString& id);
    Removal removeKey(const QString& id, const QString& keyId);

    // These write to the keychain first; with the keychain unwilling nothing changes and the error says so. They end
    // by themselves: a dialog that is closed meanwhile only misses the answer.
    using Done = std::function<void(const QString& error)>;
    void add(const ProviderDraft& draft, QObject* context, Done done);
    // The draft's key is the provider's first one.
    void edit(const QString& id, const ProviderDraft& draft, QObject* context, Done done);
    void addKey(const QString& id, const QString& keyName, const KeyEntry& key, QObject* context, Done done);
    void replaceKey(const QString& id, const QString& keyId, const KeyEntry& key, QObject* context, Done done);

    // An id that is free, made from a name: "Lab vLLM" → "lab-vllm".
    QString freeId(const QString& name) const;
    // Whether two addresses differ in scheme, host or port: the keys of one are not sent to the other.
    static bool isElsewhere(const std::string& baseUrl, const std::string& otherBaseUrl);

    // Runs the staged test without storing anything. A draft without a key uses the provider's first usable one.
    [[nodiscard]] RunningTest test(const ProviderDraft& draft, QObject* context,
                                   std::function<void(const TestReport&)> progress);

    // A person wants the provider asked again at once: its breakers are closed, its keys (or only `key`) no longer rest
    // or need attention.
    QString tryAgain(const QString& id, const QString& key = {});

    // Asks a provider whether it is there, without a prompt; what comes of it is in its status. See idle_probes.h.
    void probe(const QString& id);

    // Asks the keychain for its state; Settings::changed follows when it is another one.
    void askKeychain();
    // Asks the journal again for the figures; called by pages while they are visible.
    void refreshFigures();
    // The runtime made a new snapshot: what is offered may have changed.
    void snapshotChanged(std::shared_ptr<const engine::Snapshot> snapshot);
    // The engine has met something that changes a state: a breaker opened or closed, a key was refused.
    void statesChanged();
    // Since when states hold that an earlier run of the program saw begin, by provider.
    void rememberSince(const std::map<std::string, Micros>& since);
    // Shows these states instead of those worked out: the frozen moment of the pictures.
    void pretend(std::function<void(std::vector<ProviderStatus>&)> adjust);

    bool pretends() const { return static_cast<bool>(m_adjust); }

Q_SIGNALS:
    void changed();
    void refreshed();                          // what refreshFigures() asked for is there
    void happened(const record::Event& event); // for the journal

private:
    using Edit = std::function<void(config::Config&)>;
    void rebuild();
    struct Known; // what the engine knows at one moment
    ProviderStatus statusOf(const config::Provider& provider, const Known& known);
    void tellHealth(ProviderStatus& status, const Known& known);
    void countDown();
    std::function<void(const TestReport&)> clearingWhenPassed(const ProviderDraft& draft,
                                                              std::function<void(const TestReport&)> progress);
    void refreshUsual();
    // Stores a key, then makes the change that names it.
    void store(const QString& id, const std::string& keyId, const KeyEntry& key, Edit edit, QObject* context,
               Done done);
    QString settle(const std::string& provider, const Edit& edit);

    Parts m_parts;
    KeyRemovals* m_removals;
    std::vector<ProviderStatus> m_all;
    std::map<std::string, record::ProviderFigures> m_figures;
    std::map<std::string, Micros> m_usual;
    Micros m_usual_asked = 0; // when
    std::map<std::string, ModelsShown> m_models;
    std::map<std::string, Micros> m_since;
    std::map<std::string, Micros> m_trusted; // when a key of the provider was stored, or it was to be tried again
    std::shared_ptr<const engine::Snapshot> m_snapshot; // null before the engine has one

    struct Probe {
        IdleProbe result;
        RunningTest running;
    };

    std::map<std::string, Probe> m_probes;
    const Micros m_began; // of this run; UTC
    QTimer m_countdown;   // runs while something comes back by itself
    std::function<void(std::vector<ProviderStatus>&)> m_adjust;
};

} // namespace tollgate::bridge
