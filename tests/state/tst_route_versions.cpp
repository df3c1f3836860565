// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/database.h"
#include "state/route_versions.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace tollgate;

namespace {

constexpr Micros kNow = 1'794'000'000 * kSecond;

// As whoever keeps them does. Nothing, or what went wrong.
std::optional<std::string> keepRoutes(state::Database& database, const std::vector<config::Route>& routes, Micros now) {
    return state::addVersions(database, state::changedSince(state::readNewest(database), routes, now));
}

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
        QVERIFY(!keepRoutes(database, {first, other}, kNow));
        QVERIFY(!keepRoutes(database, {first, other}, kNow + 1)); // as they were
        const config::Route second{"a", R"({"id":"a","note":"second"})"};
        QVERIFY(!keepRoutes(database, {second, other}, kNow + 2));
        QVERIFY(!keepRoutes(database, {first}, kNow + 3)); // put back: a version too
        const auto versions = state::readVersions(database, "a");
        QCOMPARE(versions.size(), std::size_t{3});
        QVERIFY((versions[0] == state::RouteVersion{"a", 3, kNow + 3, "", first.json}));
        QVERIFY((versions[1] == state::RouteVersion{"a", 2, kNow + 2, "", second.json}));
        QCOMPARE(state::readVersions(database).size(), std::size_t{4});
        auto newest = state::readNewest(database);
        std::ranges::sort(newest, {}, &state::RouteVersion::route);
        QCOMPARE(newest.size(), std::size_t{2});
        QVERIFY(newest[0] == versions[0]);
        QCOMPARE(newest[1].version, 1);
    }

    void forgetsTheOldest() {
        QTemporaryDir folder;
        state::Database database(QFile::encodeName(folder.path()).toStdString());
        QVERIFY(!database.open(kNow));
        for (int i = 1; i <= state::kMostVersions + 3; ++i)
            QVERIFY(!keepRoutes(database, {{"a", "{\"x\":" + std::to_string(i) + "}"}}, kNow + i));
        const auto versions = state::readVersions(database, "a");
        QCOMPARE(versions.size(), static_cast<std::size_t>(state::kMostVersions));
        QCOMPARE(versions.front().version, state::kMostVersions + 3);
    }
};

TOLLGATE_TEST(RouteVersionsTest)
#include "tst_route_versions.moc"
