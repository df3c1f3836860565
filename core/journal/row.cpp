// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/row.h"

#include "dialects/json_writer.h"

#include <boost/json.hpp>

#include <algorithm>

namespace tollgate::journal {

namespace {

namespace json = boost::json;

constexpr Micros kLatestStart = INT64_MAX >> (kSeqBits + 1);

enum FactBits : std::uint8_t { kHasTools = 1, kHasImages = 2, kHasSchema = 4 };

void writeTexts(dialects::JsonWriter& writer, const std::vector<std::string>& texts) {
    writer.beginArray();
    for (const std::string& text : texts) writer.string(text);
    writer.endArray();
}

void writeCandidates(dialects::JsonWriter& writer, const std::vector<record::TraceCandidate>& candidates) {
    writer.beginArray();
    for (const record::TraceCandidate& candidate : candidates) {
        writer.beginArray();
        for (const std::string* part : {&candidate.provider, &candidate.model, &candidate.reason}) writer.string(*part);
        writeTexts(writer, candidate.arguments);
        writer.endArray();
    }
    writer.endArray();
}

void addTraceText(const std::vector<record::TraceStep>& trace, std::string& text) {
    dialects::JsonWriter steps(text);
    steps.beginArray();
    for (const record::TraceStep& step : trace) {
        steps.beginArray();
        for (const std::string* part : {&step.node, &step.kind, &step.port, &step.reason}) steps.string(*part);
        writeTexts(steps, step.arguments);
        steps.number(step.at);
        if (!step.candidates.empty()) writeCandidates(steps, step.candidates);
        steps.endArray();
    }
    steps.endArray();
}

std::string stringAt(const json::array& parts, std::size_t index) {
    return index < parts.size() && parts[index].is_string() ? std::string(parts[index].get_string()) : std::string();
}

std::vector<std::string> stringsOf(const json::value& value) {
    std::vector<std::string> texts;
    if (!value.is_array()) return texts;
    for (const json::value& text : value.get_array())
        if (text.is_string()) texts.emplace_back(text.get_string());
    return texts;
}

json::value parsed(std::string_view text) {
    boost::system::error_code error;
    json::value value = text.empty() ? json::value() : json::parse(text, error);
    return error ? json::value() : value;
}

std::vector<record::TraceCandidate> candidatesFrom(const json::value& value) {
    std::vector<record::TraceCandidate> candidates;
    if (!value.is_array()) return candidates;
    for (const json::value& entry : value.get_array()) {
        if (!entry.is_array()) continue;
        const json::array& parts = entry.get_array();
        candidates.push_back({stringAt(parts, 0), stringAt(parts, 1), stringAt(parts, 2),
                              parts.size() > 3 ? stringsOf(parts[3]) : std::vector<std::string>()});
    }
    return candidates;
}

std::vector<record::TraceStep> traceFrom(std::string_view text) {
    std::vector<record::TraceStep> trace;
    json::value value = parsed(text);
    if (!value.is_array()) return trace;
    for (const json::value& entry : value.get_array()) {
        if (!entry.is_array()) continue;
        const json::array& parts = entry.get_array();
        record::TraceStep step{.node = stringAt(parts, 0),
                               .kind = stringAt(parts, 1),
                               .port = stringAt(parts, 2),
                               .reason = stringAt(parts, 3)};
        if (parts.size() > 4) step.arguments = stringsOf(parts[4]);
        if (parts.size() > 5 && parts[5].is_int64()) step.at = parts[5].get_int64();
        if (parts.size() > 6) step.candidates = candidatesFrom(parts[6]);
        trace.push_back(std::move(step));
    }
    return trace;
}

std::string warningsText(const std::vector<std::string>& warnings) {
    return warnings.empty() ? std::string() : json::serialize(json::array(warnings.begin(), warnings.end()));
}

void bindOptionalText(Statement& statement, std::string_view text) {
    text.empty() ? statement.bind(std::nullopt) : statement.bind(text);
}

void bindOptionalKept(Statement& statement, std::string_view text) {
    text.empty() ? statement.bind(std::nullopt) : statement.bindKept(text);
}

void bindTrace(Statement& statement, const std::vector<record::TraceStep>& trace) {
    if (trace.empty()) {
        statement.bind(std::nullopt);
        return;
    }
    thread_local std::string text; // its memory serves row after row
    text.clear();
    addTraceText(trace, text);
    statement.bind(std::string_view(text));
}

void bindUsage(Statement& statement, const Usage& usage) {
    for (std::int64_t count :
         {usage.input_uncached, usage.cache_read, usage.cache_write_5m, usage.cache_write_1h, usage.output,
          usage.reasoning, usage.input_audio, usage.output_audio, usage.input_image, usage.output_image})
        statement.bind(count);
}

Usage readUsage(const Statement& statement, int first) {
    auto at = [&](int offset) { return statement.integer(first + offset); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)};
}

constexpr std::pair<const char*, std::int64_t UnitCounts::*> kUnits[] = {
    {"images", &UnitCounts::images},
    {"characters", &UnitCounts::characters},
    {"input_ms", &UnitCounts::input_milliseconds},
    {"output_ms", &UnitCounts::output_milliseconds},
    {"searches", &UnitCounts::searches},
    {"web_searches", &UnitCounts::web_searches},
    {"map_searches", &UnitCounts::map_searches},
    {"file_searches", &UnitCounts::file_searches},
    {"sources", &UnitCounts::sources},
};

std::string unitsText(const UnitCounts& units) {
    std::string text;
    if (units.empty()) return text;
    dialects::JsonWriter object(text);
    object.beginObject();
    for (const auto& [name, member] : kUnits)
        if (units.*member != 0) object.member(name, units.*member);
    object.endObject();
    return text;
}

UnitCounts unitsFrom(std::string_view text) {
    UnitCounts units;
    const json::value value = parsed(text);
    if (!value.is_object()) return units;
    for (const auto& [name, member] : kUnits)
        if (const json::value* count = value.get_object().if_contains(name); count && count->is_int64())
            units.*member = count->get_int64();
    return units;
}

std::optional<std::int64_t> picoOf(const std::optional<Money>& cost) {
    return cost ? std::optional(cost->pico) : std::nullopt;
}

std::optional<Money> moneyFrom(std::optional<std::int64_t> pico) {
    return pico ? std::optional(Money{*pico}) : std::nullopt;
}

} // namespace

