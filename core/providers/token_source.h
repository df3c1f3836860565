// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens fetched with keys, kept until five minutes before they end. Of many calls that need the same one, one
// fetches and the others wait for it. One an engine thread; calls of it suspend, never block.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "net/cancel.h"
#include "net/connector.h"
#include "net/pause.h"
#include "net/upstream_pool.h"
#include "providers/service_account.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::providers {

class TokenSource {
public:
    TokenSource(net::asio::io_context& context, net::CoarseTimers& timers, net::Connector& connector)
        : m_context(context), m_timers(timers), m_connector(connector) {}

    struct Asked {
        std::string_view key; // text of the service account's file
        std::string ca_file;
        std::optional<net::ProxyAddress> proxy;
        Micros now = 0; // UTC
    };

    // The error says what happened and what to do. `key` must stay until this is done; so must `cancel`, which ends it.
    net::Task<Result<std::shared_ptr<const Secret>>> token(Asked asked, net::Cancel& cancel);

private:
    struct Entry {
        std::shared_ptr<const Secret> token;
        Micros until = 0; // a new one is fetched from here on
        std::string error;
        bool fetching = false;
        std::vector<net::Pause*> waiting;
    };

    net::Task<Result<AccessToken>> fetch(const Asked& asked, net::Cancel& cancel);
    net::Task<> refresh(Entry& entry, const Asked& asked, net::Cancel& cancel);

    net::asio::io_context& m_context;
    net::CoarseTimers& m_timers;
    net::Connector& m_connector;
    std::map<std::string, Entry> m_entries; // by SHA-256 of the key; few, never taken out
};

} // namespace tollgate::providers
