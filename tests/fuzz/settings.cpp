// SPDX-License-Identifier: GPL-3.0-or-later
// What people write: the configuration, filters, addresses.
#include "check.h"
#include "config/read.h"
#include "net/host_rules.h"
#include "net/origin.h"
#include "net/proxy.h"
#include "record/filter.h"
#include "targets.h"

#include <string>

namespace tollgate::fuzz {

namespace {

const config::Presets& presets() {
    static const config::Presets kPresets = *config::Presets::parse({
        {"openai", R"({"name":"OpenAI","dialect":"openai-chat","base_url":"https://api.openai.com/v1",
                       "other_addresses":[{"dialect":"openai-responses","base_url":"https://api.openai.com/v1"}],
                       "key_prefixes":["sk-"],"models_path":"/models","catalogue":"openai"})"},
        {"ollama", R"({"name":"Ollama","dialect":"ollama","base_url":"http://127.0.0.1:11434","key_required":false,
                       "models_path":"/api/tags","local":true})"},
    });
    return kPresets;
}

record::Request someRequest() {
    record::Request request;
    request.provider = "openai";
    request.requested_model = "gpt-5";
    request.client = "curl";
    request.tags = {{"project", "x"}};
    request.cost = Money{5};
    return request;
}

} // namespace

void configuration(std::string_view bytes) {
    config::ReadResult read = config::read(bytes, presets());
    if (!read) {
        require(!read.error().empty(), "refused without a problem");
        for (const config::Problem& problem : read.error())
            require(!toText(problem).empty(), "a problem without words");
        return;
    }
    std::string written = config::write(*read, presets());
    config::ReadResult again = config::read(written, presets());
    require(again.has_value(), "what was written does not read");
    require(*again == *read, "what was written reads as something else");
}

void filterText(std::string_view bytes) {
    static const record::Request request = someRequest();
    record::FilterResult filter = record::parseFilter(bytes, {.now = 1'772'442'000 * kSecond, .today = 0});
    if (!filter) {
        require(!filter.error().message.empty(), "refused without words");
        require(filter.error().position <= bytes.size(), "a position behind the text");
        return;
    }
    record::matches(*filter, request);
}

void address(std::string_view bytes) {
    auto url = net::parseBaseUrl(bytes);
    if (url) {
        auto again = net::parseBaseUrl(url->origin.text() + url->path_prefix);
        require(again.has_value() && *again == *url, "an address does not read as it was written");
        auto host = net::parseHostPort(url->origin.hostPort());
        require(host && host->host == url->origin.host && host->port == url->origin.port, "a host reads as another");
    }
    net::ProxyAddress proxy = net::parseProxy(bytes);
    require(!proxy.problem.empty() || (!proxy.host.empty() && proxy.port != 0), "a proxy that is nowhere");
    net::parseAuthority(bytes);
    std::string text(bytes);
    net::EnvironmentProxies environment(
        [&](const char*) { return std::optional(text); }); // every variable says the same
    environment.proxyFor({net::Scheme::Https, "api.openai.com", 443});
    environment.proxyFor({net::Scheme::Http, "::1", 80});
}

} // namespace tollgate::fuzz
