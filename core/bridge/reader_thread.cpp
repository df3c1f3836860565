// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/reader_thread.h"

#include "journal/reader.h"

namespace tollgate::bridge {

ReaderThread::ReaderThread(std::function<std::unique_ptr<journal::Reader>()> makeReader)
    : m_worker(new QObject), m_reader(std::make_shared<std::unique_ptr<journal::Reader>>()) {
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("reader"));
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [reader = m_reader, makeReader = std::move(makeReader)] { *reader = makeReader(); },
        Qt::QueuedConnection);
}

ReaderThread::~ReaderThread() {
    for (const auto& turn : std::as_const(m_turns)) turn->replaced = true;
    // The database connection must end on the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, reader = m_reader] {
            reader->reset();
            worker->deleteLater();
        },
        Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

std::shared_ptr<ReaderThread::Turn> ReaderThread::newTurn(const char* kind, QObject* context) {
    QPair<quintptr, QByteArray> name(reinterpret_cast<quintptr>(context), QByteArray(kind));
    auto turn = std::make_shared<Turn>();
    auto& last = m_turns[name];
    if (last) {
        last->replaced = true;
    } else {
        connect(context, &QObject::destroyed, this, [this, name] {
            if (auto gone = m_turns.take(name)) gone->replaced = true;
        });
    }
    last = turn;
    return turn;
}

void ReaderThread::run(std::function<void(journal::Reader*)> work) {
    ++m_asked;
    auto onWorker = [this, reader = m_reader, work = std::move(work)] {
        work(reader->get());
        // Comes after the answer that `work` may have sent the same way.
        QMetaObject::invokeMethod(this, [this] { ++m_settled; }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, std::move(onWorker), Qt::QueuedConnection);
}

} // namespace tollgate::bridge
