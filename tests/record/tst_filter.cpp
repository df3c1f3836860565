// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language of the log (DESIGN-LANGUAGE.md §11 Requests).
#include "made.h"
#include "record/filter.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::record;
using namespace tollgate::record::test;

namespace {

constexpr FilterTimes kTimes{.now = kMonday + kHour, .today = kMonday - 9 * kHour};

bool fits(const QByteArray& text, const Request& request) {
    auto filter = parseFilter(text.toStdString(), kTimes);
    return filter && matches(*filter, request);
}

void texts(std::initializer_list<const char*> rows) {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : rows) QTest::addRow("'%s'", text) << QByteArray(text);
}

Request failed() {
    Request request = madeRequest();
    request.outcome = Outcome::RateLimited;
    request.status = 429;
    request.provider = "openai";
    request.served_model = "";
    request.error_message = "Rate limit reached";
    request.cost.reset();
    request.flags.set(Flag::Unpriced);
    request.cache = CacheState::None;
    request.stream = false;
    request.timings.first_byte = -1;
    request.usage = {};
    return request;
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void fitsTheRequest_data() {
        texts({"",
               "  ",
               "provider:anthropic",
               "provider:ANTHROPIC",
               "provider:anth*",
               "provider:?nthropic",
               "model:smart",
               "model:claude-*",
               "model:CLAUDE-*",
               "client:\"claude code\"",
               "client:claude*",
               "process:claude",
               "process:CL*",
               "project:web",
               "key:this-computer",
               "status:ok",
               "status:200",
               "status:2xx",
               "status:>=200",
               "status:<300",
               "cost:>0.05",
               "cost:>=0.06",
               "cost:0.06",
               "cost:=0.06",
               "cost:<0.0600001",
               "ttft:<1s",
               "ttft:800ms",
               "duration:>2s",
               "duration:<3s",
               "duration:<0.05m",
               "tokens:>10k",
               "tokens:10200",
               "tokens:<1M",
               "attempt:1",
               "attempt:<2",
               "cache:miss",
               "stream:yes",
               "route:smart",
               "session:s-1",
               "since:1h",
               "since:2h",
               "since:today",
               "body:anything",
               "sonnet",
               "SONNET",
               "\"Claude Code\"",
               "this-comp",
               "-provider:openai",
               "-(provider:openai | model:gpt-*)",
               "provider:anthropic model:claude-* cost:>0.05",
               "provider:openai | provider:anthropic",
               "provider:openai|anthropic",
               "status:error|ok",
               "(provider:openai | provider:anthropic) stream:yes",
               "provider:openai | anthropic",
               "--sonnet",
               "((sonnet))"});
    }

    void fitsTheRequest() {
        QFETCH(QByteArray, text);
        QVERIFY(fits(text, madeRequest()));
    }

    void doesNotFitTheRequest_data() {
        texts({"provider:openai",
               "provider:anthropi",
               "model:gpt-*",
               "client:claude",
               "process:python3",
               "project:app",
               "status:error",
               "status:429",
               "status:4xx",
               "status:>200",
               "cost:>0.06",
               "cost:unpriced",
               "ttft:>1s",
               "duration:>3s",
               "tokens:>10200",
               "attempt:>1",
               "cache:hit",
               "stream:no",
               "since:30m",
               "opus",
               "-sonnet",
               "-provider:anthropic",
               "sonnet opus",
               "provider:openai | opus",
               "provider:openai|mistral",
               "sonnet (provider:openai | opus)"});
    }

    void doesNotFitTheRequest() {
        QFETCH(QByteArray, text);
        QVERIFY(parseFilter(text.toStdString(), kTimes).has_value());
        QVERIFY(!fits(text, madeRequest()));
    }

    void knowsFailures_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        auto row = [](const char* text, bool expected) { QTest::addRow("'%s'", text) << QByteArray(text) << expected; };
        row("status:error", true);
        row("status:429", true);
        row("status:4xx", true);
        row("status:>=400", true);
        row("rate", true);
        row("cost:unpriced", true);
        row("cost:<1", false); // an unknown cost is no small one (DESIGN.md §6)
        row("-cost:<1", true);
        row("ttft:<1h", false); // there was no first token
        row("duration:>1s", true);
        row("cache:miss", false);
        row("tokens:0", true);
    }

    void knowsFailures() {
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        QCOMPARE(fits(text, failed()), expected);
    }

    void knowsVerdicts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("cache");
        auto row = [](const char* text, Outcome outcome, int attempts, CacheState cache) {
            QTest::addRow("'%s'", text) << QByteArray(text) << static_cast<int>(outcome) << attempts
                                        << static_cast<int>(cache);
        };
        row("status:ok", Outcome::Ok, 1, CacheState::None);
        row("status:failover", Outcome::Ok, 2, CacheState::None);
        row("status:cache_hit", Outcome::Ok, 0, CacheState::Hit);
        row("status:cache", Outcome::Ok, 0, CacheState::Semantic);
        row("status:cancelled", Outcome::ClientGone, 1, CacheState::None);
        row("status:denied", Outcome::Denied, 0, CacheState::None);
        row("status:error", Outcome::Cut, 1, CacheState::None);
    }

    void knowsVerdicts() {
        QFETCH(QByteArray, text);
        QFETCH(int, outcome);
        QFETCH(int, attempts);
        QFETCH(int, cache);
        Request request = madeRequest();
        request.outcome = static_cast<Outcome>(outcome);
        request.attempts.resize(static_cast<std::size_t>(attempts));
        request.cache = static_cast<CacheState>(cache);
        QVERIFY(fits(text, request));
    }

    // An error says what is wrong, where, and whether typing on may mend it.
    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("incomplete");
        auto row = [](const char* text, const char* message, bool incomplete) {
            QTest::addRow("'%s'", text) << QByteArray(text) << QByteArray(message) << incomplete;
        };
        row("provder:x", "there is no \"provder:\" (did you mean \"provider:\"?)", false);
        row("zzzzzz:x", "there is no \"zzzzzz:\"", false);
        row("provider:", "a value is missing", true);
        row("cost:>", "expected a number such as cost:>0.05", true);
        row("cost:cheap", "expected a number such as cost:>0.05", true);
        row("duration:>2", "expected a number such as duration:>2s", true);
        row("duration:-2s", "expected a number such as duration:>2s", true);
        row("duration:nans", "expected a number such as duration:>2s", true);
        row("tokens:inf", "expected a number such as tokens:>10k", true);
        row("tokens:nan", "expected a number such as tokens:>10k", true);
        row("tokens:1e300", "expected a number such as tokens:>10k", true);
        row("attempt:x", "expected a number such as tokens:>10k", true);
        row("status:bad", "expected one of ok, failover, cache_hit, cancelled, error, denied", true);
        row("status:99", "expected one of ok, failover, cache_hit, cancelled, error, denied", true);
        row("cache:x", "expected one of hit, semantic, miss, bypass", true);
        row("stream:maybe", "expected one of yes, no", true);
        row("since:whenever", "expected a number such as since:today, since:1h or since:2026-10-15", true);
        row("\"open", "a closing quote is missing", true);
        row("provider:\"open", "a closing quote is missing", true);
        row("(a", "a \")\" is missing", true);
        row("a)", "there is a \")\" without a \"(\"", false);
        row("a |", "something must follow \"|\"", true);
        row("a | ", "something must follow \"|\"", true);
    }

    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QFETCH(bool, incomplete);
        auto filter = parseFilter(text.toStdString(), kTimes);
        QVERIFY(!filter);
        QCOMPARE(QByteArray::fromStdString(filter.error().message), message);
        QCOMPARE(filter.error().incomplete, incomplete);
        QVERIFY(filter.error().position <= static_cast<std::size_t>(text.size()));
    }

    // Nesting must not become stack, whatever it is made of.
    void refusesNesting_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("parentheses") << QByteArray(100'000, '(');
        QTest::addRow("closed parentheses") << QByteArray(50'000, '(') + "a" + QByteArray(50'000, ')');
        QTest::addRow("negations") << QByteArray(100'000, '-') + "a";
        QTest::addRow("both") << QByteArray("-(").repeated(50'000);
    }

    void refusesNesting() {
        QFETCH(QByteArray, text);
        QVERIFY(!parseFilter(text.toStdString(), kTimes));
    }

    void readsDays() {
        qputenv("TZ", "UTC");
        tzset();
        auto filter = parseFilter("since:2026-03-02", kTimes);
        QVERIFY(filter);
        QCOMPARE(filter->parts.front().term.number, kMonday - 9 * kHour);
        QVERIFY(!parseFilter("since:2026-3-2", kTimes));
        QVERIFY(!parseFilter("since:2026-03-0x", kTimes));
    }

    void knowsWhatIsEmpty() {
        QVERIFY(isEmpty(*parseFilter("  ")));
        QVERIFY(!isEmpty(*parseFilter("a")));
    }
};

TOLLGATE_TEST(FilterTest)
#include "tst_filter.moc"
