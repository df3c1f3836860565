// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud that hosts models of other makers under addresses, bodies, credentials and stream framings of its own, while
// what is said stays in a dialect we know (protocols.md §5). One small class a cloud; the engine asks it where an
// upstream has one and does nothing for all others. Stateless, any thread.
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/result.h"
#include "base/secret.h"
#include "config/config.h"
#include "config/preset.h"
#include "dialects/json_scan.h"
#include "dialects/reframer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::providers {

// A call in its dialect, before the cloud's ways are put on it. Views live as long as the call to request().
struct CloudCall {
    const config::Provider& provider;
    Dialect dialect = Dialect::Anthropic;
    Endpoint endpoint = Endpoint::Messages;
    std::string_view method = "POST";
    std::string_view model = {};
    std::string_view action = {}; // Gemini's method: "streamGenerateContent"
    std::string_view query = {};  // without "?"
    std::string_view raw = {};    // of a raw call: the whole target
    bool stream = false;
    std::string_view prefix = {}; // path of the base address
    std::string_view host = {};   // as the Host header has it
    std::string_view body = {};
    std::string_view betas = {}; // the client's header anthropic-beta
    std::string_view key = {};
    std::string_view token = {}; // fetched with the key, where the cloud wants that
    Micros now = 0;              // UTC
};

struct CloudRequest {
    std::string target; // path and query
    std::string body;
    Secret lines; // headers to add, "\r\n" after each: what proves who calls
    std::string_view accept = "application/json";
    std::vector<std::string> warnings;
};

// What the key is used for.
enum class KeyUse : std::uint8_t {
    Bearer, // it is sent as it is
    Signs,  // request() makes each call's credential of it
    Token,  // a token is fetched with it
};

class Cloud {
public:
    Cloud() = default;
    Cloud(const Cloud&) = delete;
    Cloud& operator=(const Cloud&) = delete;
    virtual ~Cloud() = default;

    // How a model is spoken to there.
    virtual Dialect dialectOf(std::string_view model) const = 0;

    // Errors: the key's text is not what the cloud gives out; says what to paste, never any of the key.
    virtual Result<KeyUse> useOf(std::string_view key) const = 0;

    // Path and query of a GET that costs nothing and that only who signs in gets: it proves a key. "" for none.
    virtual std::string_view freeCall() const { return {}; }

    // The request as it is to be sent. Errors say what is missing or cannot be put to this cloud.
    virtual Result<CloudRequest> request(dialects::JsonScanner& scanner, const CloudCall& call) const = 0;

    // Reads a stream of that content-type; null when it is the dialect's own. `id` is for answers without one.
    virtual std::unique_ptr<dialects::Reframer> reframer(dialects::JsonScanner&, std::string_view /*model*/,
                                                         std::string_view /*contentType*/,
                                                         std::string_view /*id*/) const {
        return nullptr;
    }

    // A whole answer in the dialect's words; nothing when it is that already.
    virtual std::optional<std::string> answer(dialects::JsonScanner&, Endpoint, std::string_view /*model*/,
                                              std::string_view /*body*/, std::string_view /*id*/) const {
        return std::nullopt;
    }
};

// Whose habits apply: the configuration's word, the preset's, or the preset itself.
std::string vendorOf(const config::Provider& provider, const config::Preset* preset);

// Null for nearly all providers: also for one of a cloud's that is spoken to in a dialect the cloud has no ways for.
const Cloud* cloudOf(const config::Provider& provider, const config::Preset* preset);

} // namespace tollgate::providers
