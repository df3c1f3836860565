// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/ports.h"

#include "ui/format/numbers.h"
#include "ui/routing/document/condition_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace tollgate::ui {

namespace {

using config::Json;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteSteps)
};

std::string targetOf(const Json* value) {
    if (!value) return {};
    if (value->kind == Json::Kind::Object) return targetOf(value->find("to"));
    return value->kind == Json::Kind::String ? value->text : std::string();
}

double weightOf(const Json& arm) {
    const Json* weight = arm.find("weight");
    double value = 0;
    if (weight) std::from_chars(weight->text.data(), weight->text.data() + weight->text.size(), value);
    return value;
}

std::string path(std::string_view list, std::size_t index, std::string_view member = {}) {
    std::string made = std::string(list) + "/" + std::to_string(index);
    return member.empty() ? made : made + "/" + std::string(member);
}

void addCases(const DraftNode& node, std::vector<Port>& ports) {
    if (const Json* cases = node.members.find("cases"))
        for (std::size_t i = 0; i < cases->items.size(); ++i) {
            const Json* when = cases->items[i].find("when");
            ports.push_back({path("cases", i, "to"), targetOf(cases->items[i].find("to")),
                             when ? conditionLabel(*when) : Words::tr("no condition yet")});
        }
    ports.push_back({"else", targetOf(node.members.find("else")), Words::tr("otherwise")});
}

void addArms(const DraftNode& node, std::vector<Port>& ports) {
    const Json* arms = node.members.find("arms");
    if (!arms) return;
    double sum = 0;
    for (const Json& arm : arms->items) sum += weightOf(arm);
    for (std::size_t i = 0; i < arms->items.size(); ++i)
        ports.push_back({path("arms", i, "to"), targetOf(arms->items[i].find("to")),
                         percentShare(sum > 0 ? weightOf(arms->items[i]) / sum : 0)});
}

void addMembers(const DraftNode& node, std::vector<Port>& ports) {
    if (const Json* members = node.members.find("members"))
        for (std::size_t i = 0; i < members->items.size(); ++i)
            ports.push_back({path("members", i), targetOf(&members->items[i]), QString::number(i + 1)});
}

// A piece of a path: up to the next slash.
std::string_view takePiece(std::string_view& path) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view piece = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return piece;
}

// Members of the request may have any name: "~1" stands for a slash in it, "~0" for "~" (as in RFC 6901).
std::string nameIn(std::string_view piece) {
    std::string name;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool escaped = piece[i] == '~' && i + 1 < piece.size();
        if (!escaped) {
            name += piece[i];
            continue;
        }
        name += piece[++i] == '1' ? '/' : '~';
    }
    return name;
}

// Behind the end for "+" and for what is no number.
std::size_t indexIn(std::string_view piece, std::size_t size) {
    std::size_t index = size;
    std::from_chars(piece.data(), piece.data() + piece.size(), index);
    return std::min(index, size);
}

// The place of a piece in a value, which is made when it is not there.
Json& step(Json& value, std::string_view piece) {
    if (value.kind == Json::Kind::Array) {
        const std::size_t index = indexIn(piece, value.items.size());
        if (index == value.items.size()) value.items.emplace_back();
        return value.items[index];
    }
    if (value.kind != Json::Kind::Object) value = Json::object();
    const std::string name = nameIn(piece);
    for (Json::Member& member : value.members)
        if (member.name == name) return member.value;
    value.add(name, {});
    return value.members.back().value;
}

void takeAway(Json& value, std::string_view piece) {
    if (value.kind == Json::Kind::Array) {
        const std::size_t index = indexIn(piece, value.items.size());
        if (index < value.items.size()) value.items.erase(value.items.begin() + static_cast<std::ptrdiff_t>(index));
        return;
    }
    const std::string name = nameIn(piece);
    std::erase_if(value.members, [&](const Json::Member& member) { return member.name == name; });
}

} // namespace

std::vector<Port> portsOf(const DraftNode& node) {
    std::vector<Port> ports;
    const std::string kind = node.kind();
    const auto add = [&](const char* member, const QString& label) {
        ports.push_back({member, targetOf(node.members.find(member)), label});
    };
    if (kind == "match") addCases(node, ports);
    if (kind == "split") addArms(node, ports);
    if (kind == "pool") addMembers(node, ports);
    if (kind == "gate") {
        add("ok", Words::tr("under"));
        add("over", Words::tr("over"));
    }
    if (kind == "cache") add("miss", Words::tr("miss"));
    if (kind == "guard") {
        add("pass", Words::tr("pass"));
        add("blocked", Words::tr("found"));
    }
    if (kind == "transform") add("next", Words::tr("next"));
    return ports;
}

std::string mainPort(const DraftNode& node) {
    const std::string kind = node.kind();
    if (kind == "match") return "else";
    if (kind == "gate") return "ok";
    if (kind == "cache") return "miss";
    if (kind == "guard") return "pass";
    if (kind == "transform") return "next";
    if (kind == "pool") return "members/0";
    if (kind != "split") return {};
    const Json* arms = node.members.find("arms");
    if (!arms || arms->items.empty()) return "arms/0/to";
    const auto widest = std::max_element(arms->items.begin(), arms->items.end(),
                                         [](const Json& a, const Json& b) { return weightOf(a) < weightOf(b); });
    return path("arms", static_cast<std::size_t>(widest - arms->items.begin()), "to");
}

const Json* at(const Json& members, std::string_view path) {
    const Json* value = &members;
    while (!path.empty() && value) {
        const std::string_view piece = takePiece(path);
        if (value->kind == Json::Kind::Array) {
            const std::size_t index = indexIn(piece, value->items.size());
            value = index < value->items.size() ? &value->items[index] : nullptr;
        } else {
            value = value->find(nameIn(piece));
        }
    }
    return value;
}

Json* at(Json& members, std::string_view path) {
    return const_cast<Json*>(at(std::as_const(members), path));
}

void put(Json& members, std::string_view path, Json value) {
    Json* place = &members;
    const bool gone = value.kind == Json::Kind::Null;
    if (gone && !at(std::as_const(members), path)) return;
    while (!path.empty()) {
        const std::string_view piece = takePiece(path);
        if (gone && path.empty()) return takeAway(*place, piece);
        const bool list = path.starts_with('+') || (!path.empty() && path[0] >= '0' && path[0] <= '9');
        place = &step(*place, piece);
        if (place->kind == Json::Kind::Null && !path.empty()) *place = list ? Json::array() : Json::object();
    }
    *place = std::move(value);
}

void lead(DraftNode& node, std::string_view port, const std::string& target) {
    if (port.starts_with("members/") && target.empty()) return put(node.members, port, {});
    if (port == "blocked" && target.empty()) return put(node.members, port, {});
    Json* there = at(node.members, port);
    if (port.starts_with("members/") && there && there->kind == Json::Kind::Object)
        return put(*there, "to", Json::string(target));
    put(node.members, port, Json::string(target));
}

} // namespace tollgate::ui
