// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/cost.h"
#include "pricing/price_book.h"
#include "shipped_catalogue.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::pricing;

namespace {

constexpr Micros kNow = 1'790'000'000 * kSecond;

config::Presets presets() {
    return config::Presets::
        parse({{"openai",
                R"({"name":"OpenAI","dialect":"openai-chat","base_url":"https://api.openai.com/v1","catalogue":"openai"})"},
               {"ollama", R"({"name":"Ollama","dialect":"ollama","base_url":"http://127.0.0.1:11434","local":true})"}})
            .value();
}

config::Provider provider(const char* id, const char* preset) {
    config::Provider made;
    made.id = id;
    made.preset = preset;
    return made;
}

config::Price price(std::int64_t input, std::int64_t output) {
    config::Price made;
    made.base.input = Money{input};
    made.base.output = Money{output};
    return made;
}

// "mine" is OpenAI, "home" a local server, "other" an address of one's own.
config::Config configuration() {
    config::Config config;
    config.providers = {provider("mine", "openai"), provider("home", "ollama"), provider("other", "custom")};
    return config;
}

PriceBook bookOf(const config::Config& config) {
    return PriceBook(config, presets(), test::shippedCatalogue());
}

config::Model entry(const char* id, const config::Price& price) {
    config::Model model;
    model.id = id;
    model.price = price;
    return model;
}

} // namespace

class PriceBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tellsThreeStatesApart_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<int>("state");
        auto row = [](const char* name, const char* provider, const char* model, PriceState state) {
            QTest::addRow("%s", name) << QByteArray(provider) << QByteArray(model) << static_cast<int>(state);
        };
        row("listed", "mine", "gpt-5.6", PriceState::Priced);
        row("listed under another name", "mine", "gpt-5.6-2027-01-01", PriceState::Priced);
        row("not listed", "mine", "gpt-99", PriceState::Unpriced);
        row("own hardware", "home", "llama3", PriceState::Local);
        row("somebody's address", "other", "llama3", PriceState::Unpriced);
        row("no such provider", "nobody", "gpt-5.6", PriceState::Unpriced);
    }

    void tellsThreeStatesApart() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        QFETCH(int, state);
        PriceBook book = bookOf(configuration());
        EffectivePrice found = book.priceOf(provider.toStdString(), model.toStdString(), kNow);
        QCOMPARE(static_cast<int>(found.state), state);
        QCOMPARE(found.price != nullptr, found.state == PriceState::Priced);
    }

    void pricesOverEntryOverCatalogue() {
        config::Config config = configuration();
        config.providers[0].models = {{entry("gpt-5.6", price(100, 200)), entry("gpt-5.4", price(300, 400))}};
        config.prices["mine"]["gpt-5.6"].price = price(1, 2);
        PriceBook book = bookOf(config);
        EffectivePrice strongest = book.priceOf("mine", "gpt-5.6", kNow);
        QCOMPARE(nameOf(strongest.source), std::string_view("prices"));
        QCOMPARE(strongest.price->base.input->pico, qint64{1});
        EffectivePrice middle = book.priceOf("mine", "gpt-5.4", kNow);
        QCOMPARE(nameOf(middle.source), std::string_view("model"));
        QCOMPARE(middle.price->base.output->pico, qint64{400});
        QCOMPARE(nameOf(book.priceOf("mine", "gpt-5.5", kNow).source), std::string_view("catalogue"));
    }

    // The example of DESIGN.md §3 names input and output only: a cached prompt is still priced.
    void anOverrideReplacesWhatItNames() {
        config::Config config = configuration();
        config.prices["mine"]["gpt-5.6"].price = price(1'250'000, 10'000'000);
        config.prices["mine"]["gpt-5.6"].price->service_tier["flex"].input = Money{7};
        PriceBook book = bookOf(config);
        EffectivePrice found = book.priceOf("mine", "gpt-5.6", kNow);
        QCOMPARE(found.price->base.cache_read->pico, qint64{500'000});
        QCOMPARE(found.price->service_tier.at("flex").input->pico, qint64{7});
        QCOMPARE(found.price->service_tier.at("flex").output->pico, qint64{15'000'000});
        QCOMPARE(found.price->above_prompt_tokens.at(272'000).input->pico, qint64{10'000'000});
    }

    void aPriceMakesLocalAndUnknownModelsPriced() {
        config::Config config = configuration();
        config.prices["home"]["llama3"].price = price(10, 20);
        config.prices["other"]["x"].price = price(1, 1);
        PriceBook book = bookOf(config);
        QCOMPARE(book.priceOf("home", "llama3", kNow).state, PriceState::Priced);
        QCOMPARE(book.priceOf("home", "llama4", kNow).state, PriceState::Local);
        QCOMPARE(book.priceOf("other", "x", kNow).state, PriceState::Priced);
    }

    void carriesTheMultiplier() {
        config::Config config = configuration();
        config.providers[0].cost_multiplier = 0.5;
        PriceBook book = bookOf(config);
        Usage usage;
        usage.input_uncached = 1000;
        QCOMPARE(toDollars(costOf(usage, book.priceOf("mine", "gpt-5.6", kNow)).total), std::string("0.0025"));
    }

    // The configuration's word on abilities over the catalogue's, each for itself.
    void capsHaveTheSamePrecedence() {
        config::Config config = configuration();
        config::Model model;
        model.id = "gpt-5.6";
        model.caps.context = 1000;
        model.caps.tools = false;
        config.providers[0].models = {{model}};
        config.prices["mine"]["gpt-5.6"].caps.context = 2000;
        PriceBook book = bookOf(config);
        config::ModelCaps caps = book.capsOf("mine", "gpt-5.6");
        QVERIFY(caps.context == 2000 && caps.tools == false && caps.vision == true);
        QCOMPARE(book.priceOf("mine", "gpt-5.6", kNow).source, PriceSource::Catalogue); // abilities are no price
        QVERIFY(book.capsOf("mine", "gpt-5.4").tools == true);
        QVERIFY(book.capsOf("other", "x") == config::ModelCaps{});
        QVERIFY(book.capsOf("nobody", "x") == config::ModelCaps{});
    }

    // A price that changes on a day is another one from the midnight (UTC) that begins it.
    void holdsFromADayOn() {
        config::Config config = configuration();
        config::Price own = price(10, 20);
        own.since[kNow].base.input = Money{5};
        own.since[kNow + kDay].base.output = Money{7};
        config.prices["other"]["x"].price = own;
        PriceBook book = bookOf(config);
        auto rates = [&](Micros at) {
            const config::PriceRates& base = book.priceOf("other", "x", at).price->base;
            return std::pair(base.input->pico, base.output->pico);
        };
        QCOMPARE(rates(0), std::pair(std::int64_t{10}, std::int64_t{20}));
        QCOMPARE(rates(kNow - 1), std::pair(std::int64_t{10}, std::int64_t{20}));
        QCOMPARE(rates(kNow), std::pair(std::int64_t{5}, std::int64_t{20}));
        QCOMPARE(rates(kNow + kDay), std::pair(std::int64_t{5}, std::int64_t{7}));
        QCOMPARE(rates(INT64_MAX), std::pair(std::int64_t{5}, std::int64_t{7}));
    }

    // The stronger source wins at each time with what it names then; a weaker one's change stays where it names
    // nothing.
    void historiesOverlay() {
        config::Config config = configuration();
        config::Price entryPrice = price(100, 200);
        entryPrice.since[kNow].base.input = entryPrice.since[kNow].base.output = Money{1};
        config.providers[2].models = {{entry("x", entryPrice)}};
        config::Price stronger;
        stronger.base.input = Money{50};
        stronger.since[kNow + kDay].base.input = Money{40};
        config.prices["other"]["x"].price = stronger;
        PriceBook book = bookOf(config);
        auto rates = [&](Micros at) {
            const config::PriceRates& base = book.priceOf("other", "x", at).price->base;
            return std::pair(base.input->pico, base.output->pico);
        };
        QCOMPARE(rates(kNow - 1), std::pair(std::int64_t{50}, std::int64_t{200}));
        QCOMPARE(rates(kNow), std::pair(std::int64_t{50}, std::int64_t{1}));
        QCOMPARE(rates(kNow + kDay), std::pair(std::int64_t{40}, std::int64_t{1}));
        QCOMPARE(book.timesOf("other", "x")->steps().size(), std::size_t{3});
    }

    // What was made may have a price of its own; one's own word for the model goes before the list's for the kind.
    void picturesByWhatTheyAre() {
        config::Config config = configuration();
        const std::vector<std::string> kinds{"high/1024-x-1536/gpt-image-1"};
        const PriceBook listed = bookOf(config);
        QCOMPARE(listed.pictureOf("mine", "gpt-image-1", kinds, kNow).price->base.per_input_image->pico,
                 qint64{250'000'000'000});
        config.prices["mine"]["gpt-image-1"].price.emplace().base.per_output_image = Money{7};
        const PriceBook own = bookOf(config);
        QCOMPARE(own.pictureOf("mine", "gpt-image-1", kinds, kNow).price->base.per_output_image->pico, qint64{7});
        config.prices["mine"][kinds[0]].price.emplace().base.per_output_image = Money{9};
        const PriceBook finer = bookOf(config);
        QCOMPARE(finer.pictureOf("mine", "gpt-image-1", kinds, kNow).price->base.per_output_image->pico, qint64{9});
    }

    void worksWithoutACatalogue() {
        PriceBook book(configuration(), presets(), nullptr);
        QCOMPARE(book.priceOf("mine", "gpt-5.6", kNow).state, PriceState::Unpriced);
        QCOMPARE(book.priceOf("home", "llama3", kNow).state, PriceState::Local);
    }
};

TOLLGATE_TEST(PriceBookTest)
#include "tst_price_book.moc"
