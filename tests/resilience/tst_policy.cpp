// SPDX-License-Identifier: GPL-3.0-or-later
// What each outcome means (DESIGN.md §4 "Attempts, retry, breaker").
#include "config/route_words.h"
#include "resilience/policy.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;
using record::Outcome;

class PolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void outcomes_data() {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("counts");
        QTest::addColumn<bool>("retries");
        QTest::addColumn<bool>("goesOn");
        auto row = [](Outcome outcome, bool counts, bool retries, bool goesOn) {
            QTest::addRow("%s", std::string(record::nameOf(outcome)).c_str())
                << static_cast<int>(outcome) << counts << retries << goesOn;
        };
        row(Outcome::Ok, false, false, false);
        row(Outcome::Connect, true, true, true);
        row(Outcome::Tls, true, false, true);
        row(Outcome::TimeoutFirstByte, true, false, true);
        row(Outcome::TimeoutIdle, true, false, true);
        row(Outcome::Cut, true, false, true);
        row(Outcome::RateLimited, false, false, true);
        row(Outcome::Overloaded, true, true, true);
        row(Outcome::ServerError, true, true, true);
        row(Outcome::Auth, false, false, true);
        row(Outcome::BadRequest, false, false, false);
        row(Outcome::ContextLength, false, false, true);
        row(Outcome::ContentFilter, false, false, true);
        row(Outcome::NotFound, false, false, true);
        row(Outcome::BadContent, true, false, true);
        row(Outcome::Empty, false, false, true);
        row(Outcome::ClientGone, false, false, false);
        row(Outcome::Denied, false, false, false);
    }

    void outcomes() {
        QFETCH(int, outcome);
        const auto value = static_cast<Outcome>(outcome);
        QTEST(countsAgainstTarget(value), "counts");
        QTEST(retriesSameTarget(value), "retries");
        record::OutcomeSet standard;
        for (std::string_view word : config::kDefaultFailover) QVERIFY(standard.addWord(word));
        QTEST(standard.has(value), "goesOn");
        QCOMPARE(evidenceOf(value) == Evidence::Success, value == Outcome::Ok);
    }
};

TOLLGATE_TEST(PolicyTest)
#include "tst_policy.moc"
