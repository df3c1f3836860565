// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporary_profile.h"

#include <QCoreApplication>
#include <QDir>

namespace tollgate::app {

TemporaryProfile::TemporaryProfile() : m_folder(QDir::tempPath() + QStringLiteral("/tollgate-XXXXXX")) {
    m_paths.config = m_folder.filePath(QStringLiteral("tollgate.json"));
    m_paths.data = m_folder.filePath(QStringLiteral("data"));
    m_paths.console = m_folder.filePath(QStringLiteral("console.json"));
    m_paths.socket = m_folder.filePath(QStringLiteral("control"));
}

QString TemporaryProfile::error() const {
    if (m_folder.isValid()) return {};
    return QCoreApplication::translate("tollgate::app", "No temporary folder can be made in %1: %2")
        .arg(QDir::tempPath(), m_folder.errorString());
}

} // namespace tollgate::app
