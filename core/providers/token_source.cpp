// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/token_source.h"

#include "base/text.h"
#include "net/head_writer.h"
#include "net/origin.h"

#include <algorithm>
#include <array>

namespace tollgate::providers {

namespace {

constexpr Micros kEarly = 5 * kMinute; // protocols.md §5 "refresh 5 min early"
constexpr net::Milliseconds kWait{20'000};
constexpr std::size_t kLongestAnswer = 64u << 10;

Secret requestFor(const net::BaseUrl& address, const Secret& form) {
    std::string text;
    text.reserve(512 + form.reveal().size());
    net::HeadWriter head(text);
    if (!head.request("POST", address.path_prefix.empty() ? "/" : address.path_prefix)) return {};
    head.field("host", address.origin.authority());
    head.field("user-agent", "Tollgate");
    head.field("accept", "application/json");
    head.field("accept-encoding", "identity");
    head.field("content-type", "application/x-www-form-urlencoded");
    head.field("content-length", form.reveal().size());
    head.end();
    text += form.reveal();
    return Secret::take(text);
}

std::string notFetched(net::Fault fault) {
    return "The token could not be fetched: " + std::string(net::inWords(fault)) + ". Try again later.";
}

} // namespace

net::Task<Result<AccessToken>> TokenSource::fetch(const Asked& asked, net::Cancel& cancel) {
    auto account = readServiceAccount(asked.key);
    if (!account) co_return Error{account.error().message};
    auto assertion = signedAssertion(*account, asked.now);
    if (!assertion) co_return Error{assertion.error().message};
    auto address = net::parseBaseUrl(account->token_uri);
    if (!address) co_return Error{address.error().message};
    const net::Target target{address->origin, asked.ca_file, asked.proxy};
    auto reached = co_await m_connector.connect(target, kWait, cancel);
    if (!reached.connection) co_return Error{"The token could not be fetched: " + reached.error->message};
    const Secret request = requestFor(*address, tokenForm(*assertion));
    net::UpstreamConnection& connection = *reached.connection;
    connection.begin(cancel);
    const std::array<net::asio::const_buffer, 1> parts{
        net::asio::buffer(request.reveal().data(), request.reveal().size())};
    co_await connection.write(parts, kWait); // what it came to shows in the answer
    const net::AnswerHead head = co_await connection.readHead({kWait, kWait});
    if (head.fault != net::Fault::None) co_return Error{notFetched(head.fault)};
    const int status = connection.head().status;
    const net::AnswerBody body = co_await connection.readAll(kLongestAnswer, kWait);
    if (body.fault != net::Fault::None) co_return Error{notFetched(body.fault)};
    co_return readTokenAnswer(status, body.data);
}

net::Task<> TokenSource::refresh(Entry& entry, const Asked& asked, net::Cancel& cancel) {
    entry.fetching = true;
    entry.token = nullptr;
    entry.error.clear();
    auto fetched = co_await fetch(asked, cancel);
    entry.fetching = false;
    if (fetched) {
        entry.token = std::make_shared<const Secret>(std::move(fetched->text));
        entry.until = asked.now + std::max<Micros>(fetched->lifetime - kEarly, 0);
    } else if (!cancel.fired()) {
        entry.error = fetched.error().message;
    }
    for (net::Pause* pause : entry.waiting) pause->wake();
}

net::Task<Result<std::shared_ptr<const Secret>>> TokenSource::token(Asked asked, net::Cancel& cancel) {
    using Token = std::shared_ptr<const Secret>;
    Entry& entry = m_entries[sha256Hex(asked.key)];
    while (!cancel.fired()) {
        if (entry.token && asked.now < entry.until) co_return Token(entry.token);
        if (!entry.fetching) {
            co_await refresh(entry, asked, cancel);
            if (!entry.error.empty()) co_return Error{entry.error};
            if (entry.token) co_return Token(entry.token);
            continue;
        }
        net::Pause pause(m_context.get_executor(), m_timers, cancel);
        entry.waiting.push_back(&pause);
        co_await pause.wait(2 * kWait);
        std::erase(entry.waiting, &pause);
        // The one that fetched may have been called off: then the next one of those who wait goes on.
        if (!entry.fetching && !entry.error.empty()) co_return Error{entry.error};
        if (!entry.fetching && entry.token) co_return Token(entry.token);
    }
    co_return Error{"The request was cancelled."};
}

} // namespace tollgate::providers
