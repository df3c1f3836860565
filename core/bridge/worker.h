// SPDX-License-Identifier: GPL-3.0-or-later
// Runs work that takes a while away from the UI thread, one piece after the other; answers come back on the thread that
// asked, unless whoever asked is gone or has asked the same anew. Made and destroyed on the UI thread.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace tollgate::bridge {

class Worker : public QObject {
    Q_OBJECT
public:
    explicit Worker(const QString& name);
    ~Worker() override; // after what runs; what waits is dropped

    // True when the answer is not wanted any more: long work looks at it now and then.
    using Dropped = std::function<bool()>;

    // `work(dropped)` runs on the worker, `done` with what it returns here. A later question of the same kind from the
    // same context replaces this one.
    template <class Work, class Done>
    void ask(const char* kind, QObject* context, Work work, Done done) {
        auto turn = newTurn(kind, context);
        ++m_asked;
        auto job = [this, turn, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            using Answer = decltype(work(Dropped()));
            std::shared_ptr<Answer> answer;
            if (!*turn) answer = std::make_shared<Answer>(work([turn] { return turn->load(); }));
            deliver([this, turn, guard, done, answer] {
                ++m_settled;
                if (guard && answer && !*turn) done(*answer);
            });
        };
        QMetaObject::invokeMethod(m_worker, std::move(job), Qt::QueuedConnection);
    }

    // From the worker, while it works: `tell` runs where the question was asked.
    void deliver(std::function<void()> tell);

    // Nobody waits for an answer of this kind any more.
    void drop(const char* kind, QObject* context);

    bool isIdle() const { return m_asked == m_settled; }

private:
    using Turn = std::shared_ptr<std::atomic<bool>>; // true: replaced
    Turn newTurn(const char* kind, QObject* context);

    QThread m_thread;
    QObject* m_worker; // lives in m_thread
    quint64 m_asked = 0;
    quint64 m_settled = 0;
    QHash<QPair<quintptr, QByteArray>, Turn> m_turns;
};

} // namespace tollgate::bridge
