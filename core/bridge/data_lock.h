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

    // Takes the folder for `program`. False when another process has it (see holder()) or the file cannot be made.
    bool take(const QString& folder, const QString& program);

    // Who had the folder when take() failed, as far as the file tells.
    const std::optional<Holder>& holder() const { return m_holder; }

private:
    int m_file = -1;
    std::optional<Holder> m_holder;
};

} // namespace tollgate::bridge
