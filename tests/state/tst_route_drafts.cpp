// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/database.h"
#include "state/route_drafts.h"
#include "state/route_versions.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tollgate;

namespace {

constexpr Micros kNow = 1'794'000'000 * kSecond;

} // namespace

// What is drawn and not published survives a restart.
class RouteDraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsOneARoute() {
        QTemporaryDir folder;
        const auto path = QFile::encodeName(folder.path()).toStdString();
        const state::RouteDraft first{"a", "{}", "{\"id\":\"a\"}", kNow},
            later{"a", "{}", "{\"id\":\"a\",\"x\":1}", kNow + 1};
        const state::RouteDraft fresh{"b", "", "", kNow};
        {
            state::Database database(path);
            QVERIFY(!database.open(kNow));
            QVERIFY(state::readDrafts(database).empty());
            for (const auto& draft : {first, fresh, later}) QVERIFY(!state::keepDraft(database, draft));
        }
        state::Database database(path);
        QVERIFY(!database.open(kNow));
        QVERIFY((state::readDrafts(database) == std::vector{later, fresh}));
        QVERIFY(!state::dropDraft(database, "a"));
        QVERIFY((state::readDrafts(database) == std::vector{fresh}));
    }

    void versionsNameTheirAuthor() {
        QTemporaryDir folder;
        state::Database database(QFile::encodeName(folder.path()).toStdString());
        QVERIFY(!database.open(kNow));
        const auto add = [&](const char* json, Micros now, const char* author) {
            const auto changed = state::changedSince(state::readNewest(database), {{"a", json}}, now, author);
            QVERIFY(!state::addVersions(database, changed));
        };
        add("{\"x\":1}", kNow, "");
        add("{\"x\":2}", kNow + 5, "ada");
        const auto versions = state::readVersions(database, "a");
        QCOMPARE(versions[0].author, std::string("ada"));
        QCOMPARE(versions[1].author, std::string());
        QCOMPARE(state::readNewest(database).front().author, std::string("ada"));
    }
};

TOLLGATE_TEST(RouteDraftsTest)
#include "tst_route_drafts.moc"
