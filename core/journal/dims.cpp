// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dims.h"

#include "base/text.h"

#include <boost/json.hpp>

#include <charconv>

namespace tollgate::journal {

namespace {

// Dims and a request name these alike, but for the model and the verdict.
template <class Described>
void appendKey(const Described& of, std::string_view model, record::Verdict verdict, std::string& key) {
    auto text = [&key](std::string_view value) {
        key.append(value);
        key.push_back('\0');
    };
    for (std::string_view value :
         {std::string_view(of.provider), model, std::string_view(of.requested_model), std::string_view(of.key),
          std::string_view(of.team), std::string_view(of.client), std::string_view(of.route),
          std::string_view(of.error_code), std::string_view(of.finish_reason)})
        text(value);
    for (const auto& [name, value] : of.tags) {
        text(name);
        text(value);
    }
    key.push_back('\0');
    for (unsigned code :
         {static_cast<unsigned>(of.dialect), static_cast<unsigned>(of.endpoint), static_cast<unsigned>(of.outcome),
          static_cast<unsigned>(verdict), static_cast<unsigned>(of.cache), static_cast<unsigned>(of.stream)})
        key.push_back(static_cast<char>('0' + code));
    char digits[16];
    auto end = std::to_chars(std::begin(digits), std::end(digits), of.status).ptr;
    key.append(std::begin(digits), end);
    // Combinations that were stored before programs were known have no such part.
    if (!of.process.empty()) key.append(1, '\0').append(of.process);
}

} // namespace

Dims dimsOf(const record::Request& request) {
    return {.provider = request.provider,
            .model = request.served_model,
            .requested_model = request.requested_model,
            .key = request.key,
            .team = request.team,
            .client = request.client,
            .process = request.process,
            .route = request.route,
            .tags = request.tags,
            .dialect = request.dialect,
            .endpoint = request.endpoint,
            .outcome = request.outcome,
            .verdict = record::verdictOf(request),
            .cache = request.cache,
            .status = request.status,
            .stream = request.stream,
            .error_code = request.error_code,
            .finish_reason = request.finish_reason};
}

void restore(const Dims& dims, record::Request& request) {
    request.provider = dims.provider;
    request.served_model = dims.model;
    request.requested_model = dims.requested_model;
    request.key = dims.key;
    request.team = dims.team;
    request.client = dims.client;
    request.process = dims.process;
    request.route = dims.route;
    request.tags = dims.tags;
    request.dialect = dims.dialect;
    request.endpoint = dims.endpoint;
    request.outcome = dims.outcome;
    request.cache = dims.cache;
    request.status = dims.status;
    request.stream = dims.stream;
    request.error_code = dims.error_code;
    request.finish_reason = dims.finish_reason;
}

std::string keyOf(const Dims& dims) {
    std::string key;
    key.reserve(192);
    appendKey(dims, dims.model, dims.verdict, key);
    return key;
}

void writeKey(const record::Request& request, std::string& key) {
    key.clear();
    appendKey(request, request.served_model, record::verdictOf(request), key);
}

std::int64_t hashOf(std::string_view key) {
    std::string hex = sha256Hex(key).substr(0, 16);
    std::uint64_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    return static_cast<std::int64_t>(value >> 1);
}

std::string tagsText(const record::Tags& tags) {
    if (tags.empty()) return {};
    boost::json::array pairs;
    for (const auto& [name, value] : tags) pairs.push_back(boost::json::array{name, value});
    return boost::json::serialize(pairs);
}

record::Tags tagsFromText(std::string_view text) {
    record::Tags tags;
    boost::system::error_code error;
    boost::json::value parsed = boost::json::parse(text, error);
    if (error || !parsed.is_array()) return tags;
    for (const boost::json::value& pair : parsed.get_array()) {
        if (!pair.is_array() || pair.get_array().size() != 2) continue;
        const auto& parts = pair.get_array();
        if (parts[0].is_string() && parts[1].is_string())
            tags.emplace_back(std::string(parts[0].get_string()), std::string(parts[1].get_string()));
    }
    return tags;
}

std::string_view tagValue(const record::Tags& tags, std::string_view name) {
    for (const auto& [tag, value] : tags)
        if (tag == name) return value;
    return {};
}

} // namespace tollgate::journal
