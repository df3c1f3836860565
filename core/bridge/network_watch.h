// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that connections are not what they were: the network changed, or the computer slept (reliability.md §4.2 rows
// 27 and 28). Main thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace tollgate::bridge {

class NetworkWatch : public QObject {
    Q_OBJECT
public:
    // How long this computer has slept since it was started.
    using SleptFor = std::function<std::chrono::milliseconds()>;

    explicit NetworkWatch(QObject* parent = nullptr);
    NetworkWatch(SleptFor slept, std::chrono::milliseconds lookEvery, QObject* parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void watchReachability();
    void look();

    SleptFor m_sleptFor;
    std::chrono::milliseconds m_slept;
    QTimer m_timer;
};

} // namespace tollgate::bridge
