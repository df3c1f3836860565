// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred calls at once, of every dialect and kind: what the providers' own ledgers charged is what ours booked, to
// the pico-dollar (DESIGN.md §6; reliability.md decision 15, §5.3).
#include "shapes.h"
#include "support/test_main.h"

#include <thread>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr std::array kDialects{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                               Dialect::Ollama};
constexpr int kCalls = 200;

// What the n-th call to a provider costs there: the model's name carries it.
Usage usageOf(int call) {
    return {.input_uncached = 100 + 7 * call, .output = 10 + 3 * call};
}

std::string modelOf(int call) {
    return "model-" + std::to_string(call);
}

std::int64_t costOf(const Usage& usage) {
    return usage.input_uncached * 2'000'000 + usage.output * 10'000'000;
}

// A provider of one dialect: answers by the model's number; every seventh call fails there.
class Bank {
public:
    explicit Bank(Dialect dialect) : m_dialect(dialect) {
        m_upstream.on({}, [this](const LedgerRequest& request) { return replyTo(request); });
    }

    const ScriptedUpstream& upstream() const { return m_upstream; }

private:
    Reply replyTo(const LedgerRequest& request) const {
        const int call = std::stoi(request.model.substr(6));
        if (call % 7 == 6) return answers::error(m_dialect, 500);
        answers::Answer answer;
        answer.model = request.model;
        answer.usage = usageOf(call);
        answer.text = std::string(static_cast<std::size_t>(50 + call * 13), 't');
        answer.deltas = 1 + call % 9;
        const bool streamed = request.head.target.find("stream") != std::string::npos ||
                              request.body.find("\"stream\":true") != std::string::npos;
        return streamed ? answers::streamed(m_dialect, answer) : answers::plain(m_dialect, answer);
    }

    Dialect m_dialect;
    ScriptedUpstream m_upstream;
};

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void twoHundredMixedCalls_data() {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }

    void twoHundredMixedCalls() {
        QFETCH(int, threads);
        std::vector<std::unique_ptr<Bank>> banks;
        Gate gate;
        std::vector<std::string> models;
        for (int call = 0; call < kCalls; ++call) models.push_back(modelOf(call));
        for (const Dialect dialect : kDialects) {
            banks.push_back(std::make_unique<Bank>(dialect));
            gate.addProvider(dialect, banks.back()->upstream(), std::string(nameOf(dialect)), models);
        }
        gate.start(threads);
        callAllAtOnce(gate);

        std::int64_t ours = 0, theirs = 0;
        Usage booked;
        for (int n = 1; n <= kCalls; ++n) {
            const auto row = gate.records().wait(static_cast<std::size_t>(n));
            QVERIFY(row);
            const int call = std::stoi(row->requested_model.substr(6));
            QCOMPARE(row->outcome, call % 7 == 6 ? record::Outcome::ServerError : record::Outcome::Ok);
            QCOMPARE(row->flags, record::Flags());
            QVERIFY(row->cost);
            ours += row->cost->pico;
            booked += row->usage;
        }
        Usage billed;
        for (const auto& bank : banks) {
            QVERIFY(bank->upstream().ledger().complaints().empty());
            billed += bank->upstream().ledger().billed();
        }
        theirs = costOf(billed);
        QCOMPARE(booked, billed);
        QCOMPARE(ours, theirs);
    }

private:
    static void callAllAtOnce(Gate& gate) {
        std::vector<std::thread> clients;
        std::atomic<int> next = 0;
        for (int i = 0; i < 40; ++i)
            clients.emplace_back([&] {
                RawClient client(gate.port());
                for (int call = next++; call < kCalls; call = next++) {
                    const Dialect dialect = kDialects[static_cast<std::size_t>(call) % kDialects.size()];
                    client.exchange(exactRequest(gate, dialect, call % 2 == 0, modelOf(call)));
                }
            });
        for (std::thread& client : clients) client.join();
    }
};

TOLLGATE_TEST(LedgerTest)
#include "tst_ledger.moc"
