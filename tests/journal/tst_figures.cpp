// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure against the same figure summed from the rows, over made-up days.
#include "fixture.h"
#include "journal/histogram.h"
#include "record/filter.h"
#include "support/test_main.h"

#include <algorithm>
#include <map>
#include <set>

using namespace tollgate;
using namespace tollgate::test;
using record::GroupBy;

namespace {

Micros quarterOf(Micros time) {
    return time - time % (15 * kMinute);
}

std::string requestGroup(const record::Request& request, GroupBy by) {
    switch (by) {
    case GroupBy::Provider: return request.provider;
    case GroupBy::Model: return request.served_model.empty() ? request.requested_model : request.served_model;
    case GroupBy::Client: return request.client;
    case GroupBy::Process: return request.process;
    case GroupBy::Key: return request.key;
    case GroupBy::Team: return request.team;
    case GroupBy::Route: return request.route;
    case GroupBy::Tag:
        for (const auto& [name, value] : request.tags)
            if (name == "project") return value;
        return {};
    case GroupBy::Session: return request.session;
    case GroupBy::None: break;
    }
    return {};
}

// Where the money of a request goes: each attempt's to its own provider and model.
std::map<std::string, Money> costsByGroup(const record::Request& request, GroupBy by) {
    std::map<std::string, Money> costs;
    if (!request.cost) return costs;
    for (const record::Attempt& attempt : request.attempts) {
        if (!attempt.cost) continue;
        record::Request moved = request;
        moved.provider = attempt.provider;
        moved.served_model = attempt.model;
        costs[requestGroup(moved, by)] += *attempt.cost;
    }
    return costs;
}

constexpr GroupBy kGroups[] = {GroupBy::None, GroupBy::Provider, GroupBy::Model, GroupBy::Client, GroupBy::Process,
                               GroupBy::Key,  GroupBy::Team,     GroupBy::Route, GroupBy::Tag};

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<journal::Reader> m_reader;
    Requests m_requests;

    static constexpr Micros kSpan = 3 * kDay;

    record::Totals totalsIn(Micros from, Micros to) const {
        record::Totals totals;
        for (const auto& request : m_requests)
            if (request->started >= from && request->started < to) totals.add(*request);
        return totals;
    }

private Q_SLOTS:

    void initTestCase() {
        m_journal = openJournal(m_folder);
        m_requests = Sample(11).requests(4000, kMonday, kSpan);
        // In several batches, so that sums are added to, not only begun.
        std::size_t size = 700;
        for (std::size_t i = 0; i < m_requests.size(); i += size)
            write(*m_journal,
                  {m_requests.begin() + static_cast<std::ptrdiff_t>(i),
                   m_requests.begin() + static_cast<std::ptrdiff_t>(std::min(i + size, m_requests.size()))});
        m_reader = openReader(m_folder);
    }

    void spendingIsTheSumOfItsRows_data() {
        QTest::addColumn<QList<qint64>>("edges");
        QList<qint64> hours, days, odd;
        for (int i = 0; i <= 72; ++i) hours << kMonday + i * kHour;
        for (int i = 0; i <= 4; ++i) days << kMonday - 9 * kHour + i * kDay;
        for (int i = 0; i <= 9; ++i) odd << kMonday + i * 7 * 15 * kMinute;
        QTest::addRow("hours") << hours;
        QTest::addRow("local days") << days;
        QTest::addRow("quarters that are no hours") << odd;
        QTest::addRow("one bar over everything") << QList<qint64>{0, kMonday * 2};
    }

    void spendingIsTheSumOfItsRows() {
        QFETCH(QList<qint64>, edges);
        for (GroupBy first : kGroups)
            for (GroupBy then : {GroupBy::None, GroupBy::Model, GroupBy::Provider}) compareSpend(edges, first, then);
    }

