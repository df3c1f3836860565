// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rollup_store.h"

#include <algorithm>

namespace tollgate::journal {

namespace {

constexpr std::size_t kRemembered = 20'000;
constexpr int kRollupColumns = 26;

void bindCell(Statement& statement, Level level, Micros begin, std::int64_t dims, const Cell& cell) {
    statement.bind(static_cast<std::int64_t>(level)).bind(begin).bind(dims);
    const Usage& u = cell.usage;
    for (std::int64_t value :
         {cell.requests,     cell.unpriced,    cell.estimated,      cell.cost.pico,     cell.ledger.pico,
          cell.saved.pico,   u.input_uncached, u.cache_read,        u.cache_write_5m,   u.cache_write_1h,
          u.output,          u.reasoning,      u.input_audio,       u.output_audio,     u.input_image,
          u.output_image,    cell.max_cost,    cell.max_first_byte, cell.max_last_byte, cell.max_tokens,
          cell.max_attempts, cell.last})
        statement.bind(value);
    statement.bindBlob(cell.first_token.encoded());
}

// The sums of a row from column `first` on: requests … first_token.
Cell readCell(const Statement& statement, int first) {
    auto at = [&](int offset) { return statement.integer(first + offset); };
    Cell cell;
    cell.requests = at(0);
    cell.unpriced = at(1);
    cell.estimated = at(2);
    cell.cost = Money{at(3)};
    cell.ledger = Money{at(4)};
    cell.saved = Money{at(5)};
    cell.usage = {at(6), at(7), at(8), at(9), at(10), at(11), at(12), at(13), at(14), at(15)};
    cell.max_cost = at(16);
    cell.max_first_byte = at(17);
    cell.max_last_byte = at(18);
    cell.max_tokens = at(19);
    cell.max_attempts = at(20);
    cell.last = at(21);
    cell.first_token = Histogram::decoded(statement.blob(first + 22));
    return cell;
}

} // namespace

RollupStore::RollupStore(Connection& connection)
    : m_find(connection, "SELECT requests, unpriced, estimated, cost, ledger, saved, input_uncached, cache_read, "
                         "cache_write_5m, cache_write_1h, output, reasoning, input_audio, output_audio, input_image, "
                         "output_image, max_cost, max_first_byte, max_last_byte, max_tokens, max_attempts, last, "
                         "first_token FROM rollup WHERE level = ? AND begins = ? AND dims = ?"),
      m_period(connection, "INSERT INTO periods VALUES (?,?,?) "
                           "ON CONFLICT DO UPDATE SET ends = max(ends, excluded.ends)"),
      m_findMinute(connection,
                   "SELECT calls, failed, slow, worst, first_token FROM minutes WHERE begins = ? AND provider = ?"),
      m_key(connection, "INSERT INTO key_quarters VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET "
                        "attempts = attempts + excluded.attempts, unpriced = unpriced + excluded.unpriced, "
                        "cost = cost + excluded.cost"),
      m_day(connection, "INSERT INTO provider_days VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET "
                        "attempts = attempts + excluded.attempts, against = against + excluded.against"),
      m_last(connection, "INSERT INTO last_attempts VALUES (?,?,?) ON CONFLICT DO UPDATE SET time = excluded.time, "
                         "outcome = excluded.outcome WHERE excluded.time >= time"),
      m_write(connection, "INSERT OR REPLACE INTO rollup", kRollupColumns),
      m_writeMinute(connection, "INSERT OR REPLACE INTO minutes", 7) {}

void RollupStore::forget() {
    m_cells.clear();
    m_owners.clear();
}

const RollupStore::Owners& RollupStore::ownersOf(Micros quarter) {
    auto [place, isNew] = m_owners.try_emplace(quarter);
    if (!isNew) return place->second;
    for (int level = 0; level < kLevels; ++level) {
        Period& period = place->second.periods[static_cast<std::size_t>(level)];
        period = periodOf(static_cast<Level>(level), quarter);
        if (level >= static_cast<int>(Level::Day)) m_period.bind(level).bind(period.from).bind(period.to).run();
    }
    return place->second;
}

Cell& RollupStore::cell(const Place& place) {
    auto [found, isNew] = m_cells.try_emplace(place);
    if (!isNew) return found->second;
    const auto& [level, begin, dims] = place;
    m_find.bind(static_cast<std::int64_t>(level)).bind(begin).bind(dims).run();
    if (m_find.next()) found->second = readCell(m_find, 0);
    m_find.finish();
    return found->second;
}

void RollupStore::add(const Sums& sums, std::span<const std::int64_t> dims) {
    addCells(sums, dims);
    addMinutes(sums);
    addKeys(sums);
    addDays(sums);
}

void RollupStore::addCells(const Sums& sums, std::span<const std::int64_t> dims) {
    std::vector<Place> touched;
    for (const auto& [key, sum] : sums.cells) {
        const Owners& owners = ownersOf(key.first);
        for (int level = 0; level < kLevels; ++level) {
            Place place{static_cast<Level>(level), owners.periods[static_cast<std::size_t>(level)].from,
                        dims[key.second]};
            cell(place).add(sum);
            touched.push_back(place);
        }
    }
    std::ranges::sort(touched);
    auto repeated = std::ranges::unique(touched);
    touched.erase(repeated.begin(), repeated.end());
    m_write.rows(std::span(touched), [this](Statement& statement, const Place& place) {
        bindCell(statement, std::get<0>(place), std::get<1>(place), std::get<2>(place), m_cells[place]);
    });
    if (m_cells.size() > kRemembered || m_owners.size() > kRemembered) forget();
}

void RollupStore::addMinutes(const Sums& sums) {
    using Entry = std::pair<const std::pair<Micros, std::string>*, Minute>;
    std::vector<Entry> entries;
    for (const auto& [key, sum] : sums.minutes) {
        Minute minute;
        m_findMinute.bind(key.first).bind(std::string_view(key.second)).run();
        if (m_findMinute.next()) {
            minute = {m_findMinute.integer(0), m_findMinute.integer(1), m_findMinute.integer(2),
                      record::outcomeFromName(m_findMinute.text(3)).value_or(record::Outcome::Ok),
                      Histogram::decoded(m_findMinute.blob(4))};
        }
        m_findMinute.finish();
        minute.add(sum);
        entries.emplace_back(&key, std::move(minute));
    }
    m_writeMinute.rows(std::span(entries), [](Statement& statement, const Entry& entry) {
        const auto& [key, minute] = entry;
        statement.bind(key->first).bind(std::string_view(key->second));
        statement.bind(minute.calls).bind(minute.failed).bind(minute.slow).bind(record::nameOf(minute.worst));
        statement.bindBlob(minute.first_token.encoded());
    });
}

void RollupStore::addDays(const Sums& sums) {
    std::map<std::pair<Micros, std::string_view>, ProviderDay> days;
    for (const auto& [key, part] : sums.providers)
        days[{ownersOf(key.first).periods[static_cast<std::size_t>(Level::Day)].from, key.second}].add(part);
    for (const auto& [key, day] : days)
        m_day.bind(key.first).bind(key.second).bind(day.attempts).bind(day.against).run();
}

void RollupStore::addKeys(const Sums& sums) {
    for (const auto& [place, sum] : sums.keys) {
        const auto& [quarter, names] = place;
        m_key.bind(quarter).bind(std::string_view(names.first)).bind(std::string_view(names.second));
        m_key.bind(sum.attempts).bind(sum.unpriced).bind(sum.cost.pico).run();
    }
    for (const auto& [provider, attempt] : sums.last)
        m_last.bind(std::string_view(provider)).bind(attempt.time).bind(record::nameOf(attempt.outcome)).run();
}

} // namespace tollgate::journal
