// SPDX-License-Identifier: GPL-3.0-or-later
// A user's world of its own for one test: configuration, data and runtime directories below a fresh temporary one, and
// the environment that leads a program there. Gone with the value. One thread.
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

namespace tollgate::test {

class TempProfile {
public:
    TempProfile();

    QString root() const { return m_dir.path(); }

    QString home() const { return m_dir.filePath(QStringLiteral("home")); }

    QString configHome() const { return m_dir.filePath(QStringLiteral("config")); }

    QString dataHome() const { return m_dir.filePath(QStringLiteral("data")); }

    QString runtimeDir() const { return m_dir.filePath(QStringLiteral("run")); }

    QString configFile() const { return configHome() + QStringLiteral("/tollgate/tollgate.json"); }

    QString dataDir() const { return dataHome() + QStringLiteral("/tollgate"); }

    // What a program needs of ours (PATH, locale, sanitizer options) with HOME and XDG_* in here; no proxies, no
    // session bus, no TOLLGATE_* of the person who runs the tests.
    QProcessEnvironment environment() const;

    bool writeConfig(const QByteArray& text) const { return writeFile(configFile(), text); }

    // With its directories; mode 0600.
    static bool writeFile(const QString& path, const QByteArray& text);
    static QByteArray readFile(const QString& path); // empty when there is none

private:
    QTemporaryDir m_dir;
};

} // namespace tollgate::test
