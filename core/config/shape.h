// SPDX-License-Identifier: GPL-3.0-or-later
// The members of an object in the file, said once and used three times: to read, to write, to make the JSON schema.
// `describe(visitor, type)` calls the visitor with each member's name, place, codec and description; a codec knows how
// one kind of value is read, written and described. A data member that is not described does not compile.
#pragma once

#include "base/money.h"
#include "config/at.h"
#include "config/checks.h"
#include "config/json.h"

#include <boost/pfr/tuple_size.hpp>

#include <string_view>
#include <type_traits>
#include <vector>

namespace tollgate::config {

// What an object needs beyond its members: Hooks is specialised for those that do.
template <class T>
struct NoHooks {
    static T defaults(const Json&, const Presets&) { return {}; } // before reading

    static T defaultsOf(const T&, const Presets&) { return {}; } // what writing leaves out

    static void check(const At&, T&) {} // after reading: rules across members
};

template <class T>
struct Hooks : NoHooks<T> {};

class MemberCounter {
public:
    template <class Owner, class Value, class Codec>
    constexpr void operator()(std::string_view, Value Owner::*, const Codec&, std::string_view, Need = Need::Optional) {
        ++m_count;
    }

    template <class Owner, class Value, class Codec>
    constexpr void spread(Value Owner::*, const Codec&) {
        ++m_count;
    }

    constexpr std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
};

template <class T>
constexpr std::size_t describedMembers() {
    MemberCounter counter;
    describe(counter, std::type_identity<T>{});
    return counter.count();
}

template <class T>
class ObjectReader {
public:
    ObjectReader(const At& at, T& out, std::vector<std::string>& known) : m_at(at), m_out(out), m_known(known) {}

    template <class Value, class Codec>
    void operator()(std::string_view name, Value T::* member, const Codec& codec, std::string_view,
                    Need need = Need::Optional) {
        m_known.emplace_back(name);
        if (const Json* json = m_at.json().find(name))
            codec.read(m_at.member(name, *json), m_out.*member);
        else if (need == Need::Required)
            m_at.problemIn(name, "is missing", {"missing", {}});
    }

    // A data member whose parts stand among the object's own members.
    template <class Value, class Codec>
    void spread(Value T::* member, const Codec& codec) {
        codec.readMembers(m_at, m_out.*member, m_known);
    }

private:
    const At& m_at;
    T& m_out;
    std::vector<std::string>& m_known;
};

void refuseUnknownMembers(const At& at, const std::vector<std::string>& known);

// False when the place holds no object at all.
template <class T>
bool readObject(const At& at, T& out) {
    static_assert(describedMembers<T>() == boost::pfr::tuple_size_v<T>, "a data member has no description");
    if (!at.is(Json::Kind::Object)) return false;
    out = Hooks<T>::defaults(at.json(), at.context().presets);
    std::vector<std::string> known;
    ObjectReader<T> reader(at, out, known);
    describe(reader, std::type_identity<T>{});
    refuseUnknownMembers(at, known);
    Hooks<T>::check(at, out);
    return true;
}

template <class T>
class ObjectWriter {
public:
    ObjectWriter(const T& value, const T& defaults, const Presets& presets, Json& out)
        : m_value(value), m_defaults(defaults), m_presets(presets), m_out(out) {}

    template <class Value, class Codec>
    void operator()(std::string_view name, Value T::* member, const Codec& codec, std::string_view,
                    Need need = Need::Optional) {
        if (need == Need::Required || !(m_value.*member == m_defaults.*member))
            m_out.add(name, codec.write(m_value.*member, m_presets));
    }

    template <class Value, class Codec>
    void spread(Value T::* member, const Codec& codec) {
        codec.writeMembers(m_value.*member, m_presets, m_out);
    }

private:
    const T& m_value;
    const T& m_defaults;
    const Presets& m_presets;
    Json& m_out;
};

template <class T>
Json writeObject(const T& value, const Presets& presets) {
    Json out = Json::object();
    const T defaults = Hooks<T>::defaultsOf(value, presets);
    ObjectWriter<T> writer(value, defaults, presets, out);
    describe(writer, std::type_identity<T>{});
    return out;
}

// A default that fits on one line; those of objects are those of their members.
template <class Value>
constexpr bool kHasTellableDefault =
    std::is_arithmetic_v<Value> || std::is_enum_v<Value> || std::is_same_v<Value, std::string> ||
    std::is_same_v<Value, Money> || std::is_same_v<Value, std::vector<std::string>>;

class SchemaMaker {
public:
    template <class Owner, class Value, class Codec>
    void operator()(std::string_view name, Value Owner::* member, const Codec& codec, std::string_view description,
                    Need need = Need::Optional) {
        Json schema = codec.schema();
        if constexpr (requires(Value value) { value.has_value(); }) {
            allowNull(schema);
        } else if constexpr (kHasTellableDefault<Value>) {
            // Codecs of values that are only checked (route_form.h) cannot write.
            if constexpr (requires(Value value) { codec.write(value, Presets{}); })
                if (need == Need::Optional)
                    addDefault(schema,
                               codec.write(Hooks<Owner>::defaults(Json::object(), Presets{}).*member, Presets{}));
        }
        schema.add("description", Json::string(description));
        m_properties.add(name, std::move(schema));
        if (need == Need::Required) m_required.items.push_back(Json::string(name));
    }

    template <class Owner, class Value, class Codec>
    void spread(Value Owner::*, const Codec& codec) {
        codec.schemaMembers(*this);
    }

    Json take();

private:
    static void allowNull(Json& schema); // an optional value may be written as null
    static void addDefault(Json& schema, Json value);

    Json m_properties = Json::object();
    Json m_required = Json::array();
};

template <class T>
Json schemaOf() {
    SchemaMaker maker;
    describe(maker, std::type_identity<T>{});
    return maker.take();
}

} // namespace tollgate::config
