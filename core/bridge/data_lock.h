// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time owns a data folder: a lock that the kernel gives back when its holder dies, however it dies.
#pragma once

#include <QString>

#include <optional>

namespace tollgate::bridge {

class DataLock {
public:
    struct Holder {
        QString program; // "tollgate" or "tollgated"
        qint64 pid = 0;
    };

    DataLock() = default;
    ~DataLock();
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;

    enum class Taken {
        Yes,
        Held,   // by another process; see holder()
        Failed, // the file cannot be made or written
    };

    // Takes the folder for `program`.
    Taken take(const QString& folder, const QString& program);

    // Who held the folder when take() found it held, as far as the file tells: one that has only just taken it may not
    // have put its name there yet.
    const std::optional<Holder>& holder() const { return m_holder; }

private:
    int m_file = -1;
    std::optional<Holder> m_holder;
};

} // namespace tollgate::bridge
