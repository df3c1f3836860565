// SPDX-License-Identifier: GPL-3.0-or-later
// One request in words: messages of all dialects, programs to paste, the sentence, the route, the cost table.
#include "bridge/prices.h"
#include "bridge/request_log.h"
#include "fixture.h"
#include "record/filter.h"
#include "support/answers.h"
#include "support/test_main.h"
#include "ui/common/pretty_json.h"
#include "ui/format/money.h"
#include "ui/requests/conversation.h"
#include "ui/requests/copy_as.h"
#include "ui/requests/explain.h"
#include "ui/requests/filter_completer.h"
#include "ui/requests/trace_words.h"

#include <QTextDocumentFragment>

using namespace tollgate;
using namespace tollgate::test;
using ui::Message;
using ui::MessagePart;

namespace {

void addDialects() {
    QTest::addColumn<int>("dialect");
    for (Dialect dialect :
         {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
        QTest::addRow("%s", std::string(nameOf(dialect)).c_str()) << static_cast<int>(dialect);
}

std::string streamText(Dialect dialect, const answers::Answer& answer) {
    std::string text;
    for (const StreamPiece& piece : answers::stream(dialect, answer).pieces) text += piece.bytes;
    return text;
}

std::string textOf(const Message& message, MessagePart::Kind kind) {
    std::string text;
    for (const MessagePart& part : message.parts)
        if (part.kind == kind) text += part.text;
    return text;
}

record::Request chat(Dialect dialect, Endpoint endpoint) {
    record::Request request;
    request.dialect = dialect;
    request.endpoint = endpoint;
    request.requested_model = "a/model";
    request.provider = "up";
    return request;
}

} // namespace

class RequestWordsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;

    record::Request loaded(RequestId id) {
        record::Request request;
        bool came = false;
        m_day->log().detail(id, this, [&](const record::Detail& detail) {
            if (detail.request) request = *detail.request;
            came = true;
        });
        if (!QTest::qWaitFor([&] { return came; }, 30'000)) qFatal("no answer came");
        return request;
    }

private Q_SLOTS:

    void initTestCase() { m_day = std::make_unique<PictureDay>(); }

    void cleanupTestCase() { m_day.reset(); }

    void aWholeAnswerIsRead_data() { addDialects(); }

    void aWholeAnswerIsRead() {
        QFETCH(int, dialect);
        auto spoken = static_cast<Dialect>(dialect);
        auto messages = ui::messagesOf(spoken, answers::requestBody(spoken, "test-model", false, "What is a toll?"),
                                       answers::body(spoken, {}));
        QCOMPARE(messages.size(), std::size_t{2});
        QCOMPARE(messages[0].role, Message::Role::User);
        QCOMPARE(textOf(messages[0], MessagePart::Kind::Text), std::string("What is a toll?"));
        QVERIFY(messages[1].answer);
        QCOMPARE(textOf(messages[1], MessagePart::Kind::Text), std::string("Hello from the scripted upstream."));
    }

    void aStreamIsPutTogether_data() { addDialects(); }

    void aStreamIsPutTogether() {
        QFETCH(int, dialect);
        auto spoken = static_cast<Dialect>(dialect);
        answers::Answer answer;
        answer.tool_calls = {{"call_1", "get_weather", R"({"city":"Bern"})"}};
        auto messages =
            ui::messagesOf(spoken, answers::requestBody(spoken, "test-model", true), streamText(spoken, answer));
        QCOMPARE(messages.size(), std::size_t{2});
        QCOMPARE(textOf(messages[1], MessagePart::Kind::Text), std::string("Hello from the scripted upstream."));
        QCOMPARE(textOf(messages[1], MessagePart::Kind::ToolCall), std::string(R"({"city":"Bern"})"));
        QCOMPARE(messages[1].parts.back().name, std::string("get_weather"));
    }

    void brokenTextsAreNoMessages() {
        QVERIFY(ui::messagesOf(Dialect::OpenAiChat, "{\"messages\":[", "<html>").empty());
        QVERIFY(ui::messagesOf(Dialect::Gemini, "", "").empty());
        QVERIFY(ui::messagesOf(Dialect::Anthropic, "[1,2]", "data: {broken\n").empty());
    }

    void anErrorIsTheAnswer() {
        auto messages = ui::messagesOf(Dialect::OpenAiChat, "", R"({"error":{"message":"no money left"}})");
        QCOMPARE(messages.size(), std::size_t{1});
        QCOMPARE(textOf(messages[0], MessagePart::Kind::Error), std::string("no money left"));
    }

    void anAnthropicConversationKeepsItsParts() {
        auto messages = ui::messagesOf(Dialect::Anthropic, R"({"system":"Be brief","messages":[
            {"role":"user","content":"Weather?"},
            {"role":"assistant","content":[{"type":"tool_use","id":"t","name":"get_weather","input":{"city":"Bern"}}]},
            {"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"Sun"},
                                      {"type":"image","source":{"type":"base64"}}]}]})",
                                       "");
        QCOMPARE(messages.size(), std::size_t{4});
        QCOMPARE(messages[0].role, Message::Role::System);
        QCOMPARE(messages[2].parts[0].kind, MessagePart::Kind::ToolCall);
        QCOMPARE(messages[3].parts[0].text, std::string("Sun"));
        QCOMPARE(messages[3].parts[1].kind, MessagePart::Kind::Attachment);
    }

    void pathsByEndpoint_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<QString>("path");
        auto row = [](const char* name, Dialect dialect, Endpoint endpoint, bool stream, const char* path) {
            QTest::newRow(name) << static_cast<int>(dialect) << static_cast<int>(endpoint) << stream
                                << QString::fromLatin1(path);
        };
        row("chat", Dialect::OpenAiChat, Endpoint::Chat, true, "/v1/chat/completions");
        row("responses", Dialect::OpenAiResponses, Endpoint::Responses, false, "/v1/responses");
        row("messages", Dialect::Anthropic, Endpoint::Messages, true, "/v1/messages");
        row("count tokens", Dialect::Anthropic, Endpoint::CountTokens, false, "/v1/messages/count_tokens");
        row("gemini whole", Dialect::Gemini, Endpoint::GenerateContent, false,
            "/v1beta/models/a%2Fmodel:generateContent");
        row("gemini streamed", Dialect::Gemini, Endpoint::GenerateContent, true,
            "/v1beta/models/a%2Fmodel:streamGenerateContent?alt=sse");
        row("ollama", Dialect::Ollama, Endpoint::OllamaChat, true, "/api/chat");
        row("embeddings of gemini", Dialect::Gemini, Endpoint::Embeddings, false,
            "/v1beta/models/a%2Fmodel:embedContent");
        row("raw", Dialect::OpenAiChat, Endpoint::Raw, false, "/providers/up/");
    }

    void pathsByEndpoint() {
        QFETCH(int, dialect);
        QFETCH(int, endpoint);
        QFETCH(bool, stream);
        QFETCH(QString, path);
        record::Request request = chat(static_cast<Dialect>(dialect), static_cast<Endpoint>(endpoint));
        request.stream = stream;
        QCOMPARE(ui::pathOf(request), path);
    }

    void theKeyIsAVariableInEveryForm() {
        record::Request request = chat(Dialect::Anthropic, Endpoint::Messages);
        const std::string body = "{\"model\":\"m\",\"stream\":true,\"say\":\"it's\"}";
        QString base = QStringLiteral("http://127.0.0.1:8655");
        QString curl = ui::copiedAs(ui::CopyForm::Curl, request, base, body);
        QVERIFY2(curl.contains(QStringLiteral("Bearer $KEY")), qPrintable(curl));
        QVERIFY2(curl.contains(QStringLiteral("it'\\''s")), qPrintable(curl));
        QVERIFY(curl.contains(QStringLiteral("anthropic-version: 2023-06-01")));
        QVERIFY(curl.startsWith(QStringLiteral("curl 'http://127.0.0.1:8655/v1/messages'")));
        QString python = ui::copiedAs(ui::CopyForm::Python, request, base, body);
        QVERIFY2(python.contains(QStringLiteral("os.environ[\"KEY\"]")), qPrintable(python));
        QVERIFY2(python.contains(QStringLiteral("\"stream\": True")), qPrintable(python));
        QString script = ui::copiedAs(ui::CopyForm::JavaScript, request, base, body);
        QVERIFY2(script.contains(QStringLiteral("process.env.KEY")), qPrintable(script));
        QVERIFY2(script.contains(QStringLiteral("\"stream\": true")), qPrintable(script));
    }

    void jsonBecomesALiteral() {
        QCOMPARE(ui::jsonAs(ui::JsonFlavor::Python, R"([null,false,"a"])", 0),
                 QStringLiteral("[\n  None,\n  False,\n  \"a\"\n]"));
        QCOMPARE(ui::jsonAs(ui::JsonFlavor::Json, "not \"json\"", 0), QStringLiteral("\"not \\\"json\\\"\""));
    }

    // requests-light.png.
    void theSentenceOfAFailover() {
        record::Request request = loaded(m_day->opened());
        QString words = QTextDocumentFragment::fromHtml(ui::sentenceFor(request, m_day->providers())).toPlainText();
        QVERIFY2(words.startsWith(QStringLiteral("Claude Code asked for claude-sonnet-4-5. Route ")),
                 qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("tried Anthropic, got 529, and continued on OpenRouter.")),
                 qPrintable(words));
        QVERIFY2(words.endsWith(QStringLiteral("Finished in 9.02 s for $0.1625.")), qPrintable(words));
    }

    void theSentenceNamesTheProcess() {
        record::Request request = loaded(m_day->opened());
        request.process = "claude";
        QString words = QTextDocumentFragment::fromHtml(ui::sentenceFor(request, m_day->providers())).toPlainText();
        QVERIFY2(words.startsWith(QStringLiteral("Claude Code (process claude) asked for ")), qPrintable(words));
    }

    void theCostTableAddsUp() {
        record::Request request = loaded(m_day->opened());
        auto sheet = m_day->runtime().prices().sheetOf(request);
        QVERIFY(sheet.explained);
        ui::CostTable table = ui::costTable(request, sheet, m_day->providers());
        const QList<ui::CostRow> expected{
            {QStringLiteral("Fresh input"), QStringLiteral("1,912"), QStringLiteral("$3.00"),
             QStringLiteral("$0.005736")},
            {QStringLiteral("Cache read"), QStringLiteral("0"), QStringLiteral("$0.30"), ui::nothing()},
            {QStringLiteral("Cache write"), QStringLiteral("39,870"), QStringLiteral("$3.75"),
             QStringLiteral("$0.149513")},
            {QStringLiteral("Output"), QStringLiteral("486"), QStringLiteral("$15.00"), QStringLiteral("$0.007290")}};
        QCOMPARE(table.rows, expected);
        QCOMPARE(table.total.count, QStringLiteral("42,268"));
        QCOMPARE(table.total.amount, QStringLiteral("$0.162539"));
        QVERIFY2(table.source.startsWith(QStringLiteral("price list of ")), qPrintable(table.source));
        QCOMPARE(table.notes, QStringList{QStringLiteral(
                                  "The switch lost the prompt cache: $0.1376 more than a cache read at Anthropic.")});
    }

    // What the prices in force do not explain is shown as it was booked, without invented lines.
    void aCostThatPricesDoNotExplainHasNoLines() {
        record::Request request = loaded(m_day->opened());
        request.cost = Money{request.cost->pico + 1};
        request.attempts.back().cost = request.cost;
        auto sheet = m_day->runtime().prices().sheetOf(request);
        QVERIFY(!sheet.explained);
        ui::CostTable table = ui::costTable(request, sheet, m_day->providers());
        for (const ui::CostRow& row : table.rows) QCOMPARE(row.amount, ui::nothing());
        QCOMPARE(table.total.amount, QStringLiteral("$0.162539"));
        QVERIFY(!table.notes.isEmpty());
    }

    // Parts are rounded so that they add up to the total that is shown, whatever they are.
    void roundedLinesAddUpToTheTotal() {
        record::Request request;
        bridge::CostSheet sheet;
        sheet.explained = true;
        Money total;
        for (std::int64_t pico : {333'333, 333'333, 333'334, 1'499'999}) {
            sheet.lines.push_back({"input", 1, Money{pico}, Money{pico}});
            total += Money{pico};
        }
        request.cost = total;
        ui::CostTable table = ui::costTable(request, sheet, m_day->providers());
        std::int64_t millionths = 0;
        for (const ui::CostRow& row : table.rows) millionths += qRound64(row.amount.mid(1).toDouble() * 1e6);
        QCOMPARE(millionths, qRound64(table.total.amount.mid(1).toDouble() * 1e6));
    }

    void theRouteHasALineForEachStepAndCall() {
        QList<ui::RouteLine> lines = ui::routeLines(loaded(m_day->opened()), m_day->providers());
        QStringList words;
        for (const ui::RouteLine& line : lines) words << line.title + QLatin1Char(' ') + line.detail;
        QCOMPARE(words.size(), 7);
        QCOMPARE(words[0], QStringLiteral("Entry Anthropic Messages, key local"));
        QCOMPARE(words[1], QStringLiteral("Answer cache miss: session has tools"));
        QVERIFY(words[2].startsWith(QStringLiteral("Match by model")));
        QCOMPARE(words[4], QStringLiteral("Claude pool Anthropic, first in order"));
        QCOMPARE(lines[5].time, QStringLiteral("529, 742 ms"));
        QCOMPARE(lines[5].time_role, ui::Role::Error);
        QCOMPARE(lines[6].title, QStringLiteral("OpenRouter"));
        QCOMPARE(lines[6].time, QStringLiteral("200, 8.28 s"));
    }

    // The targets a step chose from stand under it with what they were judged by, the others with why they were
    // skipped.
    void targetsStandUnderTheirStep() {
        record::Request request;
        request.trace = {{.node = "fast",
                          .kind = "pool",
                          .reason = "picked_fastest",
                          .arguments = {"openai · gpt-5-mini", "240 ms"},
                          .candidates = {{"openai", "gpt-5-mini", "", {"240 ms"}},
                                         {"anthropic",
                                          "claude-haiku-4-5",
                                          "breaker_open",
                                          {"Anthropic", "in English", "breaker_in_a_row", "5", "5xx", "12 s"}}}},
                         {.node = "only",
                          .kind = "target",
                          .reason = "target_chosen",
                          .candidates = {{"openai", "gpt-5-mini", "", {}}}},
                         {.kind = "target", .reason = "failed", .arguments = {"OpenAI", "500"}, .at = 500},
                         {.kind = "target", .reason = "retried", .arguments = {"OpenAI", "250"}, .at = 500}};
        record::Attempt first{.provider = "openai", .model = "gpt-5-mini"};
        first.outcome = record::Outcome::ServerError;
        first.ended = 500;
        record::Attempt second = first;
        second.started = 250'500;
        second.ended = 300'000;
        request.attempts = {first, second};
        const QList<ui::RouteLine> lines = ui::routeLines(request, m_day->providers());
        QStringList words;
        for (const ui::RouteLine& line : lines)
            words << QString(line.under ? u"  "_qs : QString()) + line.title + QStringLiteral(" | ") + line.detail;
        QCOMPARE(words.size(), 6);
        QVERIFY2(words[0].endsWith(QStringLiteral("openai · gpt-5-mini, fastest: 240 ms")), qPrintable(words[0]));
        QCOMPARE(words[1], QStringLiteral("  gpt-5-mini | OpenAI"));
        QCOMPARE(lines[1].time, QStringLiteral("240 ms"));
        QCOMPARE(words[2], QStringLiteral("  claude-haiku-4-5 | skipped: Anthropic: 5 failures in a row (5xx), "
                                          "tried again in 12 s"));
        QVERIFY(words[3].startsWith(QStringLiteral("OpenAI")));
        QCOMPARE(words[4], QStringLiteral("Retry | OpenAI is asked again after 250 ms"));
        QVERIFY(words[5].startsWith(QStringLiteral("OpenAI")));
    }

    // What is written into files in English is said on screen with the same arguments, but for names of dialects.
    void everyCodeHasWords_data() {
        QTest::addColumn<QString>("code");
        for (const char* code : {"model_names_provider",
                                 "offered_in_order",
                                 "provider_off",
                                 "no_usable_key",
                                 "no_target",
                                 "answered",
                                 "failed",
                                 "continued",
                                 "cache_miss",
                                 "route_matched",
                                 "route_named",
                                 "judged",
                                 "judged_unsure",
                                 "over_limit",
                                 "out_of_budget",
                                 "no_price",
                                 "smoothed",
                                 "no_case",
                                 "arm_drawn",
                                 "arm_kept",
                                 "gate_ok",
                                 "gate_over",
                                 "transformed",
                                 "picked_ordered",
                                 "picked_weighted",
                                 "picked_round_robin",
                                 "picked_fastest",
                                 "picked_cheapest",
                                 "picked_least_busy",
                                 "picked_headroom",
                                 "picked_kept",
                                 "no_member",
                                 "hedged",
                                 "retried",
                                 "waited",
                                 "next_key",
                                 "unknown_provider",
                                 "only_other",
                                 "key_rests",
                                 "key_refused",
                                 "breaker_open",
                                 "context_too_small",
                                 "no_tools",
                                 "no_vision"})
            QTest::addRow("%s", code) << QString::fromLatin1(code);
    }

    void everyCodeHasWords() {
        QFETCH(QString, code);
        const record::TraceStep step{.reason = code.toStdString(), .arguments = {"One %2", "two", "three", "four"}};
        QString english = QString::fromStdString(inWords(step));
        QVERIFY(english != code);
        QCOMPARE(ui::traceWords(step).remove(u','), english.remove(u',').replace(u"provider: "_qs, u"provider "_qs));
    }

    void theTermAtTheCursor_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("rest");
        QTest::newRow("a key that is being typed") << "pro" << 3 << "" << "pro";
        QTest::newRow("a value") << "provider:ant" << 12 << "provider" << "ant";
        QTest::newRow("the second term") << "status:error mod" << 16 << "" << "mod";
        QTest::newRow("the term at the cursor, not the last") << "model:cl status:ok" << 8 << "model" << "cl";
        QTest::newRow("negated") << "-client:Cod" << 11 << "client" << "Cod";
        QTest::newRow("behind an or") << "status:ok|error" << 15 << "" << "error";
        QTest::newRow("quoted") << "client:\"Claude C" << 16 << "client" << "Claude C";
        QTest::newRow("in parentheses") << "(key:ci" << 7 << "key" << "ci";
    }

    void theTermAtTheCursor() {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(QString, key);
        QFETCH(QString, rest);
        ui::FilterToken token = ui::filterTokenAt(text, cursor);
        QCOMPARE(token.key, key);
        QCOMPARE(token.rest, rest);
    }
};

TOLLGATE_TEST(RequestWordsTest)
#include "tst_request_words.moc"
