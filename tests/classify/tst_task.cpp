// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of work is told from a prompt: by measure over the held-out labelled prompts, and by what each piece of
// evidence says.
#include "classify/classify.h"
#include "classify/lexicon.h"
#include "classify/model.h"
#include "labelled.h"
#include "support/test_main.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace tollgate;
using namespace tollgate::classify;

namespace {

const std::vector<test::LabelledPrompt>& labelled() {
    static const std::vector<test::LabelledPrompt> kPrompts = test::readLabelledPrompts(TOLLGATE_TEST_DATA);
    return kPrompts;
}

struct Tally {
    int all = 0;
    int acted = 0;      // confidence enough
    int right = 0;      // of those
    int best_right = 0; // the best guess, acted on or not

    void add(const test::LabelledPrompt& prompt, const Judgement& judgement) {
        ++all;
        acted += judgement.task != Task::Unknown;
        right += judgement.task == prompt.task;
        best_right += judgement.likely == prompt.task;
    }

    double share(int part, int whole) const { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

    double accuracy() const { return share(right, acted); }

    double coverage() const { return share(acted, all); }

    double bestGuess() const { return share(best_right, all); }
};

using Tallies = std::map<std::string, Tally>;

void print(const Tallies& tallies) {
    for (const auto& [name, tally] : tallies)
        qInfo("%-24s %3d prompts, acted on %3.0f %%, right %3.0f %% of those; best guess right %3.0f %%", name.c_str(),
              tally.all, 100 * tally.coverage(), 100 * tally.accuracy(), 100 * tally.bestGuess());
}

std::string text(const QByteArray& bytes) {
    return bytes.toStdString();
}

QByteArray bytes(std::string_view view) {
    return {view.data(), static_cast<qsizetype>(view.size())};
}

const char* const kFencedCode = "What is wrong here?\n```cpp\nint main() { return x; }\n```";
const char* const kBareFencedCode = "look\n```\nfor (int i = 0; i < n; ++i) {\n  sum += a[i];\n}\n```";
const char* const kDiff = "ok?\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n-int a;\n+long a;";
const char* const kTrace = "Exception in thread \"main\" java.lang.IllegalStateException\n\tat Foo.bar(Foo.java:12)";
const char* const kCodeLines = "const a = 1;\nconst b = 2;\nprint(a + b);\nreturn a;";
const char* const kFencedText = "Summarise the text in the fence.\n```\nThe harbour was closed on Sunday.\n```";
const char* const kTranslatedText = "Translate into German:\n```js\nalert('Good morning');\n```";

} // namespace

class TaskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The accuracy that is stated to users. Prompts and word lists have one author, so that prompts of others come out
    // worse (README.md beside this file); the floors are a little below what was measured.
    void measuresUpOnHeldOutPrompts() {
        Tallies whole, byTask, byLanguage, byEvidence;
        for (const test::LabelledPrompt& prompt : labelled()) {
            if (!prompt.heldOut()) continue;
            const Judgement judgement = classify::classify(prompt.prompt());
            whole["held out"].add(prompt, judgement);
            byTask["  " + std::string(nameOf(prompt.task))].add(prompt, judgement);
            byLanguage["  in " + prompt.language].add(prompt, judgement);
            byEvidence["  by " + std::string(judgement.evidence)].add(prompt, judgement);
        }
        for (const Tallies* tallies : {&whole, &byTask, &byLanguage, &byEvidence}) print(*tallies);
        const Tally& all = whole["held out"];
        QVERIFY(all.all >= 250);
        QVERIFY2(all.accuracy() >= 0.88, qPrintable(QString::number(all.accuracy())));
        QVERIFY2(all.coverage() >= 0.64, qPrintable(QString::number(all.coverage())));
        QVERIFY2(all.bestGuess() >= 0.77, qPrintable(QString::number(all.bestGuess())));
        QVERIFY2(byTask["  coding"].bestGuess() >= 0.78, "recall of coding");
    }

    void actsOnlyWhenSure() {
        int unsure = 0;
        for (const test::LabelledPrompt& prompt : labelled()) {
            const Judgement judgement = classify::classify(prompt.prompt());
            QVERIFY(judgement.likely != Task::Unknown);
            QVERIFY(judgement.confidence > 0 && judgement.confidence <= 1);
            QCOMPARE(judgement.task, judgement.confidence >= kActAt ? judgement.likely : Task::Unknown);
            unsure += judgement.task == Task::Unknown;
        }
        QVERIFY(unsure > 0);
        QCOMPARE(bytes(nameOf(Task::Unknown)), QByteArray());
    }

    void knowsNothingOfNoText() {
        for (const char* nothing : {"", "  \n\t"}) {
            const Judgement judgement = classify::classify({.last_user_text = nothing});
            QCOMPARE(judgement.task, Task::Unknown);
            QCOMPARE(judgement.likely, Task::Unknown);
            QVERIFY(judgement.evidence.empty());
        }
    }

