// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tollgate::test {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool isKept(const QString& name) {
    static const QStringList kKept{QStringLiteral("PATH"), QStringLiteral("LANG"), QStringLiteral("LC_ALL"),
                                   QStringLiteral("TZ"), QStringLiteral("QT_QPA_PLATFORM")};
    return kKept.contains(name) || name.endsWith(QLatin1String("SAN_OPTIONS")) || name.startsWith(QLatin1String("LD_"));
}

} // namespace

TempProfile::TempProfile() : m_dir(QDir::tempPath() + QStringLiteral("/tollgate-test-XXXXXX")) {
    for (const QString& path : {home(), configHome(), dataHome(), runtimeDir()}) {
        QDir().mkpath(path);
        QFile::setPermissions(path, kOwnerOnly | QFileDevice::ExeOwner);
    }
}

QProcessEnvironment TempProfile::environment() const {
    QProcessEnvironment ours;
    const QProcessEnvironment theirs = QProcessEnvironment::systemEnvironment();
    for (const QString& name : theirs.keys())
        if (isKept(name)) ours.insert(name, theirs.value(name));
    ours.insert(QStringLiteral("HOME"), home());
    ours.insert(QStringLiteral("TMPDIR"), root());
    ours.insert(QStringLiteral("XDG_CONFIG_HOME"), configHome());
    ours.insert(QStringLiteral("XDG_DATA_HOME"), dataHome());
    ours.insert(QStringLiteral("XDG_STATE_HOME"), dataHome());
    ours.insert(QStringLiteral("XDG_CACHE_HOME"), root() + QStringLiteral("/cache"));
    ours.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtimeDir());
    return ours;
}

bool TempProfile::writeFile(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(kOwnerOnly);
    return file.write(text) == text.size();
}

QByteArray TempProfile::readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tollgate::test
