// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/json.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

namespace tollgate::record {

namespace {

namespace json = boost::json;

json::value costOf(const std::optional<Money>& cost) {
    return cost ? json::value(cost->pico) : json::value(nullptr);
}

json::value textOrNull(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::array flagsOf(Flags flags) {
    json::array names;
    for (std::string_view name : namesOf(flags)) names.emplace_back(name);
    return names;
}

json::object timingsOf(const Timings& timings) {
    json::object object;
    auto put = [&](std::string_view name, Micros value) {
        object[name] = value < 0 ? json::value(nullptr) : json::value(value);
    };
    put("queue", timings.queue);
    put("guard", timings.guard);
    put("decide", timings.decide);
    put("connect", timings.connect);
    put("first_byte", timings.first_byte);
    put("last_byte", timings.last_byte);
    put("overhead", timings.overhead);
    return object;
}

json::array textsOf(const std::vector<std::string>& texts) {
    json::array array;
    for (const std::string& text : texts) array.emplace_back(text);
    return array;
}

void addCandidates(json::object& object, const std::vector<TraceCandidate>& list) {
    json::array candidates, skipped;
    for (const TraceCandidate& candidate : list) {
        json::object entry{{"provider", candidate.provider}, {"model", candidate.model}};
        if (candidate.reason.empty()) {
            if (!candidate.arguments.empty()) entry["score"] = candidate.arguments.front();
            candidates.push_back(std::move(entry));
        } else {
            entry["reason"] = candidate.reason;
            entry["text"] = inWords(candidate);
            skipped.push_back(std::move(entry));
        }
    }
    object["candidates"] = std::move(candidates);
    object["skipped"] = std::move(skipped);
}

} // namespace

json::object toJson(const TraceStep& step) {
    json::object object{{"node", step.node},
                        {"kind", step.kind},
                        {"port", step.port},
                        {"reason", step.reason},
                        {"arguments", textsOf(step.arguments)},
                        {"at_us", step.at},
                        {"text", inWords(step)}};
    if (!step.candidates.empty()) addCandidates(object, step.candidates);
    return object;
}

namespace {

// Tokens, and beside them what is counted otherwise.
json::object consumedOf(const Usage& usage, const UnitCounts& units) {
    constexpr double kMillisecondsOfASecond = 1000;
    json::object object = record::toJson(usage);
    object["images"] = units.images;
    object["characters"] = units.characters;
    object["audio_seconds"] = static_cast<double>(units.input_milliseconds) / kMillisecondsOfASecond;
    object["video_seconds"] = static_cast<double>(units.output_milliseconds) / kMillisecondsOfASecond;
    object["searches"] = units.searches;
    object["web_searches"] = units.web_searches;
    object["map_searches"] = units.map_searches;
    object["file_searches"] = units.file_searches;
    object["sources"] = units.sources;
    return object;
}

json::object attemptOf(const Attempt& attempt) {
    return {{"provider", attempt.provider},
            {"model", attempt.model},
            {"key", attempt.key},
            {"outcome", nameOf(attempt.outcome)},
            {"status", attempt.status},
            {"started_us", attempt.started},
            {"first_byte_us", attempt.first_byte < 0 ? json::value(nullptr) : json::value(attempt.first_byte)},
            {"ended_us", attempt.ended},
            {"usage", consumedOf(attempt.usage, attempt.units)},
            {"cost_pico_usd", costOf(attempt.cost)},
            {"message", attempt.message},
            {"flags", flagsOf(attempt.flags)}};
}

json::object factsOf(const Facts& facts) {
    return {{"request_bytes", facts.request_bytes},
            {"input_tokens_estimate", facts.input_tokens_estimate},
            {"max_output_tokens", facts.max_output_tokens},
            {"messages", facts.messages},
            {"has_tools", facts.has_tools},
            {"has_images", facts.has_images},
            {"has_json_schema", facts.has_json_schema}};
}

json::object rowOf(const SpendRow& row) {
    json::object object = record::toJson(row.totals);
    object["name"] = row.name;
    return object;
}

} // namespace

json::object toJson(const Usage& usage) {
    return {{"input_uncached", usage.input_uncached},
            {"cache_read", usage.cache_read},
            {"cache_write_5m", usage.cache_write_5m},
            {"cache_write_1h", usage.cache_write_1h},
            {"output", usage.output},
            {"reasoning", usage.reasoning},
            {"input_audio", usage.input_audio},
            {"output_audio", usage.output_audio},
            {"input_image", usage.input_image},
            {"output_image", usage.output_image}};
}

json::object toJson(const Request& request) {
    json::object tags;
    for (const auto& [name, value] : request.tags) tags[name] = value;
    json::array warnings, trace, attempts;
    for (const std::string& warning : request.warnings) warnings.emplace_back(warning);
    for (const TraceStep& step : request.trace) trace.push_back(toJson(step));
    for (const Attempt& attempt : request.attempts) attempts.push_back(attemptOf(attempt));
    bool ok = request.outcome == Outcome::Ok;
    return {{"id", request.id.string()},
            {"started", isoTime(request.started).text},
            {"dialect", nameOf(request.dialect)},
            {"endpoint", nameOf(request.endpoint)},
            {"key", request.key},
            {"team", request.team},
            {"client", request.client},
            {"process", textOrNull(request.process)},
            {"session", request.session},
            {"tags", std::move(tags)},
            {"route", request.route},
            {"route_version", request.route_version},
            {"provider", request.provider},
            {"requested_model", request.requested_model},
            {"served_model", request.served_model},
            {"status", request.status},
            {"error_class", ok ? json::value(nullptr) : json::value(nameOf(request.outcome))},
            {"error_code", textOrNull(request.error_code)},
            {"error_message", textOrNull(request.error_message)},
            {"finish_reason", textOrNull(request.finish_reason)},
            {"verdict", nameOf(verdictOf(request))},
            {"stream", request.stream},
            {"usage", consumedOf(request.usage, request.units)},
            {"cost_pico_usd", costOf(request.cost)},
            {"saved_pico_usd", request.saved.pico},
            {"cache", textOrNull(nameOf(request.cache))},
            {"flags", flagsOf(request.flags)},
            {"warnings", std::move(warnings)},
            {"bytes_in", request.bytes_in},
            {"bytes_out", request.bytes_out},
            {"tokens_per_second", request.tokensPerSecond()},
            {"timings_us", timingsOf(request.timings)},
            {"facts", factsOf(request.facts)},
            {"parent", request.parent.isNull() ? json::value(nullptr) : json::value(request.parent.string())},
            {"trace", std::move(trace)},
            {"attempts", std::move(attempts)}};
}

json::object toJson(const Totals& totals) {
    return {{"requests", totals.requests},
            {"cost_pico_usd", totals.cost.pico},
            {"saved_pico_usd", totals.saved.pico},
            {"unpriced_requests", totals.unpriced},
            {"estimated_requests", totals.estimated},
            {"errors", totals.errors},
            {"usage", toJson(totals.usage)}};
}

json::object toJson(const SpendReport& report, GroupBy by) {
    json::array rows;
    for (const SpendRow& row : report.rows) rows.push_back(rowOf(row));
    return {{"by", nameOf(by)}, {"rows", std::move(rows)}, {"total", toJson(report.total)}};
}

} // namespace tollgate::record