    // Read row by row, for a filter that fits all, it is what the stored sums say.
    void rowsSayWhatTheSumsSay() {
        for (GroupBy first : kGroups) {
            record::SpendQuery query = spendIn({kMonday - 9 * kHour, kMonday + 15 * kHour, kMonday + 4 * kDay});
            query.first = first;
            query.tag = "project";
            const auto sums = m_reader->spend(query);
            query.filter = std::make_shared<const record::Filter>(*record::parseFilter("-provider:nobody"));
            const auto rows = m_reader->spend(query);
            QCOMPARE(rows.total, sums.total);
            QCOMPARE(rows.rows.size(), sums.rows.size());
            for (std::size_t i = 0; i < rows.rows.size(); ++i) {
                QCOMPARE(QString::fromStdString(rows.rows[i].name), QString::fromStdString(sums.rows[i].name));
                QCOMPARE(rows.rows[i].totals, sums.rows[i].totals);
                QVERIFY(rows.rows[i].trend == sums.rows[i].trend);
                QVERIFY(rows.rows[i].requests == sums.rows[i].requests);
                QVERIFY(rows.rows[i].providers == sums.rows[i].providers);
            }
        }
    }

    void aFilterPicksItsRows() {
        record::SpendQuery query = spendIn({kMonday - kDay, kMonday + 4 * kDay});
        query.first = GroupBy::Session;
        query.filter = std::make_shared<const record::Filter>(*record::parseFilter("status:error"));
        record::Totals expected;
        for (const auto& request : m_requests)
            if (record::verdictOf(*request) == record::Verdict::Error) expected.add(*request);
        QVERIFY(expected.requests > 0);
        QCOMPARE(m_reader->spend(query).total, expected);
    }

    void compareSpend(const QList<qint64>& edges, GroupBy first, GroupBy then) {
        record::SpendQuery query;
        query.edges.assign(edges.begin(), edges.end());
        query.series = first;
        query.first = first;
        query.then = then;
        query.tag = "project";
        auto report = m_reader->spend(query);
        auto bars = query.edges.size() - 1;
        std::map<std::string, std::vector<Money>> cost;
        std::map<std::string, std::vector<std::int64_t>> count;
        std::map<std::string, record::Totals> totals;
        std::map<std::string, std::set<std::string>> called;
        std::map<std::pair<std::string, std::string>, Money> children;
        for (const auto& request : m_requests) {
            auto edge = std::ranges::upper_bound(query.edges, request->started);
            if (edge == query.edges.begin() || edge == query.edges.end()) continue;
            auto bar = static_cast<std::size_t>(edge - query.edges.begin() - 1);
            std::string own = requestGroup(*request, first);
            count[own].resize(bars);
            ++count[own][bar];
            record::Totals one;
            one.add(*request);
            one.cost = {};
            totals[own].add(one);
            called[own].insert(request->provider);
            for (const record::Attempt& attempt : request->attempts) {
                if (!request->cost || !attempt.cost || attempt.cost->pico == 0) continue;
                record::Request moved = *request;
                moved.provider = attempt.provider;
                moved.served_model = attempt.model;
                called[requestGroup(moved, first)].insert(attempt.provider);
            }
            for (const auto& [name, money] : costsByGroup(*request, first)) {
                cost[name].resize(bars);
                cost[name][bar] += money;
                totals[name].cost += money;
            }
            if (then == GroupBy::None || !request->cost) continue;
            for (const record::Attempt& attempt : request->attempts) {
                if (!attempt.cost) continue;
                record::Request moved = *request;
                moved.provider = attempt.provider;
                moved.served_model = attempt.model;
                children[{requestGroup(moved, first), requestGroup(moved, then)}] += *attempt.cost;
            }
        }
        QCOMPARE(report.total, totalsIn(query.edges.front(), query.edges.back()));
        QCOMPARE(report.rows.size(), totals.size());
        Money before = Money::max();
        for (const auto& row : report.rows) {
            QVERIFY2(row.totals == totals[row.name], row.name.c_str());
            QVERIFY(row.totals.cost <= before);
            before = row.totals.cost;
            cost[row.name].resize(bars);
            QVERIFY(row.trend == cost[row.name]);
            count[row.name].resize(bars);
            QVERIFY(row.requests == count[row.name]);
            called[row.name].erase(std::string());
            QVERIFY(std::ranges::equal(row.providers, called[row.name]));
            Money sum;
            for (const auto& child : row.children) {
                QVERIFY((child.totals.cost == children[{row.name, child.name}]));
                sum += child.totals.cost;
            }
            if (then != GroupBy::None) QCOMPARE(sum.pico, row.totals.cost.pico);
        }
        for (const auto& series : report.series) {
            count[series.name].resize(bars);
            QVERIFY(series.cost == cost[series.name]);
            QVERIFY(series.requests == count[series.name]);
            QVERIFY(series.totals == totals[series.name]);
        }
    }

