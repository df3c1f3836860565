// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/data_lock.h"

#include <QFile>
#include <QStringList>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace tollgate::bridge {

namespace {

std::optional<DataLock::Holder> readHolder(int file) {
    char text[128];
    ssize_t length = pread(file, text, sizeof text, 0);
    if (length <= 0) return std::nullopt;
    QStringList words = QString::fromLatin1(text, length).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2) return std::nullopt;
    return DataLock::Holder{words[0], words[1].trimmed().toLongLong()};
}

} // namespace

DataLock::Taken DataLock::take(const QString& folder, const QString& program) {
    QByteArray path = QFile::encodeName(folder + QStringLiteral("/lock"));
    m_file = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0) return Taken::Failed;
    if (flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        if (held) m_holder = readHolder(m_file);
        close(m_file);
        m_file = -1;
        return held ? Taken::Held : Taken::Failed;
    }
    QByteArray text = program.toLatin1() + ' ' + QByteArray::number(static_cast<qint64>(getpid())) + '\n';
    if (ftruncate(m_file, 0) != 0) return Taken::Failed;
    const bool written = pwrite(m_file, text.constData(), static_cast<std::size_t>(text.size()), 0) == text.size();
    return written ? Taken::Yes : Taken::Failed;
}

DataLock::~DataLock() {
    if (m_file >= 0) close(m_file);
}

} // namespace tollgate::bridge
