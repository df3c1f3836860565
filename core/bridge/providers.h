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
#include <optional>
#include <vector>

namespace tollgate::bridge {

class Runtime;

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
    explicit Providers(Runtime& runtime);

    const std::vector<ProviderStatus>& all() const { return m_all; } // in configured order

    const ProviderStatus* find(const QString& id) const;
    const config::Presets& presets() const;

    using Done = std::function<void(const QString& error)>; // "" when it worked

    void setEnabled(const QString& id, bool enabled, Done done = {});
    void setKeyEnabled(const QString& id, const QString& keyId, bool enabled, Done done = {});
    void add(const ProviderDraft& draft, QObject* context, Done done);
    void edit(const QString& id, const ProviderDraft& draft, QObject* context, Done done);
    void addKey(const QString& id, const QString& keyName, const QString& secret, bool sessionOnly, QObject* context,
                Done done);
    void removeKey(const QString& id, const QString& keyId, Done done = {});
    void remove(const QString& id, Done done = {});
    // Moves a provider to a place in the order; the order decides who is asked first when no route says otherwise.
    void move(const QString& id, int position, Done done = {});

    // An id that is free, made from a name: "Lab vLLM" → "lab-vllm".
    QString freeId(const QString& name) const;

    // Runs the staged test of a draft without storing anything; each stage is told as it changes. Free: no tokens used.
    void test(const ProviderDraft& draft, QObject* context,
              std::function<void(const std::vector<StageResult>&)> progress);

    // Asks the journal again for the figures; called by pages while they are visible.
    void refreshFigures();

    void update(std::vector<ProviderStatus> all); // by the runtime

Q_SIGNALS:
    void changed();

private:
    Runtime& m_runtime;
    std::vector<ProviderStatus> m_all;
};

} // namespace tollgate::bridge