    void summaryIsTheSumOfItsRows_data() {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addRow("whole quarters") << qint64{kMonday + kHour} << qint64{kMonday + 5 * kHour};
        QTest::addRow("any microsecond") << qint64{kMonday + 123'456'789} << qint64{kMonday + kDay + 987'654'321};
        QTest::addRow("within one quarter") << qint64{kMonday + kMinute} << qint64{kMonday + 14 * kMinute};
        QTest::addRow("everything") << qint64{kMonday - kDay} << qint64{kMonday + 5 * kDay};
        QTest::addRow("nothing") << qint64{kMonday - kDay} << qint64{kMonday};
    }

    void summaryIsTheSumOfItsRows() {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        auto summary = m_reader->summary(nullptr, from, to);
        QVERIFY(summary.totals == totalsIn(from, to));
        Micros edge = quarterOf(from);
        for (const auto& bucket : summary.volume) {
            QCOMPARE(bucket.from, edge);
            auto in = totalsIn(std::max<Micros>(from, bucket.from), std::min<Micros>(to, bucket.from + 15 * kMinute));
            QCOMPARE(bucket.requests, in.requests);
            QCOMPARE(bucket.errors, in.errors);
            edge += 15 * kMinute;
        }
        QVERIFY(edge >= to);
    }

    void providerFigures() {
        Micros dayStart = kMonday + 15 * kHour, now = kMonday + kSpan - 20 * kMinute - 7 * kSecond;
        auto figures = m_reader->providerFigures(now, dayStart);
        QCOMPARE(figures.size(), std::size_t{4});
        for (const auto& provider : figures) {
            record::ProviderFigures expected;
            journal::Histogram hour;
            std::map<std::string, record::ProviderKeyFigures> keys;
            Micros firstMinute = now - now % kMinute - 59 * kMinute;
            for (const auto& request : m_requests) {
                bool today = request->started >= dayStart;
                if (today && request->provider == provider.provider) ++expected.requests_day;
                std::set<std::string> called;
                for (const auto& attempt : request->attempts) {
                    if (attempt.provider != provider.provider) continue;
                    Micros ended = request->started + attempt.ended;
                    if (today) {
                        keys[attempt.key].key = attempt.key;
                        ++keys[attempt.key].attempts;
                        keys[attempt.key].cost += attempt.cost.value_or(Money{});
                        expected.cost_day += attempt.cost.value_or(Money{});
                        if (attempt.flags.has(record::Flag::Unpriced)) expected.unpriced_day = true;
                    }
                    if (ended > expected.last_attempt.value_or(0)) {
                        expected.last_attempt = ended;
                        expected.last_outcome = attempt.outcome;
                    }
                    if (ended < firstMinute || ended >= firstMinute + kHour) continue;
                    ++expected.attempts_hour;
                    using record::Outcome;
                    if (std::set{Outcome::Connect, Outcome::ServerError, Outcome::RateLimited, Outcome::Cut,
                                 Outcome::TimeoutFirstByte, Outcome::Overloaded, Outcome::Auth}
                            .contains(attempt.outcome))
                        ++expected.failed_hour;
                    if (request->stream && attempt.first_byte >= 0) hour.add(attempt.first_byte - attempt.started);
                }
            }
            QVERIFY(expected.attempts_hour > 0);
            QCOMPARE(provider.attempts_hour, expected.attempts_hour);
            QCOMPARE(provider.failed_hour, expected.failed_hour);
            QCOMPARE(provider.requests_day, expected.requests_day);
            QCOMPARE(provider.cost_day.pico, expected.cost_day.pico);
            QCOMPARE(provider.unpriced_day, expected.unpriced_day);
            QVERIFY(provider.first_token_p50 == hour.percentile(0.5));
            QVERIFY(provider.first_token_p95 == hour.percentile(0.95));
            QVERIFY(provider.last_attempt == expected.last_attempt);
            QVERIFY(provider.last_outcome == expected.last_outcome);
            QCOMPARE(provider.keys.size(), keys.size());
            for (const auto& key : provider.keys) {
                QCOMPARE(key.attempts, keys[key.key].attempts);
                QCOMPARE(key.cost.pico, keys[key.key].cost.pico);
            }
            compareCells(provider, firstMinute - 30 * kMinute);
        }
    }

