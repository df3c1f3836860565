// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/connection_test.h"

#include <algorithm>
#include <utility>

namespace tollgate::providers {

namespace {

// What an HTTP status says of the key and the address; None: the request was served.
Trouble troubleOf(int status) {
    switch (status) {
    case 401: return Trouble::KeyRejected;
    case 403: return Trouble::KeyForbidden;
    case 402: return Trouble::NoCredit;
    case 429: return Trouble::RateLimited;
    default: break;
    }
    if (status >= 200 && status < 300) return Trouble::None;
    if (status >= 300 && status < 400) return Trouble::Redirected;
    if (status >= 500) return Trouble::ServerError;
    return Trouble::WrongAddress;
}

bool isAboutTheKey(Trouble trouble) {
    return trouble == Trouble::KeyRejected || trouble == Trouble::KeyForbidden || trouble == Trouble::NoCredit;
}

} // namespace

ConnectionTest::ConnectionTest() {
    for (std::size_t i = 0; i < steps.size(); ++i) steps[i].stage = static_cast<TestStage>(i);
}

ConnectionTest::ConnectionTest(const config::Provider& tested, const config::Preset* preset, std::string testedHost)
    : ConnectionTest() {
    provider = tested.name.empty() ? tested.id : tested.name;
    host = std::move(testedHost);
    local = preset && preset->local;
}

void ConnectionTest::pass(TestStage stage, Micros took, std::string fact) {
    step(stage) = {stage, StepState::Passed, took, Trouble::None, std::move(fact)};
}

void ConnectionTest::skip(TestStage stage, std::string fact) {
    step(stage) = {stage, StepState::Skipped, 0, Trouble::None, std::move(fact)};
}

void ConnectionTest::fail(TestStage stage, Trouble trouble, Micros took, std::string fact) {
    step(stage) = {stage, StepState::Failed, took, trouble, std::move(fact)};
}

const TestStep* ConnectionTest::failed() const {
    auto at = std::find_if(steps.begin(), steps.end(), [](const TestStep& s) { return s.state == StepState::Failed; });
    return at == steps.end() ? nullptr : &*at;
}

bool ConnectionTest::finished() const {
    return failed() || std::all_of(steps.begin(), steps.end(), [](const TestStep& s) {
               return s.state == StepState::Passed || s.state == StepState::Skipped;
           });
}

void judge(ConnectionTest& test, ListAnswer answer) {
    std::string status = std::to_string(answer.status);
    Trouble trouble = troubleOf(answer.status);
    if (isAboutTheKey(trouble)) {
        test.fail(TestStage::SignIn, trouble, answer.took, status);
        return;
    }
    if (trouble != Trouble::None || !answer.readable) {
        // Whether the key is good is not known from an answer that is no list.
        test.skip(TestStage::SignIn, "not known: no list of models came");
        test.fail(TestStage::ListModels, trouble == Trouble::None ? Trouble::NotAList : trouble, answer.took, status);
        return;
    }
    if (answer.public_list)
        test.skip(TestStage::SignIn, "the list of models is public; the first call proves the key");
    else
        test.pass(TestStage::SignIn, answer.took);
    std::size_t count = answer.models.size();
    test.pass(TestStage::ListModels, answer.took, std::to_string(count) + (count == 1 ? " model" : " models"));
    test.models = std::move(answer.models);
}

void skipList(ConnectionTest& test) {
    test.skip(TestStage::SignIn, "the first call proves the key");
    test.skip(TestStage::ListModels, "this provider has no list of models");
}

} // namespace tollgate::providers
