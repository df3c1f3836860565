// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time owns a data folder (reliability.md §4.2 row 34).
#include "bridge/data_lock.h"
#include "support/test_main.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace tollgate::bridge;
using Taken = DataLock::Taken;

class DataLockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tellsWhoHasIt() {
        QTemporaryDir folder;
        DataLock first;
        QVERIFY(first.take(folder.path(), QStringLiteral("tollgated")) == Taken::Yes);
        DataLock second;
        QVERIFY(second.take(folder.path(), QStringLiteral("tollgate")) == Taken::Held);
        QCOMPARE(second.holder()->program, QStringLiteral("tollgated"));
        QCOMPARE(second.holder()->pid, qint64{getpid()});
        struct stat found{};
        QCOMPARE(::stat(qPrintable(folder.filePath(QStringLiteral("lock"))), &found), 0);
        QCOMPARE(found.st_mode & 07777, mode_t{0600});
    }

    void isFreeAgainWhenItsHolderGoes() {
        QTemporaryDir folder;
        {
            DataLock first;
            QVERIFY(first.take(folder.path(), QStringLiteral("tollgated")) == Taken::Yes);
        }
        DataLock second;
        QVERIFY(second.take(folder.path(), QStringLiteral("tollgate")) == Taken::Yes);
    }

    // The kernel gives it back, however its holder died.
    void isFreeAgainWhenItsHolderIsKilled() {
        QTemporaryDir folder;
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            DataLock lock;
            const char answer = lock.take(folder.path(), QStringLiteral("tollgated")) == Taken::Yes ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) != 1) ::_exit(1);
            for (;;) ::pause();
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t{1});
        QCOMPARE(answer, 'y');
        DataLock during;
        QVERIFY(during.take(folder.path(), QStringLiteral("tollgate")) == Taken::Held);
        QCOMPARE(during.holder()->pid, qint64{child});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        DataLock after;
        QVERIFY(after.take(folder.path(), QStringLiteral("tollgate")) == Taken::Yes);
        ::close(ready[0]);
        ::close(ready[1]);
    }

    // A file that says nothing of its holder is held all the same.
    void isHeldByAHolderWithoutAName() {
        QTemporaryDir folder;
        DataLock first;
        QVERIFY(first.take(folder.path(), QStringLiteral("tollgated")) == Taken::Yes);
        QCOMPARE(::truncate(qPrintable(folder.filePath(QStringLiteral("lock"))), 0), 0);
        DataLock second;
        QVERIFY(second.take(folder.path(), QStringLiteral("tollgate")) == Taken::Held);
        QVERIFY(!second.holder());
    }

    void failsWithoutAFolder() {
        DataLock lock;
        QVERIFY(lock.take(QStringLiteral("/nonexistent/folder"), QStringLiteral("tollgated")) == Taken::Failed);
    }
};

TOLLGATE_TEST(DataLockTest)
#include "tst_data_lock.moc"
