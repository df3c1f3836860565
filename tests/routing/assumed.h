// SPDX-License-Identifier: GPL-3.0-or-later
// A request and a world as a test assumes them.
#pragma once

#include "config/config.h"
#include "routing/asked.h"
#include "routing/graph.h"
#include "routing/walk.h"
#include "routing/world.h"

#include <map>
#include <random>
#include <string>

namespace tollgate::routing::test {

using Given = std::variant<std::monostate, std::string, double, bool>;

// Answers what it was told, by the field's name as in the file.
class AssumedRequest : public Asked {
public:
    std::map<std::string, Given, std::less<>> given;

    Answer ask(Field field, std::string_view subject) const override {
        auto at = given.find(std::string(nameOf(field)) + std::string(subject));
        if (at == given.end()) return {};
        if (auto text = std::get_if<std::string>(&at->second)) return std::string_view(*text);
        if (auto number = std::get_if<double>(&at->second)) return *number;
        if (auto truth = std::get_if<bool>(&at->second)) return *truth;
        return {};
    }
};

// Targets are as good as they were said to be, by "provider/model".
class AssumedWorld : public World {
public:
    std::map<std::string, Standing, std::less<>> standings;
    std::map<std::uint64_t, std::uint64_t> memory;
    std::mt19937_64 random{7};
    std::map<std::uint64_t, std::uint64_t> turns;

    Standing standing(const TargetName& target, const Pool&) override {
        auto at = standings.find(std::string(target.provider) + "/" + std::string(target.model));
        return at == standings.end() ? Standing{} : at->second;
    }

    Micros within = 0; // as it was asked for last

    std::optional<std::uint64_t> remembered(std::uint64_t subject, Micros latest) override {
        within = latest;
        auto at = memory.find(subject);
        return at == memory.end() ? std::nullopt : std::optional(at->second);
    }

    double chance() override { return std::uniform_real_distribution<double>(0, 1)(random); }

    std::uint64_t turn(std::uint64_t pool) override { return turns[pool]++; }
};

inline Graph graphOf(std::string_view nodes, std::string_view entry) {
    return compile({"r", R"({"id":"r","models":["*"],"entry":")" + std::string(entry) + R"(","nodes":)" +
                             std::string(nodes) + "}"});
}

} // namespace tollgate::routing::test
