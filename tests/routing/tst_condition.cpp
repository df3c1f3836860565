// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumed.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::routing;
using namespace tollgate::routing::test;

namespace {

Condition conditionOf(const char* json) {
    return Condition::from(*config::parseJson(json));
}

AssumedRequest sample() {
    AssumedRequest request;
    request.given = {{"model", "gpt-5.4"},     {"key", "batch"},         {"stream", true},
                     {"has_tools", false},     {"input_tokens", 1999.0}, {"task", "coding"},
                     {"header.x-team", "red"}, {"tag.project", "site"},  {"hour", 23.0},
                     {"weekday", "sat"},       {"complexity", 0.4},      {"provider_state.openai", "down"},
                     {"spend_today.all", 4.5}, {"language", "de"}};
    return request;
}

} // namespace

// DESIGN.md §4 "Conditions"
class ConditionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void holds_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("holds");
        auto row = [](const char* json, bool holds) { QTest::newRow(json) << QByteArray(json) << holds; };
        row(R"({"key":{"eq":"batch"}})", true);
        row(R"({"key":{"eq":"Batch"}})", false);
        row(R"({"key":{"ne":"batch"}})", false);
        row(R"({"key":{"ne":"other"}})", true);
        row(R"({"team":{"eq":"x"}})", false);
        row(R"({"team":{"ne":"x"}})", true);
        row(R"({"task":{"in":["chat","coding"]}})", true);
        row(R"({"task":{"in":["chat"]}})", false);
        row(R"({"task":{"not_in":["chat"]}})", true);
        row(R"({"team":{"not_in":["x"]}})", true);
        row(R"({"input_tokens":{"lt":2000}})", true);
        row(R"({"input_tokens":{"lt":1999}})", false);
        row(R"({"input_tokens":{"lte":1999}})", true);
        row(R"({"input_tokens":{"gt":1999}})", false);
        row(R"({"input_tokens":{"gte":1999}})", true);
        row(R"({"input_tokens":{"eq":1999}})", true);
        row(R"({"input_tokens":{"in":[1,1999]}})", true);
        row(R"({"max_output_tokens":{"lt":10}})", false);
        row(R"({"max_output_tokens":{"gte":0}})", false);
        row(R"({"stream":{"eq":true}})", true);
        row(R"({"has_tools":{"eq":true}})", false);
        row(R"({"has_tools":{"ne":true}})", true);
        row(R"({"model":{"matches":"^gpt-\\d"}})", true);
        row(R"({"model":{"matches":"5\\.4"}})", true);
        row(R"({"model":{"matches":"^5"}})", false);
        row(R"({"team":{"matches":".*"}})", false);
        row(R"({"header.x-team":{"eq":"red"}})", true);
        row(R"({"header.x-other":{"exists":false}})", true);
        row(R"({"tag.project":{"exists":true}})", true);
        row(R"({"tag.project":{"eq":"site"}})", true);
        row(R"({"session":{"exists":true}})", false);
        row(R"({"hour":{"gte":22}})", true);
        row(R"({"weekday":{"in":["sat","sun"]}})", true);
        row(R"({"complexity":{"lt":0.5}})", true);
        row(R"({"language":{"eq":"de"}})", true);
        row(R"({"provider_state.openai":{"eq":"down"}})", true);
        row(R"({"spend_today.all":{"gte":4.5}})", true);
        row(R"({"key":{"eq":"batch"},"stream":{"eq":true}})", true);
        row(R"({"key":{"eq":"batch"},"stream":{"eq":false}})", false);
        row(R"({"input_tokens":{"gt":1000,"lt":2000}})", true);
        row(R"({"input_tokens":{"gt":1000,"lt":1500}})", false);
        row(R"({"all":[{"key":{"eq":"batch"}},{"task":{"eq":"coding"}}]})", true);
        row(R"({"all":[{"key":{"eq":"batch"}},{"task":{"eq":"chat"}}]})", false);
        row(R"({"any":[{"key":{"eq":"x"}},{"task":{"eq":"coding"}}]})", true);
        row(R"({"any":[{"key":{"eq":"x"}},{"task":{"eq":"chat"}}]})", false);
        row(R"({"not":{"key":{"eq":"x"}}})", true);
        row(R"({"not":{"any":[{"key":{"eq":"batch"}}]}})", false);
        row(R"({})", false);
    }

    void holds() {
        QFETCH(QByteArray, json);
        QTEST(conditionOf(json.constData()).holds(sample()), "holds");
    }

    void speaks_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("words");
        auto row = [](const char* json, const char* words) {
            QTest::newRow(words) << QByteArray(json) << QByteArray(words);
        };
        row(R"({"key":{"eq":"batch"}})", "key is batch");
        row(R"({"task":{"in":["chat","coding"]},"input_tokens":{"lt":2000}})",
            "task is one of chat, coding and input_tokens < 2000");
        row(R"({"any":[{"stream":{"eq":true}},{"not":{"header.x-team":{"exists":true}}}]})",
            "stream is true or not (header.x-team is given)");
        row(R"({"all":[{"any":[{"key":{"eq":"a"}},{"key":{"eq":"b"}}]},{"hour":{"gte":22}}]})",
            "(key is a or key is b) and hour ≥ 22");
    }

    void speaks() {
        QFETCH(QByteArray, json);
        QTEST(QByteArray::fromStdString(conditionOf(json.constData()).inWords()), "words");
    }

    // What is dear to find out is found out only for conditions that ask it.
    void knowsWhatItAsks() {
        Condition condition = conditionOf(R"({"any":[{"not":{"task":{"eq":"chat"}}},{"key":{"eq":"x"}}]})");
        QVERIFY(condition.asks(Field::Task) && condition.asks(Field::Key));
        QVERIFY(!condition.asks(Field::Language));
    }
};

TOLLGATE_TEST(ConditionTest)
#include "tst_condition.moc"
