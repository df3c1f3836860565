// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classify.h"
#include "classify/complexity.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::classify;

namespace {

double complexity(const Prompt& prompt) {
    return classify::classify(prompt).complexity;
}

const char* const kDesign = "Design the architecture of a distributed job queue and compare the trade-offs in detail:\n"
                            "- at least once\n- priorities\n- back-pressure\n- no single point of failure\n"
                            "Then implement the scheduler in Go.";

} // namespace

class ComplexityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void smallTalkIsEasy() { QCOMPARE(complexity({.last_user_text = "hello there"}), kEasy); }

    void workOnAGivenTextIsEasyUntilItIsLong() {
        const Prompt prompt{.last_user_text = "Translate to French: it rains", .input_tokens = 12};
        QCOMPARE(complexity(prompt), kEasy);
        Prompt longer = prompt;
        longer.input_tokens = 30'000;
        QCOMPARE(complexity(longer), kMiddling);
    }

    void aDesignUnderConstraintsIsHard() {
        QCOMPARE(complexity({.last_user_text = kDesign, .input_tokens = 400}), kHard);
    }

    void moreOfEverythingNeverMakesItEasier() {
        Prompt prompt{.last_user_text = "Refactor the billing module", .input_tokens = 100};
        double before = complexity(prompt);
        const auto notEasier = [&] {
            const double now = complexity(prompt);
            const bool good = now >= before;
            before = now;
            return good;
        };
        prompt.input_tokens = 5000;
        QVERIFY(notEasier());
        prompt.input_tokens = 50'000;
        QVERIFY(notEasier());
        prompt.has_tools = true;
        QVERIFY(notEasier());
        prompt.turns = 20;
        QVERIFY(notEasier());
        QCOMPARE(before, kHard);
    }

    void hasThreeBandsOnly() {
        for (const char* text : {"", "hi", "Prove it step by step", "Solve 3x = 6", kDesign})
            for (std::int64_t tokens : {0, 10, 1000, 10'000, 1'000'000}) {
                const double value = complexity({.last_user_text = text, .input_tokens = tokens});
                QVERIFY(value == kEasy || value == kMiddling || value == kHard);
            }
    }
};

TOLLGATE_TEST(ComplexityTest)
#include "tst_complexity.moc"
