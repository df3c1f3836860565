// SPDX-License-Identifier: GPL-3.0-or-later
// The state machine of the breaker, step by step (DESIGN.md §4), clocks that jump, and what survives a restart.
#include "resilience/breaker.h"
#include "support/test_main.h"

#include <QtTest>

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr Micros kStart = 1'000 * kSecond;

// Plays a script: s, f, n are calls that succeed, fail, say nothing; t begins a call and leaves it open, S, F, N end
// the oldest open one; g gives it back; x is a call that must be refused; . is a second, + fifteen, * five minutes.
struct Player {
    Breaker::Settings settings;
    Micros now = kStart;
    Breaker breaker{now};
    std::vector<Breaker::Permit> open;

    static Evidence evidence(char letter) {
        switch (letter) {
        case 's':
        case 'S': return Evidence::Success;
        case 'f':
        case 'F': return Evidence::Failure;
        default: return Evidence::None;
        }
    }

    Breaker::Permit takeOldest() {
        const Breaker::Permit permit = open.front();
        open.erase(open.begin());
        return permit;
    }

    // False: a call was refused that should not be, or the other way round.
    bool step(char letter) {
        Breaker::Permit permit;
        switch (letter) {
        case '.': now += kSecond; return true;
        case '+': now += 15 * kSecond; return true;
        case '*': now += 5 * kMinute; return true;
        case 'x': return !breaker.view().admits(now) && !breaker.enter(now).admitted;
        case 't': open.push_back(breaker.enter(now)); return open.back().admitted;
        case 'g': breaker.giveBack(takeOldest()); return true;
        case 'S':
        case 'F':
        case 'N': breaker.leave(takeOldest(), evidence(letter), settings, now); return true;
        default: break;
        }
        if (!breaker.view().admits(now)) return false;
        permit = breaker.enter(now);
        breaker.leave(permit, evidence(letter), settings, now);
        return permit.admitted;
    }

    int play(const QByteArray& script) {
        for (qsizetype i = 0; i < script.size(); ++i)
            if (!step(script[i])) return int(i);
        return int(script.size());
    }
};

QByteArray nameOf(Breaker::State state) {
    switch (state) {
    case Breaker::State::Closed: return "closed";
    case Breaker::State::Open: return "open";
    case Breaker::State::HalfOpen: return "half-open";
    }
    return "?";
}

} // namespace

class BreakerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void plays_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("state");
        auto row = [](const char* rule, const char* script, const char* state) {
            QTest::newRow(rule) << QByteArray(script) << QByteArray(state);
        };
        row("new", "", "closed");
        row("four failures are not five", "ffff", "closed");
        row("five failures in a row", "fffff", "open");
        row("a success between", "ffffsffff", "closed");
        row("what says nothing is not between", "ffnffnf", "open");
        row("what says nothing never opens", "nnnnnnnnnnnnnnnnnnnn", "closed");
        row("half of ten is not more than half", "fsfsfsfsfs", "closed");
        row("more than half of ten", "fsfsffsfsf", "open");
        row("more than half of nine", "fsfsffsff", "closed");
        row("a success may be the tenth", "ffffsffffs", "open");
        row("failures of a minute ago are gone", "ffffsffff++++.ss", "closed");
        row("spread over a minute they count", "ff.+s.+ff.+s.fffs", "open");
        row("open lets nobody in", "fffffx..............x", "open");
        row("after 15 s one is let in", "fffff+t", "half-open");
        row("half-open lets in one at a time", "fffff+txx", "half-open");
        row("the next after the first", "fffff+txStx", "half-open");
        row("one success does not close", "fffff+s", "half-open");
        row("two successes close", "fffff+ss", "closed");
        row("closed again it counts anew", "fffff+ssffff", "closed");
        row("a failed trial opens again", "fffff+f", "open");
        row("failure after one success too", "fffff+sf", "open");
        row("the second time it is 30 s", "fffff+f+x+t", "half-open");
        row("the third time it is 60 s", "fffff+f++f+++x+t", "half-open");
        row("never longer than 5 minutes", "fffff+f++f++++f*f*f*f*f*f*t", "half-open");
        row("not shorter either", "fffff+f++f++++f*f*f*f*f++++++++++++x", "open");
        row("closing forgets how often it opened", "fffff+f++ssfffff+t", "half-open");
        row("a trial that says nothing gives its place back", "fffff+nnnt", "half-open");
        row("a trial whose client left too", "fffff+tgtgs", "half-open");
        row("a late failure of before is no trial", "tfffff+tFx", "half-open");
        row("a late success of before is no trial", "ttfffff+SSt", "half-open");
        row("a late failure does not open what closed", "tttttfffff+ssFFFFF", "closed");
        row("a late failure does not keep it open", "tfffff..............F.t", "half-open");
    }

    void plays() {
        QFETCH(QByteArray, script);
        Player player;
        QCOMPARE(player.play(script), int(script.size()));
        QTEST(nameOf(player.breaker.view().state), "state");
    }

    void saysWhyAndWhen() {
        Player player;
        player.play("..fffff");
        Breaker::View view = player.breaker.view();
        QCOMPARE(view.cause, Breaker::Cause::InARow);
        QCOMPARE(view.failed, 5);
        QCOMPARE(view.since, kStart + 2 * kSecond);
        QCOMPARE(view.until, kStart + 17 * kSecond);
        player.play("+f");
        view = player.breaker.view();
        QCOMPARE(view.cause, Breaker::Cause::Trial);
        QCOMPARE(view.until - view.since, 30 * kSecond);
        Player share;
        share.play("fsfsffsfsf");
        QCOMPARE(share.breaker.view().cause, Breaker::Cause::Share);
        QCOMPARE(share.breaker.view().failed, 6);
        QCOMPARE(share.breaker.view().counted, 10);
    }

    // Settings may change between two calls.
    void obeysTheSettingsOfTheMoment() {
        Player player;
        player.play("ff");
        player.settings.failures = 3;
        player.play("f");
        QCOMPARE(player.breaker.view().state, Breaker::State::Open);
        player.settings.half_open_successes = 1;
        player.play("+s");
        QCOMPARE(player.breaker.view().state, Breaker::State::Closed);
        player.settings.open_s = 1;
        player.play("fff.t");
        QCOMPARE(player.breaker.view().state, Breaker::State::HalfOpen);
    }

    void aPersonClosesIt() {
        Player player;
        player.play("fffff+t");
        player.breaker.close(player.now);
        QCOMPARE(player.play("Ftttss"), 6); // the trial of before is history
        QCOMPARE(player.breaker.view().state, Breaker::State::Closed);
    }

    void clockJumps_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<qint64>("jump");
        QTest::addColumn<QByteArray>("after");
        auto row = [](const char* rule, const char* before, Micros jump, const char* after) {
            QTest::newRow(rule) << QByteArray(before) << qint64(jump) << QByteArray(after);
        };
        row("open, an hour back: tried after what was left", "fffff..........x", -kHour, "....x.t");
        row("open, a day ahead: tried at once", "fffff", kDay, "t");
        row("closed, an hour back", "ffff", -kHour, "f+t");
        row("closed, an hour ahead", "ffff", kHour, "f+t");
        row("half-open, an hour back", "fffff+t", -kHour, "xSs");
        row("a little disorder of threads", "fffff", -kMillisecond, "x+.t");
    }

    void clockJumps() {
        QFETCH(QByteArray, before);
        QFETCH(qint64, jump);
        QFETCH(QByteArray, after);
        Player player;
        QCOMPARE(player.play(before), int(before.size()));
        player.now += jump;
        // A reader without the lock must not keep calls from finding out.
        if (jump < -kSecond && player.breaker.view().state == Breaker::State::Open)
            QVERIFY(player.breaker.view().admits(player.now));
        const bool refused = player.breaker.view().state == Breaker::State::Open && jump < -kSecond;
        if (refused) QVERIFY(!player.breaker.enter(player.now).admitted);
        QCOMPARE(player.play(after), int(after.size()));
    }

    void survivesARestart_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<qint64>("away"); // by the wall clock
        QTest::addColumn<QByteArray>("after");
        auto row = [](const char* rule, const char* before, Micros away, const char* after) {
            QTest::newRow(rule) << QByteArray(before) << qint64(away) << QByteArray(after);
        };
        row("open stays open", "fffff", 5 * kSecond, "x.........x.t");
        row("open time passes while it is away", "fffff", 20 * kSecond, "txSs");
        row("how often it opened is kept", "fffff+f", 0, "++f+++x+t");
        row("failures in a row are kept", "ffff", kSecond, "f+t");
        row("the window is kept", "fsfsffsfs", kSecond, "fx+t");
        row("the window passes while it is away", "fsfsffsfs", 2 * kMinute, "fs");
        row("one success of two is kept", "fffff+s", kSecond, "sttttt");
        row("a trial that ran has its place again", "fffff+t", kSecond, "txSs");
        row("the wall clock went back: no longer than an open time", "fffff", -kHour, "x+t");
        row("the wall clock went far ahead", "fffff", 300 * kDay, "t");
    }

    void survivesARestart() {
        QFETCH(QByteArray, before);
        QFETCH(qint64, away);
        QFETCH(QByteArray, after);
        Player player;
        QCOMPARE(player.play(before), int(before.size()));
        const Micros wall = 1'790'000'000 * kSecond;
        const Breaker::Saved saved = player.breaker.saved({player.now, wall});
        Player restarted;
        restarted.now = 7 * kSecond; // the steady clock begins anew
        restarted.breaker.restore(saved, restarted.settings, {restarted.now, wall + away});
        QCOMPARE(restarted.play(after), int(after.size()));
    }

    void brokenValuesAreHarmless() {
        for (Micros absurd : {INT64_MIN, Micros{-1}, INT64_MAX}) {
            Breaker::Saved saved{.state = Breaker::State::Open, .since = absurd, .until = absurd, .in_a_row = -5};
            saved.openings = absurd < 0 ? INT_MIN : INT_MAX;
            saved.window = {{absurd, 7, 7}};
            Player player;
            player.breaker.restore(saved, player.settings, {player.now, 1'790'000'000 * kSecond});
            QCOMPARE(player.play("*t"), 2);
            QCOMPARE(player.breaker.view().state, Breaker::State::HalfOpen);
        }
    }
};

TOLLGATE_TEST(BreakerTest)
#include "tst_breaker.moc"
