// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway_process.h"

#include <QUrl>

#include <csignal>

namespace tollgate::test {

namespace {

constexpr const char* kPromise = "listening on ";

QString errorFile(const TempProfile& profile) {
    return profile.root() + QStringLiteral("/stderr.txt");
}

} // namespace

QString tollgatedPath() {
    const QString given = qEnvironmentVariable("TOLLGATE_TEST_BINARY");
    return given.isEmpty() ? QStringLiteral(TOLLGATE_TEST_BINARY) : given;
}

ProcessResult runProcess(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
                         const QByteArray& input, std::chrono::milliseconds limit) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    ProcessResult result;
    if (!process.waitForStarted()) return result;
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(static_cast<int>(limit.count()))) {
        result.timed_out = true;
        process.kill();
        process.waitForFinished();
    }
    result.crashed = !result.timed_out && process.exitStatus() == QProcess::CrashExit;
    if (process.exitStatus() == QProcess::NormalExit) result.exit_code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

ProcessResult runTollgated(const QStringList& arguments, const TempProfile& profile, const QByteArray& input) {
    return runProcess(tollgatedPath(), arguments, profile.environment(), input);
}

GatewayProcess::GatewayProcess(const TempProfile& profile, const QString& program)
    : m_profile(profile),
      m_program(program.isEmpty() ? tollgatedPath() : program),
      m_environment(profile.environment()) {}

GatewayProcess::~GatewayProcess() {
    kill();
}

bool GatewayProcess::start(const QByteArray& config, const QStringList& more, std::chrono::milliseconds limit) {
    if (!config.isEmpty() && !m_profile.writeConfig(config)) return false;
    return startWith(
        QStringList{QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")} + more, limit);
}

bool GatewayProcess::startWith(const QStringList& arguments, std::chrono::milliseconds limit) {
    m_output.clear();
    m_base_url.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.setStandardErrorFile(errorFile(m_profile)); // a pipe nobody reads would stop it
    m_process.start(m_program, arguments);
    const Deadline deadline = deadlineIn(limit);
    while (std::chrono::steady_clock::now() < deadline) {
        const bool came = m_process.waitForReadyRead(100);
        m_output += m_process.readAllStandardOutput();
        const auto at = m_output.indexOf(kPromise);
        const auto end = m_output.indexOf('\n', at);
        if (at >= 0 && end > at) {
            const auto from = at + static_cast<int>(qstrlen(kPromise));
            m_base_url = QString::fromUtf8(m_output.mid(from, end - from).trimmed());
            return true;
        }
        if (!came && m_process.state() == QProcess::NotRunning) return false;
    }
    return false;
}

void GatewayProcess::tell(int signal) const {
    if (isRunning()) ::kill(static_cast<pid_t>(pid()), signal);
}

int GatewayProcess::waitForEnd(std::chrono::milliseconds limit) {
    if (isRunning() && !m_process.waitForFinished(static_cast<int>(limit.count()))) {
        kill();
        return -1;
    }
    m_output += m_process.readAllStandardOutput();
    return exitCode();
}

int GatewayProcess::stop(std::chrono::milliseconds limit) {
    tell(SIGTERM);
    return waitForEnd(limit);
}

void GatewayProcess::kill() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished();
}

std::uint16_t GatewayProcess::port() const {
    return static_cast<std::uint16_t>(QUrl(m_base_url).port(0));
}

QByteArray GatewayProcess::errorText() const {
    return TempProfile::readFile(errorFile(m_profile));
}

} // namespace tollgate::test