    void compareCells(const record::ProviderFigures& provider, Micros firstMinute) {
        QCOMPARE(provider.cells.size(), std::size_t{90});
        QCOMPARE(provider.first_token.size(), std::size_t{90});
        QCOMPARE(provider.first_token_high.size(), std::size_t{90});
        for (std::size_t i = 0; i < 90; ++i) {
            const auto& cell = provider.cells[i];
            QCOMPARE(cell.from, firstMinute + static_cast<Micros>(i) * kMinute);
            std::int64_t attempts = 0, slow = 0;
            journal::Histogram tokens;
            for (const auto& request : m_requests) {
                bool before = false;
                for (const auto& attempt : request->attempts) {
                    if (attempt.provider != provider.provider) continue;
                    bool retried = std::exchange(before, true);
                    Micros ended = request->started + attempt.ended;
                    if (ended < cell.from || ended >= cell.from + kMinute) continue;
                    ++attempts;
                    Micros first = attempt.first_byte < 0 ? -1 : attempt.first_byte - attempt.started;
                    if (request->stream && first >= 0) tokens.add(first);
                    if (attempt.outcome == record::Outcome::Ok && (retried || (request->stream && first > 3 * kSecond)))
                        ++slow;
                }
            }
            QCOMPARE(cell.attempts, attempts);
            QCOMPARE(cell.slow, slow);
            QVERIFY(provider.first_token[i] == tokens.percentile(0.5));
            QVERIFY(provider.first_token_high[i] == tokens.percentile(0.95));
            QVERIFY(cell.failed > 0 || cell.worst == record::Outcome::Ok);
        }
    }

    void clientFigures() {
        Micros dayStart = kMonday + 15 * kHour;
        auto figures = m_reader->clientFigures(dayStart);
        QCOMPARE(figures.size(), std::size_t{4});
        for (const auto& client : figures) {
            record::Totals totals;
            Micros last = 0;
            for (const auto& request : m_requests) {
                if (request->client != client.client || request->started < dayStart) continue;
                totals.add(*request);
                last = std::max(last, request->started);
            }
            QCOMPARE(client.requests, totals.requests);
            QCOMPARE(client.cost.pico, totals.cost.pico);
            QCOMPARE(client.unpriced, totals.unpriced > 0);
            QCOMPARE(client.last_request, last);
        }
    }

    void accessKeyFigures() {
        Micros dayStart = kMonday + 15 * kHour;
        auto figures = m_reader->accessKeyFigures(dayStart);
        QCOMPARE(figures.size(), std::size_t{3});
        for (const auto& key : figures) {
            record::Totals totals;
            Micros last = 0;
            for (const auto& request : m_requests) {
                if (request->key != key.key) continue;
                if (request->started >= dayStart) totals.add(*request);
                last = std::max(last, request->started);
            }
            QCOMPARE(key.requests, totals.requests);
            QCOMPARE(key.cost.pico, totals.cost.pico);
            QCOMPARE(key.unpriced, totals.unpriced > 0);
            QCOMPARE(key.last_request, last);
        }
    }

