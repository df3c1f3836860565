// SPDX-License-Identifier: GPL-3.0-or-later
// A running engine for wire tests: real threads, real sockets, a sink that keeps what was recorded. One test owns it.
#pragma once

#include "config/config.h"
#include "engine/engine.h"
#include "engine/ports.h"
#include "engine/snapshot.h"
#include "governance/ledger.h"
#include "net/server_tls.h"
#include "support/answers.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"

#include <QtTest>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace QTest {

// So that a comparison that fails shows what it compared.
template <>
inline char* toString(const std::string& text) {
    return qstrdup(text.c_str());
}

} // namespace QTest

namespace tollgate::test {

inline constexpr char kAccessKey[] = "tg-abcdefgh-0123456789012345678901234567890123456789012";
inline constexpr char kProviderKey[] = "sk-upstream-secret-0123456789";

// Keeps records; waits for them.
class Records final : public engine::RecordSink {
public:
    void finished(record::Finished&& finished) noexcept override;
    void happened(record::Event&& event) noexcept override;

    // The n-th (from 1) record, or null when it does not come in time.
    std::shared_ptr<const record::Request> wait(std::size_t n = 1) const;
    record::Bodies bodies(std::size_t n = 1) const;
    std::size_t count() const;
    bool waitForEvent(record::EventKind kind) const;
    std::vector<record::Event> events() const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::vector<record::Finished> m_finished;
    std::vector<record::Event> m_events;
};

// Where and how a gate listens.
struct Place {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::shared_ptr<const net::ServerTls> tls = {};
    engine::EngineOptions engine = {};
};

class Gate {
public:
    Gate();
    ~Gate();

    // A provider "up" (or `id`) of that dialect at an upstream, offering `models`; call start() afterwards.
    config::Provider& addProvider(Dialect dialect, const ScriptedUpstream& upstream, const std::string& id = "up",
                                  std::vector<std::string> models = {"test-model"});
    config::Provider& addProvider(Dialect dialect, const std::string& origin, const std::string& id,
                                  std::vector<std::string> models);

    // The text of every provider's key from the next apply() on.
    void setProviderKey(std::string text) { m_providerKey = std::move(text); }

    config::Config& config() { return m_config; }

    // Asked for the proxy of each provider; must outlive the gate.
    void setSystemProxy(net::ProxySource* source) { m_systemProxy = source; }

    void start(int threads = 1);
    void start(const Place& place);
    void apply(); // the changed config
    void stop();

    std::uint16_t port() const { return m_engine->port(); }

    std::string address() const { return m_engine->host(); }

    Records& records() { return m_records; }

    engine::Engine& engine() { return *m_engine; }

    resilience::TargetStates& states() { return *m_states; }

    governance::Ledger& ledger() { return *m_ledger; }

    // Where reservations are written down; before start().
    void setBudgetStore(governance::BudgetStore* store) { m_ledger = std::make_shared<governance::Ledger>(store); }

    // What the engine would run on from the next apply() on.
    std::shared_ptr<const engine::Snapshot> snapshot() const;

private:
    SystemClock m_clock;
    Records m_records;
    config::Config m_config;
    std::string m_providerKey = kProviderKey;
    net::ProxySource* m_systemProxy = nullptr;
    std::shared_ptr<resilience::TargetStates> m_states = std::make_shared<resilience::TargetStates>();
    std::shared_ptr<governance::Ledger> m_ledger = std::make_shared<governance::Ledger>(nullptr);
    std::shared_ptr<governance::Limits> m_limits = std::make_shared<governance::Limits>();
    std::unique_ptr<engine::Engine> m_engine;
};

// A chat request in a dialect as its clients send it, with our access key in that dialect's header.
std::string chatRequest(const Gate& gate, Dialect dialect, bool streamed, const std::string& model = "test-model",
                        const HeaderPairs& more = {});
HeaderPairs keyHeaders(Dialect dialect);
std::string hostOf(const Gate& gate);

// Any request to the place of chat calls, with the key and host of `chatRequest`; `more` wins over them.
std::string callRequest(const Gate& gate, Dialect dialect, std::string_view body, const HeaderPairs& more = {});

// The answer to a call at any path of a dialect's, with that key and host.
Response askAt(const Gate& gate, Dialect dialect, const std::string& path, const std::string& body);

// Data rows "openai-chat" … "ollama" with a column `dialect`.
void eachDialect();

} // namespace tollgate::test
