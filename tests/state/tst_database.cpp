// SPDX-License-Identifier: GPL-3.0-or-later
// What survives a restart, and what becomes of a file that cannot be used.
#include "state/breaker_table.h"
#include "state/database.h"
#include "state/refused_keys.h"
#include "state/schema.h"
#include "state/state_thread.h"
#include "support/test_main.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <sys/stat.h>

using namespace tollgate;
using resilience::Breaker;
using resilience::SavedTarget;

namespace {

constexpr Micros kNow = 1'794'000'000 * kSecond;

std::vector<SavedTarget> someBreakers() {
    SavedTarget open{{"openai", "main", "gpt-5.4"}, {}};
    open.breaker = {.state = Breaker::State::Open,
                    .cause = Breaker::Cause::Share,
                    .since = kNow - kMinute,
                    .until = kNow + kMinute,
                    .opened = kNow - kHour,
                    .in_a_row = 3,
                    .openings = 4,
                    .failed = 7,
                    .counted = 11,
                    .window = {{kNow - kMinute, 4, 5}, {kNow - kSecond, 0, 4'000'000'000}}};
    SavedTarget local{{"ollama", "", "llama3.3"}, {}}; // a provider without a key
    local.breaker = {.state = Breaker::State::HalfOpen, .cause = Breaker::Cause::Trial, .successes = 1};
    return {local, open};
}

constexpr std::array kFirst{"CREATE TABLE notes (text TEXT NOT NULL)", "INSERT INTO notes VALUES ('kept')"};
constexpr std::array kSecondStep{"ALTER TABLE notes ADD COLUMN stars INTEGER NOT NULL DEFAULT 5"};
constexpr std::array kBad{"CREATE TABLE other (a)", "NO SUCH STATEMENT"};

} // namespace

class StateDatabaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsBreakers() {
        const auto saved = someBreakers();
        {
            state::Database database(folder());
            QVERIFY(!database.open(kNow));
            QVERIFY(state::readBreakers(database).empty());
            QVERIFY(!state::writeBreakers(database, someBreakers()));
        }
        state::Database database(folder());
        QVERIFY(!database.open(kNow));
        QVERIFY(database.setAside().empty());
        QVERIFY(state::readBreakers(database) == saved);
        QVERIFY(!state::writeBreakers(database, {saved[1]}));
        QVERIFY(state::readBreakers(database) == std::vector{saved[1]});
        QVERIFY(!state::writeBreakers(database, {}));
        QVERIFY(state::readBreakers(database).empty());
    }

    void keepsRefusedKeys() {
        const std::vector<resilience::SavedKey> saved{
            {"anthropic", "main", {.fingerprint = 0xFFFF'FFFF'0000'0001, .since = kNow, .message = "no “such” key"}},
            {"openai", "", {.fingerprint = 7, .since = 0, .message = {}}}};
        {
            state::Database database(folder());
            QVERIFY(!database.open(kNow));
            QVERIFY(state::readRefusedKeys(database).empty());
            QVERIFY(!state::writeRefusedKeys(database, saved));
        }
        state::Database database(folder());
        QVERIFY(!database.open(kNow));
        QVERIFY(state::readRefusedKeys(database) == saved);
        QVERIFY(!state::writeRefusedKeys(database, {saved[1]}));
        QVERIFY(state::readRefusedKeys(database) == std::vector{saved[1]});
        QVERIFY(!state::writeRefusedKeys(database, {}));
        QVERIFY(state::readRefusedKeys(database).empty());
    }

    void leavesOutWhatItDoesNotKnow() {
        state::Database database(folder());
        QVERIFY(!database.open(kNow));
        QVERIFY(!state::writeBreakers(database, someBreakers()));
        QVERIFY(!database.transaction([](QSqlQuery& query) {
            return query.exec(QStringLiteral("UPDATE breakers SET state = 'ajar' WHERE provider = 'openai'"));
        }));
        const auto read = state::readBreakers(database);
        QCOMPARE(read.size(), std::size_t{1});
        QCOMPARE(read[0].id.provider, std::string("ollama"));
    }

    void isNobodyElses() {
        state::Database database(folder());
        QVERIFY(!database.open(kNow));
        QVERIFY(!state::writeBreakers(database, someBreakers()));
        for (const char* name : {"state.db", "state.db-wal"}) {
            struct stat found{};
            QCOMPARE(::stat((folder() / name).c_str(), &found), 0);
            QCOMPARE(found.st_mode & 0777, mode_t{0600});
        }
    }

    void setsAsideWhatCannotBeUsed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::addRow("no database") << QByteArray(5000, 'x') << QStringLiteral("was damaged");
        QTest::addRow("newer") << QByteArray() << QStringLiteral("newer Tollgate");
    }

    void setsAsideWhatCannotBeUsed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, word);
        if (text.isEmpty()) {
            state::Database database(folder());
            QVERIFY(!database.open(kNow));
            QVERIFY(!database.transaction(
                [](QSqlQuery& query) { return query.exec(QStringLiteral("PRAGMA user_version = 999")); }));
        } else {
            QFile file(m_folder->filePath(QStringLiteral("state.db")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        state::StateThread thread(folder());
        const auto opened = thread.open(kNow);
        QCOMPARE(opened.problem, std::string());
        QVERIFY2(QString::fromStdString(opened.set_aside).contains(word), opened.set_aside.c_str());
        thread.run([](state::Database& database) {
            QVERIFY(!state::writeBreakers(database, someBreakers()));
            QCOMPARE(state::readBreakers(database).size(), std::size_t{2});
        });
        const QStringList kept = QDir(m_folder->path()).entryList({QStringLiteral("state.db.*-*")}, QDir::Files);
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const QString& name) { return !name.endsWith(u"-wal"); }));
    }

    void tellsWhenNothingCanBeKept() {
        state::StateThread thread(folder() / "nowhere");
        QVERIFY(!thread.open(kNow).problem.empty());
        bool ran = false;
        thread.run([&](state::Database&) { ran = true; });
        QVERIFY(!ran);
    }

    void comesForward() {
        const std::array one{state::Migration{1, kFirst}};
        const std::array two{state::Migration{1, kFirst}, state::Migration{2, kSecondStep}};
        {
            state::Database database(folder());
            QVERIFY(!database.open(kNow, one));
        }
        state::Database database(folder());
        QVERIFY(!database.open(kNow, two));
        QVERIFY(!database.read([](QSqlQuery& query) {
            return query.exec(QStringLiteral("SELECT text, stars FROM notes")) && query.next() &&
                   query.value(0).toString() == u"kept" && query.value(1).toInt() == 5;
        }));
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("state.db.v1.bak"))));
    }

    // Half a step is no step: the file is as it was, and is tried again.
    void anUpgradeThatFailsChangesNothing() {
        const std::array one{state::Migration{1, kFirst}};
        const std::array bad{state::Migration{1, kFirst}, state::Migration{2, kBad}};
        const std::array two{state::Migration{1, kFirst}, state::Migration{2, kSecondStep}};
        using Steps = std::span<const state::Migration>;
        for (Steps steps : {Steps(one), Steps(bad), Steps(two)}) {
            state::Database database(folder());
            QCOMPARE(database.open(kNow, steps).has_value(), steps.data() == bad.data());
        }
    }

private:
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TOLLGATE_TEST(StateDatabaseTest)
#include "tst_database.moc"
