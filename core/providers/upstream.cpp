// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/upstream.h"

#include "providers/vertex.h"

#include <algorithm>
#include <utility>

namespace tollgate::providers {

namespace {

std::string_view withoutTrailingSlash(std::string_view url) {
    while (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

// Where the preset has this dialect; empty when it has not.
std::string_view presetAddress(const config::Preset& preset, Dialect dialect) {
    if (dialect == preset.dialect) return preset.base_url;
    for (const config::PresetAddress& other : preset.other_addresses)
        if (other.dialect == dialect) return other.base_url;
    return {};
}

// The template for a dialect, parameters still in it; empty when the provider does not speak it.
std::string_view addressTemplate(const config::Provider& provider, const config::Preset* preset, Dialect dialect) {
    if (dialect == provider.dialect || !preset)
        return dialect == provider.dialect ? provider.base_url : std::string_view();
    std::string_view own = presetAddress(*preset, provider.dialect);
    std::string_view wanted = presetAddress(*preset, dialect);
    bool moved = withoutTrailingSlash(provider.base_url) != withoutTrailingSlash(own);
    if (!moved || wanted.empty()) return wanted;
    return own == wanted ? std::string_view(provider.base_url) : std::string_view();
}

// A parameter becomes part of a host name or path: letters that could end either are refused.
bool isSafeParameter(std::string_view value) {
    auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !value.empty() && std::all_of(value.begin(), value.end(), plain);
}

std::string labelOf(const config::Preset* preset, std::string_view name) {
    if (preset)
        for (const config::PresetParam& param : preset->params)
            if (param.name == name) return param.label;
    return std::string(name);
}

} // namespace

std::vector<Dialect> dialectsOf(const config::Provider& provider, const config::Preset* preset) {
    std::vector<Dialect> spoken{provider.dialect};
    for (Dialect dialect :
         {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
        if (dialect != provider.dialect && !addressTemplate(provider, preset, dialect).empty())
            spoken.push_back(dialect);
    return spoken;
}

Result<std::string> baseUrlFor(const config::Provider& provider, const config::Preset* preset, Dialect dialect) {
    std::string_view rest = withoutTrailingSlash(addressTemplate(provider, preset, dialect));
    if (rest.empty())
        return Error{provider.id + ": no address for " + std::string(nameOf(dialect)) + "; enter one as base_url"};
    std::string url;
    while (true) {
        std::size_t open = rest.find('{');
        std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos) break;
        std::string name(rest.substr(open + 1, close - open - 1));
        auto value = provider.params.find(name);
        if (value == provider.params.end() || value->second.empty())
            return Error{provider.id + ": the address needs " + labelOf(preset, name) + "; enter it as params." + name};
        if (!isSafeParameter(value->second))
            return Error{provider.id + ": params." + name + " may hold letters, digits, - and _ only"};
        url += rest.substr(0, open);
        url += value->second;
        rest.remove_prefix(close + 1);
    }
    url += rest;
    return Result<std::string>(boost::system::in_place_value, vertexAddress(std::move(url)));
}

} // namespace tollgate::providers
