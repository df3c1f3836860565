// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine thread gives a connection, for tests of core/net alone: a loop, timers, slabs, names from a table.
// One thread; run() drives the loop until a coroutine has ended.
#pragma once

#include "net/connector.h"
#include "support/test_main.h"
#include "support/wire.h"

#include <map>
#include <optional>
#include <string>

namespace tollgate::test {

struct Loop {
    // Names and what they lead to; a name that is not there does not exist. Asked so many times.
    std::map<std::string, net::Addresses> names;
    std::map<std::string, int> asked;
    bool answering = true; // false: lookups never end

    net::asio::io_context io{1};
    net::CoarseTimers timers{io, std::chrono::milliseconds(10)};
    net::SlabPool slabs;
    net::DnsCache dns{
        io, timers, [this](const std::string& host, net::DnsCache::Answer answer) { lookUp(host, std::move(answer)); }};
    net::Connector connector{io, timers, slabs, dns};
    net::Cancel cancel;

    void know(const std::string& host, const std::vector<const char*>& addresses) {
        net::Addresses& list = names[host];
        list.clear();
        for (const char* address : addresses) list.push_back(net::asio::ip::make_address(address));
    }

    // The value of the coroutine; nothing when it did not end in time.
    template <class T>
    std::optional<T> run(net::Task<T> task) {
        std::optional<T> result;
        net::spawn(io, std::move(task), [&](T value) { result = std::move(value); });
        waitUntil([&] { return result.has_value(); });
        return result;
    }

    bool waitUntil(const std::function<bool()>& condition) {
        const Deadline end = deadlineIn(kPatience);
        io.restart();
        while (!condition() && std::chrono::steady_clock::now() < end) {
            io.restart();
            io.run_one_for(std::chrono::milliseconds(50));
        }
        return condition();
    }

    net::ConnectResult connect(const net::Target& target, net::Milliseconds limit = net::Milliseconds(10'000)) {
        auto result = run(connector.connect(target, limit, cancel));
        return result ? std::move(*result) : net::ConnectResult{};
    }

private:
    void lookUp(const std::string& host, net::DnsCache::Answer answer) {
        ++asked[host];
        if (!answering) return;
        net::asio::post(io, [this, host, answer = std::move(answer)] {
            const auto found = names.find(host);
            if (found == names.end()) return answer(net::asio::error::host_not_found, {});
            answer({}, found->second);
        });
    }
};

inline net::Target plainTarget(const std::string& host, std::uint16_t port) {
    return {{net::Scheme::Http, host, port}, {}, {}};
}

inline bool hasV6() {
    try {
        listenOn("::1");
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace tollgate::test
