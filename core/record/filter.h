// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language of the log (DESIGN-LANGUAGE.md §11 Requests): terms side by side must all fit, `|` means or, `-`
// negates, parentheses group. A term is `key:value` or free text. Parsed once into a small tree that the screen, the
// command line and the journal share. Pure.
//
//     provider:openai status:error|cancelled cost:>0.05 -client:curl (model:gpt-* | model:claude-*) since:1h
//     since:2026-10-15T11:00 until:2026-10-15T12:00
#pragma once

#include "record/record.h"

#include <boost/system/result.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::record {

enum class FilterKey : std::uint8_t {
    Text, // anywhere in model, provider, client, key, session or error
    Provider,
    Model,
    Client,
    Process, // the local program that sent it
    Project, // the tag of that name
    Key,
    Team,
    Status, // a verdict ("error"), an HTTP status ("429"), a class ("4xx")
    Cost,   // dollars, or "unpriced"
    FirstToken,
    Duration,
    Tokens,
    Cache, // hit | semantic | miss | bypass
    Stream,
    Attempt, // number of attempts
    Route,
    Session,
    Since, // started at or after
    Until, // started before
    Body,  // text of request or answer: whoever holds the texts looks
};

enum class Compare : std::uint8_t { Equal, Less, LessEqual, Greater, GreaterEqual };

struct FilterTerm {
    FilterKey key = FilterKey::Text;
    Compare compare = Compare::Equal;
    std::string text;        // lower case but for globs of models and providers; globs with * and ?
    std::int64_t number = 0; // pico-dollars, microseconds, tokens, attempts, status; Since, Until: UTC microseconds
    bool operator==(const FilterTerm&) const = default;
};

struct Filter {
    enum class Kind : std::uint8_t { All, Any, Not, Term };
    Kind kind = Kind::All;
    std::vector<Filter> parts; // of All, Any; the one of Not
    FilterTerm term;
    bool operator==(const Filter&) const = default;
};

struct FilterError {
    std::string message;      // what is wrong and what to write instead
    std::size_t position = 0; // byte in the text
    bool incomplete = false;  // may become right when typing goes on
};

using FilterResult = boost::system::result<Filter, FilterError>;

// `now` (UTC) and the local day's start give "since:1h" and "since:today" their meaning.
struct FilterTimes {
    Micros now = 0;
    Micros today = 0;
};

FilterResult parseFilter(std::string_view text, FilterTimes times = {});

bool isEmpty(const Filter& filter); // fits everything
// `body:` terms count as fitting: texts are not in a request.
bool matches(const Filter& filter, const Request& request);

// For completion.
std::span<const std::string_view> filterKeys();

} // namespace tollgate::record

namespace boost::system {
[[noreturn]] void throw_exception_from_error(const tollgate::record::FilterError& error,
                                             const boost::source_location& where);
}
