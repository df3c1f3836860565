// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/worker.h"

namespace tollgate::bridge {

Worker::Worker(const QString& name) : m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(name);
    m_thread.start();
}

Worker::~Worker() {
    for (const Turn& turn : std::as_const(m_turns)) *turn = true;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->deleteLater(); }, Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Worker::Turn Worker::newTurn(const char* kind, QObject* context) {
    const QPair<quintptr, QByteArray> name(reinterpret_cast<quintptr>(context), QByteArray(kind));
    auto turn = std::make_shared<std::atomic<bool>>(false);
    Turn& last = m_turns[name];
    if (last)
        *last = true;
    else
        connect(context, &QObject::destroyed, this, [this, name] {
            if (const Turn gone = m_turns.take(name)) *gone = true;
        });
    last = turn;
    return turn;
}

void Worker::drop(const char* kind, QObject* context) {
    const auto turn = m_turns.constFind({reinterpret_cast<quintptr>(context), QByteArray(kind)});
    if (turn != m_turns.constEnd()) **turn = true;
}

void Worker::deliver(std::function<void()> tell) {
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

} // namespace tollgate::bridge
