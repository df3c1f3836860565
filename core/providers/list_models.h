// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a provider for its models over the network: the staged test, and the list alone. Each call has a connection of
// its own, so that what it finds is what a first call would find. Runs on an engine thread.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "net/asio.h"
#include "net/cancel.h"
#include "net/connector.h"
#include "providers/connection_test.h"
#include "providers/token_source.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace tollgate::providers {

// Who is asked, and how. Everything in it must stay until the asking has ended.
struct Question {
    const config::Provider* provider = nullptr;
    const config::Preset* preset = nullptr;                                        // may be null
    const Secret* key = nullptr;                                                   // may be empty
    std::function<std::optional<net::ProxyAddress>(const net::Origin&)> proxy_for; // net::chooseProxy; may be empty
    TokenSource* tokens = nullptr; // for keys that fetch tokens; null: such a key is not proven
    // Reads a list in a dialect; nothing for a text that is none.
    std::function<std::optional<std::vector<ListedModel>>(Dialect, std::string_view)> read;
    std::function<void(const ConnectionTest&)> changed; // after each stage; may be empty
};

// Always ends with a test that is finished. A key is proven by asking a second time without it: a list that anybody
// gets proves none.
net::Task<ConnectionTest> runConnectionTest(net::Connector& connector, const Question& question, net::Cancel& cancel);

// The list as it is now; the error says what happened and what to do.
net::Task<Result<ModelList>> fetchModelList(net::Connector& connector, const Question& question, Micros now,
                                            net::Cancel& cancel);

} // namespace tollgate::providers
