// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_config.h"

#include <array>
#include <random>
#include <string_view>

namespace tollgate::test {

namespace {

using namespace config;
using Store = SecretRef::Store;

constexpr std::array<std::string_view, 6> kTexts{"",
                                                 "plain",
                                                 "two words",
                                                 "\u00e4\u65e5\u672c \U0001F600",
                                                 "quote \" backslash \\ slash /",
                                                 "{braces} [brackets] // no comment"};

class Maker {
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    Config config() {
        Config config;
        config.listen = listen();
        for (int i = 0, n = upTo(3); i < n; ++i) config.providers.push_back(provider("p" + std::to_string(i)));
        for (int i = 0, n = upTo(2); i < n; ++i) config.routes.push_back(route("r" + std::to_string(i)));
        for (int i = 0, n = upTo(2); i < n; ++i) config.access.teams.push_back(team("t" + std::to_string(i)));
        for (int i = 0, n = upTo(3); i < n; ++i)
            config.access.keys.push_back(accessKey("k" + std::to_string(i), config));
        for (int i = 0, n = upTo(2); i < n; ++i) config.budgets.push_back(budget("b" + std::to_string(i), config));
        for (int i = 0, n = upTo(2); i < n; ++i) config.guardrails.push_back(guardrail("g" + std::to_string(i)));
        config.cache = {{coin(), whole(1, 1'000'000)}, {coin(), maybe(real(0, 1)), "own"}, whole(0, 1'000'000'000'000)};
        config.resilience = {{small(), small(), small(), small(), small(), small(), small()},
                             {whole(0, 9), whole(0, 9), whole(0, 9)},
                             whole(1, 1000)};
        config.logging = {static_cast<Logging::Bodies>(upTo(2)), whole(0, 400), whole(0, 1'000'000'000'000),
                          whole(0, 9)};
        if (coin()) config.storage = {"postgresql", coin() ? "keychain" : "env:DB"};
        for (const Provider& provider : config.providers)
            if (coin()) config.prices[provider.id]["model-x"] = {maybe(price()), caps()};
        return config;
    }

private:
    bool coin() { return upTo(1) == 1; }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    std::int64_t whole(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(m_random);
    }

    std::int32_t small() { return static_cast<std::int32_t>(whole(1, 100)); }

    double real(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_random); }

    template <class T>
    std::optional<T> maybe(T value) {
        return coin() ? std::optional(std::move(value)) : std::nullopt;
    }

    std::string text() { return std::string(kTexts[static_cast<std::size_t>(upTo(kTexts.size() - 1))]); }

    template <class... Words>
    std::string oneOf(Words... words) {
        const std::array<const char*, sizeof...(Words)> list{words...};
        return list[static_cast<std::size_t>(upTo(sizeof...(Words) - 1))];
    }

