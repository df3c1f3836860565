// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a provider before anybody configures it: resources/providers/<id>.json. Data, not code.
#pragma once

#include "base/dialect.h"
#include "base/result.h"
#include "config/config.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::config {

// A second address of the same provider that speaks another dialect.
struct PresetAddress {
    Dialect dialect = Dialect::OpenAiChat;
    std::string base_url;
};

struct PresetParam {
    std::string name;  // stands as {name} in base_url
    std::string label; // English; shown in the dialog
    std::string example;
    bool optional = false; // stands in no address, and most need none
};

struct Preset {
    std::string id;
    std::string name;
    Dialect dialect = Dialect::OpenAiChat;
    std::string base_url;
    std::vector<PresetAddress> other_addresses;
    std::string auth = "bearer"; // bearer | x-api-key | x-goog-api-key | api-key | none
    bool key_required = true;
    std::vector<std::string> key_prefixes; // most specific first: recognises a pasted key
    std::vector<std::string> key_variables;
    std::string key_format; // what to paste, when it is not one plain key
    std::string key_page;   // where a person gets a key
    std::vector<PresetParam> params;
    std::string models_path; // appended to base_url: "/models"; "" when the provider has no list
    std::string rerank_path; // from the host's root: "/v2/rerank"; "" where it stands below base_url as all others do
    std::string catalogue;   // provider name in the catalogue; "" when it has no prices
    bool local = false;      // runs on own hardware: priced at nothing by default
    Profile profile;
};

// The presets of a build, by id; loaded once from the compiled-in resources or from a folder.
class Presets {
public:
    // `files`: name without ".json" and text of each. All of them must read; the first that does not is the error.
    static Result<Presets> parse(const std::vector<std::pair<std::string, std::string>>& files);

    const Preset* find(std::string_view id) const;

    const std::vector<Preset>& all() const { return m_presets; } // by name

    // The preset whose key prefix fits a pasted key best; nothing when none does.
    const Preset* forKey(std::string_view key) const;

private:
    std::vector<Preset> m_presets;
};

} // namespace tollgate::config
