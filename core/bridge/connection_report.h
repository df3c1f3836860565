// SPDX-License-Identifier: GPL-3.0-or-later
// The staged test of a provider as the window shows it: find the host, connect, secure, sign in, list the models. No
// tokens are used. Values; UI thread.
#pragma once

#include <QString>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace tollgate::bridge {

// In order (DESIGN-LANGUAGE.md, "Providers").
enum class TestStage { FindHost, Connect, Tls, SignIn, ListModels };
enum class StageOutcome { Pending, Running, Passed, Failed, Skipped };

struct StageResult {
    TestStage stage = TestStage::FindHost;
    StageOutcome outcome = StageOutcome::Pending;
    qint64 millis = 0;
    QString detail; // "200, key accepted", "19 models, 14 priced", or why it failed and what to do
};

struct TestedModel {
    std::string id;      // as the provider names it
    bool priced = false; // by the catalogue
    bool operator==(const TestedModel&) const = default;
};

struct TestReport {
    std::vector<StageResult> stages;
    std::vector<TestedModel> models; // of the provider's list, once it was read
    bool finished = false;
    qint64 millis = 0; // all stages together

    const StageResult* failed() const; // the stage that stopped it; nullptr

    bool passed() const { return finished && !failed(); }
};

// A test under way. It ends with this value: then nothing more is told of it and the connection is given up, so that a
// key which is being corrected is not sent about.
class RunningTest {
public:
    RunningTest() = default;

    explicit RunningTest(std::function<void()> stop) : m_stop(std::move(stop)) {}

    ~RunningTest() { end(); }

    RunningTest(RunningTest&& other) noexcept : m_stop(std::exchange(other.m_stop, nullptr)) {}

    RunningTest& operator=(RunningTest&& other) noexcept {
        if (this != &other) {
            end();
            m_stop = std::exchange(other.m_stop, nullptr);
        }
        return *this;
    }

    void end() {
        if (auto stop = std::exchange(m_stop, nullptr)) stop();
    }

private:
    std::function<void()> m_stop;
};

} // namespace tollgate::bridge
