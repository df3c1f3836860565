// SPDX-License-Identifier: GPL-3.0-or-later
// The real `tollgated` as a child process: run to its end (command line), or serving (DESIGN.md §2). One thread; what
// still runs when the value goes is killed.
#pragma once

#include "support/temp_profile.h"
#include "support/wire.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <chrono>
#include <memory>

namespace tollgate::test {

// TOLLGATE_TEST_BINARY of the environment, else what the build made; "" when there is neither.
QString tollgatedPath();

struct ProcessResult {
    int exit_code = -1; // -1: did not start, was killed or crashed
    bool crashed = false;
    bool timed_out = false;
    QByteArray out{};
    QByteArray err{};
};

// Runs a program to its end in a profile.
ProcessResult runProcess(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
                         const QByteArray& input = {}, std::chrono::milliseconds limit = 3 * kPatience);
ProcessResult runTollgated(const QStringList& arguments, const TempProfile& profile, const QByteArray& input = {});

class GatewayProcess {
public:
    // `program`: another binary that keeps DESIGN.md §2's promises; "" is tollgated.
    explicit GatewayProcess(const TempProfile& profile, const QString& program = {});
    ~GatewayProcess();

    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }

    // Writes `config` (when not empty) and starts `serve --listen 127.0.0.1:0 …more`; true when it says it listens.
    bool start(const QByteArray& config, const QStringList& more = {}, std::chrono::milliseconds limit = 3 * kPatience);
    // Starts it with exactly these arguments and the profile's configuration as it is.
    bool startWith(const QStringList& arguments, std::chrono::milliseconds limit = 3 * kPatience);
    // Tells it to end and returns at once; stop() or waitForEnd() see it through.
    void tell(int signal) const;
    // Its exit code; -1 when it crashed or did not end before the limit (then it is killed).
    int waitForEnd(std::chrono::milliseconds limit = 3 * kPatience);
    // SIGTERM, and waitForEnd().
    int stop(std::chrono::milliseconds limit = 3 * kPatience);
    void kill(); // SIGKILL, as a crash test does

    QString baseUrl() const { return m_base_url; } // "http://127.0.0.1:4711"

    std::uint16_t port() const;

    qint64 pid() const { return m_process.processId(); }

    bool isRunning() const { return m_process.state() == QProcess::Running; }

    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }

    QByteArray outputText() const { return m_output; } // until it listened, or all when it has ended

    QByteArray errorText() const; // up to now

private:
    const TempProfile& m_profile;
    QString m_program;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QByteArray m_output;
    QString m_base_url;
};

} // namespace tollgate::test
