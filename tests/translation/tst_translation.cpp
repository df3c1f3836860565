// SPDX-License-Identifier: GPL-3.0-or-later
// Every case in data/ (README.md): requests, answers and streams between the dialects.
#include "harness.h"
#include "support/test_main.h"

#include <QtTest>

using namespace tollgate::test;
namespace json = boost::json;

namespace {

void addRows(const std::string& prefix) {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const json::object& one : casesOf(prefix)) QTest::addRow("%s", nameOfCase(one).c_str()) << index++;
}

const json::object& caseOfRow(const std::string& prefix) {
    static std::map<std::string, std::vector<json::object>> cases;
    auto& list = cases[prefix];
    if (list.empty()) list = casesOf(prefix);
    int index = *static_cast<int*>(QTest::qData("index", QMetaType::Int));
    return list[static_cast<std::size_t>(index)];
}

void verify(const json::object& one, const json::value& actual, const std::string& how = {}) {
    std::string wrong = unmetIn(one, actual);
    if (!wrong.empty()) QFAIL((how + wrong + "\nactual: " + textOf(actual)).c_str());
}

void verifyWarnings(const json::object& one, const Warnings& warnings) {
    const json::value* expected = one.if_contains("warnings");
    if (!expected) return;
    json::array got;
    for (const std::string& warning : warnings) got.push_back(json::value(json::string(warning)));
    std::string wrong = difference(got, *expected, true, "warnings");
    if (!wrong.empty()) QFAIL((wrong + "\nactual: " + textOf(got)).c_str());
}

bool flagOf(const json::object& one, std::string_view name) {
    const json::value* value = one.if_contains(name);
    return value && value->as_bool();
}

std::string describe(const Play& play) {
    return "cut " + std::to_string(static_cast<int>(play.cut)) + ", lines " +
           std::to_string(static_cast<int>(play.lines)) + ", seed " + std::to_string(play.seed) + ": ";
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void requests_data() { addRows("requests_"); }

    void requests() {
        const json::object& one = caseOfRow("requests_");
        RequestOutcome outcome = translateRequest(one);
        if (const json::value* reject = one.if_contains("reject")) {
            QVERIFY2(outcome.rejected, textOf(outcome.body).c_str());
            json::object got{{"code", json::string(outcome.reject_code)},
                             {"param", json::string(outcome.reject_param)}};
            std::string wrong = difference(got, *reject, false);
            QVERIFY2(wrong.empty(), (wrong + "\nsays: " + outcome.reject_message).c_str());
            return;
        }
        QVERIFY2(!outcome.rejected, outcome.reject_message.c_str());
        verify(one, outcome.body);
        verifyWarnings(one, outcome.warnings);
    }

    void answers_data() { addRows("answers_"); }

    void answers() {
        const json::object& one = caseOfRow("answers_");
        Warnings warnings;
        verify(one, translateAnswer(one, &warnings));
        verifyWarnings(one, warnings);
    }

    void streams_data() { addRows("streams_"); }

    void streams() {
        const json::object& one = caseOfRow("streams_");
        Warnings warnings;
        verify(one, translateStream(one, {}, &warnings));
        verifyWarnings(one, warnings);
    }

    // protocols.md §0.4, §0.5, §7.1 #1, #3, §10: however the bytes arrive, the client gets the same.
    void streamsInAnyPieces_data() { addRows("streams_"); }

    void streamsInAnyPieces() {
        const json::object& one = caseOfRow("streams_");
        json::array whole = translateStream(one);
        for (Lines lines : {Lines::Lf, Lines::Crlf, Lines::Cr}) {
            comparePlays(one, {.cut = Cut::Bytes, .lines = lines}, whole);
            for (unsigned seed = 1; seed <= 12; ++seed)
                comparePlays(one, {.cut = Cut::Random, .lines = lines, .seed = seed}, whole);
        }
    }

    // §10, §7.1 #2: comments and what nobody knows yet change nothing.
    void streamsWithNoise_data() { addRows("streams_"); }

    void streamsWithNoise() {
        const json::object& one = caseOfRow("streams_");
        json::array whole = translateStream(one);
        for (unsigned seed = 1; seed <= 4; ++seed) comparePlays(one, {.seed = seed, .comments = true}, whole);
        comparePlays(one, {.unknowns = true}, whole);
    }

    // §10, §7.1 #12: a stream that is cut at any event gives an error, or its end when all was said; never a silent
    // success with less. "goes_on": the provider says why it stops before it has said everything (§7.5 #77).
    void cutStreamsEndWithAnError_data() { addRows("streams_"); }

    void cutStreamsEndWithAnError() {
        const json::object& one = caseOfRow("streams_");
        int count = static_cast<int>(one.at("events").as_array().size());
        std::string all = spokenIn(translateStream(one));
        for (int events = 0; events < count; ++events) {
            json::array cut = translateStream(one, {.events = events});
            std::string told = std::to_string(events) + " events: " + textOf(cut);
            QVERIFY2(tellsFailure(cut) != tellsEnd(cut), told.c_str());
            if (tellsEnd(cut) && !flagOf(one, "goes_on")) QVERIFY2(spokenIn(cut) == all, told.c_str());
        }
    }

private:
    static void comparePlays(const json::object& one, const Play& play, const json::array& whole) {
        std::string wrong = difference(translateStream(one, play), whole, true);
        QVERIFY2(wrong.empty(), (describe(play) + wrong).c_str());
    }
};

TOLLGATE_TEST(TranslationTest)
#include "tst_translation.moc"
