// SPDX-License-Identifier: GPL-3.0-or-later
// The English of the staged test.
#include "providers/connection_test.h"

#include <array>

namespace tollgate::providers {

namespace {

struct Words {
    std::string_view name;
    std::string_view happened; // {p} the provider, {h} the host, {f} the step's fact
    std::string_view fix;
};

// In the order of Trouble.
constexpr std::array<Words, 19> kWords = {{
    {"", "", ""},
    {"address", "{f}", "Correct the address."},
    {"name_not_found", "{p}: {f}", ""},
    {"not_reached", "{p}: {f}", ""},
    {"proxy_failed", "{p}: {f}", ""},
    {"not_secured", "{p}: {f}", ""},
    {"key_missing", "{f}", "Add a key."},
    {"key_rejected", "{p} does not accept this API key ({f}).", "Paste a new key."},
    {"key_forbidden", "{p} knows the key but forbids this ({f}).",
     "Check the rights of the key, and the project or region it is for."},
    {"no_credit", "The account has no credit ({f}).", "Add credit at {p}."},
    {"rate_limited", "{p} is limiting this key ({f}).", "Wait a minute and test again."},
    {"redirected", "{h} sends calls elsewhere ({f}).",
     "Enter the address it sends them to; keys never follow a redirect."},
    {"wrong_address", "{h} answers, but has no list of models there ({f}).",
     "Check the path of the address and the protocol."},
    {"server_error", "{p} has trouble of its own ({f}).", "Test again later."},
    {"answer_timeout", "{h} took the request and did not answer in time.",
     "Test again; if it stays so, look at the provider's status page."},
    {"cut", "{h} closed the connection in the middle.", "Test again."},
    {"not_a_list", "{h} answers, but not with a list of models.", "Check the address and the protocol."},
    {"not_signed_in", "{p}: {f}", ""},
    {"cancelled", "The test was stopped.", "Test again."},
}};
static_assert(kWords.size() == static_cast<std::size_t>(Trouble::Cancelled) + 1);

std::string filled(std::string_view pattern, const ConnectionTest& test, const TestStep& step) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        std::string_view place = pattern.substr(i, 3);
        if (place == "{p}")
            text += test.provider;
        else if (place == "{h}")
            text += test.host;
        else if (place == "{f}")
            text += step.fact;
        else {
            text += pattern[i];
            continue;
        }
        i += 2;
    }
    return text;
}

const Words& wordsOf(Trouble trouble) {
    return kWords[static_cast<std::size_t>(trouble)];
}

} // namespace

std::string_view nameOf(Trouble trouble) {
    return wordsOf(trouble).name;
}

std::string_view nameOf(TestStage stage) {
    constexpr std::array<std::string_view, kTestStages> kNames = {"find_host", "connect", "secure", "sign_in",
                                                                  "list_models"};
    return kNames[static_cast<std::size_t>(stage)];
}

std::string_view titleOf(TestStage stage) {
    constexpr std::array<std::string_view, kTestStages> kTitles = {"Find the host", "Connect", "Secure the connection",
                                                                   "Sign in", "List models"};
    return kTitles[static_cast<std::size_t>(stage)];
}

std::string_view nameOf(StepState state) {
    constexpr std::array<std::string_view, 5> kNames = {"waiting", "running", "passed", "skipped", "failed"};
    return kNames[static_cast<std::size_t>(state)];
}

std::string whatHappened(const ConnectionTest& test) {
    const TestStep* step = test.failed();
    return step ? filled(wordsOf(step->trouble).happened, test, *step) : std::string();
}

std::string whatToDo(const ConnectionTest& test) {
    const TestStep* step = test.failed();
    if (!step) return {};
    if (test.local && step->trouble == Trouble::NotReached) return "Start " + test.provider + " and test again.";
    return filled(wordsOf(step->trouble).fix, test, *step);
}

} // namespace tollgate::providers
