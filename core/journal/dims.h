// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a request that takes few values, as one value: who asked, for what, who answered, how it ended. Each
// distinct combination is stored once (table `dims`) and a row of the journal holds its number, so facets never scan
// rows and a filter over these members first becomes a small set of numbers.
#pragma once

#include "record/record.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::journal {

struct Dims {
    std::string provider;
    std::string model; // served
    std::string requested_model;
    std::string key;
    std::string team;
    std::string client;
    std::string process;
    std::string route;
    record::Tags tags;
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    record::Outcome outcome = record::Outcome::Ok;
    record::Verdict verdict = record::Verdict::Ok;
    record::CacheState cache = record::CacheState::None;
    int status = 0;
    bool stream = false;
    std::string error_code;
    std::string finish_reason;
    bool operator==(const Dims&) const = default;
};

Dims dimsOf(const record::Request& request);
void restore(const Dims& dims, record::Request& request);

// Equal texts, equal dims.
std::string keyOf(const Dims& dims);
// keyOf(dimsOf(request)) in `key`, whose memory serves again and again.
void writeKey(const record::Request& request, std::string& key);
// 63 bits of SHA-256: the unique column the writer finds a stored combination by.
std::int64_t hashOf(std::string_view key);

// Tags as a JSON array of pairs, "" for none; order kept.
std::string tagsText(const record::Tags& tags);
record::Tags tagsFromText(std::string_view text);

// The value of a tag, "" when it is not set.
std::string_view tagValue(const record::Tags& tags, std::string_view name);

} // namespace tollgate::journal
