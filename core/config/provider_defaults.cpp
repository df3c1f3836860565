// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider gets from its preset, and the rules across its members.
#include "config/describe_provider.h"

#include <algorithm>

namespace tollgate::config {

namespace {

constexpr std::string_view kCustom = "custom";

// The preset's address for a dialect; "" when it has none.
std::string addressOf(const Preset* preset, Dialect dialect) {
    if (preset == nullptr) return "";
    if (preset->dialect == dialect) return preset->base_url;
    for (const PresetAddress& other : preset->other_addresses)
        if (other.dialect == dialect) return other.base_url;
    return "";
}

std::string nameFor(const Provider& provider, const Preset* preset) {
    return preset == nullptr || preset->id == kCustom ? provider.id : preset->name;
}

std::string withoutTrailingSlashes(std::string address) {
    while (address.ends_with('/')) address.pop_back();
    return address;
}

// Puts params in the place of their {name}; what has no value stays.
std::string filled(std::string address, const std::map<std::string, std::string>& params) {
    for (const std::string& name : placeholdersOf(address)) {
        auto value = params.find(name);
        if (value == params.end() || !placeholderValueProblem(value->second).empty()) continue;
        const std::string mark = "{" + name + "}";
        address.replace(address.find(mark), mark.size(), value->second);
    }
    return address;
}

// True when every {name} of the address has a value that may stand there.
bool checkParams(const At& at, const std::string& address, const Provider& provider) {
    const Json* json = at.json().find("params");
    const At params = at.member("params", json != nullptr ? *json : at.json());
    bool good = true;
    for (const std::string& name : placeholdersOf(address)) {
        auto value = provider.params.find(name);
        std::string wrong = value == provider.params.end() ? "is missing; the address " + address + " needs it"
                                                           : placeholderValueProblem(value->second);
        if (wrong.empty()) continue;
        params.problemIn(name, wrong);
        good = false;
    }
    return good;
}

void checkAddress(const At& at, Provider& provider, const Preset* preset) {
    const Json* given = at.json().find("base_url");
    if (given != nullptr && given->kind != Json::Kind::String) return;
    const std::string address = given != nullptr ? given->text : addressOf(preset, provider.dialect);
    if (address.empty()) {
        const bool custom = preset == nullptr || preset->base_url.empty();
        at.problemIn("base_url", custom ? "is missing; a custom provider needs an address"
                                        : "is missing; preset " + preset->id + " has no address that speaks " +
                                              std::string(nameOf(provider.dialect)));
        return;
    }
    if (!checkParams(at, address, provider)) return;
    provider.base_url = withoutTrailingSlashes(filled(address, provider.params));
    if (std::string wrong = addressProblem(provider.base_url); !wrong.empty()) at.problemIn("base_url", wrong);
}

// Every name of a model must lead to one entry.
void checkModels(const At& at, const std::vector<Model>& models) {
    std::map<std::string_view, std::size_t> taken;
    for (std::size_t i = 0; i < models.size(); ++i) {
        std::vector<std::string_view> names{models[i].id};
        names.insert(names.end(), models[i].aliases.begin(), models[i].aliases.end());
        for (std::string_view name : names) {
            if (name.empty() || taken.emplace(name, i).second) continue;
            at.item(i).problem("the name " + quoted(name) + " stands twice among this provider's models");
        }
    }
}

} // namespace

Provider Hooks<Provider>::defaults(const Json& json, const Presets& presets) {
    Provider provider;
    const Json* name = json.find("preset");
    provider.preset = name != nullptr && name->kind == Json::Kind::String ? name->text : kCustom;
    if (const Preset* preset = presets.find(provider.preset)) provider.dialect = preset->dialect;
    return provider;
}

Provider Hooks<Provider>::defaultsOf(const Provider& provider, const Presets& presets) {
    Provider defaults;
    const Preset* preset = presets.find(provider.preset);
    defaults.preset = kCustom;
    if (preset != nullptr) defaults.dialect = preset->dialect;
    defaults.name = nameFor(provider, preset);
    defaults.base_url = withoutTrailingSlashes(filled(addressOf(preset, provider.dialect), provider.params));
    return defaults;
}

void Hooks<Provider>::check(const At& at, Provider& provider) {
    const Presets& presets = at.context().presets;
    const Preset* preset = presets.find(provider.preset);
    if (preset == nullptr && provider.preset != kCustom) {
        std::vector<std::string> known{std::string(kCustom)};
        for (const Preset& entry : presets.all()) known.push_back(entry.id);
        return at.problemIn("preset", unknown("preset", provider.preset, known));
    }
    if (at.json().find("name") == nullptr) provider.name = nameFor(provider, preset);
    checkAddress(at, provider, preset);
    const Json* models = at.json().find("models");
    if (provider.models && models != nullptr) checkModels(at.member("models", *models), *provider.models);
}

void ModelEntry::read(const At& at, Model& out) const {
    if (at.json().kind == Json::Kind::String)
        kModel.read(at, out.id);
    else if (at.json().kind == Json::Kind::Object)
        readObject(at, out);
    else
        at.problem("must be the name of a model or an object, is " + std::string(nameOf(at.json().kind)));
}

Json ModelEntry::write(const Model& value, const Presets& presets) const {
    Model bare;
    bare.id = value.id;
    return value == bare ? Json::string(value.id) : writeObject(value, presets);
}

Json ModelEntry::schema() const {
    Json either = Json::array();
    either.items = {kModel.schema(), schemaOf<Model>()};
    Json schema = Json::object();
    schema.add("oneOf", std::move(either));
    return schema;
}

} // namespace tollgate::config
