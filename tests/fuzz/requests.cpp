// SPDX-License-Identifier: GPL-3.0-or-later
// What clients send.
#include "check.h"
#include "dialects/endpoint_table.h"
#include "dialects/splice.h"
#include "engine/access_index.h"
#include "net/chunk_decoder.h"
#include "net/content_decoder.h"
#include "net/head_parser.h"
#include "net/host_rules.h"
#include "net/request_guard.h"
#include "targets.h"

#include <boost/json.hpp>

#include <string>

namespace tollgate::fuzz {

namespace {

namespace json = boost::json;

void checkHead(std::string_view bytes, const net::RequestHead& head) {
    require(head.fields.has("host"), "a head without Host passes");
    require(!(head.chunked && head.content_length), "a head with two framings passes");
    for (std::string_view view : {head.method, head.target, head.path, head.query})
        require(isInside(view, bytes), "a view outside the head");
    for (const net::Field& field : head.fields) {
        require(isInside(field.name, bytes) && isInside(field.value, bytes), "a field outside the head");
        require(field.value.find_first_of("\r\n") == std::string_view::npos, "a line end in a value");
    }
    static const net::HostRules rules("127.0.0.1", 8655, {}, {});
    rules.isOwnHost(head.find("host"));
    rules.allowsSender(head);
    dialects::EndpointMatch match = dialects::matchEndpoint(head.method, head.path);
    for (std::string_view view : {match.provider, match.model, match.version})
        require(isInside(view, head.path), "a view outside the path");
}

std::string dechunked(std::string_view bytes, std::size_t piece, net::ChunkDecoder& decoder) {
    std::string body;
    for (std::size_t at = 0; at < bytes.size() && !decoder.done() && !decoder.failed(); at += piece) {
        std::string_view rest = bytes.substr(at, piece);
        while (!rest.empty() && !decoder.done() && !decoder.failed()) {
            auto step = decoder.next(rest);
            require(isInside(step.data, rest) && step.consumed <= rest.size(), "a run outside the input");
            require(step.consumed > 0 || decoder.failed(), "the decoder stands still");
            body += step.data;
            rest.remove_prefix(step.consumed);
        }
    }
    return body;
}

// Boost.JSON as an independent judge; nothing where it refuses what we leave to the provider (escapes, exponents).
std::optional<json::value> judged(std::string_view text) {
    json::parse_options options;
    options.max_depth = 1000;
    boost::system::error_code error;
    json::value value = json::parse(text, error, {}, options);
    if (error) return std::nullopt;
    return value;
}

void checkSplice(std::string_view body, const dialects::RequestPeek& peek) {
    dialects::SplicedBody untouched = dialects::splice(body, peek, {});
    require(untouched.text() == body, "a splice of nothing changes the body");
    const std::string model = "other\"model";
    dialects::SplicedBody spliced = dialects::splice(body, peek, {.model = model, .ask_usage = peek.stream});
    require(spliced.text().size() == spliced.size(), "the size of a splice");
    auto before = judged(body);
    if (!before) return;
    auto after = judged(spliced.text());
    require(after.has_value(), "a splice breaks the body");
    bool resource = peek.model.starts_with("models/");
    if (!peek.model_value.empty())
        require(after->at("model") == json::value((resource ? "models/" : "") + model), "the model is another");
    if (peek.stream)
        require(after->at("stream_options").at("include_usage") == json::value(true), "usage is not asked for");
    after->get_object().erase("model");
    before->get_object().erase("model");
    after->get_object().erase("stream_options");
    before->get_object().erase("stream_options");
    require(*before == *after, "a splice changes something else");
}

} // namespace

void requestHead(std::string_view bytes) {
    net::HeadScan whole = net::scanHead(bytes);
    net::HeadScan stepwise;
    for (std::size_t size = 0; size <= bytes.size() && stepwise.state == net::HeadScan::State::more; ++size)
        stepwise = net::scanHead(bytes.substr(0, size), stepwise.end);
    require(whole.state == stepwise.state, "where a head ends depends on how it was read");
    net::leadingEmptyLines(bytes);
    std::string_view head = bytes.substr(0, whole.state == net::HeadScan::State::complete ? whole.end : bytes.size());
    if (!net::guardRequest(head).ok()) return;
    require(whole.state == net::HeadScan::State::complete, "the guard passes what is no head");
    net::RequestHead parsed;
    if (net::parseRequestHead(head, parsed)) checkHead(head, parsed);
}

void chunks(std::string_view bytes) {
    std::size_t piece = takeChoice(bytes) % 16 + 1;
    net::ChunkDecoder whole, pieces;
    std::string body = dechunked(bytes, bytes.size() + 1, whole);
    require(body == dechunked(bytes, piece, pieces), "the body depends on how it was read");
    require(whole.done() == pieces.done() && whole.failed() == pieces.failed(), "its end depends on how it was read");
}

void contentCoding(std::string_view bytes) {
    constexpr net::Coding kCodings[]{net::Coding::identity, net::Coding::gzip, net::Coding::deflate,
                                     net::Coding::brotli, net::Coding::zstd};
    net::Coding coding = kCodings[takeChoice(bytes) % std::size(kCodings)];
    net::codingOf(bytes.substr(0, 40));
    static net::SlabPool pool;
    net::Slab out(pool);
    const net::DecodeLimits limits{.max_bytes = 1 << 20, .max_ratio = 100, .ratio_from = 64 << 10};
    auto status = net::decodeContent(coding, bytes, limits, out);
    if (status != net::DecodeStatus::ok) return;
    require(out.size() <= limits.max_bytes, "more than the limit came out");
    require(out.size() <= limits.ratio_from || out.size() / limits.max_ratio <= bytes.size(), "a bomb came out");
}

void requestBody(std::string_view bytes) {
    static dialects::RequestPeeker peeker;
    unsigned choice = takeChoice(bytes);
    auto dialect = static_cast<Dialect>(choice % 5);
    auto endpoint = static_cast<Endpoint>(choice / 5 % 13);
    dialects::RequestPeek peek = peeker.peek(bytes, dialect, endpoint);
    require(peek.problem().empty() == (peek.error == dialects::PeekError::None), "an error without words");
    require(peek.facts.input_tokens_estimate >= 0 && peek.facts.max_output_tokens >= 0, "a negative count");
    auto judge = judged(bytes);
    if (judge) require(peek.error != dialects::PeekError::NotJson, "JSON is refused");
    if (peek.error != dialects::PeekError::None) return;
    bool escapes = bytes.find('\\') != std::string_view::npos || bytes.find_first_of("eE") != std::string_view::npos;
    require(judge.has_value() || escapes, "what is no JSON passes");
    checkSplice(bytes, peek);
}

void accessKeys(std::string_view bytes) {
    static const engine::AccessIndex index = [] {
        config::Access access;
        access.keys.resize(2);
        access.keys[0].id = "hashed";
        access.keys[0].secret = {config::SecretRef::Store::Sha256, std::string(64, '0')}; // of nothing known
        access.keys[1].id = "variable";
        access.keys[1].secret = {config::SecretRef::Store::Environment, "KEY"};
        access.keys[1].models = {"gpt-*", "?"};
        return engine::AccessIndex(access, {{"KEY", engine::sha256("the-key")}});
    }();
    const engine::AccessEntry* entry = index.find(bytes).entry;
    require((entry != nullptr) == (bytes == "the-key"), "a key that is none opens");
    index.byId("variable")->allowsModel(bytes);
}

} // namespace tollgate::fuzz
