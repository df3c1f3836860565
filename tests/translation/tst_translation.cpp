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

void compare(const json::value& actual, const json::value& expected, bool whole) {
    std::string wrong = difference(actual, expected, whole);
    if (!wrong.empty()) QFAIL((wrong + "\nactual: " + textOf(actual)).c_str());
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
            return compare(got, *reject, false);
        }
        QVERIFY2(!outcome.rejected, outcome.reject_message.c_str());
        if (const json::value* expect = one.if_contains("expect")) compare(outcome.body, *expect, true);
        if (const json::value* expect = one.if_contains("expect_members")) compare(outcome.body, *expect, false);
        if (const json::value* warnings = one.if_contains("warnings")) {
            json::array got;
            for (const std::string& warning : outcome.warnings) got.push_back(json::value(json::string(warning)));
            compare(got, *warnings, true);
        }
    }

    void answers_data() { addRows("answers_"); }

    void answers() {
        const json::object& one = caseOfRow("answers_");
        compare(translateAnswer(one), one.at("expect"), true);
    }

    void streams_data() { addRows("streams_"); }

    void streams() {
        const json::object& one = caseOfRow("streams_");
        compare(translateStream(one, Cut::Whole, Lines::Lf), one.at("expect"), true);
    }

    // protocols.md §0.4, §0.5, §10: however the bytes arrive, the client gets the same.
    void streamsInAnyPieces_data() { addRows("streams_"); }

    void streamsInAnyPieces() {
        const json::object& one = caseOfRow("streams_");
        for (Cut cut : {Cut::Bytes, Cut::Random})
            for (Lines lines : {Lines::Lf, Lines::Crlf, Lines::Cr})
                compare(translateStream(one, cut, lines), one.at("expect"), true);
    }

    // §10: a stream that is cut at any event gives an error or goes on to its end, never a silent success with less.
    void cutStreamsEndWithAnError_data() { addRows("streams_"); }

    void cutStreamsEndWithAnError() {
        const json::object& one = caseOfRow("streams_");
        int count = static_cast<int>(one.at("events").as_array().size());
        json::array whole = translateStream(one, Cut::Whole, Lines::Lf);
        for (int pieces = 0; pieces < count; ++pieces) {
            std::string all = textOf(translateStream(one, Cut::Whole, Lines::Lf, pieces));
            bool tellsError = all.find("error") != std::string::npos || all.find("failed") != std::string::npos;
            bool complete = all.size() + 200 >= textOf(whole).size(); // only the usage or the end mark is missing
            QVERIFY2(tellsError || complete, all.c_str());
        }
    }
};

TOLLGATE_TEST(TranslationTest)
#include "tst_translation.moc"
