// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_config.h"

#include "demo/picture_config.h"
#include "secrets/access_key.h"

namespace tollgate::demo {

namespace {

// The path that stands for a provider, with what its dialect wants of a base address.
std::string pathOf(const std::string& provider) {
    if (provider == "openai") return "/openai/v1";
    if (provider == "lab-vllm") return "/lab/v1";
    if (provider == "deepseek" || provider == "mistral") return "/" + provider + "/v1";
    return "/" + provider;
}

} // namespace

DemoConfig demoConfig(const std::string& origin) {
    DemoConfig demo;
    demo.config = pictureConfig();
    demo.config.listen.port = 0; // a Tollgate that is at work keeps its port
    for (config::Provider& provider : demo.config.providers) {
        provider.base_url = origin + pathOf(provider.id);
        // Speaks what Claude Code speaks, so that a call can go on there when Anthropic is overloaded.
        if (provider.id == "openrouter") provider.dialect = Dialect::Anthropic;
        for (config::ProviderKey& key : provider.keys) {
            key.secret = {config::SecretRef::Store::Environment, kProviderKeyVariable};
            key.hint = "demo";
        }
    }
    for (config::AccessKey& key : demo.config.access.keys) {
        secrets::NewAccessKey made = secrets::makeAccessKey();
        key.secret = made.hash;
        key.hint = made.hint;
        demo.keys.emplace(key.id, std::make_shared<const Secret>(std::move(made.text)));
    }
    return demo;
}

} // namespace tollgate::demo
