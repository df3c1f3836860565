// SPDX-License-Identifier: GPL-3.0-or-later
#include "made.h"
#include "record/event.h"
#include "record/report.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::record;
using namespace tollgate::record::test;

class RecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Every name is read back as the value it came from: the journal and the command line depend on it.
    void namesGoBothWays() {
        for (int i = 0; i <= static_cast<int>(Outcome::Denied); ++i) {
            auto value = static_cast<Outcome>(i);
            QVERIFY(!nameOf(value).empty());
            QVERIFY(outcomeFromName(nameOf(value)) == value);
        }
        for (int i = 0; i <= static_cast<int>(Verdict::Denied); ++i) {
            auto value = static_cast<Verdict>(i);
            QVERIFY(verdictFromName(nameOf(value)) == value);
        }
        for (int i = 0; i <= static_cast<int>(CacheState::Bypass); ++i) {
            auto value = static_cast<CacheState>(i);
            QVERIFY(cacheStateFromName(nameOf(value)) == value);
        }
        for (int i = 0; i <= static_cast<int>(EventKind::StateTrouble); ++i) {
            auto value = static_cast<EventKind>(i);
            QVERIFY(eventKindFromName(nameOf(value)) == value);
        }
        for (int i = 0; i <= static_cast<int>(GroupBy::Tag); ++i) {
            auto value = static_cast<GroupBy>(i);
            QVERIFY(groupByFromName(nameOf(value)) == value);
        }
        QVERIFY(!outcomeFromName("weird") && !verdictFromName("") && !groupByFromName("PROVIDER"));
    }

    // DESIGN.md §4: the classes' names are a contract.
    void outcomesAreNamedAsInRoutes() {
        QVERIFY(nameOf(Outcome::RateLimited) == "429");
        QVERIFY(nameOf(Outcome::ServerError) == "5xx");
        QVERIFY(nameOf(Outcome::TimeoutFirstByte) == "timeout_first_byte");
        QVERIFY(nameOf(Outcome::ContextLength) == "context_length");
    }

    // DESIGN.md §4 `failover_on`
    void wordsMakeASet_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QList<int>>("members");
        auto row = [](const char* rule, const QStringList& words, const std::vector<Outcome>& outcomes) {
            QList<int> members;
            for (Outcome outcome : outcomes) members.append(static_cast<int>(outcome));
            QTest::newRow(rule) << words << members;
        };
        row("nothing", {}, {});
        row("timeout means both", {"timeout"}, {Outcome::TimeoutFirstByte, Outcome::TimeoutIdle});
        row("one kind of timeout", {"timeout_idle"}, {Outcome::TimeoutIdle});
        row("numbers are words", {"429", "5xx"}, {Outcome::RateLimited, Outcome::ServerError});
        row("bad_request can be asked for", {"bad_request"}, {Outcome::BadRequest});
        row("never client_gone, ok, denied", {"client_gone", "ok", "denied", "connect"}, {Outcome::Connect});
        row("no such word", {"5XX", "", "cuts"}, {});
    }

    void wordsMakeASet() {
        QFETCH(QStringList, words);
        QFETCH(QList<int>, members);
        OutcomeSet set;
        for (const QString& word : words) set.addWord(word.toStdString());
        for (int i = 0; i <= static_cast<int>(Outcome::Denied); ++i)
            QCOMPARE(set.has(static_cast<Outcome>(i)), members.contains(i));
    }

    void verdicts_data() {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("cache");
        QTest::addColumn<int>("verdict");
        auto row = [](const char* name, Outcome outcome, int attempts, CacheState cache, Verdict verdict) {
            QTest::newRow(name) << static_cast<int>(outcome) << attempts << static_cast<int>(cache)
                                << static_cast<int>(verdict);
        };
        row("ok", Outcome::Ok, 1, CacheState::Miss, Verdict::Ok);
        row("second target", Outcome::Ok, 2, CacheState::None, Verdict::Failover);
        row("exact hit", Outcome::Ok, 0, CacheState::Hit, Verdict::CacheHit);
        row("semantic hit", Outcome::Ok, 0, CacheState::Semantic, Verdict::CacheHit);
        row("client left", Outcome::ClientGone, 1, CacheState::None, Verdict::Cancelled);
        row("refused", Outcome::Denied, 0, CacheState::None, Verdict::Denied);
        row("failed after two", Outcome::Cut, 2, CacheState::None, Verdict::Error);
    }

    void verdicts() {
        QFETCH(int, outcome);
        QFETCH(int, attempts);
        QFETCH(int, cache);
        QFETCH(int, verdict);
        Request request = madeRequest();
        request.outcome = static_cast<Outcome>(outcome);
        request.attempts.resize(static_cast<std::size_t>(attempts));
        request.cache = static_cast<CacheState>(cache);
        QCOMPARE(static_cast<int>(verdictOf(request)), verdict);
    }

    void flagsAreASet() {
        Flags flags;
        flags.set(Flag::Partial);
        flags.set(Flag::Estimated);
        flags.set(Flag::Partial);
        Flags more;
        more.set(Flag::MaybeBilled);
        flags.add(more);
        QVERIFY(flags.has(Flag::Partial) && flags.has(Flag::MaybeBilled) && !flags.has(Flag::Unpriced));
        std::vector<std::string_view> names{"estimated", "partial", "maybe_billed"};
        QVERIFY(namesOf(flags) == names);
        QVERIFY(Flags(flags.bits()) == flags);
    }

    void measuresSpeed() {
        Request request = madeRequest(); // 700 tokens in two seconds
        QCOMPARE(request.tokensPerSecond(), 350.0);
        request.timings.first_byte = -1;
        QCOMPARE(request.tokensPerSecond(), 0.0);
        request.timings.first_byte = request.timings.last_byte;
        QCOMPARE(request.tokensPerSecond(), 0.0);
    }

    void totalsAddUp() {
        Totals totals;
        totals.add(madeRequest());
        Request unpriced = madeRequest();
        unpriced.outcome = Outcome::Cut;
        unpriced.cost.reset();
        unpriced.flags.set(Flag::Unpriced);
        unpriced.flags.set(Flag::Estimated);
        totals.add(unpriced);
        Request hit = madeRequest();
        hit.cache = CacheState::Hit;
        hit.attempts.clear();
        hit.cost = Money{};
        hit.saved = Money{60'000'000'000};
        totals.add(hit);
        QCOMPARE(totals.requests, 3);
        QCOMPARE(totals.ok, 1);
        QCOMPARE(totals.errors, 1);
        QCOMPARE(totals.cache_hits, 1);
        QCOMPARE(totals.unpriced, 1);
        QCOMPARE(totals.estimated, 1);
        QCOMPARE(totals.cost.pico, 60'000'000'000); // an unknown price adds nothing and is counted apart
        QCOMPARE(totals.saved.pico, 60'000'000'000);
        QCOMPARE(totals.usage.output, 2100);
        Totals twice = totals;
        twice.add(totals);
        QCOMPARE(twice.requests, 6);
        QCOMPARE(twice.cost.pico, 120'000'000'000);
        QCOMPARE(twice.usage.cache_read, 3000);
    }

    void tracesReadAsSentences_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QByteArray>("words");
        auto row = [](const char* reason, const QByteArrayList& arguments, const char* words) {
            QTest::newRow(reason) << QByteArray(reason) << arguments << QByteArray(words);
        };
        row("entered", {"openai-chat", "ci"}, "openai-chat, key ci");
        row("model_names_provider", {"openai"}, "the model names its provider: openai");
        row("offered_in_order", {"OpenAI", "gpt-5"}, "OpenAI offers gpt-5");
        row("provider_off", {"OpenAI"}, "OpenAI is switched off");
        row("no_usable_key", {"OpenAI", "it is switched off"}, "OpenAI has no usable key: it is switched off");
        row("other_dialect", {"Claude", "anthropic"}, "Claude speaks anthropic, which needs translation");
        row("failed", {"OpenAI", "429 slow down"}, "OpenAI failed: 429 slow down");
        row("breaker_share", {"7", "10", "5xx", "15 s"}, "7 of 10 calls failed (5xx), tried again in 15 s");
        row("key_attention", {"no such key"}, "the provider refused the key: no such key");
        row("a_code_of_tomorrow", {}, "a_code_of_tomorrow");
    }

    void tracesReadAsSentences() {
        QFETCH(QByteArray, reason);
        QFETCH(QByteArrayList, arguments);
        QFETCH(QByteArray, words);
        TraceStep step;
        step.reason = reason.toStdString();
        for (const QByteArray& argument : arguments) step.arguments.push_back(argument.toStdString());
        QCOMPARE(QByteArray::fromStdString(inWords(step)), words);
    }

    // An argument that looks like a place for the next one stays as it is.
    void argumentsAreNoTemplates() {
        TraceStep step{.reason = "offered_in_order", .arguments = {"%2", "x"}};
        QCOMPARE(inWords(step), std::string("%2 offers x"));
    }
};

TOLLGATE_TEST(RecordTest)
#include "tst_record.moc"
