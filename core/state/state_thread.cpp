// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/state_thread.h"

#include "state/database.h"

#include <QObject>
#include <QThread>

namespace tollgate::state {

struct StateThread::Worker {
    explicit Worker(std::filesystem::path given) : folder(std::move(given)) {
        place.moveToThread(&thread);
        thread.setObjectName(QStringLiteral("state"));
        thread.start();
    }

    ~Worker() {
        QMetaObject::invokeMethod(&place, [this] { database.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }

    const std::filesystem::path folder;
    std::unique_ptr<Database> database; // the thread's
    QThread thread;
    QObject place; // where to post to; lives on the thread
};

StateThread::StateThread(std::filesystem::path folder) : m_worker(std::make_unique<Worker>(std::move(folder))) {}

StateThread::~StateThread() = default;

StateThread::Opened StateThread::open(Micros now) {
    Opened opened;
    QMetaObject::invokeMethod(
        &m_worker->place,
        [&] {
            auto database = std::make_unique<Database>(m_worker->folder);
            if (auto problem = database->open(now))
                opened.problem = *problem;
            else
                m_worker->database = std::move(database);
            if (m_worker->database) opened.set_aside = m_worker->database->setAside();
        },
        Qt::BlockingQueuedConnection);
    return opened;
}

void StateThread::post(Work work) {
    QMetaObject::invokeMethod(
        &m_worker->place,
        [worker = m_worker.get(), work = std::move(work)] {
            if (worker->database) work(*worker->database);
        },
        Qt::QueuedConnection);
}

void StateThread::run(const Work& work) {
    QMetaObject::invokeMethod(
        &m_worker->place,
        [&] {
            if (m_worker->database) work(*m_worker->database);
        },
        Qt::BlockingQueuedConnection);
}

} // namespace tollgate::state
