// SPDX-License-Identifier: GPL-3.0-or-later
// What is written reads as the same value, and says no more than it must.
#include "config/file.h"
#include "config/json.h"
#include "config/read.h"
#include "fixture.h"
#include "random_config.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::config;

namespace {

constexpr unsigned kSeeds = 500;

QByteArray textOf(const Config& config) {
    return QByteArray::fromStdString(write(config, test::presets()));
}

} // namespace

class WriteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void theFullFileReadsAsItWasWritten() {
        const Config full = test::fullConfig();
        const std::string text = write(full, test::presets());
        auto again = read(text, test::presets());
        QVERIFY2(again.has_value(), again.has_error() ? toText(again.error().front()).c_str() : "");
        QVERIFY(*again == full);
        QCOMPARE(write(*again, test::presets()), text);
    }

    void anyFileReadsAsItWasWritten() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            const Config config = test::randomConfig(seed);
            const std::string text = write(config, test::presets());
            auto again = read(text, test::presets());
            const std::string where = "seed " + std::to_string(seed) + ": ";
            QVERIFY2(again.has_value(), (where + (again.has_error() ? toText(again.error().front()) : "")).c_str());
            QVERIFY2(*again == config, (where + text).c_str());
            QCOMPARE(write(*again, test::presets()), text);
        }
    }

    void leavesDefaultsOut() { QCOMPARE(textOf({}), QByteArray("{\n  \"version\": 1\n}\n")); }

    // Name, dialect and address of a preset stand in the preset.
    void leavesOutWhatThePresetSays() {
        const Config config =
            read(R"({"version": 1, "providers": [{"id": "anthropic", "preset": "anthropic"}]})", test::presets())
                .value();
        QCOMPARE(textOf(config), QByteArray(R"({
  "version": 1,
  "providers": [
    {
      "id": "anthropic",
      "preset": "anthropic"
    }
  ]
}
)"));
    }

    void keepsTheOrderOfTheDocument() {
        const QByteArray text = textOf(test::fullConfig());
        qsizetype last = -1;
        for (const char* member : {"\"version\"", "\n  \"listen\"", "\n  \"providers\"", "\n  \"routes\"",
                                   "\n  \"access\"", "\n  \"budgets\"", "\n  \"cache\"", "\n  \"guardrails\"",
                                   "\n  \"resilience\"", "\n  \"logging\"", "\n  \"storage\"", "\n  \"prices\""}) {
            const qsizetype at = text.indexOf(member);
            QVERIFY2(at > last, member);
            last = at;
        }
    }

    // Money and times as people write them.
    void writesValuesShortly_data() {
        QTest::addColumn<QByteArray>("expected");
        for (const char* text :
             {"\"amount_usd\": 12.345678901234", "\"input\": 1.25", "\"per_request\": 0.000000000001",
              "\"expires\": \"2027-01-31T17:00:00.5Z\"", "\"cost_multiplier\": 1.05",
              "\"models\": [\"gpt-*\", \"own/*\"]", "\"threshold\": 0.93"})
            QTest::addRow("%s", text) << QByteArray(text);
    }

    void writesValuesShortly() {
        QFETCH(QByteArray, expected);
        QVERIFY2(textOf(test::fullConfig()).contains(expected), textOf(test::fullConfig()).constData());
    }

    // Free is a price; unknown is none. Both survive.
    void tellsFreeFromUnknown() {
        Config config;
        config.providers.push_back(test::fullConfig().providers.back());
        config.prices["own"]["free"].price = Price{{PriceRates{.input = Money{}, .output = Money{}}, {}, {}, {}}, {}};
        config.prices["own"]["unknown"].price = Price{};
        auto again = read(write(config, test::presets()), test::presets()).value();
        QVERIFY(again.prices == config.prices);
    }

    void firstStart() {
        const Config config = firstConfig(std::string(64, 'a'));
        QCOMPARE(textOf(config), QByteArray(R"({
  "version": 1,
  "access": {
    "keys": [
      {
        "id": "this-computer",
        "name": "This computer",
        "secret": "sha256:)" + QByteArray(64, 'a') +
                                            R"("
      }
    ]
  }
}
)"));
    }
};

TOLLGATE_TEST(WriteTest)
#include "tst_write.moc"
