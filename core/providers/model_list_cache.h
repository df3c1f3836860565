// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of models that providers were asked for, kept so that a start needs no network. Values: a new list makes a
// new FetchedModels that replaces the old one whole. Any thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::providers {

struct ListedModel {
    std::string id;           // as the provider names it, without Gemini's "models/"
    std::string name;         // as people read it; "" when the list has none
    std::int64_t context = 0; // tokens; 0: unknown
    bool operator==(const ListedModel&) const = default;
};

struct ModelList {
    Micros fetched = 0;   // UTC
    std::string base_url; // asked here, as baseUrlFor() says it: a provider that moved has no list yet
    std::vector<ListedModel> models;
    bool operator==(const ModelList&) const = default;

    bool isStale(Micros now, Micros age = kDay) const { return now - fetched > age || now < fetched; }
};

class FetchedModels {
public:
    // The kept text. One that does not read as a whole is an error; the caller goes on with an empty value.
    static Result<FetchedModels> parse(std::string_view json);
    std::string toJson() const;

    // The list of a provider at this address; nullptr when it was never asked there.
    const ModelList* find(std::string_view provider, std::string_view baseUrl) const;

    FetchedModels with(const std::string& provider, ModelList list) const;
    FetchedModels without(std::string_view provider) const;
    bool operator==(const FetchedModels&) const = default;

private:
    std::map<std::string, ModelList, std::less<>> m_lists;
};

// Where the text is kept. Implemented on the floor that has a disk; called from the engine, so it must not block.
class ModelListStore {
public:
    virtual ~ModelListStore() = default;
    virtual void keep(std::string json) = 0;
};

} // namespace tollgate::providers
