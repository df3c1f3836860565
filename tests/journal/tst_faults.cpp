// SPDX-License-Identifier: GPL-3.0-or-later
// What the world does to the file: reliability.md §4.2 rows 29 to 32.
#include "fixture.h"
#include "journal/connection.h"
#include "support/test_main.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

using namespace tollgate;
using namespace tollgate::test;
namespace fs = std::filesystem;

namespace {

// Runs in a child process; the exit code.
template <class Body>
pid_t inChild(Body body) {
    pid_t child = fork();
    if (child == 0) _exit(body());
    return child;
}

int exitCodeOf(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 256;
}

void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(at);
    stream << bytes;
}

constexpr int kNoSmallDisk = 77;

// Gives this process a disk of its own at the folder.
bool mountSmallDisk(const fs::path& folder, const char* options) {
    if (unshare(CLONE_NEWNS) != 0) {
        uid_t uid = getuid();
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        std::ofstream("/proc/self/uid_map") << "0 " << uid << " 1";
    }
    mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    return mount("tmpfs", folder.c_str(), "tmpfs", 0, options) == 0;
}

void fillUp(const fs::path& file) {
    int descriptor = open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    std::string block(4096, 'x');
    while (write(descriptor, block.data(), block.size()) > 0) {
    }
    close(descriptor);
}

} // namespace

class FaultsTest : public QObject {
    Q_OBJECT
private:
    static std::int64_t rowsIn(const Folder& folder) {
        return static_cast<std::int64_t>(openReader(folder)->page(rowsOf(0)).rows.size());
    }

private Q_SLOTS:

    void filesAreForTheirOwnerOnly() {
        Folder folder;
        auto journal = openJournal(folder);
        write(*journal, Sample(60).requests(5, kMonday, kHour));
        for (const char* name : {"journal.db", "journal.db-wal", "journal.db-shm"}) {
            struct stat info{};
            QVERIFY(stat((folder.path() / name).c_str(), &info) == 0);
            QCOMPARE(info.st_mode & 0777U, 0600U);
        }
    }

    void aKillLosesNoCommittedRow_data() {
        QTest::addColumn<int>("commits");
        for (int commits : {1, 3, 10, 30, 60}) QTest::addRow("after %d commits", commits) << commits;
    }

