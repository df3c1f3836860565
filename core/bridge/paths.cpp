// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace tollgate::bridge {

namespace {

QString firstOf(const QString& option, const char* variable, const QString& fallback) {
    const QString given = option.isEmpty() ? qEnvironmentVariable(variable) : option;
    return given.isEmpty() ? fallback : QDir::cleanPath(QFileInfo(given).absoluteFilePath());
}

// Without symbolic links, as far as the path exists: one folder has one name, whichever way it was reached.
QString withoutLinks(const QString& path) {
    QString real = QFileInfo(path).canonicalFilePath();
    if (!real.isEmpty()) return real;
    QFileInfo info(path);
    return info.isRoot() ? path : QDir(withoutLinks(info.absolutePath())).filePath(info.fileName());
}

constexpr qsizetype kLongestSocketPath = 107;

// The name is a hash of the data folder, so that it stays short. Without a runtime folder (cron, containers) the socket
// stands in the data folder itself, if its path allows.
QString socketFor(const QString& data) {
    const QString real = withoutLinks(data);
    QByteArray hash = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    QString name = QStringLiteral("/tollgate-") + QString::fromLatin1(hash);
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty()) return runtime + name;
    if (QFile::encodeName(real + name).size() <= kLongestSocketPath) return real + name;
    return QDir::tempPath() + name;
}

} // namespace

Paths resolvePaths(const QString& configOption, const QString& dataOption) {
    QString configFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/tollgate");
    QString dataFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tollgate");
    Paths paths;
    paths.config = firstOf(configOption, "TOLLGATE_CONFIG", configFolder + QStringLiteral("/tollgate.json"));
    paths.data = firstOf(dataOption, "TOLLGATE_DATA_DIR", dataFolder);
    paths.console = paths.data + QStringLiteral("/console.json");
    paths.socket = socketFor(paths.data);
    return paths;
}

QString makePrivateFolder(const QString& path) {
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path)) return QStringLiteral("The folder %1 cannot be made.").arg(path);
    if (isNew) QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!QFileInfo(path).isWritable()) return QStringLiteral("The folder %1 cannot be written to.").arg(path);
    return {};
}

} // namespace tollgate::bridge
