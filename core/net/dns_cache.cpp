// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/dns_cache.h"

#include <boost/asio/ip/basic_resolver.hpp>

#include <algorithm>

namespace tollgate::net {

namespace {

using Resolver = asio::ip::basic_resolver<tcp, Executor>;

constexpr std::size_t kMaxNames = 1024; // far more than any configuration names; forgets the idle ones beyond

} // namespace

struct DnsCache::State {
    std::unordered_map<std::string, Entry> entries;
};

DnsCache::DnsCache(asio::io_context& context, CoarseTimers& timers, DnsTimes times)
    : DnsCache(context, timers, systemLookup(context), times) {}

DnsCache::DnsCache(asio::io_context& context, CoarseTimers& timers, Lookup lookup, DnsTimes times)
    : m_context(context),
      m_timers(timers),
      m_lookup(std::move(lookup)),
      m_times(times),
      m_state(std::make_shared<State>()) {}

DnsCache::~DnsCache() = default;

DnsCache::Lookup DnsCache::systemLookup(asio::io_context& context) {
    return [&context](const std::string& host, Answer answer) {
        auto resolver = std::make_shared<Resolver>(context.get_executor());
        resolver->async_resolve(host, "", Resolver::address_configured,
                                [resolver, answer = std::move(answer)](error_code error, Resolver::results_type found) {
                                    Addresses addresses;
                                    for (const auto& entry : found) {
                                        auto address = entry.endpoint().address();
                                        if (std::find(addresses.begin(), addresses.end(), address) == addresses.end())
                                            addresses.push_back(std::move(address));
                                    }
                                    answer(error, std::move(addresses));
                                });
    };
}

void DnsCache::onAnswer(State& state, const std::string& host, error_code error, Addresses addresses) {
    Entry& entry = state.entries[host];
    entry.looking = false;
    entry.error = error;
    if (!error && addresses.empty()) entry.error = asio::error::host_not_found;
    if (!entry.error) {
        entry.good = std::move(addresses);
        entry.good_at = std::chrono::steady_clock::now();
        entry.outdated = false;
    }
    for (Pause* pause : entry.waiting) pause->wake();
}

void DnsCache::refresh() {
    for (auto& [host, entry] : m_state->entries) entry.outdated = true;
}

DnsCache::Found DnsCache::answerOf(const Entry& entry) const {
    auto age = std::chrono::steady_clock::now() - entry.good_at;
    bool usable = !entry.good.empty() && age <= m_times.last_good;
    Found found;
    if (!usable) {
        found.outcome = entry.looking ? Outcome::TimedOut : Outcome::Failed;
        found.error = entry.error;
        return found;
    }
    found.addresses = entry.good;
    found.stale = entry.outdated || age > m_times.fresh;
    return found;
}

Task<DnsCache::Found> DnsCache::resolve(std::string host, Milliseconds limit, Cancel& cancel) {
    error_code notLiteral;
    auto literal = asio::ip::make_address(host, notLiteral);
    if (!notLiteral) co_return Found{Outcome::Found, {literal}, {}, false};

    auto state = m_state;
    if (state->entries.size() > kMaxNames) {
        std::erase_if(state->entries,
                      [](const auto& item) { return !item.second.looking && item.second.waiting.empty(); });
    }
    Entry& entry = state->entries[host]; // stays where it is; nothing that is waited for is ever forgotten
    auto age = std::chrono::steady_clock::now() - entry.good_at;
    bool haveGood = !entry.good.empty() && age <= m_times.last_good;
    if (haveGood && !entry.outdated && age <= m_times.fresh) co_return answerOf(entry);

    Pause pause(m_context.get_executor(), m_timers, cancel);
    entry.waiting.push_back(&pause);
    if (!entry.looking) {
        entry.looking = true;
        m_lookup(host, [weak = std::weak_ptr(state), host](error_code error, Addresses addresses) {
            if (auto alive = weak.lock()) onAnswer(*alive, host, error, std::move(addresses));
        });
    }
    auto end = co_await pause.wait(haveGood ? std::min(limit, m_times.patience) : limit);
    std::erase(entry.waiting, &pause);
    if (end == Pause::End::Cancelled) co_return Found{Outcome::Cancelled, {}, {}, false};
    co_return answerOf(entry);
}

} // namespace tollgate::net