std::int64_t firstSeqOf(Micros started) {
    return std::clamp<Micros>(started, 0, kLatestStart) << kSeqBits;
}

std::int64_t seqOf(Micros started, const RequestId& id) {
    // The 11 highest random bits, below the 48 of the time.
    return firstSeqOf(started) | static_cast<std::int64_t>((id.high >> 5) & ((1U << kSeqBits) - 1));
}

IdBlob blobOf(const RequestId& id) {
    IdBlob blob;
    std::size_t at = 0;
    for (std::uint64_t half : {id.high, id.low})
        for (int shift = 56; shift >= 0; shift -= 8) blob.bytes[at++] = static_cast<char>(half >> shift);
    return blob;
}

RequestId idFromBlob(std::string_view blob) {
    RequestId id;
    if (blob.size() != 16) return id;
    for (std::size_t i = 0; i < 16; ++i) {
        std::uint64_t& half = i < 8 ? id.high : id.low;
        half = half << 8 | static_cast<unsigned char>(blob[i]);
    }
    return id;
}

void bindRequest(Statement& statement, const record::Request& request, std::int64_t seq, std::int64_t dims,
                 std::optional<std::int64_t> session, record::Flags flags) {
    statement.bind(seq).bindBlob(blobOf(request.id)).bind(request.started - startOf(seq)).bind(dims).bind(session);
    statement.bind(request.route_version).bind(static_cast<std::int64_t>(request.attempts.size()));
    statement.bind(picoOf(request.cost)).bind(request.saved.pico).bind(flags.bits());
    statement.bind(request.bytes_in).bind(request.bytes_out);
    const record::Timings& t = request.timings;
    for (Micros time : {t.queue, t.guard, t.decide, t.connect, t.first_byte, t.last_byte, t.overhead})
        statement.bind(time);
    bindUsage(statement, request.usage);
    const record::Facts& facts = request.facts;
    statement.bind(facts.request_bytes).bind(facts.input_tokens_estimate).bind(facts.max_output_tokens);
    statement.bind(facts.messages);
    statement.bind((facts.has_tools ? kHasTools : 0) | (facts.has_images ? kHasImages : 0) |
                   (facts.has_json_schema ? kHasSchema : 0));
    bindOptionalKept(statement, request.error_message);
    bindTrace(statement, request.trace);
    bindOptionalText(statement, warningsText(request.warnings));
    request.parent.isNull() ? statement.bind(std::nullopt) : statement.bindBlob(blobOf(request.parent));
    bindOptionalText(statement, unitsText(request.units));
}