    Money money() { return Money{whole(1, 1'000'000'000'000'000)}; }

    // Prices are whole micro-dollars per million tokens: pico-dollars per token.
    std::optional<Money> rate() { return maybe(Money{whole(0, 100'000'000)}); }

    PriceRates rates() {
        return {rate(),         rate(),         rate(),         rate(),         rate(),         rate(),
                rate(),         rate(),         rate(),         rate(),         maybe(money()), maybe(money()),
                maybe(money()), maybe(money()), maybe(money()), maybe(money()), maybe(money()), maybe(money()),
                maybe(money()), maybe(money()), maybe(money()), maybe(money())};
    }

    PriceList prices() {
        PriceList list{coin() ? rates() : PriceRates{}, {}, {}, {}};
        if (coin()) list.above_prompt_tokens[whole(1, 1'000'000)] = rates();
        if (coin()) list.service_tier["batch"] = rates();
        if (coin()) list.factors["us"] = 1.1;
        return list;
    }

    Price price() {
        Price price{prices(), {}};
        if (coin()) price.since[whole(0, 30'000) * kDay] = prices();
        return price;
    }

    ModelCaps caps() {
        return {maybe(whole(1, 1'000'000)),
                maybe(whole(1, 1'000'000)),
                maybe(coin()),
                maybe(coin()),
                maybe(coin()),
                maybe(coin()),
                maybe(oneOf("none", "budget", "adaptive", "level", "levels", "toggle")),
                maybe(coin()),
                maybe(coin()),
                maybe(coin())};
    }

    Listen listen() {
        Listen listen;
        listen.port = static_cast<std::uint16_t>(whole(0, 65535));
        if (coin()) listen.tls = Tls{"/a " + text(), "/b"};
        listen.plain_http = coin();
        if (listen.tls || listen.plain_http) listen.address = oneOf("0.0.0.0", "::", "10.1.2.3", "fd00::1");
        if (coin()) listen.extra_hosts = {"gateway.lan:8443", "x"};
        if (coin()) listen.allowed_origins = {"https://app.example.com"};
        listen.max_body_bytes = whole(1, 4'294'967'296);
        listen.enabled = coin();
        return listen;
    }

    Limits limits() { return {whole(0, 9), whole(0, 9), whole(0, 9)}; }

    ProviderKey providerKey(const std::string& id) {
        const std::array stores{SecretRef{Store::Keychain, {}}, SecretRef{Store::Environment, "A_1"},
                                SecretRef{Store::Session, {}}, SecretRef{}};
        return {id, stores[static_cast<std::size_t>(upTo(3))], text(), static_cast<std::int32_t>(whole(0, 1000)),
                coin()};
    }

    Profile profile() {
        return {maybe(oneOf("mistral", "generic")),
                maybe(oneOf("max_completion_tokens", "max_tokens")),
                maybe(oneOf("none", "reasoning_details")),
                maybe(oneOf("json_schema", "openapi")),
                maybe(coin()),
                maybe(oneOf("any", "mistral")),
                maybe(coin())};
    }

    // With an address of its own, or all its preset's.
    Provider provider(const std::string& id) {
        Provider provider;
        provider.id = id;
        provider.preset = oneOf("custom", "openai", "anthropic");
        provider.name = coin() ? "Name of " + text() : id;
        provider.enabled = coin();
        provider.dialect = static_cast<Dialect>(upTo(4));
        provider.base_url = coin() ? "http://[::1]:8080/a%20b" : "https://api.example.com/v1";
        for (int i = 0, n = upTo(2); i < n; ++i) provider.keys.push_back(providerKey("key." + std::to_string(i)));
        if (coin())
            provider.models = {Model{"bare", {}, {}, {}, {}},
                               Model{"vendor/full", {"alias"}, maybe(price()), caps(), limits()}};
        provider.profile = profile();
        if (coin()) provider.headers = {{"X-One", text()}, {"x-two", "\t2"}};
        provider.limits = limits();
        provider.timeouts = {whole(1, 9), whole(1, 9), whole(1, 86'400'000)};
        if (coin()) provider.params = {{"region", text()}};
        provider.ca_file = text();
        provider.probe = coin();
        provider.color_slot = upTo(8);
        provider.cost_multiplier = real(0, 1000);
        return provider;
    }

    Team team(const std::string& id) { return {id, text(), {coin() ? "*" : "gpt-*"}, limits()}; }

    AccessKey accessKey(const std::string& id, const Config& config) {
        AccessKey key;
        key.id = id;
        key.name = text();
        key.owner = text();
        key.hint = text();
        if (coin())
            key.retired = {
                {{Store::Sha256, std::string(63, 'b') + id.back()}, Micros{whole(0, 4'000'000'000'000'000)}}};
        key.secret = coin() ? SecretRef{Store::Environment, "KEY_" + id}
                            : SecretRef{Store::Sha256, std::string(63, 'a') + id.back()};
        if (!config.access.teams.empty() && coin()) key.team = config.access.teams.front().id;
        if (coin()) key.models = {"a*", "b/c"};
        key.enabled = coin();
        key.expires = maybe(Micros{whole(0, 4'000'000'000'000'000)});
        if (coin()) key.tags = {{"project", text()}};
        key.limits = limits();
        if (coin()) key.networks = {"10.0.0.0/8", "fd00::/8"};
        if (coin()) key.permissions = {"metrics"};
        if (coin() && !config.providers.empty()) key.only_provider = config.providers.front().id;
        if (coin())
            for (const Route& one : config.routes) key.routes.push_back(one.id);
        if (coin()) key.endpoints = {oneOf("messages", "embeddings")};
        if (coin()) key.max_usd_per_request = money();
        key.default_max_output_tokens = upTo(9);
        key.strict = coin();
        return key;
    }

    Budget budget(const std::string& id, const Config& config) {
        Budget budget;
        budget.id = id;
        budget.name = text();
        budget.scope = coin() ? "all" : "tag:a=b=c";
        if (!config.providers.empty() && coin()) budget.scope = "provider:" + config.providers.back().id;
        budget.amount = money();
        budget.period = oneOf("hour", "day", "week", "month", "total");
        budget.warn_percent = upTo(100);
        budget.action = oneOf("warn", "block");
        return budget;
    }

    Guardrail guardrail(const std::string& id) {
        const bool regex = coin();
        return {id, regex ? "regex" : oneOf("secrets", "pii"), regex ? "a(b|c)+\\d" : "",
                oneOf("request", "response", "both"), oneOf("watch", "redact", "block")};
    }

    Route route(const std::string& id) {
        return {id, R"({"id":")" + id + R"(","models":["a*"],"entry":"d","nodes":{"d":{"kind":"deny","note":"n\n"}},)" +
                        R"("layout":{"d":[)" + std::to_string(upTo(99)) + R"(,-1.5e2]}})"};
    }

    std::mt19937 m_random;
};

} // namespace

config::Config randomConfig(unsigned seed) {
    return Maker(seed).config();
}

} // namespace tollgate::test