    void nowFigures() {
        Micros now = kMonday + 2 * kDay + 33 * kMinute + 20 * kSecond;
        auto figures = m_reader->nowFigures(now);
        record::Totals recent = totalsIn(now - now % kMinute - 14 * kMinute, now - now % kMinute + kMinute);
        QVERIFY(recent.requests > 0);
        QCOMPARE(figures.requests_15m, recent.requests);
        QCOMPARE(figures.errors_15m, recent.errors);
        QCOMPARE(figures.requests_last_minute, totalsIn(now - kMinute, now + 1).requests);
        record::Totals week = totalsIn(0, quarterOf(now) + 15 * kMinute);
        QCOMPARE(figures.usual_error_percent,
                 100.0 * static_cast<double>(week.errors) / static_cast<double>(week.requests));
        QVERIFY(figures.first_token_p95_15m.has_value());
        QVERIFY(figures.usual_first_token_p95.has_value());
        // By provider: between the lowest and the highest of the provider's own, and one for each that streamed.
        auto usual = m_reader->usualFirstTokens(kMonday + kDay);
        QVERIFY(!usual.empty());
        std::set<std::string> streamed;
        for (const auto& request : m_requests)
            if (request->stream && request->timings.first_byte >= 0) streamed.insert(request->provider);
        for (const auto& [provider, high] : usual) {
            QVERIFY2(streamed.contains(provider), provider.c_str());
            QVERIFY(high > 0);
        }
    }

    void facetsCountTheValues() {
        std::map<std::string, std::int64_t> clients, processes, projects;
        for (const auto& request : m_requests) {
            if (!request->client.empty()) ++clients[request->client];
            if (!request->process.empty()) ++processes[request->process];
            if (auto project = requestGroup(*request, GroupBy::Tag); !project.empty()) ++projects[project];
        }
        for (auto [key, expected] :
             {std::pair("client", clients), std::pair("process", processes), std::pair("project", projects)}) {
            auto values = m_reader->facet(key);
            QCOMPARE(values.size(), expected.size());
            for (std::size_t i = 0; i < values.size(); ++i) {
                QCOMPARE(values[i].requests, expected[values[i].value]);
                if (i > 0) QVERIFY(values[i - 1].requests >= values[i].requests);
            }
        }
        QVERIFY(m_reader->facet("cost").empty());
    }

    // A provider may answer under a longer name than it was asked by ("gpt-5-mini-2025-08-07"): that is one model, and
    // calls and money stand together. What an earlier call cost stays where it was made.
    void theAnsweringCallIsTheRequestsOwn() {
        Folder folder;
        auto journal = openJournal(folder);
        record::Request request = Sample(3).request(kMonday);
        request.outcome = record::Outcome::Ok;
        request.cache = record::CacheState::None;
        record::Attempt failed, answered;
        failed.provider = "anthropic";
        failed.model = "claude-sonnet-4-5";
        failed.cost = Money{5};
        failed.outcome = record::Outcome::Cut;
        answered.provider = request.provider = "openai";
        answered.model = "gpt-5-mini";
        answered.cost = Money{7};
        request.served_model = "gpt-5-mini-2025-08-07";
        request.attempts = {failed, answered};
        request.cost = Money{12};
        test::write(*journal, {shared(request)});
        auto query = spendIn({kMonday, kMonday + kDay});
        query.first = GroupBy::Model;
        auto report = openReader(folder)->spend(query);
        QCOMPARE(report.rows.size(), std::size_t{2});
        QCOMPARE(report.rows[0].name, std::string("gpt-5-mini-2025-08-07"));
        QCOMPARE(report.rows[0].totals.cost.pico, 7);
        QCOMPARE(report.rows[0].totals.requests, 1);
        QCOMPARE(report.rows[1].name, std::string("claude-sonnet-4-5"));
        QCOMPARE(report.rows[1].totals.cost.pico, 5);
        QCOMPARE(report.rows[1].totals.requests, 0);
    }

    void eventsComeNewestFirst() {
        for (int i = 0; i < 30; ++i)
            m_journal->happened({0, kMonday + i * kSecond, record::EventKind::ProviderState,
                                 i % 3 == 0 ? "openai" : "gemini", "state " + std::to_string(i), i + 1});
        QVERIFY(m_journal->flush());
        auto events = m_reader->events(5);
        QCOMPARE(events.size(), std::size_t{5});
        QCOMPARE(events.front().detail, std::string("state 29"));
        QCOMPARE(events.front().count, std::int64_t{30});
        QVERIFY(events.front().kind == record::EventKind::ProviderState);
        events = m_reader->events(100, "openai");
        QCOMPARE(events.size(), std::size_t{10});
        QCOMPARE(events.front().detail, std::string("state 27"));
    }
};

TOLLGATE_TEST(FiguresTest)
#include "tst_figures.moc"
