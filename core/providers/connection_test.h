// SPDX-License-Identifier: GPL-3.0-or-later
// The staged test of a provider as values: how far it came, what stopped it, and what to do about it. Filled by the
// code that runs it over net; shown by the console and the command line. Any thread.
#pragma once

#include "base/clock.h"
#include "config/config.h"
#include "config/preset.h"
#include "providers/model_list_cache.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::providers {

enum class TestStage : std::uint8_t { FindHost, Connect, Secure, SignIn, ListModels };
constexpr std::size_t kTestStages = 5;
std::string_view nameOf(TestStage stage);  // "find_host", …
std::string_view titleOf(TestStage stage); // "Find the host", …

enum class StepState : std::uint8_t {
    Waiting,
    Running,
    Passed,
    Skipped, // does not apply, or cannot be known: `fact` says why
    Failed,
};
std::string_view nameOf(StepState state);

// What stopped the test.
enum class Trouble : std::uint8_t {
    None,
    Address,      // the configuration has no usable address; `fact` is the whole sentence
    NameNotFound, // this and the next three: `fact` is what net said of it
    NotReached,
    ProxyFailed,
    NotSecured, // TLS or the certificate
    KeyMissing, // `fact` is the whole sentence
    KeyRejected,
    KeyForbidden,
    NoCredit,
    RateLimited,
    Redirected,
    WrongAddress, // something answers, but not this protocol
    ServerError,
    AnswerTimeout,
    Cut,
    NotAList,
    NotSignedIn, // `fact` is what happened and what to do, in whole sentences
    Cancelled,
};
std::string_view nameOf(Trouble trouble); // "key_rejected", …

struct TestStep {
    TestStage stage = TestStage::FindHost;
    StepState state = StepState::Waiting;
    Micros took = 0;
    Trouble trouble = Trouble::None;
    std::string fact; // one short piece of English: "3 addresses", "TLS 1.3", "128 models"; never a credential
};

struct ConnectionTest {
    std::string provider; // as people read it
    std::string host;     // "api.openai.com", with the port when it is unusual
    bool local = false;   // on own hardware, by its preset
    std::array<TestStep, kTestStages> steps;
    std::vector<ListedModel> models;

    ConnectionTest(); // of nobody, every stage waiting
    ConnectionTest(const config::Provider& provider, const config::Preset* preset, std::string host);

    TestStep& step(TestStage stage) { return steps[static_cast<std::size_t>(stage)]; }

    const TestStep& step(TestStage stage) const { return steps[static_cast<std::size_t>(stage)]; }

    void pass(TestStage stage, Micros took, std::string fact = {});
    void skip(TestStage stage, std::string fact);
    void fail(TestStage stage, Trouble trouble, Micros took = 0, std::string fact = {});

    const TestStep* failed() const; // the step that stopped it; nullptr
    bool finished() const;          // no step is waiting or running, or one failed
};

// The answer to the request for the list of models.
struct ListAnswer {
    int status = 0;
    Micros took = 0;
    bool readable = false;    // the body is a list of models in the dialect asked
    bool public_list = false; // the same request without a key got the list too: the key is not proven by it
    std::vector<ListedModel> models;
};

// Settles "sign in" and "list models" by it.
void judge(ConnectionTest& test, ListAnswer answer);

// For a provider without a list of models: neither can be known before the first call.
void skipList(ConnectionTest& test);

// "OpenAI does not accept this API key (401)." and "Paste a new key.": what happened, what to do. Empty when no step
// failed; whatToDo also when what happened says it already.
std::string whatHappened(const ConnectionTest& test);
std::string whatToDo(const ConnectionTest& test);

} // namespace tollgate::providers