void readRequest(const Statement& statement, int first, record::Request& request) {
    auto at = [&](int offset) { return statement.integer(first + offset); };
    request.started = startOf(at(0)) + at(2);
    request.id = idFromBlob(statement.blob(first + 1));
    request.route_version = static_cast<int>(at(5));
    request.cost = moneyFrom(statement.optionalInteger(first + 7));
    request.saved = Money{at(8)};
    request.flags = record::Flags(static_cast<std::uint16_t>(at(9)));
    request.bytes_in = at(10);
    request.bytes_out = at(11);
    request.timings = {at(12), at(13), at(14), at(15), at(16), at(17), at(18)};
    request.usage = readUsage(statement, first + 19);
    auto bits = at(33);
    request.facts = {at(29),
                     at(30),
                     at(31),
                     static_cast<std::int32_t>(at(32)),
                     (bits & kHasTools) != 0,
                     (bits & kHasImages) != 0,
                     (bits & kHasSchema) != 0};
    request.error_message = statement.text(first + 34);
    request.trace = traceFrom(statement.text(first + 35));
    request.warnings = stringsOf(parsed(statement.text(first + 36)));
    request.parent = idFromBlob(statement.blob(first + 37));
    request.units = unitsFrom(statement.text(first + 38));
}

void bindAttempt(Statement& statement, const record::Attempt& attempt, std::int64_t seq, std::int64_t number,
                 std::int64_t target) {
    statement.bind(seq).bind(number).bind(target).bindKept(record::nameOf(attempt.outcome)).bind(attempt.status);
    statement.bind(attempt.started).bind(attempt.connect).bind(attempt.first_byte).bind(attempt.ended);
    bindUsage(statement, attempt.usage);
    statement.bind(picoOf(attempt.cost)).bind(attempt.flags.bits());
    bindOptionalKept(statement, attempt.message);
    bindOptionalText(statement, unitsText(attempt.units));
}

void readAttempt(const Statement& statement, int first, record::Attempt& attempt) {
    auto at = [&](int offset) { return statement.integer(first + offset); };
    attempt.outcome = record::outcomeFromName(statement.text(first + 3)).value_or(record::Outcome::Ok);
    attempt.status = static_cast<int>(at(4));
    attempt.started = at(5);
    attempt.connect = at(6);
    attempt.first_byte = at(7);
    attempt.ended = at(8);
    attempt.usage = readUsage(statement, first + 9);
    attempt.cost = moneyFrom(statement.optionalInteger(first + 19));
    attempt.flags = record::Flags(static_cast<std::uint16_t>(at(20)));
    attempt.message = statement.text(first + 21);
    attempt.units = unitsFrom(statement.text(first + 22));
}

} // namespace tollgate::journal
