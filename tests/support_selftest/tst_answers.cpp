// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answers.h"
#include "support/http_text.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate;
using namespace tollgate::test;
namespace json = boost::json;

namespace {

answers::Answer fullAnswer() {
    answers::Answer answer;
    answer.text = "Zwölf Boxkämpfer — и ещё";
    answer.reasoning = "Let me think.";
    answer.tool_calls = {{"call_a", "weather", R"({"city":"Köln"})"}, {"call_b", "time", R"({"zone":"CET"})"}};
    answer.usage.cache_read = 4;
    answer.usage.reasoning = 3;
    answer.deltas = 5;
    return answer;
}

std::vector<json::value> jsonOf(Dialect dialect, const CannedStream& stream) {
    std::string text;
    for (const StreamPiece& piece : stream.pieces) text += piece.bytes;
    std::vector<json::value> list;
    if (dialect == Dialect::Ollama) {
        while (const auto line = takeLine(text)) list.push_back(json::parse(*line));
        return list;
    }
    while (const auto event = takeEvent(text))
        if (!event->data.empty() && event->data != "[DONE]") list.push_back(json::parse(event->data));
    return text.empty() ? list : std::vector<json::value>{};
}

std::string at(const json::value& value, const char* pointer) {
    boost::system::error_code error;
    const json::value* found = value.find_pointer(pointer, error);
    return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streamTheWholeText_data();
    void streamTheWholeText();

    void billTheWholeUsage_data() { streamTheWholeText_data(); }

    void billTheWholeUsage();
    void numberResponsesEvents();
    void wrapGeminiInAnArray();
    void putErrorsInTheirDialect();
    void countUsageInclusively();
};

void AnswersTest::streamTheWholeText_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("pointer");
    const auto add = [](Dialect dialect, const char* pointer) {
        QTest::newRow(nameOf(dialect).data()) << static_cast<int>(dialect) << QByteArray(pointer);
    };
    add(Dialect::OpenAiChat, "/choices/0/delta/content");
    add(Dialect::OpenAiResponses, "/delta");
    add(Dialect::Anthropic, "/delta/text");
    add(Dialect::Gemini, "/candidates/0/content/parts/0/text");
    add(Dialect::Ollama, "/message/content");
}

void AnswersTest::streamTheWholeText() {
    QFETCH(int, dialect);
    QFETCH(QByteArray, pointer);
    const auto spoken = static_cast<Dialect>(dialect);
    const answers::Answer answer = fullAnswer();
    std::string text;
    for (const json::value& event : jsonOf(spoken, answers::stream(spoken, answer))) {
        const json::value* thought = nullptr;
        boost::system::error_code error;
        thought = event.find_pointer("/candidates/0/content/parts/0/thought", error);
        if (event.is_object() && event.as_object().contains("type") && spoken == Dialect::OpenAiResponses &&
            at(event, "/type") != "response.output_text.delta")
            continue;
        if (!thought) text += at(event, pointer.constData());
    }
    QCOMPARE(text, answer.text);
}

void AnswersTest::billTheWholeUsage() {
    QFETCH(int, dialect);
    const auto spoken = static_cast<Dialect>(dialect);
    const answers::Answer answer = fullAnswer();
    Usage sum;
    for (const StreamPiece& piece : answers::stream(spoken, answer).pieces) addUsage(sum, piece.billed);
    QVERIFY(sum == answer.usage);
}

void AnswersTest::numberResponsesEvents() {
    std::int64_t next = 0;
    for (const json::value& event :
         jsonOf(Dialect::OpenAiResponses, answers::stream(Dialect::OpenAiResponses, fullAnswer())))
        QCOMPARE(event.at("sequence_number").as_int64(), next++);
    QVERIFY(next > 10);
}

void AnswersTest::wrapGeminiInAnArray() {
    std::string text;
    for (const StreamPiece& piece : answers::geminiArray(fullAnswer()).pieces) text += piece.bytes;
    const json::value array = json::parse(text);
    QVERIFY(array.is_array() && array.as_array().size() > 3);
}

void AnswersTest::putErrorsInTheirDialect() {
    const auto error = [](Dialect dialect) { return json::parse(answers::errorBody(dialect, 429, "slow down")); };
    QCOMPARE(at(error(Dialect::OpenAiChat), "/error/code"), std::string("rate_limit_exceeded"));
    QCOMPARE(at(error(Dialect::Anthropic), "/error/type"), std::string("rate_limit_error"));
    QCOMPARE(at(error(Dialect::Gemini), "/error/status"), std::string("RESOURCE_EXHAUSTED"));
    QCOMPARE(at(error(Dialect::Ollama), "/error"), std::string("slow down"));
}

void AnswersTest::countUsageInclusively() {
    answers::Answer answer;
    answer.usage = {
        .input_uncached = 10, .cache_read = 4, .cache_write_5m = 2, .cache_write_1h = 0, .output = 9, .reasoning = 3};
    const auto number = [&](Dialect dialect, const char* pointer) {
        boost::system::error_code error;
        const json::value body = json::parse(answers::body(dialect, answer));
        const json::value* found = body.find_pointer(pointer, error);
        return found ? found->to_number<std::int64_t>() : -1;
    };
    QCOMPARE(number(Dialect::OpenAiChat, "/usage/prompt_tokens"), 16);
    QCOMPARE(number(Dialect::OpenAiResponses, "/usage/input_tokens"), 16);
    QCOMPARE(number(Dialect::Anthropic, "/usage/input_tokens"), 10);
    QCOMPARE(number(Dialect::Anthropic, "/usage/cache_creation_input_tokens"), 2);
    QCOMPARE(number(Dialect::Gemini, "/usageMetadata/candidatesTokenCount"), 6);
    QCOMPARE(number(Dialect::Gemini, "/usageMetadata/totalTokenCount"), 25);
    QCOMPARE(number(Dialect::Ollama, "/prompt_eval_count"), 16);
}

TOLLGATE_TEST(AnswersTest)
#include "tst_answers.moc"
