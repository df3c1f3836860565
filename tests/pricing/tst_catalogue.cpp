// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/checks.h"
#include "pricing/catalogue.h"
#include "pricing/model_name.h"
#include "pricing/rate_names.h"
#include "shipped_catalogue.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::pricing;

namespace {

std::string text(const char* plain) {
    return plain;
}

// A catalogue of one provider "p" around these models.
std::string around(const std::string& models) {
    return R"({"version":1,"as_of":"2026-08-01","providers":{"p":{)" + models + "}}}";
}

QString idOf(const CatalogueModel* model) {
    return model ? QString::fromStdString(model->id) : QStringLiteral("nothing");
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Prices as people read them in the providers' lists, dollars per million tokens.
    void knowsPrices_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("group"); // "", a band, or a tier
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<QByteArray>("dollars"); // "": unknown
        auto row = [](const char* provider, const char* model, const char* group, const char* rate,
                      const char* dollars) {
            QTest::addRow("%s %s %s %s", provider, model, group, rate)
                << QByteArray(provider) << QByteArray(model) << QByteArray(group) << QByteArray(rate)
                << QByteArray(dollars);
        };
        row("anthropic", "claude-sonnet-4-5", "", "input", "3");
        row("anthropic", "claude-sonnet-4-5", "", "cache_read", "0.3");
        row("anthropic", "claude-sonnet-4-5", "", "cache_write", "3.75");
        row("anthropic", "claude-sonnet-4-5", "", "cache_write_1h", "6");
        row("anthropic", "claude-sonnet-4-5", "200000", "output", "22.5");
        row("anthropic", "claude-sonnet-4-5", "200000", "cache_write_1h", "12");
        row("anthropic", "claude-opus-4-5", "", "output", "25");
        row("openai", "gpt-5.6", "", "cache_write", "6.25");
        row("openai", "gpt-5.6", "272000", "input", "10");
        row("openai", "gpt-5.6", "priority", "cache_read", "1");
        row("openai", "gpt-5.6", "batch", "input", "2.5");
        row("openai", "gpt-5.6", "batch", "cache_read", "");
        row("gemini", "gemini-2.5-pro", "", "cache_read", "0.125");
        row("gemini", "gemini-2.5-pro", "200000", "input", "2.5");
        row("gemini", "gemini-2.5-flash-image", "", "output_image", "30");
        row("gemini", "gemini-2.5-flash-image", "", "input_audio", "1");
        row("perplexity", "sonar-deep-research", "", "reasoning", "3");
        row("perplexity", "sonar-small-online", "", "per_request", "0.005");
        row("groq", "llama-3.3-70b-versatile", "flex", "input", "0.59"); // protocols.md §9.2: flex costs the same
        row("openai", "omni-moderation-latest", "", "input", "0");
        row("cohere", "rerank-v3.5", "", "per_query", "0.002");
        // protocols.md §9.2, where the list says nothing
        row("anthropic", "claude-sonnet-4-5", "batch", "cache_write_1h", "3");
        row("anthropic", "claude-sonnet-4-5", "", "per_web_search", "0.01");
        row("openai", "gpt-5.6", "", "per_web_search", "0.01");
        row("gemini", "gemini-2.5-pro", "", "per_grounded_request", "0.035");
        row("anthropic", "claude-3-haiku-20240307", "", "cache_write_1h", ""); // three dollars more than the rule says
    }