    void aKillLosesNoCommittedRow() {
        QFETCH(int, commits);
        Folder folder;
        int channel[2];
        QVERIFY(pipe(channel) == 0);
        pid_t child = inChild([&] {
            std::int64_t sum = 0;
            journal::JournalOptions options;
            options.callbacks.committed = [&](std::int64_t rows) {
                sum += rows;
                if (::write(channel[1], &sum, sizeof sum) < 0) _exit(3);
            };
            auto journal = openJournal(folder, std::move(options));
            Sample sample(61);
            for (Micros at = kMonday;; at += kMillisecond) {
                journal->finished({shared(sample.request(at)), {"", std::string(2000, 'b'), "", ""}});
                if (at % (50 * kMillisecond) == 0) journal->flush();
            }
            return 0;
        });
        close(channel[1]);
        std::int64_t acknowledged = 0;
        for (int i = 0; i < commits; ++i)
            QCOMPARE(read(channel[0], &acknowledged, sizeof acknowledged), static_cast<ssize_t>(sizeof acknowledged));
        kill(child, SIGKILL);
        exitCodeOf(child);
        while (read(channel[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        close(channel[0]);
        auto journal = openJournal(folder);
        auto reader = openReader(folder);
        auto use = reader->diskUse();
        QVERIFY2(use.requests >= acknowledged, qPrintable(QString::number(acknowledged)));
        QVERIFY(reader->spend(spendIn({kMonday, kMonday + kHour})).total.requests == use.requests);
        journal::Connection connection;
        connection.open(folder.file(), journal::Connection::Mode::ReadOnly);
        journal::Statement check(connection, "PRAGMA integrity_check");
        QVERIFY(check.run() && check.next());
        QCOMPARE(check.text(0), std::string("ok"));
    }

    void aDamagedFileIsMovedAsideAndANewOneBegun_data() {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("not a database") << 0 << QByteArray(4096, 'n');
        QTest::addRow("a broken first page") << 100 << QByteArray(200, '\xff');
    }

    void aDamagedFileIsMovedAsideAndANewOneBegun() {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        Folder folder;
        {
            write(*openJournal(folder), Sample(62).requests(100, kMonday, kHour));
        }
        overwrite(folder.file(), at, bytes.toStdString());
        std::string movedTo;
        journal::JournalOptions options;
        options.callbacks.replaced = [&](const std::string& path) { movedTo = path; };
        auto journal = openJournal(folder, std::move(options));
        write(*journal, Sample(63).requests(10, kMonday, kHour));
        QCOMPARE(rowsIn(folder), std::int64_t{10});
        QVERIFY(movedTo.find("journal.db.corrupt-20260302T090000") != std::string::npos);
        QVERIFY(fs::exists(movedTo));
        auto events = openReader(folder)->events(10);
        QCOMPARE(events.size(), std::size_t{1});
        QVERIFY(events[0].detail.find("corrupt-") != std::string::npos);
    }

    void aFileDamagedWhileRunningIsReplacedAndNoRowIsLost() {
        Folder folder;
        std::atomic<int> replaced = 0;
        journal::JournalOptions options;
        options.callbacks.replaced = [&](const std::string&) { ++replaced; };
        auto journal = openJournal(folder, std::move(options));
        auto reader = openReader(folder);
        write(*journal, Sample(64).requests(3000, kMonday, kHour));
        QVERIFY(!reader->page(rowsOf(1)).rows.empty());
        {
            journal::Connection connection;
            connection.open(folder.file(), journal::Connection::Mode::ReadWrite);
            connection.number("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        auto size = static_cast<std::streamoff>(fs::file_size(folder.file()));
        overwrite(folder.file(), 4096, std::string(static_cast<std::size_t>(size) - 4096, '\x5a'));
        Requests more = Sample(65).requests(3000, kMonday + 50 * kDay, kDay);
        write(*journal, more);
        QCOMPARE(replaced.load(), 1);
        QCOMPARE(reader->page(rowsOf(0)).rows.size(), more.size());
    }

    // Rows of version 1 have no counts beside tokens; those that come after the upgrade have.
    void anOlderFileIsBroughtForward() {
        Folder folder;
        Requests before = Sample(67).requests(200, kMonday, kHour);
        write(*openJournal(folder), before);
        {
            journal::Connection connection;
            connection.open(folder.file(), journal::Connection::Mode::ReadWrite);
            for (const char* sql :
                 {"ALTER TABLE requests DROP COLUMN units", "ALTER TABLE attempts DROP COLUMN units",
                  "ALTER TABLE dims DROP COLUMN process", "DROP TABLE provider_days", "PRAGMA user_version = 1"})
                QVERIFY(connection.run(sql));
        }
        auto journal = openJournal(folder);
        QVERIFY(fs::exists(folder.file().string() + ".v1.bak"));
        record::Request made = *Sample(68).requests(1, kMonday + 2 * kHour, kHour).front();
        made.units = {.images = 2, .characters = 6, .input_milliseconds = 2500, .searches = 3};
        made.attempts.back().units = made.units;
        write(*journal, {std::make_shared<record::Request>(made)});
        const auto rows = openReader(folder)->page(rowsOf(0)).rows;
        QCOMPARE(rows.size(), before.size() + 1);
        QCOMPARE(difference(*rows.front(), made), std::string());
        for (const auto& row : rows)
            if (row->id != made.id) QVERIFY(row->units.empty());
    }

    // What was stored before programs of this computer were told is found again by what comes without one.
    void rowsWithoutAProcessShareTheOlderCombinations() {
        Folder folder;
        record::Request made = *Sample(69).requests(1, kMonday, kHour).front();
        made.process.clear();
        write(*openJournal(folder), {std::make_shared<record::Request>(made)});
        {
            journal::Connection connection;
            connection.open(folder.file(), journal::Connection::Mode::ReadWrite);
            for (const char* sql : {"ALTER TABLE dims DROP COLUMN process", "PRAGMA user_version = 3"})
                QVERIFY(connection.run(sql));
        }
        auto journal = openJournal(folder);
        made.id = RequestId::make(kMonday + kDay);
        made.started = kMonday + kDay;
        write(*journal, {std::make_shared<record::Request>(made)});
        made.id = RequestId::make(kMonday + 2 * kDay);
        made.started = kMonday + 2 * kDay;
        made.process = "claude";
        write(*journal, {std::make_shared<record::Request>(made)});
        const auto rows = openReader(folder)->page(rowsOf(0)).rows;
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows.front()->process, std::string("claude"));
        QCOMPARE(rows.back()->process, std::string());
        journal::Connection connection;
        connection.open(folder.file(), journal::Connection::Mode::ReadOnly);
        QCOMPARE(connection.number("SELECT count(*) FROM dims"), std::optional<std::int64_t>(2));
    }

    void aNewerFileIsRefusedInWords() {
        Folder folder;
        {
            openJournal(folder);
        }
        {
            journal::Connection connection;
            connection.open(folder.file(), journal::Connection::Mode::ReadWrite);
            QVERIFY(connection.run("PRAGMA user_version = 99"));
        }
        auto journal = journal::Journal::open(folder.path(), {});
        QVERIFY(!journal);
        QVERIFY2(journal.error().message.find("newer") != std::string::npos, journal.error().message.c_str());
        auto reader = journal::Reader::open(folder.path());
        QVERIFY(!reader);
        QVERIFY(reader.error().message.find("newer") != std::string::npos);
        QVERIFY(fs::exists(folder.file()));
    }

    void aFolderThatCannotBeMadeIsSaid() {
        Folder folder;
        std::ofstream(folder.path() / "file") << "x";
        auto journal = journal::Journal::open(folder.path() / "file" / "below", {});
        QVERIFY(!journal);
        QVERIFY(journal.error().message.find("below") != std::string::npos);
    }

    void anotherWriterIsSaidAtTheStartAndSurvivedLater() {
        Folder folder;
        {
            openJournal(folder);
        }
        journal::Connection other;
        other.open(folder.file(), journal::Connection::Mode::ReadWrite);
        QVERIFY(other.run("BEGIN IMMEDIATE"));
        auto refused = journal::Journal::open(folder.path(), {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("another program") != std::string::npos, refused.error().message.c_str());
        QVERIFY(other.run("COMMIT"));

        std::atomic<int> troubles = 0, recovered = 0;
        journal::JournalOptions options;
        options.callbacks.trouble = [&](const std::string&) { ++troubles; };
        options.callbacks.recovered = [&] { ++recovered; };
        auto journal = openJournal(folder, std::move(options));
        QVERIFY(other.run("BEGIN IMMEDIATE"));
        for (const auto& request : Sample(66).requests(20, kMonday, kHour)) journal->finished({request, {}});
        QVERIFY(!journal->flush());
        QVERIFY(troubles >= 1);
        QCOMPARE(rowsIn(folder), std::int64_t{0});
        QVERIFY(other.run("COMMIT"));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.load(), 1, 20'000);
        QVERIFY(journal->flush());
        QCOMPARE(rowsIn(folder), std::int64_t{20});
    }

    void aFullDiskCostsTextsButNoRow() {
        Folder folder;
        int code = exitCodeOf(inChild([&]() -> int {
            if (!mountSmallDisk(folder.path(), "size=8m")) return kNoSmallDisk;
            std::atomic<int> troubles = 0, recovered = 0;
            journal::JournalOptions options;
            options.clock = std::make_shared<ManualClock>(kMonday);
            options.ballast_bytes = 1024 * 1024;
            options.callbacks.trouble = [&](const std::string&) { ++troubles; };
            options.callbacks.recovered = [&] { ++recovered; };
            auto opened = journal::Journal::open(folder.path(), std::move(options));
            if (!opened) return 1;
            journal::Journal& journal = **opened;
            if (!fs::exists(folder.path() / "journal.ballast")) return 2;
            Sample sample(67);
            std::mt19937_64 random(67);
            std::int64_t rows = 0;
            record::Totals totals;
            auto push = [&] {
                std::string noise(2000, ' ');
                for (char& c : noise) c = static_cast<char>('!' + random() % 90);
                auto request = shared(sample.request(kMonday));
                totals.add(*request);
                journal.finished({request, {"", noise, "", ""}});
                ++rows;
            };
            push();
            if (!journal.flush() || troubles != 0) return 3;
            fillUp(folder.path() / "filler");
            // First the ballast helps, then nothing does.
            for (int i = 0; i < 30'000 && journal.flush(); ++i) push();
            if (troubles < 2 || recovered != 0) return 4;
            if (fs::exists(folder.path() / "journal.ballast")) return 5;
            for (int i = 0; i < 100; ++i) push();
            if (journal.flush()) return 6;
            fs::remove(folder.path() / "filler");
            if (!journal.flush()) return 7;
            if (recovered != 1) return 8;
            if (!fs::exists(folder.path() / "journal.ballast")) return 9;
            auto reader = openReader(folder);
            if (reader->diskUse().requests != rows) return 10;
            if (!(reader->spend(spendIn({kMonday, kMonday + kHour})).total == totals)) return 11;
            return 0;
        }));
        if (code == kNoSmallDisk) QSKIP("this machine lets nobody mount a small disk");
        QCOMPARE(code, 0);
    }

    void aFileThatMayNotGrowKeepsRowsWaiting() {
        Folder folder;
        int code = exitCodeOf(inChild([&]() -> int {
            signal(SIGXFSZ, SIG_IGN);
            auto journal = openJournal(folder);
            Sample sample(68);
            write(*journal, {shared(sample.request(kMonday))});
            rlimit before{};
            getrlimit(RLIMIT_FSIZE, &before);
            rlimit small{fs::file_size(folder.path() / "journal.db-wal"), before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
            for (int i = 0; i < 500; ++i) journal->finished({shared(sample.request(kMonday)), {}});
            if (journal->flush()) return 1;
            setrlimit(RLIMIT_FSIZE, &before);
            if (!journal->flush()) return 2;
            return rowsIn(folder) == 501 ? 0 : 3;
        }));
        QCOMPARE(code, 0);
    }
};

TOLLGATE_TEST(FaultsTest)
#include "tst_faults.moc"
