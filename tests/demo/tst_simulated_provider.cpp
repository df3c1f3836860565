// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated provider as a gateway meets it: five dialects, whole and streamed, with usage that is booked.
#include "demo/simulated_provider.h"
#include "demo/temper.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;
using demo::SimulatedProvider;
using std::chrono::milliseconds;

namespace {

constexpr double kHaste = 50;

const char* pathOf(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: return "/openai";
    case Dialect::Anthropic: return "/anthropic";
    case Dialect::Gemini: return "/gemini";
    case Dialect::Ollama: break;
    }
    return "/ollama";
}

// So many calls in a bad minute, and how many of them failed with a status.
int failuresOf(const char* provider, int status, milliseconds running, bool troubles) {
    demo::Temper temper(provider, 7);
    int failed = 0;
    for (int i = 0; i < 200; ++i)
        if (temper.next("{}", running, troubles).status == status) ++failed;
    return failed;
}

} // namespace

class SimulatedProviderTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<SimulatedProvider> m_provider;

private Q_SLOTS:

    void initTestCase() {
        auto started = SimulatedProvider::start({.haste = kHaste, .troubles = false});
        QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
        m_provider = std::move(*started);
    }

    void cleanupTestCase() { m_provider.reset(); }

    void answersInEachDialect_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<bool>("streamed");
        for (Dialect dialect :
             {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
            for (bool streamed : {false, true})
                QTest::addRow("%s, %s", nameOf(dialect).data(), streamed ? "streamed" : "whole")
                    << static_cast<int>(dialect) << streamed;
    }

    void answersInEachDialect() {
        QFETCH(int, dialect);
        QFETCH(bool, streamed);
        auto spoken = static_cast<Dialect>(dialect);
        Gate gate;
        gate.addProvider(spoken, m_provider->origin() + pathOf(spoken), "up", {"test-model"});
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, spoken, streamed)));
        Response response = client.readResponse();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QCOMPARE(row->stream, streamed);
        QCOMPARE(row->served_model, std::string("test-model"));
        QVERIFY(row->usage.prompt() > 0);
        QVERIFY(row->usage.output >= 60);
        QVERIFY2(!row->flags.has(record::Flag::Estimated), "the provider's own numbers are booked");
        QVERIFY(!row->finish_reason.empty());
        QVERIFY(row->cost && row->cost->pico > 0);
        if (streamed) QVERIFY2(response.pieces.size() > 4, "events come one by one");
    }

    // Its events are what a gateway reads text from; the whole text is there.
    void aStreamHoldsItsText() {
        Gate gate;
        gate.addProvider(Dialect::Anthropic, m_provider->origin() + "/anthropic", "up", {"test-model"});
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, Dialect::Anthropic, true)));
        Response response = client.readResponse();
        QVERIFY(response.body.find("message_start") < response.body.find("content_block_delta"));
        QVERIFY(response.body.find("content_block_delta") < response.body.find("message_stop"));
    }

    void listsItsModels_data() { eachDialect(); }

    void listsItsModels() {
        QFETCH(int, dialect);
        auto spoken = static_cast<Dialect>(dialect);
        const char* path = spoken == Dialect::Gemini   ? "/v1beta/models"
                           : spoken == Dialect::Ollama ? "/api/tags"
                                                       : "/v1/models";
        RawClient client(static_cast<std::uint16_t>(std::stoi(m_provider->origin().substr(17))));
        QVERIFY(client.send(requestText("GET", std::string(pathOf(spoken)) + path)));
        Response response = client.readResponse();
        QCOMPARE(response.status, 200);
        QVERIFY(response.body.find("\"data\"") != std::string::npos ||
                response.body.find("\"models\"") != std::string::npos);
    }

    void saysWhatItCannot() {
        RawClient client(static_cast<std::uint16_t>(std::stoi(m_provider->origin().substr(17))));
        QVERIFY(client.send(requestText("POST", "/openai/v1/images/generations", "{}")));
        QCOMPARE(client.readResponse().status, 404);
        QVERIFY(client.send(requestText("POST", "/openai/v1/chat/completions", "not JSON")));
        QCOMPARE(client.readResponse().status, 400);
    }

    // An answer that runs does not keep it: the connection is cut.
    void endsWhileItAnswers() {
        auto slow = SimulatedProvider::start({.haste = 0.01, .troubles = false});
        QVERIFY(slow.has_value());
        RawClient client(static_cast<std::uint16_t>(std::stoi((*slow)->origin().substr(17))));
        QVERIFY(client.send(requestText("POST", "/openai/v1/chat/completions", "{\"model\":\"m\",\"messages\":[]}")));
        slow->reset();
        QCOMPARE(client.readResponse().status, 0);
    }

    void hasBadMinutes() {
        milliseconds good = std::chrono::minutes(4), bad = std::chrono::seconds(60);
        QVERIFY(failuresOf("anthropic", 529, bad, true) > 40);
        QVERIFY(failuresOf("anthropic", 529, good, true) < 10);
        QCOMPARE(failuresOf("anthropic", 529, bad, false), 0);
        QVERIFY(failuresOf("openai", 500, bad, true) < 10);
    }

    void knowsAPromptAgain() {
        demo::Temper temper("anthropic", 7);
        std::string prompt(20'000, 'x');
        Usage first = temper.next(prompt + "a", {}, false).usage;
        Usage second = temper.next(prompt + "b", {}, false).usage;
        QCOMPARE(first.cache_read, 0);
        QVERIFY(first.cache_write_5m > first.input_uncached);
        QVERIFY(second.cache_read > second.prompt() * 8 / 10);
        QCOMPARE(demo::Temper("ollama", 7).next(prompt, {}, false).usage.cache_read, 0);
    }
};

TOLLGATE_TEST(SimulatedProviderTest)
#include "tst_simulated_provider.moc"
