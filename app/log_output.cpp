// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_output.h"

#include "base/clock.h"

#include <QLoggingCategory>
#include <QString>

#include <array>
#include <cstdio>
#include <string>

namespace tollgate {

namespace {

struct Level {
    std::string_view name;
    const char* rules; // Qt's own debugging never shows; QT_LOGGING_RULES is for that
};

constexpr std::array kLevels{
    Level{"error", "*.debug=false\n*.info=false\n*.warning=false"},
    Level{"warning", "*.debug=false\n*.info=false"},
    Level{"info", "*.debug=false\n*.info=false\ntollgate.info=true"},
    Level{"debug", "*.debug=false\n*.info=false\ntollgate.info=true\ntollgate.debug=true"},
};

const char* wordFor(QtMsgType type) {
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return "error";
}

void write(QtMsgType type, const QMessageLogContext&, const QString& message) {
    std::string line = isoTime(SystemClock().now()).text;
    line.append(" ").append(wordFor(type)).append(": ").append(message.toStdString()).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr); // one call, so that threads do not mix their lines
}

} // namespace

bool setLogLevel(std::string_view level) {
    for (const Level& entry : kLevels) {
        if (entry.name != level) continue;
        QLoggingCategory::setFilterRules(QString::fromLatin1(entry.rules));
        return true;
    }
    return false;
}

void installLogOutput() {
    setLogLevel("warning");
    qInstallMessageHandler(write);
}

} // namespace tollgate
