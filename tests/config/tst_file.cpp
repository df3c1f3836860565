// SPDX-License-Identifier: GPL-3.0-or-later
// The file on disk (reliability.md §4.2 row 37, §1.2): replaced as a whole or not at all, private, with its
// predecessor.
#include "config/file.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace tollgate;
using namespace tollgate::config;

namespace {

namespace fs = std::filesystem;

unsigned modeOf(const fs::path& path) {
    struct stat found{};
    return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 07777 : 0;
}

std::string textOf(const fs::path& path) {
    auto text = readFile(path);
    return text ? *text : "(" + text.error().message + ")";
}

// Files beside the ones that belong there.
QStringList namesIn(const fs::path& folder) {
    return QDir(QString::fromStdString(folder.string()))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class FileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_root;

private Q_SLOTS:

    void init() {
        m_root = fs::path(m_folder.path().toStdString()) / QTest::currentTestFunction();
        fs::create_directory(m_root);
    }

    void makesFilesAndFoldersPrivate() {
        const mode_t before = ::umask(0);
        const fs::path path = m_root / "a" / "b" / "tollgate.json";
        QVERIFY(writeFileAtomically(path, "one").has_value());
        QVERIFY(writeFileAtomically(path, "two").has_value());
        ::umask(before);
        QCOMPARE(modeOf(path), 0600U);
        QCOMPARE(modeOf(path.string() + ".bak"), 0600U);
        QCOMPARE(modeOf(m_root / "a"), 0700U);
        QCOMPARE(modeOf(m_root / "a" / "b"), 0700U);
    }

    void keepsThePredecessor() {
        const fs::path path = m_root / "f";
        QVERIFY(writeFileAtomically(path, "one").has_value());
        QVERIFY(!fs::exists(path.string() + ".bak"));
        QVERIFY(writeFileAtomically(path, "two").has_value());
        QVERIFY(writeFileAtomically(path, "three").has_value());
        QCOMPARE(textOf(path), std::string("three"));
        QCOMPARE(textOf(path.string() + ".bak"), std::string("two"));
        QVERIFY(writeFileAtomically(path, "four", false).has_value());
        QCOMPARE(textOf(path.string() + ".bak"), std::string("two"));
        QCOMPARE(namesIn(m_root), (QStringList{QStringLiteral("f"), QStringLiteral("f.bak")}));
    }

    // People keep their files in a repository and link them into place.
    void keepsALink() {
        const fs::path real = m_root / "repository" / "mine.json", link = m_root / "tollgate.json";
        QVERIFY(writeFileAtomically(real, "one").has_value());
        fs::create_symlink("repository/mine.json", link);
        QVERIFY(writeFileAtomically(link, "two").has_value());
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(textOf(real), std::string("two"));
        QCOMPARE(textOf(real.string() + ".bak"), std::string("one"));
    }

    void writesWhereALinkLeadsToNothing() {
        fs::create_symlink("later/mine.json", m_root / "link");
        QVERIFY(writeFileAtomically(m_root / "link", "one").has_value());
        QCOMPARE(textOf(m_root / "later" / "mine.json"), std::string("one"));
    }

    void refusesLinksInACircle() {
        fs::create_symlink("b", m_root / "a");
        fs::create_symlink("a", m_root / "b");
        auto written = writeFileAtomically(m_root / "a", "x");
        QVERIFY(written.has_error());
        QVERIFY(written.error().message.find("circle") != std::string::npos);
    }

    // A disk that is full: here the largest file this process may write.
    void leavesTheOldFileWhenTheDiskIsFull() {
        const fs::path path = m_root / "f";
        QVERIFY(writeFileAtomically(path, "old").has_value());
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        auto written = writeFileAtomically(path, std::string(100'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(written.has_error());
        QVERIFY2(written.error().message.find(path.string()) != std::string::npos, written.error().message.c_str());
        QCOMPARE(textOf(path), std::string("old"));
        const QStringList names = namesIn(m_root);
        for (const QString& name : names) QVERIFY2(name == u"f"_qs || name == u"f.bak"_qs, qPrintable(name));
    }

    void leavesTheOldFileWhenTheFolderIsReadOnly() {
        if (::geteuid() == 0) QSKIP("root may write anywhere");
        const fs::path path = m_root / "f";
        QVERIFY(writeFileAtomically(path, "old").has_value());
        ::chmod(m_root.c_str(), 0500);
        auto written = writeFileAtomically(path, "new");
        ::chmod(m_root.c_str(), 0700);
        QVERIFY(written.has_error());
        QVERIFY(written.error().message.find("permission denied") != std::string::npos);
        QCOMPARE(textOf(path), std::string("old"));
    }

    // Folders of the kernel take no files, not even from root.
    void saysWhereItCannotWrite() {
        auto written = writeFileAtomically("/proc/tollgate/tollgate.json", "x");
        QVERIFY(written.has_error());
        QVERIFY2(written.error().message.find("/proc/tollgate") != std::string::npos, written.error().message.c_str());
    }

    void refusesAFolderInItsPlace() {
        fs::create_directory(m_root / "f");
        auto written = writeFileAtomically(m_root / "f", "x");
        QVERIFY(written.has_error());
        QVERIFY(written.error().message.find("this is a folder") != std::string::npos);
        QVERIFY(writeFileAtomically(m_root / "f" / "g", "x").has_value());
        QVERIFY(writeFileAtomically(m_root / "f" / "g" / "h", "x").has_error());
    }

    void refusesToReadWhatIsNoFile_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("missing") << QByteArray("none") << QByteArray("no such file or folder");
        QTest::addRow("folder") << QByteArray(".") << QByteArray("this is a folder");
        QTest::addRow("pipe") << QByteArray("pipe") << QByteArray("no ordinary file");
        QTest::addRow("huge") << QByteArray("huge") << QByteArray("larger than 16 MiB");
    }

    void refusesToReadWhatIsNoFile() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, words);
        ::mkfifo((m_root / "pipe").c_str(), 0600);
        QFile huge(QString::fromStdString((m_root / "huge").string()));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(17 << 20));
        auto text = readFile(m_root / path.toStdString());
        QVERIFY(text.has_error());
        QVERIFY2(QByteArray::fromStdString(text.error().message).contains(words), text.error().message.c_str());
    }

    // Readers meet the whole old or the whole new text, whenever they look.
    void isNeverSeenHalfWritten() {
        const fs::path path = m_root / "f";
        const std::string a(50'000, 'a'), b(70'000, 'b');
        QVERIFY(writeFileAtomically(path, a).has_value());
        std::thread writer([&] {
            for (int i = 0; i < 30; ++i) (void)writeFileAtomically(path, i % 2 ? a : b);
        });
        bool whole = true;
        for (int i = 0; i < 300 && whole; ++i) {
            const std::string seen = textOf(path);
            whole = seen == a || seen == b;
        }
        writer.join();
        QVERIFY(whole);
    }

    // Two programs that change the file take turns.
    void changesTakeTurns() {
        const fs::path path = m_root / "f";
        {
            ChangeLock first(path, std::chrono::milliseconds(0));
            QVERIFY(first.free());
            ChangeLock second(path, std::chrono::milliseconds(10));
            QVERIFY(!second.free());
        }
        ChangeLock third(path, std::chrono::milliseconds(0));
        QVERIFY(third.free());
        QVERIFY(namesIn(m_root).isEmpty());
    }

    void noChangeIsLost() {
        const fs::path path = m_root / "f";
        QVERIFY(writeFileAtomically(path, "0").has_value());
        auto count = [&] {
            for (int i = 0; i < 20; ++i) {
                ChangeLock lock(path, std::chrono::seconds(60));
                if (lock.free()) (void)writeFileAtomically(path, std::to_string(std::stoi(textOf(path)) + 1), false);
            }
        };
        std::thread other(count);
        count();
        other.join();
        QCOMPARE(textOf(path), std::string("40"));
    }

    void aFolderThatIsNotThereLocksNothing() {
        QVERIFY(ChangeLock(m_root / "none" / "f", std::chrono::milliseconds(0)).free());
    }
};

TOLLGATE_TEST(FileTest)
#include "tst_file.moc"
