// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/edit_body.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

using Kind = MemberEdit::Kind;

constexpr Endpoint endpointOf(Dialect dialect) {
    constexpr Endpoint places[] = {Endpoint::Chat, Endpoint::Responses, Endpoint::Messages, Endpoint::GenerateContent,
                                   Endpoint::OllamaChat};
    return places[static_cast<int>(dialect)];
}

QByteArray edited(Dialect dialect, const QByteArray& body, const BodyEdits& edits) {
    JsonScanner scanner;
    return QByteArray::fromStdString(editBody(scanner, {body.constData(), static_cast<std::size_t>(body.size())},
                                              dialect, endpointOf(dialect), edits));
}

constexpr const char* kSystemList = R"({"system":[{"type":"text","text":"a"}]})";
constexpr const char* kSystemListAfter =
    R"({"system":[{"type":"text","text":"Be brief."},{"type":"text","text":"a"}]})";

struct Row {
    const char* name;
    Dialect dialect;
    const char* body;
    const char* result;
};

const Row kMembers[] = {
    {"chat", Dialect::OpenAiChat, R"({"model":"m","temperature":1.0,"top_p":0.10,"user":"u"})",
     R"({"model":"m","temperature":0.2,"top_p":0.10,"max_tokens":9})"},
    {"responses", Dialect::OpenAiResponses, R"({"temperature":1,"user":"u"})",
     R"({"temperature":0.2,"max_output_tokens":9,"top_p":0.5})"},
    {"anthropic", Dialect::Anthropic, R"({"max_tokens":5,"user":"u"})",
     R"({"max_tokens":9,"temperature":0.2,"top_p":0.5})"},
    {"gemini", Dialect::Gemini, R"({"generationConfig":{"topP":0.9,"topK":4},"user":"u"})",
     R"({"generationConfig":{"topP":0.9,"topK":4,"temperature":0.2,"maxOutputTokens":9}})"},
};

const Row kSystem[] = {
    {"chat", Dialect::OpenAiChat, R"({"messages":[{"role":"user","content":"x"}]})",
     R"({"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"x"}]})"},
    {"responses", Dialect::OpenAiResponses, R"({"instructions":"Old."})", "{\"instructions\":\"Be brief.\\n\\nOld.\"}"},
    {"responses without", Dialect::OpenAiResponses, R"({"input":"x"})", R"({"input":"x","instructions":"Be brief."})"},
    {"anthropic text", Dialect::Anthropic, R"({"system":"Old."})", "{\"system\":\"Be brief.\\n\\nOld.\"}"},
    {"anthropic list", Dialect::Anthropic, kSystemList, kSystemListAfter},
    {"gemini", Dialect::Gemini, R"({"system_instruction":{"parts":[]}})",
     R"({"system_instruction":{"parts":[{"text":"Be brief."}]}})"},
    {"gemini without", Dialect::Gemini, R"({})", R"({"systemInstruction":{"parts":[{"text":"Be brief."}]}})"},
};

const Row kCaps[] = {
    {"less stays", Dialect::OpenAiChat, R"({"max_tokens":50})", R"({"max_tokens":50})"},
    {"more is lowered, under the client's name", Dialect::OpenAiChat, R"({"max_completion_tokens":500})",
     R"({"max_completion_tokens":100})"},
    {"none is put in", Dialect::OpenAiChat, R"({})", R"({"max_completion_tokens":100})"},
    {"gemini", Dialect::Gemini, R"({"generationConfig":{"maxOutputTokens":101}})",
     R"({"generationConfig":{"maxOutputTokens":100}})"},
};

template <std::size_t N>
void rows(const Row (&table)[N]) {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("result");
    for (const Row& row : table)
        QTest::newRow(row.name) << static_cast<int>(row.dialect) << QByteArray(row.body) << QByteArray(row.result);
}

constexpr const char* kExact = R"({"a":12345678901234567890.10, "b":"\u00e4","c":[ 1 ]})";
constexpr const char* kExactAfter = R"({"a":12345678901234567890.10,"b":"\u00e4","c":[ 1 ],"x":1})";

} // namespace

// DESIGN.md §4 `transform` and `target`: the same words for every dialect, put where it has them.
class EditBodyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void members_data() { rows(kMembers); }

    void members() {
        QFETCH(int, dialect);
        QFETCH(QByteArray, body);
        BodyEdits edits;
        edits.members = {{Kind::Set, "temperature", "0.2"},
                         {Kind::Set, "max_tokens", "9"},
                         {Kind::Default, "top_p", "0.5"},
                         {Kind::Drop, "user", ""}};
        QTEST(edited(static_cast<Dialect>(dialect), body, edits), "result");
    }

    void system_data() { rows(kSystem); }

    void system() {
        QFETCH(int, dialect);
        QFETCH(QByteArray, body);
        BodyEdits edits;
        edits.system = "Be brief.";
        QTEST(edited(static_cast<Dialect>(dialect), body, edits), "result");
    }

    void caps_data() { rows(kCaps); }

    void caps() {
        QFETCH(int, dialect);
        QFETCH(QByteArray, body);
        BodyEdits edits;
        edits.most_output = 100;
        edits.max_tokens_field = "max_completion_tokens";
        QTEST(edited(static_cast<Dialect>(dialect), body, edits), "result");
    }

    // What is not touched keeps its bytes, numbers that no double holds and escapes included.
    void keepsTheRest() {
        BodyEdits edits;
        edits.members = {{Kind::Set, "x", "1"}};
        QCOMPARE(edited(Dialect::OpenAiChat, kExact, edits), QByteArray(kExactAfter));
    }

    // Only conversations have places for common names.
    void otherEndpointsTakeMembersAtTheTop() {
        JsonScanner scanner;
        BodyEdits edits;
        edits.members = {{Kind::Set, "temperature", "0"}};
        edits.system = "x";
        edits.most_output = 5;
        QCOMPARE(editBody(scanner, R"({"input":"a"})", Dialect::Gemini, Endpoint::Embeddings, edits),
                 std::string(R"({"input":"a","temperature":0})"));
    }
};

TOLLGATE_TEST(EditBodyTest)
#include "tst_edit_body.moc"
