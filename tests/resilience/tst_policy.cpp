// SPDX-License-Identifier: GPL-3.0-or-later
// What each outcome means (DESIGN.md §4 "Attempts, retry, breaker").
#include "config/route_words.h"
#include "resilience/policy.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;
using record::Outcome;

namespace {

constexpr int kOutcomes = static_cast<int>(Outcome::Denied) + 1;

} // namespace

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
        QTEST(FailoverSet::standard().has(value), "goesOn");
        QCOMPARE(evidenceOf(value) == Evidence::Success, value == Outcome::Ok);
    }

    void wordsMakeASet_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QList<int>>("members");
        auto row = [](const char* rule, const QStringList& words, const std::vector<Outcome>& outcomes) {
            QList<int> members;
            for (Outcome outcome : outcomes) members.append(static_cast<int>(outcome));
            QTest::newRow(rule) << words << members;
        };
        row("nothing", {}, {});
        row("timeout means both", {"timeout"}, {Outcome::TimeoutFirstByte, Outcome::TimeoutIdle});
        row("one kind of timeout", {"timeout_idle"}, {Outcome::TimeoutIdle});
        row("numbers are words", {"429", "5xx"}, {Outcome::RateLimited, Outcome::ServerError});
        row("bad_request can be asked for", {"bad_request"}, {Outcome::BadRequest});
        row("never client_gone, ok, denied", {"client_gone", "ok", "denied", "connect"}, {Outcome::Connect});
        row("no such word", {"5XX", "", "cuts"}, {});
    }

    void wordsMakeASet() {
        QFETCH(QStringList, words);
        QFETCH(QList<int>, members);
        std::vector<std::string> texts;
        for (const QString& word : words) texts.push_back(word.toStdString());
        const FailoverSet set = FailoverSet::fromWords(texts);
        for (int i = 0; i < kOutcomes; ++i) QCOMPARE(set.has(static_cast<Outcome>(i)), members.contains(i));
    }

    // Every word of the configuration is understood.
    void knowsTheWordsOfTheFile() {
        for (std::string_view word : config::kFailureClasses) {
            FailoverSet set;
            QVERIFY2(set.add(word), std::string(word).c_str());
            QVERIFY(set != FailoverSet());
        }
    }
};

TOLLGATE_TEST(PolicyTest)
#include "tst_policy.moc"
