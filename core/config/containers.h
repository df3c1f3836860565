// SPDX-License-Identifier: GPL-3.0-or-later
// Codecs of objects, lists and dictionaries, made of the codecs of what they hold.
#pragma once

#include "config/codecs.h"
#include "config/shape.h"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::config {

// A described object; null and absent are the same for optional ones.
template <class T>
struct Object {
    void read(const At& at, T& out) const { readObject(at, out); }

    void read(const At& at, std::optional<T>& out) const {
        T value;
        if (at.json().kind != Json::Kind::Null && readObject(at, value)) out = std::move(value);
    }

    Json write(const T& value, const Presets& presets) const { return writeObject(value, presets); }

    Json write(const std::optional<T>& value, const Presets& presets) const {
        return value ? writeObject(*value, presets) : Json{};
    }

    Json schema() const { return schemaOf<T>(); }
};

// A list. Entries that do not read are left out of the value: the file is refused anyway.
template <class Codec>
struct List {
    Codec codec;
    std::size_t least = 0;

    template <class T>
    void read(const At& at, std::vector<T>& out) const {
        if (!at.is(Json::Kind::Array)) return;
        if (at.json().items.size() < least) at.problem("must not be empty", {"empty_list", {}});
        out.clear();
        for (std::size_t i = 0; i < at.json().items.size(); ++i) codec.read(at.item(i), out.emplace_back());
    }

    template <class T>
    void read(const At& at, std::optional<std::vector<T>>& out) const {
        if (at.json().kind != Json::Kind::Null) read(at, out.emplace());
    }

    template <class T>
    Json write(const std::vector<T>& value, const Presets& presets) const {
        Json list = Json::array();
        for (const T& entry : value) list.items.push_back(codec.write(entry, presets));
        return list;
    }

    template <class T>
    Json write(const std::optional<std::vector<T>>& value, const Presets& presets) const {
        return value ? write(*value, presets) : Json{};
    }

    Json schema() const {
        Json schema = schemaOfType("array");
        schema.add("items", codec.schema());
        if (least > 0) schema.add("minItems", Json::number(static_cast<std::int64_t>(least)));
        return schema;
    }
};

// Reports ids that stand twice, at the second one.
void refuseSameIds(const At& list);

// A list whose entries are told apart by their `id`.
template <class Codec>
struct Entries {
    List<Codec> list;

    template <class T>
    void read(const At& at, T& out) const {
        list.read(at, out);
        refuseSameIds(at);
    }

    template <class T>
    Json write(const T& value, const Presets& presets) const {
        return list.write(value, presets);
    }

    Json schema() const { return list.schema(); }
};

// An object whose member names are data: headers, tags, parameters.
template <class Codec>
struct Dictionary {
    Text name;
    Codec codec;

    template <class T>
    void read(const At& at, std::map<std::string, T>& out) const {
        if (!at.is(Json::Kind::Object)) return;
        for (const Json::Member& member : at.json().members) {
            const At place = at.member(member.name, member.value);
            if (place.check(name.check(member.name))) codec.read(place, out[member.name]);
        }
    }

    template <class T>
    Json write(const std::map<std::string, T>& value, const Presets& presets) const {
        Json object = Json::object();
        for (const auto& [key, entry] : value) object.add(key, codec.write(entry, presets));
        return object;
    }

    Json schema() const {
        Json schema = schemaOfType("object");
        schema.add("propertyNames", name.schema());
        schema.add("additionalProperties", codec.schema());
        return schema;
    }
};

} // namespace tollgate::config