    void knowsPrices() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, rate);
        QFETCH(QByteArray, dollars);
        const CatalogueModel* found = test::shippedCatalogue()->find(provider.toStdString(), model.toStdString());
        QVERIFY(found && found->price);
        const config::PriceRates* rates = &found->price->at(0).base;
        if (bool isBand = false; group.toLongLong(&isBand) != 0 && isBand)
            rates = &found->price->at(0).above_prompt_tokens.at(group.toLongLong());
        else if (!group.isEmpty())
            rates = &found->price->at(0).service_tier.at(group.toStdString());
        const std::optional<Money>& held = rates->*findRate(rate.toStdString())->member;
        if (dollars.isEmpty()) {
            QVERIFY(!held);
            return;
        }
        QVERIFY(held.has_value());
        QCOMPARE(dollarsOf(*findRate(rate.toStdString()), *held), dollars.toStdString());
    }

    void isWhole() {
        auto catalogue = test::shippedCatalogue();
        QCOMPARE(catalogue->asOf(), text("2026-08-01"));
        QCOMPARE(catalogue->size(), std::size_t{2245});
        QCOMPARE(catalogue->providers().size(), std::size_t{37});
        for (std::string_view provider : catalogue->providers())
            for (const CatalogueModel& model : catalogue->models(provider)) {
                QVERIFY2(!model.mode.empty(), model.id.c_str());
                QVERIFY2(catalogue->find(provider, model.id) == &model, model.id.c_str());
            }
        QVERIFY(catalogue->models("nobody").empty());
    }

    // An unknown price is never 0: lists that write 0 for what they do not know are not believed.
    void doesNotCallFree_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addRow("a router") << QByteArray("openrouter") << QByteArray("auto");
        QTest::addRow("paid by the query") << QByteArray("cohere") << QByteArray("rerank-v3.5");
        QTest::addRow("paid by the image")
            << QByteArray("gemini") << QByteArray("gemini-2.0-flash-exp-image-generation");
        QTest::addRow("paid by the pixel") << QByteArray("azure-openai") << QByteArray("hd/1024-x-1024/dall-e-3");
        QTest::addRow("not filled in") << QByteArray("volcengine") << QByteArray("kimi-k2-thinking-251104");
    }

    void doesNotCallFree() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        const CatalogueModel* found = test::shippedCatalogue()->find(provider.toStdString(), model.toStdString());
        QVERIFY(found);
        QVERIFY(!found->price || !found->price->at(0).base.input);
    }

    void knowsFactors() {
        auto catalogue = test::shippedCatalogue();
        auto factors = [&](const char* model) { return catalogue->find("anthropic", model)->price->at(0).factors; };
        QVERIFY((factors("claude-opus-5") == std::map<std::string, double>{{"fast", 2}, {"us", 1.1}}));
        QVERIFY(factors("claude-sonnet-4-5").empty());
    }

    void knowsWhatChangesOnADay() {
        auto read = Catalogue::parse(around(
            R"("m":{"mode":"chat","price":{"input":3,"output":5},"since":{"2026-12-01":{"input":2,"service_tier":{"flex":{"input":1}}}}})"));
        QVERIFY(read);
        const PriceTimes& price = *read->find("p", "m")->price;
        const Micros day = config::timeFromRfc3339("2026-12-01T00:00:00Z").value();
        QCOMPARE(price.at(day - 1).base.input->pico, qint64{3});
        QCOMPARE(price.at(day).base.input->pico, qint64{2});
        QCOMPARE(price.at(day).base.output->pico, qint64{5}); // what is not named stays
        QVERIFY(price.at(day - 1).service_tier.empty());
        QCOMPARE(price.at(day).service_tier.at("flex").input->pico, qint64{1});
    }

    void knowsAbilities() {
        auto catalogue = test::shippedCatalogue();
        const CatalogueModel* sonnet = catalogue->find("anthropic", "claude-sonnet-4-5");
        QVERIFY(sonnet->can(Ability::Tools) && sonnet->can(Ability::Pdf) && !sonnet->can(Ability::AudioInput));
        config::ModelCaps caps = sonnet->caps();
        QVERIFY(caps.context == 200'000);
        QVERIFY(caps.max_output_tokens == 64'000);
        QVERIFY(caps.vision == true);
        QCOMPARE(caps.thinking.has_value(), false);
        const CatalogueModel* sonar = catalogue->find("perplexity", "sonar");
        QVERIFY(sonar->caps().tools == false); // a list that leaves tools out
        const CatalogueModel* jurassic = catalogue->find("ai21", "j2-mid");
        QCOMPARE(jurassic->caps().tools.has_value(), false); // no list at all
        QCOMPARE(catalogue->find("anthropic", "claude-opus-4-20250514")->retires, text("2026-05-14"));
        QCOMPARE(catalogue->find("openai", "gpt-realtime-whisper")->price->at(0).base.per_input_second->pico,
                 qint64{283'333'333});
    }

    void findsOtherNames_data() {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QString>("found");
        auto row = [](const char* rule, const char* provider, const char* model, const char* found) {
            QTest::addRow("%s: %s", rule, model)
                << QByteArray(provider) << QByteArray(model) << QString::fromLatin1(found);
        };
        row("exact", "anthropic", "claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929");
        row("exact, as OpenRouter writes it", "openrouter", "anthropic/claude-sonnet-4.5",
            "anthropic/claude-sonnet-4.5");
        row("a later day of it", "anthropic", "claude-sonnet-4-6-20270101", "claude-sonnet-4-6");
        row("a later day, dashed", "openai", "gpt-5.6-2027-01-31", "gpt-5.6");
        row("latest", "anthropic", "claude-opus-4-5-latest", "claude-opus-4-5-20251101");
        row("only days are listed", "anthropic", "claude-3-haiku", "claude-3-haiku-20240307");
        row("Vertex's way", "vertex", "claude-opus-4-5@default", "claude-opus-4-5@20251101");
        row("version after @", "ai21", "jamba-1.5-large@002", "jamba-1.5-large@001");
        row("Claude's -0", "anthropic", "claude-sonnet-4-0", "claude-sonnet-4-20250514");
        row("Gemini's folder", "gemini", "models/gemini-2.5-pro", "gemini-2.5-pro");
        row("Gemini's -002", "gemini", "gemini-2.0-flash-002", "gemini-2.0-flash-001");
        row("Fireworks' folder", "fireworks", "accounts/fireworks/models/dbrx-instruct",
            "accounts/fireworks/models/dbrx-instruct");
        row("Fireworks without its folder", "fireworks", "dbrx-instruct", "accounts/fireworks/models/dbrx-instruct");
        row("provider's own name before it", "groq", "groq/llama-3.3-70b-versatile", "llama-3.3-70b-versatile");
        row("case", "sambanova", "deepseek-v3.1", "DeepSeek-V3.1");
        row("never: days that differ in price", "openai", "gpt-4o-2027-01-01", "nothing");
        row("never: another size", "openai", "gpt-5.6-huge", "nothing");
        row("never: a variant of a route", "openrouter", "anthropic/claude-sonnet-4.5:nitro", "nothing");
        row("never: not a day", "anthropic", "claude-sonnet-4-6-20271301", "nothing");
        row("never: a number that names another model", "openai", "text-embedding-ada-003", "nothing");
        row("never: somebody's own tuning", "fireworks", "accounts/me/models/dbrx-instruct", "nothing");
        row("never: a place-holder", "fireworks", "accounts/fireworks/models/", "nothing");
        row("never: another provider's", "groq", "claude-sonnet-4-5", "nothing");
        row("never: nothing asked", "openai", "", "nothing");
        row("never: a suffix alone", "openai", "-latest", "nothing");
    }

    void findsOtherNames() {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, model);
        QFETCH(QString, found);
        QCOMPARE(idOf(test::shippedCatalogue()->find(provider.toStdString(), model.toStdString())), found);
    }

    void refuses_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<QString>("said");
        auto row = [](const char* name, const std::string& json, const char* said) {
            QTest::addRow("%s", name) << json << QString::fromLatin1(said);
        };
        row("nothing", "", "not JSON");
        row("half a file", test::shippedCatalogueText().substr(0, 5000), "not JSON: line ");
        row("a list", "[]", "must be an object");
        row("another version", R"({"version":2,"as_of":"2026-08-01","providers":{}})", "another version");
        row("no date", R"({"version":1,"providers":{}})", "as_of: missing");
        row("a price with a fraction", around(R"("m":{"mode":"chat","price":{"input":1.5}})"),
            "providers.p.m.price.input: must be a whole number");
        row("a negative price", around(R"("m":{"mode":"chat","price":{"input":-1}})"),
            "providers.p.m.price.input: must be a whole number");
        row("an unknown price", around(R"("m":{"mode":"chat","price":{"inpt":1}})"),
            "providers.p.m.price.inpt: unknown price");
        row("an unknown member", around(R"("m":{"mood":"chat"})"), "providers.p.m.mood: unknown member");
        row("a band that is no number", around(R"("m":{"price":{},"above_prompt_tokens":{"many":{}}})"),
            "providers.p.m.above_prompt_tokens.many: the name must be a number of prompt tokens");
        row("a tier's unknown price", around(R"("m-1.5":{"service_tier":{"flex":{"inpt":1}}})"),
            "providers.p[\"m-1.5\"].service_tier.flex.inpt: unknown price");
        row("a day that is none", around(R"("m":{"since":{"2026-02-30":{}}})"), "since.2026-02-30: the name must");
        row("a factor that is none", around(R"("m":{"factors":{"us":"1.1"}})"), "factors.us: must be a number");
        row("an unknown unit", around(R"("m":{"units":{"acre":1}})"), "units.acre: unknown unit");
        row("not the date", R"({"version":1,"as_of":"x","providers":{}})", "as_of: must be a day");
        row("abilities that are no list", around(R"("m":{"can":"tools"})"), "providers.p.m.can: must be a list");
        row("very deep", std::string(100'000, '['), "not JSON");
    }

    void refuses() {
        QFETCH(std::string, json);
        QFETCH(QString, said);
        auto read = Catalogue::parse(json);
        QVERIFY(!read);
        QVERIFY2(QString::fromStdString(read.error().message).contains(said), read.error().message.c_str());
    }

    void readsFast() {
        std::string json = test::shippedCatalogueText();
        QBENCHMARK {
            QVERIFY(Catalogue::parse(json));
        }
    }
};

TOLLGATE_TEST(CatalogueTest)
#include "tst_catalogue.moc"