    void readsInstructions_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("evidence");
        const auto row = [](const char* name, const char* prompt, const char* evidence) {
            QTest::addRow("%s", name) << QByteArray(prompt) << QByteArray(evidence);
        };
        row("en summarise", "Could you please summarize this for me: the cat sat", "keyword:summarising");
        row("de summarise", "Kannst du den Bericht zusammenfassen? Es regnet.", "keyword:summarising");
        row("fr summarise", "Résumez ce rapport : il pleut.", "keyword:summarising");
        row("es summarise", "Por favor, resume este informe: llueve.", "keyword:summarising");
        row("zh summarise", "请总结这份报告：下雨了。", "keyword:summarising");
        row("ja summarise", "この報告を要約して：雨が降る。", "keyword:summarising");
        row("en translate", "translate \"it rains\" to french", "keyword:translation");
        row("de translate", "Bitte den Satz ins Englische übersetzen: Es regnet.", "keyword:translation");
        row("fr translate", "Traduis en anglais : il pleut.", "keyword:translation");
        row("ru translate", "Переведи на немецкий: идёт дождь.", "keyword:translation");
        row("accents left out", "Ubersetze ins Polnische: es regnet", "keyword:translation");
        row("accents apart",
            "U\xcc\x88"
            "bersetze ins Polnische: es regnet",
            "keyword:translation");
        row("full width", "ｔｒａｎｓｌａｔｅ to Japanese: rain", "keyword:translation");
        row("to no tongue", "translate this python function to a rust function", "keyword:coding");
        row("en classify", "Classify the message: my bill is wrong", "keyword:classification");
        row("en extract", "1. Extract the names: Ann met Bob", "keyword:extraction");
        row("en reasoning", "Prove that there are infinitely many primes", "keyword:reasoning");
        row("en coding", "Refactor the billing module", "keyword:coding");
        row("en chat", "Write a poem about rust", "keyword:chat");
    }

    void readsInstructions() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, evidence);
        const std::string prompt = ::text(text);
        const Judgement judgement = classify::classify({.last_user_text = prompt});
        QCOMPARE(bytes(judgement.evidence), evidence);
        QCOMPARE(QByteArray("keyword:") + bytes(nameOf(judgement.task)), evidence);
    }

    // "Summary" in the middle of a sentence asks for none.
    void wordsInsideOfSentencesAreNoInstruction() {
        for (const char* prompt : {"Why do students dislike it when teachers summarise books?",
                                   "What did the people who translate the Bible live on?"}) {
            const Judgement judgement = classify::classify({.last_user_text = prompt});
            QCOMPARE(bytes(judgement.evidence), QByteArray("model"));
        }
    }

    void seesCode_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<QByteArray>("evidence");
        const auto row = [](const char* name, const char* prompt, const char* task, const char* evidence) {
            QTest::addRow("%s", name) << QByteArray(prompt) << QByteArray(task) << QByteArray(evidence);
        };
        row("fence", kFencedCode, "coding", "code_fence");
        row("fence without a name", kBareFencedCode, "coding", "code_fence");
        row("diff", kDiff, "coding", "diff");
        row("trace", kTrace, "coding", "stack_trace");
        row("lines", kCodeLines, "coding", "code_lines");
        row("a fence around text", kFencedText, "summarising", "keyword:summarising");
        row("the words in code", kTranslatedText, "translation", "keyword:translation");
    }

    void seesCode() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, task);
        QFETCH(QByteArray, evidence);
        const std::string prompt = ::text(text);
        const Judgement judgement = classify::classify({.last_user_text = prompt});
        QCOMPARE(bytes(judgement.evidence), evidence);
        QCOMPARE(bytes(nameOf(judgement.task)), task);
    }

    void believesWhatTheRequestSays() {
        const auto evidence = [](const Prompt& prompt) { return bytes(classify::classify(prompt).evidence); };
        QCOMPARE(evidence({.last_user_text = "Summarise your day.", .system_text = "You translate into Dutch."}),
                 QByteArray("system_instruction"));
        QCOMPARE(evidence({.last_user_text = "go on",
                           .system_text = "You help with code in this repository.",
                           .has_tools = true}),
                 QByteArray("coding_agent"));
        QCOMPARE(evidence({.last_user_text = "is it positive or negative, it was fine", .has_json_schema = true}),
                 QByteArray("schema_labels"));
        QCOMPARE(evidence({.last_user_text = "names and dates: Ann, 3 May", .has_json_schema = true}),
                 QByteArray("schema_fields"));
        QCOMPARE(evidence({.last_user_text = "the amount on this receipt", .has_images = true}),
                 QByteArray("image_text"));
    }

    void theModelIsWhole() {
        QCOMPARE(Weights::kSize, kFeatures * kTaskCount);
        QCOMPARE(std::string_view(Weights::kRows).size(), Weights::kSize);
        for (const test::LabelledPrompt& prompt : labelled()) {
            const Likelihoods all = likelihoods(read(prompt.prompt()).features);
            QVERIFY(std::abs(std::accumulate(all.begin(), all.end(), 0.0) - 1) < 1e-9);
        }
    }

    // Word lists that no folded text can hold would never be found.
    void theListsAreFolded() { QVERIFY(lexiconIsFolded()); }

    void namesEveryTask() {
        for (Task task : kTasks) QCOMPARE(taskNamed(nameOf(task)), std::optional(task));
        QVERIFY(!taskNamed("").has_value());
        QVERIFY(!taskNamed("cooking").has_value());
    }
};

TOLLGATE_TEST(TaskTest)
#include "tst_task.moc"
