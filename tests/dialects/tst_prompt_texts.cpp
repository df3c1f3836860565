// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/prompt_texts.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

struct Row {
    const char* name;
    const char* body;
    const char* user;
    const char* system;
    int turns;
};

const Row kRows[] = {
    {"chat", R"({"messages":[{"role":"system","content":"S"},{"role":"user","content":"one"},
        {"role":"assistant","content":"a"},{"content":"two","role":"user"},{"role":"tool","content":"r"}]})",
     "two", "S", 2},
    {"chat in parts", R"({"messages":[{"role":"developer","content":"D"},{"role":"user","content":[
        {"type":"text","text":"short"},{"type":"image_url","image_url":{"url":"x"}},{"type":"text","text":"the longest"}]}]})",
     "the longest", "D", 1},
    {"responses text", R"({"input":"hello","instructions":"I"})", "hello", "I", 1},
    {"responses items", R"({"instructions":"I","input":[{"role":"user","content":[{"type":"input_text","text":"x"}]},
        {"type":"function_call_output","output":"o"}]})",
     "x", "I", 1},
    {"anthropic", R"({"system":[{"type":"text","text":"S"}],"messages":[{"role":"user","content":"u"},
        {"role":"assistant","content":[{"type":"text","text":"a"}]},
        {"role":"user","content":[{"type":"tool_result","content":"r"}]}]})",
     "u", "S", 1},
    {"gemini", R"({"systemInstruction":{"parts":[{"text":"S"}]},"contents":[{"parts":[{"text":"u"}]},
        {"role":"model","parts":[{"text":"a"}]}]})",
     "u", "S", 1},
    {"ollama generate", R"({"prompt":"p","system":"S"})", "p", "S", 1},
    {"nothing", R"({"messages":7,"input":null,"contents":{}})", "", "", 0},
    {"no object", "[1]", "", "", 0},
};

} // namespace

class PromptTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void reads_data() {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i) QTest::newRow(kRows[i].name) << i;
    }

    void reads() {
        QFETCH(int, row);
        const Row& expected = kRows[row];
        JsonScanner scanner;
        const PromptTexts texts = promptTexts(scanner, expected.body);
        QCOMPARE(std::string(texts.last_user), std::string(expected.user));
        QCOMPARE(std::string(texts.system), std::string(expected.system));
        QCOMPARE(texts.turns, expected.turns);
    }
};

TOLLGATE_TEST(PromptTextsTest)
#include "tst_prompt_texts.moc"
