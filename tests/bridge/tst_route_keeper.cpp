// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of its route a request took is told with it, over changes and restarts (DESIGN.md §7). Through the
// whole runtime.
#include "record/report.h"
#include "running.h"
#include "support/answers.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using test::configure;
using test::kPatienceMs;
using test::Running;
using test::ScriptedUpstream;

namespace {

QByteArray withRoute(const QByteArray& note) {
    return R"(,"routes":[{"id":"r","models":["m1"],"entry":"x","note":")" + note +
           R"(","nodes":{"x":{"kind":"target","provider":"up","model":"m1"}}}])";
}

// Of the newest request in the log; -1 when there are not `count` yet.
int newestVersion(Running& running, std::size_t count) {
    std::optional<int> version;
    QObject context;
    running.log().page({}, &context, [&](const record::LogPage& page) {
        version = page.rows.size() < count ? -1 : page.rows.front()->route_version;
    });
    return QTest::qWaitFor([&] { return version.has_value(); }, kPatienceMs) ? *version : -1;
}

} // namespace

class RouteKeeperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void requestsSayWhichVersionTheyTook() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        const auto write = [&](const QByteArray& note) {
            configure(profile, {{"up", upstream.origin()}}, withRoute(note));
        };
        write("first");
        {
            Running running(profile);
            QCOMPARE(running.ask(), 200);
            QTRY_COMPARE_WITH_TIMEOUT(newestVersion(running, 1), 1, kPatienceMs);
            write("second");
            QTRY_COMPARE_WITH_TIMEOUT((running.ask(), newestVersion(running, 2)), 2, kPatienceMs);
        }
        {
            Running again(profile); // as it was
            QCOMPARE(again.ask(), 200);
            QTRY_COMPARE_WITH_TIMEOUT(newestVersion(again, 3), 2, kPatienceMs);
        }
        write("first"); // put back while nothing ran: a version too
        Running last(profile);
        QCOMPARE(last.ask(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(newestVersion(last, 4), 3, kPatienceMs);
    }

    void withoutARouteThereIsNone() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}});
        Running running(profile);
        QCOMPARE(running.ask(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(newestVersion(running, 1), 0, kPatienceMs);
    }
};

TOLLGATE_TEST(RouteKeeperTest)
#include "tst_route_keeper.moc"
