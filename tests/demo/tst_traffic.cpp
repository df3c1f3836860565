// SPDX-License-Identifier: GPL-3.0-or-later
// The programs of the demo on the demo's configuration: what they send is served, booked and told apart.
#include "demo/demo_config.h"
#include "demo/simulated_provider.h"
#include "demo/traffic.h"
#include "gate.h"
#include "support/test_main.h"

#include <set>

using namespace tollgate;
using namespace tollgate::test;

class TrafficTest : public QObject {
    Q_OBJECT
private:
    static constexpr std::size_t kEnough = 400; // by then every program has called often

private Q_SLOTS:

    void everyProgramIsServed() {
        auto provider = demo::SimulatedProvider::start({.haste = 300, .troubles = false});
        QVERIFY(provider.has_value());
        demo::DemoConfig made = demo::demoConfig((*provider)->origin());
        Gate gate;
        gate.config() = made.config;
        gate.start();
        demo::Traffic traffic({.port = gate.port(), .haste = 300}, made.keys);
        std::set<std::string> programs, dialects, providers;
        for (std::size_t i = 1; i <= kEnough && (programs.size() < 5 || dialects.size() < 5 || i < 40); ++i) {
            auto row = gate.records().wait(i);
            QVERIFY2(row, "a call did not end in time");
            bool expected = row->outcome == record::Outcome::Ok || row->outcome == record::Outcome::ClientGone ||
                            row->error_code == "model_not_allowed";
            QVERIFY2(expected, (row->client + ": " + row->error_message).c_str());
            if (row->outcome != record::Outcome::Ok) continue;
            programs.insert(row->client);
            dialects.insert(std::string(nameOf(row->dialect)));
            providers.insert(row->provider);
        }
        QCOMPARE(programs, (std::set<std::string>{"Claude Code", "Codex", "Gemini CLI", "docs-bot", "nightly-eval"}));
        QCOMPARE(dialects.size(), 5U);
        QVERIFY(providers.contains("ollama") && providers.contains("anthropic") && providers.contains("openai"));
    }

    void followsTheGateway() {
        auto provider = demo::SimulatedProvider::start({.haste = 300, .troubles = false});
        QVERIFY(provider.has_value());
        demo::DemoConfig made = demo::demoConfig((*provider)->origin());
        Gate gate;
        gate.config() = made.config;
        gate.start();
        RefusingPort nobody;
        demo::Traffic traffic({.port = nobody.port(), .haste = 300}, made.keys);
        traffic.setPort(gate.port());
        QVERIFY(gate.records().wait());
    }

    // Every provider of the demo is on this computer, and no key of it is one.
    void theConfigurationLeadsNowhereElse() {
        demo::DemoConfig made = demo::demoConfig("http://127.0.0.1:4711");
        QVERIFY(made.config.providers.size() >= 8);
        for (const config::Provider& provider : made.config.providers) {
            QVERIFY(provider.base_url.starts_with("http://127.0.0.1:4711/"));
            for (const config::ProviderKey& key : provider.keys)
                QCOMPARE(key.secret.name, std::string(demo::kProviderKeyVariable));
        }
        demo::DemoConfig again = demo::demoConfig("http://127.0.0.1:4711");
        QVERIFY(made.keys.at("local")->reveal() != again.keys.at("local")->reveal());
    }
};

TOLLGATE_TEST(TrafficTest)
#include "tst_traffic.moc"
