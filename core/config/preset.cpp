// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/preset.h"

#include "base/text.h"
#include "config/describe_provider.h"

#include <algorithm>

namespace tollgate::config {

namespace {

constexpr std::string_view kAuthWords[] = {"bearer", "x-api-key", "x-goog-api-key", "api-key", "none"};

// An address that may hold {name} placeholders: checked with a plain word in their place.
std::string presetAddressProblem(std::string_view text) {
    if (text.empty()) return "";
    std::string filled(text);
    for (const std::string& name : placeholdersOf(text)) {
        const std::string mark = "{" + name + "}";
        filled.replace(filled.find(mark), mark.size(), "x");
    }
    return text.ends_with('/') ? "must not end in a slash" : addressProblem(filled);
}

constexpr Text kPresetAddress{presetAddressProblem};

} // namespace

template <class V>
constexpr void describe(V& v, std::type_identity<PresetAddress>) {
    v("dialect", &PresetAddress::dialect, kDialect, "Protocol spoken there.", Need::Required);
    v("base_url", &PresetAddress::base_url, kPresetAddress, "The address.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<PresetParam>) {
    v("name", &PresetParam::name, kId, "Stands as {name} in an address.", Need::Required);
    v("label", &PresetParam::label, kFilledLine, "Shown beside the field.", Need::Required);
    v("example", &PresetParam::example, kLine, "Shown in the empty field.");
    v("optional", &PresetParam::optional, Switch{}, "Whether it may stay empty.");
}

// The id is the name of the file and stands nowhere in it.
struct NotInFile {
    void readMembers(const At&, std::string&, std::vector<std::string>&) const {}
};

template <class V>
constexpr void describe(V& v, std::type_identity<Preset>) {
    v.spread(&Preset::id, NotInFile{});
    v("name", &Preset::name, kFilledLine, "Name that is shown.", Need::Required);
    v("dialect", &Preset::dialect, kDialect, "Protocol it speaks.", Need::Required);
    v("base_url", &Preset::base_url, kPresetAddress, "Its address.", Need::Required);
    v("other_addresses", &Preset::other_addresses, List{Object<PresetAddress>{}},
      "Addresses that speak other dialects.");
    v("auth", &Preset::auth, Word{kAuthWords}, "Header the key goes in.");
    v("key_required", &Preset::key_required, Switch{}, "Whether it answers without a key.");
    v("key_prefixes", &Preset::key_prefixes, List{kFilledLine}, "How its keys begin, most specific first.");
    v("key_variables", &Preset::key_variables, List{Text{environmentNameProblem}},
      "Environment variables that usually hold its key.");
    v("key_format", &Preset::key_format, kLine, "What to paste, when it is not one plain key.");
    v("key_page", &Preset::key_page, Text{presetAddressProblem}, "Where a person gets a key.");
    v("params", &Preset::params, List{Object<PresetParam>{}}, "Values its address needs.");
    v("models_path", &Preset::models_path, kLine, "Path of its model list below base_url.");
    v("rerank_path", &Preset::rerank_path, kLine, "Path of its rerank from the host's root, when not below base_url.");
    v("catalogue", &Preset::catalogue, kLine, "Its name in the catalogue of prices.");
    v("local", &Preset::local, Switch{}, "Whether it runs on own hardware.");
    v("profile", &Preset::profile, Object<Profile>{}, "How it wants to be spoken to.");
}

namespace {

void checkParams(const At& at, const Preset& preset) {
    std::vector<std::string> used = placeholdersOf(preset.base_url);
    for (const PresetAddress& address : preset.other_addresses) {
        const auto more = placeholdersOf(address.base_url);
        used.insert(used.end(), more.begin(), more.end());
    }
    for (const std::string& name : used) {
        bool known = std::any_of(preset.params.begin(), preset.params.end(),
                                 [&](const auto& param) { return param.name == name; });
        if (!known) at.problemIn("params", "has no entry for {" + name + "}, which an address names");
    }
}

Result<Preset> parseOne(const std::string& id, const std::string& text) {
    if (std::string wrong = providerIdProblem(id); !wrong.empty()) return Error{"its file's name " + wrong};
    auto json = parseJson(text);
    if (json.has_error()) return json.error();
    const Presets none;
    Context context{none, {}, {}};
    findDuplicates(*json, context.problems);
    Preset preset;
    const At at(*json, context);
    if (readObject(at, preset)) checkParams(at, preset);
    if (!context.problems.empty()) return Error{toText(context.problems.front())};
    preset.id = id;
    return preset;
}

bool byName(const Preset& a, const Preset& b) {
    const std::string first = lowerCase(a.name), second = lowerCase(b.name);
    return first != second ? first < second : a.id < b.id;
}

} // namespace

Result<Presets> Presets::parse(const std::vector<std::pair<std::string, std::string>>& files) {
    Presets presets;
    for (const auto& [id, text] : files) {
        if (presets.find(id) != nullptr) return Error{"preset " + id + ": stands twice"};
        auto preset = parseOne(id, text);
        if (preset.has_error()) return Error{"preset " + id + ": " + preset.error().message};
        presets.m_presets.push_back(std::move(*preset));
    }
    std::sort(presets.m_presets.begin(), presets.m_presets.end(), byName);
    return presets;
}

const Preset* Presets::find(std::string_view id) const {
    auto at = std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return preset.id == id; });
    return at == m_presets.end() ? nullptr : &*at;
}

const Preset* Presets::forKey(std::string_view key) const {
    const Preset* best = nullptr;
    std::size_t longest = 0;
    // Where several providers' keys begin alike ("sk-"), the one that lists most forms of its own is taken for the
    // owner.
    for (const Preset& preset : m_presets) {
        for (const std::string& prefix : preset.key_prefixes) {
            if (!key.starts_with(prefix) || prefix.size() < longest) continue;
            if (prefix.size() == longest && preset.key_prefixes.size() <= best->key_prefixes.size()) continue;
            longest = prefix.size();
            best = &preset;
        }
    }
    return best;
}

} // namespace tollgate::config
