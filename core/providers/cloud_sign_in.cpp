// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/cloud_sign_in.h"

#include "net/head_writer.h"

#include <array>
#include <chrono>

namespace tollgate::providers {

namespace {

constexpr net::Milliseconds kWait{20'000}; // a person looks on
constexpr std::size_t kLongestAnswer = 256u << 10;

Micros since(net::SteadyTime start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
}

void pass(ConnectionTest& test, Micros took, std::string fact) {
    test.pass(TestStage::SignIn, took, std::move(fact));
    test.skip(TestStage::ListModels, "this provider has no list of models");
}

net::Task<> fetchToken(const Question& question, const net::Target& target, ConnectionTest& test, net::Cancel& cancel) {
    if (!question.tokens) {
        skipList(test);
        co_return;
    }
    const auto start = std::chrono::steady_clock::now();
    auto token = co_await question.tokens->token({.key = question.key->reveal(),
                                                  .ca_file = question.provider->ca_file,
                                                  .proxy = target.proxy,
                                                  .now = SystemClock().now()},
                                                 cancel);
    if (token) {
        pass(test, since(start), "a token was fetched");
    } else {
        test.fail(TestStage::SignIn, cancel.fired() ? Trouble::Cancelled : Trouble::NotSignedIn, since(start),
                  token.error().message);
    }
}

struct Answer {
    net::Fault fault = net::Fault::None;
    int status = 0;
    std::string error; // the cloud's name for it: "AccessDeniedException"
    std::string body;
};

net::Task<Answer> call(const std::string& target, const net::Target& place, std::string_view lines,
                       const CredentialHeader* header, net::UpstreamConnection& connection, net::Cancel& cancel) {
    std::string text;
    net::HeadWriter head(text);
    Answer answer;
    answer.fault = net::Fault::Bad;
    if (!head.request("GET", target)) co_return answer;
    head.field("host", place.origin.authority());
    head.field("user-agent", "Tollgate");
    head.field("accept", "application/json");
    head.field("accept-encoding", "identity");
    if (header) head.field(header->name, header->value.reveal());
    text += lines;
    head.end();
    connection.begin(cancel);
    const std::array<net::asio::const_buffer, 1> parts{net::asio::buffer(text)};
    co_await connection.write(parts, kWait); // what it came to shows in the answer
    Secret::wipe(text);
    const net::AnswerHead came = co_await connection.readHead({kWait, kWait});
    answer.fault = came.fault;
    if (came.fault != net::Fault::None) co_return answer;
    answer.status = connection.head().status;
    const std::string_view type = connection.head().find("x-amzn-errortype");
    answer.error = type.substr(0, type.find(':'));
    const net::AnswerBody body = co_await connection.readAll(kLongestAnswer, kWait);
    answer.fault = body.fault;
    answer.body = body.data;
    co_return answer;
}

// AWS looks at who calls before it looks at what is called: a key that may not list is a good key all the same. Of an
// API key that it does not know it says AccessDenied, too, and in words what is meant.
bool isKnown(const Answer& answer) {
    if (answer.status >= 200 && answer.status < 300) return true;
    return answer.error == "AccessDeniedException" && answer.body.find("API Key") == std::string::npos;
}

void judge(const Answer& answer, Micros took, ConnectionTest& test) {
    const std::string status = std::to_string(answer.status);
    if (answer.fault != net::Fault::None) {
        const bool late = answer.fault == net::Fault::TimeoutFirstByte || answer.fault == net::Fault::TimeoutIdle;
        test.fail(TestStage::SignIn, late ? Trouble::AnswerTimeout : Trouble::Cut, took);
    } else if (isKnown(answer)) {
        pass(test, took, "a call with this key was accepted");
    } else if (answer.status == 429) {
        test.fail(TestStage::SignIn, Trouble::RateLimited, took, status);
    } else if (answer.status >= 500) {
        test.fail(TestStage::SignIn, Trouble::ServerError, took, status);
    } else if (answer.status >= 400 && answer.status != 404) {
        test.fail(TestStage::SignIn, Trouble::KeyRejected, took,
                  answer.error.empty() ? status : status + " " + answer.error);
    } else {
        skipList(test); // something that is not this cloud: it may still serve calls
    }
}

} // namespace

net::Task<> signInToCloud(const Cloud& cloud, const Question& question, const net::Target& target,
                          const CredentialHeader* header, net::UpstreamConnection& connection, ConnectionTest& test,
                          net::Cancel& cancel) {
    const auto use = cloud.useOf(question.key->reveal());
    if (use && *use == KeyUse::Token) co_return co_await fetchToken(question, target, test, cancel);
    const std::string_view probe = cloud.freeCall();
    if (!use || probe.empty()) {
        skipList(test);
        co_return;
    }
    const auto start = std::chrono::steady_clock::now();
    dialects::JsonScanner scanner;
    const std::string host = target.origin.authority();
    auto request = cloud.request(scanner, {.provider = *question.provider,
                                           .endpoint = Endpoint::Raw,
                                           .method = "GET",
                                           .raw = probe,
                                           .host = host,
                                           .key = question.key->reveal(),
                                           .now = SystemClock().now()});
    if (!request) {
        test.fail(TestStage::SignIn, Trouble::NotSignedIn, 0, request.error().message);
        co_return;
    }
    Answer answer = co_await call(request->target, target, request->lines.reveal(), header, connection, cancel);
    judge(answer, since(start), test);
}

} // namespace tollgate::providers
