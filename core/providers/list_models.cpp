// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/list_models.h"

#include "net/head_writer.h"
#include "providers/cloud_sign_in.h"
#include "providers/credentials.h"
#include "providers/upstream.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace tollgate::providers {

namespace {

constexpr std::size_t kMaxListBytes = 16u << 20;
constexpr net::Milliseconds kMaxWait{20'000}; // a person looks on

// What is known before anything is sent.
struct Plan {
    Dialect dialect = Dialect::OpenAiChat;
    std::string base_url;
    net::Target target;
    std::optional<std::string> path; // nothing: the provider has no list
    std::optional<CredentialHeader> credential;
};

struct Answered {
    net::Fault fault = net::Fault::None;
    ListAnswer answer;
};

Micros since(net::SteadyTime start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
}

Trouble troubleOf(net::Fault fault) {
    switch (fault) {
    case net::Fault::TimeoutFirstByte:
    case net::Fault::TimeoutIdle: return Trouble::AnswerTimeout;
    case net::Fault::Bad:
    case net::Fault::TooLarge: return Trouble::NotAList;
    case net::Fault::Cancelled: return Trouble::Cancelled;
    case net::Fault::Closed:
    case net::Fault::Cut:
    case net::Fault::None: break;
    }
    return Trouble::Cut;
}

// Fills `plan`, or fails the test at its first stage.
bool makePlan(const Question& question, Plan& plan, ConnectionTest& test) {
    const config::Provider& provider = *question.provider;
    plan.dialect = provider.dialect;
    auto url = baseUrlFor(provider, question.preset, plan.dialect);
    if (!url) {
        test.fail(TestStage::FindHost, Trouble::Address, 0, url.error().message);
        return false;
    }
    auto base = net::parseBaseUrl(*url);
    if (!base) {
        test.fail(TestStage::FindHost, Trouble::Address, 0, base.error().message);
        return false;
    }
    auto credential = credentialFor(provider, question.preset, plan.dialect, *question.key);
    if (!credential) {
        test.fail(TestStage::FindHost, Trouble::KeyMissing, 0, credential.error().message);
        return false;
    }
    plan.base_url = *url;
    plan.credential = std::move(*credential);
    plan.path = modelListTarget(provider, question.preset, plan.dialect, base->path_prefix);
    plan.target = {base->origin, provider.ca_file, std::nullopt};
    if (question.proxy_for) plan.target.proxy = question.proxy_for(base->origin);
    test.host = base->origin.authority();
    return true;
}

TestStage stageOf(net::ConnectStep step) {
    switch (step) {
    case net::ConnectStep::Dns: return TestStage::FindHost;
    case net::ConnectStep::Tls: return TestStage::Secure;
    case net::ConnectStep::Connect:
    case net::ConnectStep::Proxy: break;
    }
    return TestStage::Connect;
}

Trouble troubleOf(const net::ConnectError& error) {
    if (error.cancelled) return Trouble::Cancelled;
    switch (error.step) {
    case net::ConnectStep::Dns: return Trouble::NameNotFound;
    case net::ConnectStep::Proxy: return Trouble::ProxyFailed;
    case net::ConnectStep::Tls: return Trouble::NotSecured;
    case net::ConnectStep::Connect: break;
    }
    return Trouble::NotReached;
}

// Settles the three stages of connecting.
void settle(ConnectionTest& test, const net::ConnectResult& result, bool tls) {
    const net::ConnectTimings& took = result.timings;
    std::size_t reached = result.error ? static_cast<std::size_t>(stageOf(result.error->step)) : 3;
    if (reached > 0) test.pass(TestStage::FindHost, std::max<Micros>(took.dns, 0));
    if (reached > 1)
        test.pass(TestStage::Connect, std::max<Micros>(took.tcp, 0) + std::max<Micros>(took.proxy, 0), result.address);
    if (reached > 2 && tls) test.pass(TestStage::Secure, std::max<Micros>(took.tls, 0));
    if (reached > 2 && !tls) test.skip(TestStage::Secure, "the address is http: calls are not encrypted");
    if (result.error) test.fail(stageOf(result.error->step), troubleOf(*result.error), 0, result.error->message);
}

// The whole request, or nothing when a part of it could end a line.
std::string requestText(const Question& question, const Plan& plan, bool withKey) {
    std::string text;
    net::HeadWriter head(text);
    if (!head.request("GET", *plan.path)) return {};
    head.field("host", plan.target.origin.authority());
    head.field("user-agent", "Tollgate");
    head.field("accept", "application/json");
    head.field("accept-encoding", "identity");
    for (const auto& [name, value] : ownHeaders(plan.dialect)) head.field(name, value);
    for (const auto& [name, value] : question.provider->headers) head.field(name, value);
    if (withKey && plan.credential) head.field(plan.credential->name, plan.credential->value.reveal());
    head.end();
    return text;
}

net::Task<Answered> ask(net::UpstreamConnection& connection, const Question& question, const Plan& plan, bool withKey,
                        net::Cancel& cancel) {
    Answered answered;
    const auto start = std::chrono::steady_clock::now();
    const net::Milliseconds wait = std::min(net::Milliseconds(question.provider->timeouts.first_byte_ms), kMaxWait);
    connection.begin(cancel);
    std::string text = requestText(question, plan, withKey);
    const std::array<net::asio::const_buffer, 1> parts{net::asio::buffer(text)};
    // What writing came to shows in the answer: it may lie there although the rest could not be sent.
    co_await connection.write(parts, wait);
    Secret::wipe(text);
    const net::AnswerHead head = co_await connection.readHead({wait, wait});
    answered.fault = head.fault;
    if (head.fault != net::Fault::None) co_return answered;
    answered.answer.status = connection.head().status;
    const net::AnswerBody body = co_await connection.readAll(kMaxListBytes, wait);
    answered.fault = body.fault;
    answered.answer.took = since(start);
    if (body.fault != net::Fault::None || answered.answer.status != 200) co_return answered;
    if (auto models = question.read(plan.dialect, body.data)) {
        answered.answer.readable = true;
        answered.answer.models = std::move(*models);
    }
    co_return answered;
}

// Whether the list comes without the key as well.
net::Task<bool> isPublic(net::Connector& connector, const Question& question, const Plan& plan, net::Cancel& cancel) {
    const net::Milliseconds limit(question.provider->timeouts.connect_ms);
    auto reached = co_await connector.connect(plan.target, limit, cancel);
    if (!reached.connection) co_return false;
    const Answered answered = co_await ask(*reached.connection, question, plan, false, cancel);
    co_return answered.fault == net::Fault::None&& answered.answer.readable;
}

enum class KeyProof { Wanted, NotNeeded };

net::Task<> examine(net::Connector& connector, const Question& question, KeyProof proof, Plan& plan,
                    ConnectionTest& test, net::Cancel& cancel) {
    auto tell = [&] {
        if (question.changed) question.changed(test);
    };
    if (!makePlan(question, plan, test)) co_return tell();
    test.step(TestStage::FindHost).state = StepState::Running;
    tell();
    const net::Milliseconds limit(question.provider->timeouts.connect_ms);
    auto reached = co_await connector.connect(plan.target, limit, cancel);
    settle(test, reached, plan.target.origin.tls());
    if (!reached.connection) co_return tell();
    const Cloud* cloud = cloudOf(*question.provider, question.preset);
    if (!plan.path && (!cloud || proof == KeyProof::NotNeeded)) {
        skipList(test);
        co_return tell();
    }
    test.step(TestStage::SignIn).state = StepState::Running;
    if (!plan.path) {
        tell();
        const CredentialHeader* header = plan.credential ? &*plan.credential : nullptr;
        co_await signInToCloud(*cloud, question, plan.target, header, *reached.connection, test, cancel);
        co_return tell();
    }
    tell();
    Answered answered = co_await ask(*reached.connection, question, plan, true, cancel);
    if (answered.fault != net::Fault::None) {
        test.fail(TestStage::SignIn, troubleOf(answered.fault), answered.answer.took);
        co_return tell();
    }
    if (proof == KeyProof::Wanted && plan.credential && answered.answer.readable)
        answered.answer.public_list = co_await isPublic(connector, question, plan, cancel);
    judge(test, std::move(answered.answer));
    tell();
}

} // namespace

net::Task<ConnectionTest> runConnectionTest(net::Connector& connector, const Question& question, net::Cancel& cancel) {
    ConnectionTest test(*question.provider, question.preset, {});
    Plan plan;
    co_await examine(connector, question, KeyProof::Wanted, plan, test, cancel);
    co_return test;
}

net::Task<Result<ModelList>> fetchModelList(net::Connector& connector, const Question& question, Micros now,
                                            net::Cancel& cancel) {
    ConnectionTest test(*question.provider, question.preset, {});
    Plan plan;
    co_await examine(connector, question, KeyProof::NotNeeded, plan, test, cancel);
    if (test.failed()) {
        std::string fix = whatToDo(test);
        co_return Error{whatHappened(test) + (fix.empty() ? "" : " " + fix)};
    }
    if (!plan.path) co_return Error{test.provider + " has no list of models."};
    co_return ModelList{now, plan.base_url, std::move(test.models)};
}

} // namespace tollgate::providers
