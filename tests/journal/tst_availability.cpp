// SPDX-License-Identifier: GPL-3.0-or-later
// Whether providers could be had, by day.
#include "fixture.h"
#include "journal/connection.h"
#include "journal/periods.h"
#include "resilience/policy.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;
using record::Outcome;

namespace {

constexpr int kDays = 20;

std::vector<Micros> edgesFrom(Micros first) {
    std::vector<Micros> edges;
    for (int day = 0; day <= kDays; ++day)
        edges.push_back(journal::periodOf(journal::Level::Day, first + day * kDay).from);
    return edges;
}

// What the rows themselves say.
std::map<std::string, record::ProviderAvailability> counted(const Requests& requests,
                                                            const std::vector<Micros>& edges) {
    std::map<std::string, record::ProviderAvailability> all;
    for (const auto& request : requests)
        for (const record::Attempt& attempt : request->attempts) {
            if (request->started < edges.front() || request->started >= edges.back()) continue;
            record::ProviderAvailability& provider = all[attempt.provider];
            if (provider.days.empty())
                for (std::size_t i = 0; i + 1 < edges.size(); ++i) provider.days.push_back({.from = edges[i]});
            const auto after = std::upper_bound(edges.begin(), edges.end(), request->started);
            auto& day = provider.days[static_cast<std::size_t>(after - edges.begin()) - 1];
            const bool against = resilience::countsAgainstTarget(attempt.outcome);
            for (std::int64_t* sum : {&day.attempts, &provider.attempts}) ++*sum;
            for (std::int64_t* sum : {&day.against, &provider.against}) *sum += against ? 1 : 0;
        }
    return all;
}

void compare(const std::vector<record::ProviderAvailability>& answer, const Requests& requests,
             const std::vector<Micros>& edges) {
    const auto expected = counted(requests, edges);
    QCOMPARE(answer.size(), expected.size());
    for (const record::ProviderAvailability& provider : answer) {
        const record::ProviderAvailability& rows = expected.at(provider.provider);
        QCOMPARE(provider.attempts, rows.attempts);
        QCOMPARE(provider.against, rows.against);
        QCOMPARE(provider.days.size(), rows.days.size());
        for (std::size_t i = 0; i < rows.days.size(); ++i) {
            QCOMPARE(provider.days[i].from, rows.days[i].from);
            QCOMPARE(provider.days[i].attempts, rows.days[i].attempts);
            QCOMPARE(provider.days[i].against, rows.days[i].against);
        }
    }
}

// One request with an attempt of every outcome there is.
record::Request everyOutcome(Micros started) {
    record::Request request = Sample(5).request(started);
    request.attempts.clear();
    for (int i = 0; i <= static_cast<int>(Outcome::Denied); ++i) {
        record::Attempt attempt;
        attempt.provider = "openai";
        attempt.model = "gpt-5-mini";
        attempt.outcome = static_cast<Outcome>(i);
        request.attempts.push_back(attempt);
    }
    return request;
}

} // namespace

class AvailabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void init() { qputenv("TZ", "Asia/Kathmandu"), tzset(); }

    void cleanup() { qputenv("TZ", "UTC"), tzset(); }

    void isWhatTheRowsSay() {
        Folder folder;
        auto journal = openJournal(folder);
        Requests requests = Sample(71).requests(3000, kMonday, (kDays + 5) * kDay);
        requests.push_back(shared(everyOutcome(kMonday + 3 * kDay)));
        write(*journal, requests);
        const auto edges = edgesFrom(kMonday + 2 * kDay);
        compare(openReader(folder)->availability(edges), requests, edges);
    }

    // A file of before this was kept is worked out from its rows.
    void anOlderFileIsCaughtUp() {
        Folder folder;
        Requests requests = Sample(72).requests(1500, kMonday, (kDays - 2) * kDay);
        requests.push_back(shared(everyOutcome(kMonday + 3 * kDay)));
        {
            auto journal = openJournal(folder);
            write(*journal, requests);
        }
        {
            journal::Connection connection;
            connection.open(folder.file(), journal::Connection::Mode::ReadWrite);
            QVERIFY(connection.run("ALTER TABLE dims DROP COLUMN process"));
            QVERIFY(connection.run("DROP TABLE provider_days"));
            QVERIFY(connection.run("PRAGMA user_version = 2"));
        }
        auto journal = openJournal(folder);
        const auto edges = edgesFrom(kMonday);
        compare(openReader(folder)->availability(edges), requests, edges);
    }

    void servedIsAShare() {
        record::ProviderAvailability provider;
        QVERIFY(!provider.served());
        provider.attempts = 8;
        provider.against = 2;
        QCOMPARE(*provider.served(), 0.75);
    }

    void nothingIsAskedOfNothing() {
        Folder folder;
        auto journal = openJournal(folder);
        QVERIFY(openReader(folder)->availability({}).empty());
        QVERIFY(openReader(folder)->availability(edgesFrom(kMonday)).empty());
    }
};

TOLLGATE_TEST(AvailabilityTest)
#include "tst_availability.moc"
