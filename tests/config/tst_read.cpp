// SPDX-License-Identifier: GPL-3.0-or-later
// A configuration that is right: every member arrives, and what is left out has its default (DESIGN.md §3).
#include "config/checks.h"
#include "config/read.h"
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::config;

namespace {

using Store = SecretRef::Store;

Config readMembers(const std::string& members) {
    return read(test::withMembers(members), test::presets()).value();
}

Money dollars(const char* text) {
    return moneyFromDollars(text).value();
}

// Of a price per million tokens.
Money rate(const char* text) {
    return pricePerTokenFromDollarsPerMillion(text).value();
}

} // namespace

class ReadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void needsOnlyTheVersion() {
        Config config = read(R"({"version": 1})", test::presets()).value();
        QVERIFY(config == Config{});
        QCOMPARE(config.listen.address, std::string("127.0.0.1"));
        QCOMPARE(config.listen.port, std::uint16_t{8655});
        QCOMPARE(config.listen.max_body_bytes, 67108864);
        QVERIFY(config.listen.enabled);
        QCOMPARE(config.resilience.breaker.failures, 5);
        QCOMPARE(config.resilience.deadline_s, 600);
        QCOMPARE(config.logging.retention_days, 30);
        QCOMPARE(config.cache.max_bytes, 268435456);
        QCOMPARE(config.storage.driver, std::string("sqlite"));
    }

    void listen() {
        const Listen listen = test::fullConfig().listen;
        QCOMPARE(listen.address, std::string("192.168.1.5"));
        QCOMPARE(listen.port, std::uint16_t{9000});
        QCOMPARE(listen.extra_hosts.size(), std::size_t{4});
        QCOMPARE(listen.allowed_origins[0], std::string("https://app.example.com"));
        QCOMPARE(listen.tls->cert, std::string("/etc/tollgate/cert.pem"));
        QCOMPARE(listen.tls->key, std::string("/etc/tollgate/key.pem"));
        QVERIFY(listen.plain_http && !listen.enabled);
        QCOMPARE(listen.max_body_bytes, 1048576);
    }

    void provider() {
        const Config config = test::fullConfig();
        QCOMPARE(config.providers.size(), std::size_t{4});
        const Provider& provider = config.providers[0];
        QCOMPARE(provider.name, std::string("OpenAI, ours"));
        QVERIFY(!provider.enabled && !provider.probe);
        QVERIFY(provider.dialect == Dialect::OpenAiResponses);
        QCOMPARE(provider.base_url, std::string("https://eu.api.openai.com/v1")); // no slash at its end
        QCOMPARE(provider.headers.at("X-Team"), std::string("blue"));
        QVERIFY((provider.limits == Limits{60, 100'000, 4}));
        QVERIFY((provider.timeouts == Timeouts{1000, 60'000, 30'000}));
        QCOMPARE(provider.params.at("project"), std::string("p-1"));
        QCOMPARE(provider.ca_file, std::string("/etc/ssl/ours.pem"));
        QCOMPARE(provider.color_slot, 3);
        QCOMPARE(provider.cost_multiplier, 1.05);
    }

    void providerKeys() {
        const std::vector<ProviderKey> keys = test::fullConfig().providers[0].keys;
        QVERIFY((keys[0] == ProviderKey{"main", {Store::Keychain, {}}, "sk-…c4Qw", 3, false}));
        QVERIFY((keys[1] == ProviderKey{"spare", {Store::Environment, "OPENAI_SPARE"}, "", 1, true}));
        QVERIFY(keys[2].secret.store == Store::Session);
        QVERIFY(keys[3].secret.store == Store::None);
    }

    void models() {
        const Provider provider = test::fullConfig().providers[0];
        QCOMPARE(provider.models->at(0).id, std::string("gpt-5-mini"));
        QVERIFY(!provider.models->at(0).price);
        const Model& model = provider.models->at(1);
        QCOMPARE(model.aliases[1], std::string("best"));
        const PriceRates& base = model.price->base;
        QCOMPARE(base.input->pico, rate("1.25").pico);
        QCOMPARE(base.output->pico, rate("10").pico);
        QCOMPARE(base.cache_read->pico, rate("0.125").pico);
        QCOMPARE(base.cache_write->pico, rate("1.5").pico);
        QCOMPARE(base.cache_write_1h->pico, rate("2.5").pico);
        QCOMPARE(base.input_audio->pico, rate("40").pico);
        QCOMPARE(base.output_audio->pico, rate("80").pico);
        QCOMPARE(base.input_image->pico, rate("5").pico);
        QCOMPARE(base.output_image->pico, rate("20").pico);
        QCOMPARE(base.reasoning->pico, rate("12").pico);
        QCOMPARE(base.per_request->pico, 1);
        QCOMPARE(model.price->above_prompt_tokens.at(200'000).output->pico, rate("15").pico);
        QVERIFY(!model.price->service_tier.at("priority").output);
        QCOMPARE(base.per_output_image->pico, dollars("0.04").pico);
        QCOMPARE(base.per_source->pico, dollars("0.0025").pico);
        QCOMPARE(model.price->factors.at("us"), 1.1);
        QCOMPARE(*model.caps.context, 400'000);
        QCOMPARE(*model.caps.thinking, std::string("level"));
        QVERIFY(!*model.caps.sampling && *model.caps.tools);
    }

    // Rates from a day on stand beside the price; they name only what changes.
    void priceHistory() {
        const Price price = *test::fullConfig().providers[0].models->at(1).price;
        QCOMPARE(price.since.size(), std::size_t{1});
        const auto& [day, list] = *price.since.begin();
        QCOMPARE(day, timeFromRfc3339("2026-12-01T00:00:00Z").value());
        QCOMPARE(list.base.input->pico, rate("1").pico);
        QVERIFY(!list.base.output);
        QCOMPARE(list.above_prompt_tokens.at(200'000).input->pico, rate("2").pico);
        QCOMPARE(list.service_tier.at("batch").input->pico, rate("0.5").pico);
        QCOMPARE(list.factors.at("fast"), 3.0);
    }

    void profile() {
        const Profile profile = test::fullConfig().providers[0].profile;
        QCOMPARE(*profile.vendor, std::string("azure"));
        QCOMPARE(*profile.max_tokens_field, std::string("max_tokens"));
        QCOMPARE(*profile.reasoning_replay, std::string("reasoning_content"));
        QCOMPARE(*profile.gemini_schema_mode, std::string("openapi"));
        QCOMPARE(*profile.tool_id_rule, std::string("mistral"));
        QVERIFY(*profile.string_content_only && *profile.supports_cache_control);
    }

    // A provider that says little is what its preset says.
    void takesWhatIsMissingFromThePreset() {
        const Config config = test::fullConfig();
        QCOMPARE(config.provider("anthropic")->name, std::string("Anthropic"));
        QVERIFY(config.provider("anthropic")->dialect == Dialect::Anthropic);
        QCOMPARE(config.provider("anthropic")->base_url, std::string("https://api.anthropic.com"));
        QCOMPARE(config.provider("azure")->base_url, std::string("https://my-company.openai.azure.com/openai/v1"));
        const Provider& own = *config.provider("own");
        QCOMPARE(own.preset, std::string("custom"));
        QCOMPARE(own.name, std::string("own"));
        QVERIFY(own.dialect == Dialect::OpenAiChat && own.enabled && own.probe && !own.models);
    }

    // Another dialect of the same provider has another address.
    void takesTheAddressOfTheDialect() {
        const Config config =
            readMembers(R"("providers": [{"id": "g", "preset": "gemini", "dialect": "openai-chat"}])");
        const Preset& preset = *test::presets().find("gemini");
        QCOMPARE(config.providers[0].base_url, preset.other_addresses.at(0).base_url);
        QVERIFY(config.providers[0].base_url != preset.base_url);
    }

    void access() {
        const Access access = test::fullConfig().access;
        const AccessKey& key = access.keys[0];
        QCOMPARE(key.name, std::string("Night batch"));
        QVERIFY(key.secret.store == Store::Sha256 && key.secret.name.starts_with("0123") &&
                key.secret.name.size() == 64);
        QCOMPARE(key.team, std::string("support"));
        QVERIFY((key.models == std::vector<std::string>{"gpt-*", "own/*"}));
        QVERIFY(!key.enabled);
        QCOMPARE(*key.expires, *timeFromRfc3339("2027-01-31T17:00:00.5Z"));
        QCOMPARE(key.tags.at("cost-centre"), std::string("4711"));
        QVERIFY((key.limits == Limits{10, 20, 1}));
        QCOMPARE(key.networks.size(), std::size_t{3});
        QVERIFY((key.permissions == std::vector<std::string>{"metrics"}));
        QVERIFY(key.max_usd_per_request == dollars("0.5"));
        const AccessKey& plain = access.keys[1];
        QVERIFY((plain.secret == SecretRef{Store::Environment, "CI_KEY"}));
        QVERIFY(plain.enabled && !plain.expires && plain.models == std::vector<std::string>{"*"});
        QVERIFY((access.teams[0] == Team{"support", "Support", {"gpt-*"}, {0, 0, 9}}));
    }

    void policies() {
        const Config config = test::fullConfig();
        QVERIFY((config.budgets[0] == Budget{"daily", "", "all", dollars("5"), "day", 90, "warn"}));
        QVERIFY((config.budgets[4] == Budget{"m", "", "model:gpt-*", dollars("3"), "month", 80, "block"}));
        QCOMPARE(config.budgets[3].amount.pico, 12'345'678'901'234);
        QVERIFY((config.cache.exact == ExactCache{true, 60}));
        QVERIFY((config.cache.semantic == SemanticCache{true, 0.93, "openai"}));
        QCOMPARE(config.cache.max_bytes, 1024);
        QVERIFY((config.guardrails[0] == Guardrail{"no-secrets", "secrets", "", "both", "redact"}));
        QVERIFY(
            (config.guardrails[2] == Guardrail{"no-project", "regex", "(?i)project\\s+falcon", "request", "watch"}));
    }

    void operation() {
        const Config config = test::fullConfig();
        QVERIFY((config.resilience == Resilience{{3, 40, 5, 30, 10, 100, 1}, {100, 4000, 10, 2}, 120}));
        QVERIFY((config.logging == Logging{Logging::Bodies::Errors, 7, 1'000'000, 90}));
        QVERIFY((config.storage == Storage{"postgresql", "env:TOLLGATE_DB"}));
    }

    void prices() {
        const Config config = test::fullConfig();
        const PriceOverride& free = config.prices.at("own").at("llama-3");
        QCOMPARE(free.price->base.input->pico, 0); // free, which is not unknown
        QVERIFY(!free.price->base.cache_read);
        QCOMPARE(*free.caps.context, 8192);
        const Price& price = *config.prices.at("openai").at("gpt-5-mini").price;
        QCOMPARE(price.above_prompt_tokens.at(128'000).input->pico, rate("0.5").pico);
        QCOMPARE(price.service_tier.at("flex").input->pico, rate("0.125").pico);
    }

    // A route keeps its text, members in their order.
    void routes() {
        const std::vector<Route> routes = test::fullConfig().routes;
        QCOMPARE(routes.size(), std::size_t{2});
        QCOMPARE(routes[0].id, std::string("support"));
        QVERIFY(routes[0].json.starts_with(R"({"id":"support","name":"Customer support","enabled":true,"models":[)"));
        QCOMPARE(routes[1].json,
                 std::string(R"({"id":"off","enabled":false,"entry":"no","nodes":{"no":{"kind":"deny"}}})"));
    }

    // null is the same as leaving it out, where a member may be left out.
    void takesNullForNothing_data();

    void takesNullForNothing() {
        QFETCH(QByteArray, members);
        QCOMPARE(test::problemsOf(test::withMembers(members.toStdString())), std::vector<std::string>{});
    }

    void findsByName() {
        Config config = test::fullConfig();
        QVERIFY(config.provider("own") != nullptr);
        QVERIFY(config.provider("none") == nullptr);
        QVERIFY(config.accessKey("ci") != nullptr);
        QVERIFY(config.accessKey("none") == nullptr);
    }
};

void ReadTest::takesNullForNothing_data() {
    QTest::addColumn<QByteArray>("members");
    QTest::addRow("tls") << QByteArray(R"("listen": {"tls": null})");
    QTest::addRow("models") << QByteArray(R"("providers": [{"id": "a", "base_url": "http://a", "models": null}])");
    QTest::addRow("price and caps") << QByteArray(
        R"("providers": [{"id": "a", "base_url": "http://a", "models": [{"id": "m", "price": null,
           "caps": {"context": null, "tools": null, "thinking": null}}]}])");
    QTest::addRow("profile") << QByteArray(
        R"("providers": [{"id": "a", "base_url": "http://a", "profile": {"vendor": null, "tool_id_rule": null}}])");
    QTest::addRow("expires") << QByteArray(R"("access": {"keys": [{"id": "a", "secret": "env:A", "expires": null}]})");
    QTest::addRow("threshold") << QByteArray(R"("cache": {"semantic": {"threshold": null}})");
}

TOLLGATE_TEST(ReadTest)
#include "tst_read.moc"
