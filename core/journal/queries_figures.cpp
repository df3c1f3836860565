// SPDX-License-Identifier: GPL-3.0-or-later
// How providers, clients and the gateway as a whole do: minutes for what is recent, rollups for the day and the week.
#include "journal/row.h"
#include "journal/session.h"

#include <algorithm>
#include <map>

namespace tollgate::journal {

namespace {

using record::AccessKeyFigures;
using record::ClientFigures;
using record::NowFigures;
using record::ProviderFigures;

constexpr Micros kEndOfTime = INT64_MAX / 4;
constexpr std::size_t kMinutesShown = 90;
constexpr Micros kUsual = 7 * kDay;

struct MinuteRow {
    Micros begin = 0;
    std::string provider;
    Minute minute;
};

void readMinutes(Connection& connection, Micros from, const std::function<void(const MinuteRow&)>& each) {
    Statement statement(connection, "SELECT begins, provider, calls, failed, slow, worst, first_token FROM minutes "
                                    "WHERE begins >= ?");
    for (statement.bind(from).run(); statement.next();)
        each({statement.integer(0),
              statement.text(1),
              {statement.integer(2), statement.integer(3), statement.integer(4),
               record::outcomeFromName(statement.text(5)).value_or(record::Outcome::Ok),
               Histogram::decoded(statement.blob(6))}});
}

// The last minutes of each provider, the last of them the one that goes on; rates and latencies of the last hour.
void addMinutes(Connection& connection, Micros now, std::map<std::string, ProviderFigures>& figures) {
    const Micros first = minuteOf(now) - (static_cast<Micros>(kMinutesShown) - 1) * kMinute;
    const Micros hour = minuteOf(now) + kMinute - kHour;
    std::map<std::string, Histogram> hours;
    readMinutes(connection, first, [&](const MinuteRow& row) {
        if (row.provider.empty() || row.begin > now) return;
        ProviderFigures& provider = figures[row.provider];
        if (provider.cells.empty()) {
            provider.first_token.resize(kMinutesShown);
            provider.first_token_high.resize(kMinutesShown);
            for (std::size_t i = 0; i < kMinutesShown; ++i)
                provider.cells.push_back({.from = first + static_cast<Micros>(i) * kMinute});
        }
        auto place = static_cast<std::size_t>((row.begin - first) / kMinute);
        const Minute& minute = row.minute;
        provider.cells[place] = {row.begin, minute.calls, minute.failed, minute.slow, minute.worst};
        provider.first_token[place] = minute.first_token.percentile(0.5);
        provider.first_token_high[place] = minute.first_token.percentile(0.95);
        if (row.begin < hour) return;
        provider.attempts_hour += minute.calls;
        provider.failed_hour += minute.failed;
        hours[row.provider].add(minute.first_token);
    });
    for (const auto& [name, histogram] : hours) {
        figures[name].first_token_p50 = histogram.percentile(0.5);
        figures[name].first_token_p95 = histogram.percentile(0.95);
    }
}

void addKeys(Connection& connection, Micros dayStart, std::map<std::string, ProviderFigures>& figures) {
    Statement statement(connection, "SELECT provider, key, sum(attempts), sum(unpriced), sum(cost) FROM key_quarters "
                                    "WHERE begins >= ? GROUP BY provider, key");
    for (statement.bind(quarterOf(dayStart)).run(); statement.next();) {
        ProviderFigures& provider = figures[statement.text(0)];
        provider.keys.push_back({statement.text(1), statement.integer(2), Money{statement.integer(4)}});
        if (statement.integer(3) > 0) provider.unpriced_day = true;
    }
}

void addLast(Connection& connection, std::map<std::string, ProviderFigures>& figures) {
    Statement statement(connection, "SELECT provider, time, outcome FROM last_attempts");
    for (statement.run(); statement.next();) {
        auto place = figures.find(statement.text(0));
        if (place == figures.end()) continue;
        place->second.last_attempt = statement.integer(1);
        place->second.last_outcome = record::outcomeFromName(statement.text(2));
    }
}

// Sums of the spans by dims, without what only a filter needs.
struct Light {
    std::int64_t requests = 0;
    std::int64_t unpriced = 0;
    Money cost;
    Micros last = 0;
};

void readLight(Connection& connection, const std::vector<Span>& spans,
               const std::function<void(std::int64_t dims, const Light&)>& each) {
    Statement statement(connection, "SELECT dims, sum(requests), sum(unpriced), sum(cost), max(last) FROM rollup "
                                    "WHERE level = ? AND begins >= ? AND begins < ? GROUP BY dims");
    for (const Span& span : spans) {
        statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
        while (statement.next())
            each(statement.integer(0),
                 {statement.integer(1), statement.integer(2), Money{statement.integer(3)}, statement.integer(4)});
    }
}

struct Usual {
    std::int64_t requests = 0;
    std::int64_t errors = 0;
    Histogram first_token;
};

Usual usualOf(Connection& connection, const Catalog& catalog, Micros from, Micros to) {
    Usual usual;
    Statement statement(connection, "SELECT dims, requests, first_token FROM rollup "
                                    "WHERE level = ? AND begins >= ? AND begins < ?");
    for (const Span& span : catalog.periods().cover(from, to)) {
        statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
        while (statement.next()) {
            usual.requests += statement.integer(1);
            if (catalog.dims(statement.integer(0)).verdict == record::Verdict::Error)
                usual.errors += statement.integer(1);
            usual.first_token.add(Histogram::decoded(statement.blob(2)));
        }
    }
    return usual;
}

} // namespace

std::vector<ProviderFigures> Reader::providerFigures(Micros now, Micros dayStart) {
    return m_session->ask<std::vector<ProviderFigures>>([&] {
        Connection& connection = m_session->connection();
        const Catalog& catalog = m_session->catalog();
        std::map<std::string, ProviderFigures> figures;
        addMinutes(connection, now, figures);
        addKeys(connection, dayStart, figures);
        readLight(connection, catalog.periods().cover(dayStart, kEndOfTime), [&](std::int64_t dims, const Light& sum) {
            const std::string& provider = catalog.dims(dims).provider;
            if (provider.empty()) return;
            figures[provider].requests_day += sum.requests;
            figures[provider].cost_day += sum.cost;
        });
        addLast(connection, figures);
        std::vector<ProviderFigures> result;
        for (auto& [name, provider] : figures) {
            provider.provider = name;
            result.push_back(std::move(provider));
        }
        return result;
    });
}

std::map<std::string, Micros> Reader::usualFirstTokens(Micros now) {
    return m_session->ask<std::map<std::string, Micros>>([&] {
        std::map<std::string, Histogram> sums;
        Statement statement(m_session->connection(), "SELECT dims, first_token FROM rollup "
                                                     "WHERE level = ? AND begins >= ? AND begins < ?");
        for (const Span& span : m_session->catalog().periods().cover(now - kUsual, now)) {
            statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
            while (statement.next())
                sums[m_session->catalog().dims(statement.integer(0)).provider].add(
                    Histogram::decoded(statement.blob(1)));
        }
        std::map<std::string, Micros> usual;
        for (const auto& [provider, sum] : sums)
            if (auto high = sum.percentile(0.95); high && !provider.empty()) usual[provider] = *high;
        return usual;
    });
}

std::vector<ClientFigures> Reader::clientFigures(Micros dayStart) {
    return m_session->ask<std::vector<ClientFigures>>([&] {
        const Catalog& catalog = m_session->catalog();
        std::map<std::string, ClientFigures> figures;
        readLight(m_session->connection(), catalog.periods().cover(dayStart, kEndOfTime),
                  [&](std::int64_t dims, const Light& sum) {
                      ClientFigures& client = figures[catalog.dims(dims).client];
                      client.requests += sum.requests;
                      client.cost += sum.cost;
                      client.unpriced = client.unpriced || sum.unpriced > 0;
                      client.last_request = std::max(client.last_request, sum.last);
                  });
        std::vector<ClientFigures> result;
        for (auto& [name, client] : figures) {
            client.client = name;
            result.push_back(std::move(client));
        }
        std::ranges::sort(result, [](const ClientFigures& a, const ClientFigures& b) {
            if (a.cost != b.cost) return a.cost > b.cost;
            return a.requests != b.requests ? a.requests > b.requests : a.client < b.client;
        });
        return result;
    });
}

std::vector<AccessKeyFigures> Reader::accessKeyFigures(Micros dayStart) {
    return m_session->ask<std::vector<AccessKeyFigures>>([&] {
        const Catalog& catalog = m_session->catalog();
        std::map<std::string, AccessKeyFigures> figures;
        const auto read = [&](Micros from, auto add) {
            readLight(m_session->connection(), catalog.periods().cover(from, kEndOfTime),
                      [&](std::int64_t dims, const Light& sum) { add(figures[catalog.dims(dims).key], sum); });
        };
        read(0,
             [](AccessKeyFigures& key, const Light& sum) { key.last_request = std::max(key.last_request, sum.last); });
        read(dayStart, [](AccessKeyFigures& key, const Light& sum) {
            key.requests += sum.requests;
            key.cost += sum.cost;
            key.unpriced = key.unpriced || sum.unpriced > 0;
        });
        std::vector<AccessKeyFigures> result;
        for (auto& [name, key] : figures) {
            key.key = name;
            result.push_back(std::move(key));
        }
        return result;
    });
}

NowFigures Reader::nowFigures(Micros now) {
    return m_session->ask<NowFigures>([&] {
        Connection& connection = m_session->connection();
        NowFigures figures;
        Histogram recent;
        readMinutes(connection, minuteOf(now) - 14 * kMinute, [&](const MinuteRow& row) {
            if (!row.provider.empty() || row.begin > now) return;
            figures.requests_15m += row.minute.calls;
            figures.errors_15m += row.minute.failed;
            recent.add(row.minute.first_token);
        });
        figures.first_token_p95_15m = recent.percentile(0.95);
        Usual usual = usualOf(connection, m_session->catalog(), now - kUsual, now);
        if (usual.requests > 0)
            figures.usual_error_percent =
                100.0 * static_cast<double>(usual.errors) / static_cast<double>(usual.requests);
        figures.usual_first_token_p95 = usual.first_token.percentile(0.95);
        Statement last(connection, "SELECT count(*) FROM requests WHERE seq >= ? AND seq < ?");
        last.bind(firstSeqOf(now - kMinute)).bind(firstSeqOf(now + 1)).run();
        if (last.next()) figures.requests_last_minute = last.integer(0);
        return figures;
    });
}

} // namespace tollgate::journal
