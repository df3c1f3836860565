// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/cost.h"
#include "shipped_catalogue.h"
#include "support/test_main.h"

#include <limits>

using namespace tollgate;
using namespace tollgate::pricing;

namespace {

EffectivePrice listed(const char* provider, const char* model) {
    const CatalogueModel* found = test::shippedCatalogue()->find(provider, model);
    if (!found || !found->price) return {};
    return {PriceState::Priced, PriceSource::Catalogue, &found->price->at(0), 1};
}

constexpr Usage tokens(std::int64_t input, std::int64_t output) {
    Usage usage;
    usage.input_uncached = input;
    usage.output = output;
    return usage;
}

Usage cached(std::int64_t input, std::int64_t read, std::int64_t write5m, std::int64_t write1h, std::int64_t output) {
    Usage usage = tokens(input, output);
    usage.cache_read = read;
    usage.cache_write_5m = write5m;
    usage.cache_write_1h = write1h;
    return usage;
}

Usage reasoned(std::int64_t input, std::int64_t output, std::int64_t reasoning) {
    Usage usage = tokens(input, output);
    usage.reasoning = reasoning;
    return usage;
}

Usage media(std::int64_t Usage::* kind, std::int64_t count) {
    Usage usage = tokens(100, 10);
    usage.*kind = count;
    return usage;
}

QString reason(const Cost& cost) {
    switch (cost.missing) {
    case Missing::Nothing: return {};
    case Missing::Price: return QStringLiteral("price");
    case Missing::Tier: return QStringLiteral("tier");
    case Missing::Counts: return QStringLiteral("counts");
    case Missing::Rate: break;
    }
    std::string_view kind = nameOf(cost.missing_kind);
    return QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
}

} // namespace

class CostTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Worked by hand from the public lists; the last digit is a pico-dollar.
    void costs_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<QByteArray>("dollars");
        auto row = [](const char* rule, const char* provider, const char* model, const Usage& usage, const char* tier,
                      const char* dollars) {
            QTest::addRow("%s", rule) << QByteArray(provider) << QByteArray(model) << usage << QByteArray(tier)
                                      << QByteArray(dollars);
        };
        // 1000 × 5 + 500 × 30
        row("OpenAI: input and output", "openai", "gpt-5.6", tokens(1000, 500), "", "0.02");
        row("one token", "openai", "gpt-5.6", tokens(1, 0), "", "0.000005");
        // 200 × 5 + 800 × 0.5 + 100 × 30
        row("OpenAI: cached reads", "openai", "gpt-5.6", cached(200, 800, 0, 0, 100), "default", "0.0044");
        // 200 × 5 + 400 × 6.25 + 100 × 30
        row("OpenAI from 5.6: cache writes cost", "openai", "gpt-5.6", cached(200, 0, 400, 0, 100), "", "0.0065");
        // 100 × 1.25 + 50 × 10: written tokens are 0, so their unknown rate is not needed
        row("OpenAI before: no rate for writes needed", "openai", "gpt-5.1", tokens(100, 50), "", "0.000625");
        // 272,000 × 5
        row("band: at the limit is not above", "openai", "gpt-5.6", tokens(272'000, 0), "", "1.36");
        // 272,001 × 10 + 10 × 45
        row("band: one above, whole request", "openai", "gpt-5.6", tokens(272'001, 10), "", "2.72046");
        // 1 × 10 + 272,000 × 1
        row("band: cached tokens count", "openai", "gpt-5.6", cached(1, 272'000, 0, 0, 0), "", "0.27201");
        // 1000 × 10 + 100 × 1 + 100 × 60
        row("tier: priority", "openai", "gpt-5.6", cached(1000, 100, 0, 0, 100), "priority", "0.0161");
        row("tier: fast is priority", "openai", "gpt-5.6", cached(1000, 100, 0, 0, 100), "Fast", "0.0161");
        row("tier: flex", "openai", "gpt-5.6", tokens(1000, 100), "flex", "0.004");
        row("tier: batch", "openai", "gpt-5.6", tokens(1000, 100), "batch", "0.004");
        row("tier: Groq's flex costs the same", "groq", "llama-3.3-70b-versatile", tokens(1000, 100), "flex",
            "0.000669");
        row("tier: Groq's on_demand", "groq", "llama-3.3-70b-versatile", tokens(1000, 100), "on_demand", "0.000669");
        row("tier: Vertex's ON_DEMAND", "vertex", "gemini-2.5-pro", tokens(1000, 0), "ON_DEMAND", "0.00125");
        // 10 × 3 + 20 × 0.3 + 30 × 3.75 + 40 × 6 + 50 × 15
        row("Anthropic: every kind", "anthropic", "claude-sonnet-4-5", cached(10, 20, 30, 40, 50), "standard",
            "0.0011385");
        // 0 × 6 + 100,000 × 0.6 + 60,000 × 7.5 + 40,001 × 12 + 2 × 22.5
        row("Anthropic: band over all kinds", "anthropic", "claude-sonnet-4-5", cached(0, 100'000, 60'000, 40'001, 2),
            "", "0.990057");
        // 100 × 1.25 + 300 × 10
        row("Gemini: thoughts cost what output costs", "gemini", "gemini-2.5-pro", reasoned(100, 300, 250), "",
            "0.003125");
        // 200,001 × 2.5 + 10 × 15
        row("Gemini: Pro's band", "gemini", "gemini-2.5-pro", tokens(200'001, 10), "", "0.5001525");
        // 100 × 0.3 + 1000 × 1 + 10 × 2.5
        row("audio of a prompt has its own rate", "gemini", "gemini-2.5-flash-image", media(&Usage::input_audio, 1000),
            "", "0.001055");
        // 1100 × 1.25 + 10 × 10
        row("audio of a prompt, else as text", "gemini", "gemini-2.5-pro", media(&Usage::input_audio, 1000), "",
            "0.001475");
        row("images of a prompt, else as text", "gemini", "gemini-2.5-pro", media(&Usage::input_image, 1000), "",
            "0.001475");
        // 100 × 0.3 + 10 × 2.5 + 1290 × 30
        row("images of an answer", "gemini", "gemini-2.5-flash-image", media(&Usage::output_image, 1290), "",
            "0.038755");
        // 100 × 2 + 50 × 8 + 250 × 3
        row("reasoning at its own rate", "perplexity", "sonar-deep-research", reasoned(100, 300, 250), "", "0.00135");
        // more reasoning than output is a contradiction: 300 × 3, none of it twice
        row("reasoning is part of output", "perplexity", "sonar-deep-research", reasoned(0, 300, 900), "", "0.0009");
        // 0.005 + 1000 × 0 + 100 × 0.28
        row("fee for each request", "perplexity", "sonar-small-online", tokens(1000, 100), "", "0.005028");
        row("fee without any token", "perplexity", "sonar-small-online", Usage{}, "", "0.005");
        row("free", "openai", "omni-moderation-latest", Usage{}, "", "0");
        row("free, counted", "zai", "glm-4.5-flash", tokens(1000, 1000), "", "0");
    }

    void costs() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        QFETCH(Usage, usage);
        QFETCH(QByteArray, tier);
        QFETCH(QByteArray, dollars);
        const std::string named = tier.toStdString();
        Cost cost = costOf(usage, listed(provider.constData(), model.constData()), {.tier = named});
        QCOMPARE(reason(cost), QString());
        QCOMPARE(cost.state, PriceState::Priced);
        QCOMPARE(toDollars(cost.total), dollars.toStdString());
        QVERIFY(cost.money() == cost.total);
        Money sum;
        for (const CostLine& line : cost.lines) {
            QVERIFY(line.amount == line.rate * line.count);
            sum += line.amount;
        }
        QCOMPARE(cost.subtotal.pico, sum.pico);
    }

    // A rate that is needed and not known makes the request unpriced, never cheap.
    void isUnpriced_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<QString>("why");
        auto row = [](const char* rule, const char* provider, const char* model, const Usage& usage, const char* tier,
                      const char* why) {
            QTest::addRow("%s", rule) << QByteArray(provider) << QByteArray(model) << usage << QByteArray(tier)
                                      << QString::fromLatin1(why);
        };
        row("unknown model", "openai", "gpt-99", tokens(1, 1), "", "price");
        row("paid by the image", "gemini", "imagen-4.0-generate-001", tokens(1, 1), "", "input");
        row("cached reads are never derived", "perplexity", "sonar", cached(1, 1, 0, 0, 1), "", "cache_read");
        row("an hour's write is never derived", "anthropic", "claude-4-sonnet-20250514", cached(1, 0, 0, 1, 1), "",
            "cache_write_1h");
        row("writes that are counted need a rate", "openai", "gpt-5.1", cached(1, 0, 1, 0, 1), "", "cache_write_5m");
        row("a band does not borrow from the base", "anthropic", "claude-sonnet-4-20250514",
            cached(200'000, 0, 0, 1, 1), "", "cache_write_1h");
        row("a tier does not borrow from the base", "openai", "gpt-5.6", cached(1, 1, 0, 0, 1), "batch", "cache_read");
        row("a tier that is not listed", "anthropic", "claude-sonnet-4-5", tokens(1, 1), "priority", "tier");
        row("a tier nobody knows", "openai", "gpt-5.6", tokens(1, 1), "teleport", "tier");
        row("a tier above a band", "openai", "gpt-5.6", tokens(300'000, 1), "priority", "tier");
        row("images of an answer are not text", "openai", "gpt-5.6", media(&Usage::output_image, 1), "",
            "output_image");
        row("audio of an answer is not text", "openai", "gpt-5.6", media(&Usage::output_audio, 1), "", "output_audio");
        row("its own audio rate, not in this band", "gemini", "gemini-2.5-pro-preview-tts",
            media(&Usage::input_audio, 200'000), "", "input_audio");
        row("nothing counted", "openai", "gpt-5.6", Usage{}, "", "counts");
    }

    void isUnpriced() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        QFETCH(Usage, usage);
        QFETCH(QByteArray, tier);
        QFETCH(QString, why);
        const std::string named = tier.toStdString();
        Cost cost = costOf(usage, listed(provider.constData(), model.constData()), {.tier = named});
        QCOMPARE(cost.state, PriceState::Unpriced);
        QCOMPARE(reason(cost), why);
        QVERIFY(!cost.money());
        QVERIFY(cost.lines.empty());
    }

    void saysWhichRatesApplied() {
        Cost banded = costOf(tokens(300'000, 1), listed("openai", "gpt-5.6"));
        QCOMPARE(banded.above_prompt_tokens, qint64{272'000});
        Cost fast = costOf(tokens(1, 1), listed("openai", "gpt-5.6"), {.tier = "ultrafast"});
        QCOMPARE(fast.service_tier, std::string("priority"));
        QCOMPARE(fast.lines.size(), std::size_t{2});
        QVERIFY(fast.lines[1] == (CostLine{CostKind::Output, 1, Money{60'000'000}, Money{60'000'000}}));
    }

    void takesTheHighestBand() {
        config::PriceList price;
        price.base.input = Money{1};
        price.above_prompt_tokens[10].input = Money{2};
        price.above_prompt_tokens[100].input = Money{3};
        EffectivePrice effective{PriceState::Priced, PriceSource::Prices, &price, 1};
        QCOMPARE(costOf(tokens(10, 0), effective).total.pico, qint64{10});
        QCOMPARE(costOf(tokens(11, 0), effective).total.pico, qint64{22});
        QCOMPARE(costOf(tokens(100, 0), effective).total.pico, qint64{200});
        QCOMPARE(costOf(tokens(101, 0), effective).total.pico, qint64{303});
    }

    // A list that repeats the rate of output for reasoning names no rate of its own: a tier's output covers both.
    void reasoningInATier() {
        config::PriceList price;
        price.base.input = price.base.output = price.base.reasoning = Money{4};
        price.service_tier["flex"].input = price.service_tier["flex"].output = Money{2};
        EffectivePrice effective{PriceState::Priced, PriceSource::Prices, &price, 1};
        QCOMPARE(costOf(reasoned(0, 10, 10), effective, {.tier = "flex"}).total.pico, qint64{20});
        price.base.reasoning = Money{5};
        QCOMPARE(reason(costOf(reasoned(0, 10, 10), effective, {.tier = "flex"})), QStringLiteral("reasoning"));
    }

    void ownHardwareCostsNothing() {
        Cost cost = costOf(tokens(1000, 1000), {PriceState::Local, PriceSource::None, nullptr, 2});
        QCOMPARE(cost.state, PriceState::Local);
        QVERIFY(cost.money() == Money{});
    }

    // DESIGN.md §6: rounded once, not line by line.
    void multipliesOnce() {
        config::PriceList price;
        price.base.input = price.base.output = price.base.cache_read = Money{1};
        EffectivePrice effective{PriceState::Priced, PriceSource::Prices, &price, 1.5};
        Cost cost = costOf(cached(1, 1, 0, 0, 1), effective);
        QCOMPARE(cost.subtotal.pico, qint64{3});
        QCOMPARE(cost.total.pico, qint64{5}); // 3 × 1.5 = 4.5, half away from zero; line by line it would be 6
    }

    // protocols.md §9.2: OpenRouter's usage.cost is authoritative.
    void believesTheProvidersOwnFigure() {
        EffectivePrice price = listed("openai", "gpt-5.6");
        price.multiplier = 2;
        Cost cost = costOf(tokens(1000, 500), price, {.tier = "nonsense", .reported = moneyFromDollars("0.0123")});
        QCOMPARE(toDollars(cost.total), std::string("0.0123"));
        QCOMPARE(nameOf(cost.lines.at(0).kind), std::string_view("reported"));
        QCOMPARE(costOf(tokens(1, 1), {}, {.reported = Money{7}}).total.pico,
                 qint64{7}); // also for a model without a price
        QCOMPARE(toDollars(costOf(tokens(1000, 500), listed("openai", "gpt-5.6"), {.reported = Money{-5}}).total),
                 std::string("0.02")); // a negative one is no figure
    }

    void survivesNonsense() {
        constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max() / 8;
        QCOMPARE(costOf(tokens(kHuge, kHuge), listed("openai", "gpt-5.6")).total.pico, Money::max().pico);
        Cost negative = costOf(reasoned(-5, -5, -5), listed("openai", "gpt-5.6"));
        QCOMPARE(reason(negative), QStringLiteral("counts"));
    }
};

TOLLGATE_TEST(CostTest)
#include "tst_cost.moc"
