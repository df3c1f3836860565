// SPDX-License-Identifier: GPL-3.0-or-later
// Checks text that comes in pieces against JSON's whole grammar (RFC 8259), escapes included: what a model wrote as a
// call's arguments stands in no document of ours before it is known to be one object (protocols.md §3.4, §6.5
// "Arguments"). A small value; UTF-8 is taken for granted.
#pragma once

#include "dialects/json_scan.h"

#include <bitset>
#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

class JsonObjectCheck {
public:
    // Takes what comes next. False from the first character on after which no JSON object can come of it.
    bool feed(std::string_view text);

    // Its opening bracket has come.
    bool begun() const { return m_at != At::Before; }

    // It is whole; white space may follow.
    bool complete() const { return m_at == At::Done; }

private:
    enum class At : std::uint8_t {
        Before,   // the object
        Value,    // a value must come
        Element,  // a value or ]
        FirstKey, // a key or }
        Key,      // a key must come
        Colon,
        After, // a value: a comma or the end of its container
        String,
        Escape,
        Hex,
        Minus,
        Zero,
        Digits,
        Point,
        Fraction,
        Exponent,
        Sign,
        Power,
        Word, // true, false, null
        Done,
        Broken
    };

    At next(char c);
    At value(char c);
    At after(char c);
    At number(char c);
    At open(bool object);
    At close(bool object);
    At string(bool key);
    At endOfString() const;

    At m_at = At::Before;
    bool m_key = false;      // the string is one
    std::uint8_t m_hex = 0;  // digits still to come
    std::string_view m_word; // … letters; of static life
    std::uint16_t m_depth = 0;
    std::bitset<kMaxJsonDepth + 1> m_objects; // by depth: an object, else an array
};

// One JSON object, nothing else but white space around it.
bool isJsonObject(std::string_view text);

} // namespace tollgate::dialects
