// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/database.h"
#include "state/route_versions.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tollgate;

namespace {

constexpr Micros kNow = 1'794'000'000 * kSecond;

} // namespace

// DESIGN.md §3: versions of routes are kept, and any can be restored.
class RouteVersionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsWhatChanged() {
        QTemporaryDir folder;
        state::Database database(QFile::encodeName(folder.path()).toStdString());
        QVERIFY(!database.open(kNow));
        QVERIFY(state::readVersions(database).empty());
        const config::Route first{"a", R"({"id":"a","note":"first"})"}, other{"b", R"({"id":"b"})"};
        QVERIFY(!state::keepRoutes(database, {first, other}, kNow));
        QVERIFY(!state::keepRoutes(database, {first, other}, kNow + 1)); // as they were
        const config::Route second{"a", R"({"id":"a","note":"second"})"};
        QVERIFY(!state::keepRoutes(database, {second, other}, kNow + 2));
        QVERIFY(!state::keepRoutes(database, {first}, kNow + 3)); // put back: a version too
        const auto versions = state::readVersions(database, "a");
        QCOMPARE(versions.size(), std::size_t{3});
        QVERIFY((versions[0] == state::RouteVersion{"a", 3, kNow + 3, "first", first.json}));
        QVERIFY((versions[1] == state::RouteVersion{"a", 2, kNow + 2, "second", second.json}));
        QCOMPARE(state::readVersions(database).size(), std::size_t{4});
    }

    void forgetsTheOldest() {
        QTemporaryDir folder;
        state::Database database(QFile::encodeName(folder.path()).toStdString());
        QVERIFY(!database.open(kNow));
        for (int i = 1; i <= state::kMostVersions + 3; ++i)
            QVERIFY(!state::keepRoutes(database, {{"a", "{\"x\":" + std::to_string(i) + "}"}}, kNow + i));
        const auto versions = state::readVersions(database, "a");
        QCOMPARE(versions.size(), static_cast<std::size_t>(state::kMostVersions));
        QCOMPARE(versions.front().version, state::kMostVersions + 3);
    }
};

TOLLGATE_TEST(RouteVersionsTest)
#include "tst_route_versions.moc"
