// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of work is told from a prompt: by measure over the held-out labelled prompts, and rule by rule.
#include "classify/classify.h"
#include "classify/features.h"
#include "classify/model.h"
#include "labelled.h"
#include "support/test_main.h"

#include <algorithm>
#include <array>
#include <map>

using namespace tollgate;
using namespace tollgate::classify;

namespace {

const std::vector<test::LabelledPrompt>& labelled() {
    static const std::vector<test::LabelledPrompt> kPrompts = test::readLabelledPrompts(TOLLGATE_TEST_DATA);
    return kPrompts;
}

struct Tally {
    int all = 0;
    int best_right = 0; // whether it is acted on or not
    int acted = 0;
    int right = 0; // of those

    void add(const test::LabelledPrompt& prompt, const Judgement& judgement) {
        ++all;
        best_right += judgement.likely == prompt.task;
        acted += judgement.task != Task::Unknown;
        right += judgement.task == prompt.task;
    }

    double accuracy() const { return acted == 0 ? 0 : double(right) / acted; }

    double coverage() const { return all == 0 ? 0 : double(acted) / all; }

    double bestGuess() const { return all == 0 ? 0 : double(best_right) / all; }
};

void print(const char* what, const Tally& tally) {
    qInfo("%-20s %4d prompts, acted on %3.0f %%, right %3.0f %% of those; best guess right %3.0f %%", what, tally.all,
          100 * tally.coverage(), 100 * tally.accuracy(), 100 * tally.bestGuess());
}

Judgement judge(std::string_view text) {
    return classify::classify({.last_user_text = text});
}

std::string_view taskOf(const QByteArray& text) {
    return nameOf(judge({text.data(), static_cast<std::size_t>(text.size())}).task);
}

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

const std::string kFence = "```";

} // namespace

class TaskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The figures that ARCHITECTURE and the description of `task` state. Floors, a little below what was measured.
    void measuresUpOnHeldOutPrompts() {
        Tally whole;
        std::map<std::string, Tally> byTask, byLanguage, byEvidence;
        for (const test::LabelledPrompt& prompt : labelled()) {
            if (!prompt.heldOut()) continue;
            const Judgement judgement = classify::classify(prompt.prompt());
            whole.add(prompt, judgement);
            byTask[std::string(nameOf(prompt.task))].add(prompt, judgement);
            byLanguage[prompt.language].add(prompt, judgement);
            byEvidence[std::string(judgement.evidence)].add(prompt, judgement);
        }
        print("held out", whole);
        for (const auto* group : {&byTask, &byLanguage, &byEvidence})
            for (const auto& [name, tally] : *group) print(name.c_str(), tally);
        QVERIFY(whole.all > 120);
        QVERIFY2(whole.accuracy() >= 0.83, qPrintable(QString::number(whole.accuracy()))); // semantic-cache.md §6
        QVERIFY2(whole.coverage() >= 0.7, qPrintable(QString::number(whole.coverage())));
    }
};

TOLLGATE_TEST(TaskTest)
#include "tst_task.moc"
