// SPDX-License-Identifier: GPL-3.0-or-later
// Runs questions to the journal away from the UI thread: one worker with its own connection. Answers come back on the
// thread that asked, unless its context object is gone or has asked the same kind of question again meanwhile.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace tollgate::journal {
class Reader;
}

namespace tollgate::bridge {

class ReaderThread : public QObject {
    Q_OBJECT
public:
    // The reader is made, used and destroyed on the worker.
    explicit ReaderThread(std::function<std::unique_ptr<journal::Reader>()> makeReader);
    ~ReaderThread() override;

    // `work` runs on the worker; `done` with its result on this object's thread. `kind` names the question: a newer one
    // of the same kind from the same context replaces it.
    template <class Work, class Done>
    void ask(const char* kind, QObject* context, Work work, Done done) {
        auto turn = newTurn(kind, context);
        run([this, turn, guard = QPointer<QObject>(context), work = std::move(work),
             done = std::move(done)](journal::Reader* reader) {
            if (!reader || turn->superseded()) return;
            auto result = std::make_shared<decltype(work(*reader))>(work(*reader));
            QMetaObject::invokeMethod(
                this,
                [turn, guard, done, result] {
                    if (guard && !turn->superseded()) done(*result);
                },
                Qt::QueuedConnection);
        });
    }

    // Every question that was asked is answered, and its answer delivered or dropped.
    bool isIdle() const { return m_asked == m_settled; }

private:
    struct Turn {
        std::atomic<bool> replaced = false;

        bool superseded() const { return replaced; }
    };

    std::shared_ptr<Turn> newTurn(const char* kind, QObject* context);
    void run(std::function<void(journal::Reader*)> work);

    QThread m_thread;
    quint64 m_asked = 0;
    quint64 m_settled = 0;
    QObject* m_worker = nullptr;                                // lives in m_thread
    std::shared_ptr<std::unique_ptr<journal::Reader>> m_reader; // touched by the worker only
    QHash<QPair<quintptr, QByteArray>, std::shared_ptr<Turn>> m_turns;
};

} // namespace tollgate::bridge
