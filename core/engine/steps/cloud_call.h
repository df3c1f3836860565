// SPDX-License-Identifier: GPL-3.0-or-later
// Within step 6, for upstreams that are a cloud (providers/cloud.h) only: the request in the cloud's own form and with
// its credential, and the answer back in the dialect's. Engine thread.
#pragma once

#include "net/asio.h"
#include "providers/cloud.h"
#include "record/outcome.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

struct Exchange;
struct Target;
struct Translation;
struct Delivery;

struct AskedOfCloud {
    std::optional<providers::CloudRequest> request;        // nothing: `outcome` and `message` say why
    record::Outcome outcome = record::Outcome::BadRequest; // Auth: no token could be had
    std::string message;                                   // what happened and what to do
};

// `target.upstream->cloud` is set.
net::Task<AskedOfCloud> requestToCloud(Exchange& exchange, const Target& target, std::string_view body);

// Its errors come in a form that clients of the dialect do not know.
bool wordsErrorsItself(const Target& target);
// "ThrottlingException" of "ThrottlingException:http://internal.amazon.com/…".
std::string_view errorTypeOfCloud(std::string_view header);

// Null: the stream is the dialect's own, as it is for all upstreams but clouds.
std::unique_ptr<dialects::Reframer> reframerFor(const Delivery& delivery, std::string_view contentType);

// The whole answer in the dialect's words; nothing when it is that already.
std::optional<std::string> answerOfCloud(const Delivery& delivery, std::string_view body);

} // namespace tollgate::engine
