// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate.h"

#include "base/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tollgate::test {

namespace {

std::string fileText(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::shared_ptr<const config::Presets> presets() {
    static const auto loaded = [] {
        std::vector<std::pair<std::string, std::string>> files;
        for (const auto& entry : std::filesystem::directory_iterator(TOLLGATE_RESOURCES "/providers"))
            files.emplace_back(entry.path().stem().string(), fileText(entry.path()));
        return std::make_shared<const config::Presets>(*config::Presets::parse(files));
    }();
    return loaded;
}

std::shared_ptr<const pricing::Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const pricing::Catalogue>(
        *pricing::Catalogue::parse(fileText(TOLLGATE_RESOURCES "/catalogue.json")));
    return loaded;
}

} // namespace

void Records::finished(record::Finished&& finished) noexcept {
    std::lock_guard lock(m_mutex);
    m_finished.push_back(std::move(finished));
    m_changed.notify_all();
}

void Records::happened(record::Event&& event) noexcept {
    std::lock_guard lock(m_mutex);
    m_events.push_back(std::move(event));
    m_changed.notify_all();
}

std::shared_ptr<const record::Request> Records::wait(std::size_t n) const {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, kPatience, [&] { return m_finished.size() >= n; });
    return m_finished.size() >= n ? m_finished[n - 1].request : nullptr;
}

record::Bodies Records::bodies(std::size_t n) const {
    wait(n);
    std::lock_guard lock(m_mutex);
    return m_finished.size() >= n ? m_finished[n - 1].bodies : record::Bodies{};
}

std::size_t Records::count() const {
    std::lock_guard lock(m_mutex);
    return m_finished.size();
}

std::vector<record::Event> Records::events() const {
    std::lock_guard lock(m_mutex);
    return m_events;
}

bool Records::waitForEvent(record::EventKind kind) const {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kPatience, [&] {
        return std::any_of(m_events.begin(), m_events.end(),
                           [&](const record::Event& event) { return event.kind == kind; });
    });
}

Gate::Gate() {
    config::AccessKey key;
    key.id = "test";
    key.name = "Test";
    key.secret = {config::SecretRef::Store::Sha256, sha256Hex(kAccessKey)};
    m_config.access.keys.push_back(key);
    // Each call is one call; tests of retries and of waits say so.
    m_config.resilience.retry = {.base_ms = 1, .cap_ms = 2, .retry_after_cap_s = 0, .retries = 0};
}

Gate::~Gate() {
    stop();
}

config::Provider& Gate::addProvider(Dialect dialect, const ScriptedUpstream& upstream, const std::string& id,
                                    std::vector<std::string> models) {
    return addProvider(dialect, upstream.origin(), id, std::move(models));
}

config::Provider& Gate::addProvider(Dialect dialect, const std::string& origin, const std::string& id,
                                    std::vector<std::string> models) {
    config::Provider provider;
    provider.id = id;
    provider.name = id;
    provider.preset = "custom";
    provider.dialect = dialect;
    bool openAi = dialect == Dialect::OpenAiChat || dialect == Dialect::OpenAiResponses;
    provider.base_url = origin + (openAi ? "/v1" : "");
    provider.keys = {{.id = "main", .secret = {config::SecretRef::Store::Session, {}}}};
    provider.models.emplace();
    for (std::string& name : models) {
        config::Model model;
        model.id = std::move(name);
        config::Price price;
        price.base.input = pricePerTokenFromDollarsPerMillion("2");
        price.base.output = pricePerTokenFromDollarsPerMillion("10");
        price.base.cache_read = pricePerTokenFromDollarsPerMillion("0.2");
        price.base.cache_write = pricePerTokenFromDollarsPerMillion("2.5");
        price.base.cache_write_1h = pricePerTokenFromDollarsPerMillion("4");
        model.price = price;
        provider.models->push_back(std::move(model));
    }
    m_config.providers.push_back(std::move(provider));
    return m_config.providers.back();
}

std::shared_ptr<const engine::Snapshot> Gate::snapshot() const {
    engine::Ingredients from;
    from.presets = presets();
    from.catalogue = catalogue();
    for (const config::Provider& provider : m_config.providers)
        for (const config::ProviderKey& key : provider.keys)
            from.keys[{provider.id, key.id}] = {
                engine::KeyState::Ready, std::make_shared<const Secret>(m_providerKey), {}};
    from.system_proxy = m_systemProxy;
    from.bound_address = m_engine->host();
    from.bound_port = m_engine->port();
    from.now = m_clock.now();
    from.states = m_states;
    from.ledger = m_ledger;
    from.limits = m_limits;
    return engine::makeSnapshot(m_config, std::move(from));
}

void Gate::start(int threads) {
    start({.engine = {.threads = threads}});
}

void Gate::start(const Place& place) {
    m_engine = std::make_unique<engine::Engine>(place.engine, m_records, nullptr, m_clock);
    m_engine->apply(snapshot());
    auto listening = m_engine->listen(place.address, place.port, place.tls);
    if (!listening) qFatal("%s", listening.error().message.c_str());
    apply(); // now with the port, which the Host rules need
}

void Gate::apply() {
    m_engine->apply(snapshot());
}

void Gate::stop() {
    if (m_engine) m_engine->stop(5 * kSecond);
}

HeaderPairs keyHeaders(Dialect dialect) {
    switch (dialect) {
    case Dialect::Anthropic: return {{"x-api-key", kAccessKey}, {"anthropic-version", "2023-06-01"}};
    case Dialect::Gemini: return {{"x-goog-api-key", kAccessKey}};
    default: return {{"authorization", std::string("Bearer ") + kAccessKey}};
    }
}

std::string hostOf(const Gate& gate) {
    const std::string address = gate.address();
    const bool six = address.find(':') != std::string::npos;
    return (six ? "[" + address + "]" : address) + ":" + std::to_string(gate.port());
}

std::string chatRequest(const Gate& gate, Dialect dialect, bool streamed, const std::string& model,
                        const HeaderPairs& more) {
    HeaderPairs headers = keyHeaders(dialect);
    headers.emplace_back("host", hostOf(gate));
    headers.insert(headers.end(), more.begin(), more.end());
    return requestText("POST", answers::chatPath(dialect, model, streamed),
                       answers::requestBody(dialect, model, streamed), headers);
}

std::string callRequest(const Gate& gate, Dialect dialect, std::string_view body, const HeaderPairs& more) {
    HeaderPairs headers = more;
    auto add = [&](const std::string& name, const std::string& value) {
        const bool given =
            std::ranges::any_of(more, [&](const auto& header) { return equalsIgnoreCase(header.first, name); });
        if (!given) headers.emplace_back(name, value);
    };
    add("host", hostOf(gate));
    for (const auto& [name, value] : keyHeaders(dialect)) add(name, value);
    return requestText("POST", answers::chatPath(dialect, "test-model", false), body, headers);
}

Response askAt(const Gate& gate, Dialect dialect, const std::string& path, const std::string& body) {
    HeaderPairs headers = keyHeaders(dialect);
    headers.emplace_back("host", hostOf(gate));
    return ask(gate.port(), requestText("POST", path, body, headers));
}

void eachDialect() {
    QTest::addColumn<int>("dialect");
    for (Dialect dialect :
         {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
        QTest::addRow("%s", std::string(nameOf(dialect)).c_str()) << static_cast<int>(dialect);
}

} // namespace tollgate::test
