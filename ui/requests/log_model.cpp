// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/log_model.h"

#include "ui/requests/live_filter.h"
#include "ui/requests/log_cells.h"

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

using record::LiveEvent;

constexpr Micros kUnwritten = 5 * kSecond; // the journal has a row within one second of its end, with a slow disk later

record::LogCursor cursorOf(const record::Request& request) {
    return {request.started, request.id};
}

} // namespace

// In the order of their coming, each request once.
class LogModel::Fresh {
public:
    LiveEvent* find(RequestId id) {
        auto at = m_places.find(id);
        return at == m_places.end() ? nullptr : &m_events[at->second];
    }

    void add(LiveEvent event) {
        m_places[event.id] = m_events.size();
        m_events.push_back(std::move(event));
    }

    void remove(RequestId id) {
        m_events[m_places.at(id)].id = {};
        m_places.erase(id);
    }

    std::vector<LiveEvent> all() && {
        std::erase_if(m_events, [](const LiveEvent& event) { return event.id.isNull(); });
        return std::move(m_events);
    }

private:
    std::vector<LiveEvent> m_events;
    std::unordered_map<RequestId, std::size_t> m_places;
};

LogModel::LogModel(const bridge::Providers& providers, QObject* parent)
    : TableModel(logColumns(), parent), m_providers(providers) {}

bool LogModel::fits(const record::Request& ended) const {
    return !m_filter || record::matches(*m_filter, ended);
}

void LogModel::setRows(const Rows& newestFirst, const std::vector<LiveEvent>& inFlight, Micros now) {
    beginResetModel();
    m_now = now;
    m_cut = false;
    m_first = 0;
    m_live.clear();
    m_unsure.clear();
    m_given.clear();
    for (const auto& row : newestFirst) m_given.insert(row->id);
    std::vector<Row> all;
    for (const auto& row : newestFirst) all.push_back({row, false});
    for (const auto& [seen, row] : m_recent)
        if (!m_given.contains(row->id) && fits(*row)) all.push_back({row, false});
    Fresh running;
    for (const LiveEvent& event : inFlight)
        if (!m_given.contains(event.id)) take(event, running);
    for (LiveEvent& event : std::move(running).all()) {
        all.push_back({event.request, true});
        m_live[event.id].event = event;
    }
    std::sort(all.begin(), all.end(),
              [](const Row& a, const Row& b) { return cursorOf(*a.request) < cursorOf(*b.request); });
    m_rows.assign(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].running) m_live[m_rows[i].request->id].place = static_cast<std::int64_t>(i);
    m_oldest.reset();
    if (!newestFirst.empty()) m_oldest = cursorOf(*newestFirst.back());
    endResetModel();
}

void LogModel::prependOlder(const Rows& newestFirst) {
    if (newestFirst.empty()) return;
    auto count = newestFirst.size();
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    for (const auto& row : newestFirst) m_rows.push_front({row, false});
    m_first -= static_cast<std::int64_t>(count);
    m_oldest = cursorOf(*newestFirst.back());
    endInsertRows();
    if (m_rows.size() > kMostRows) dropBack(m_rows.size() - kMostRows);
}

int LogModel::apply(const std::vector<LiveEvent>& events, Micros now) {
    m_now = now;
    Fresh fresh;
    for (const LiveEvent& event : events) {
        if (event.kind == LiveEvent::Kind::Finished && event.request) remember(event.request, now);
        if (!update(event)) take(event, fresh);
    }
    tellChanged();
    std::vector<LiveEvent> all = std::move(fresh).all();
    auto count = static_cast<int>(all.size());
    if (m_rows.size() + all.size() > kMostRows) m_cut = true;
    if (!all.empty() && !m_cut) insert(std::move(all));
    return count;
}

// A row that is shown and runs.
bool LogModel::update(const LiveEvent& event) {
    auto known = m_live.find(event.id);
    if (known == m_live.end()) return false;
    if (event.kind == LiveEvent::Kind::Finished) {
        Live ended = std::move(known->second);
        m_live.erase(known);
        finish(ended, event);
        return true;
    }
    addTo(known->second.event, event);
    rowChanged(static_cast<int>(known->second.place - m_first));
    return true;
}

// Told once a batch, as one range: views look at each call.
void LogModel::rowChanged(int row) {
    m_changed_first = m_changed_last < 0 ? row : std::min(m_changed_first, row);
    m_changed_last = std::max(m_changed_last, row);
}

void LogModel::tellChanged() {
    int last = std::exchange(m_changed_last, -1);
    if (last >= 0) Q_EMIT dataChanged(index(m_changed_first, 0), index(last, columnCount() - 1));
}

void LogModel::finish(const Live& live, const LiveEvent& event) {
    int row = static_cast<int>(live.place - m_first);
    if (!fits(*event.request)) return removeRow(row); // it went to another provider
    m_rows[static_cast<std::size_t>(row)] = {event.request, false};
    rowChanged(row);
}

void LogModel::takeEnded(const LiveEvent& event, Fresh& fresh) {
    m_unsure.erase(event.id);
    bool shown = event.request && fits(*event.request) && !m_given.contains(event.id);
    if (LiveEvent* waiting = fresh.find(event.id)) {
        if (!shown) return fresh.remove(event.id);
        *waiting = event;
    } else if (shown) {
        fresh.add(event);
    }
}

// A request that is not shown: decides whether it becomes a row.
void LogModel::take(const LiveEvent& event, Fresh& fresh) {
    if (event.kind == LiveEvent::Kind::Finished) return takeEnded(event, fresh);
    if (LiveEvent* waiting = fresh.find(event.id)) return addTo(*waiting, event);
    auto unsure = m_unsure.find(event.id);
    if (unsure == m_unsure.end() && !event.request) return; // it was decided at its start that it does not fit
    LiveEvent known = unsure == m_unsure.end() ? event : unsure->second;
    if (unsure != m_unsure.end()) addTo(known, event);
    std::optional<bool> fits = m_filter ? fitsSoFar(*m_filter, known) : true;
    if (!fits) {
        m_unsure[event.id] = std::move(known);
        return;
    }
    m_unsure.erase(event.id);
    if (*fits) fresh.add(std::move(known));
}

void LogModel::insert(std::vector<LiveEvent> fresh) {
    int first = rows();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (LiveEvent& event : fresh) {
        bool running = event.kind != LiveEvent::Kind::Finished;
        m_rows.push_back({event.request, running});
        if (!running) continue;
        Live& live = m_live[event.id];
        live.event = std::move(event);
        live.place = m_first + rows() - 1;
    }
    endInsertRows();
}

void LogModel::remember(const std::shared_ptr<const record::Request>& ended, Micros now) {
    m_recent.emplace_back(now, ended);
    while (m_recent.front().first < now - kUnwritten) m_recent.pop_front();
}

void LogModel::tick(Micros now) {
    m_now = now;
    if (m_live.empty()) return;
    std::int64_t first = INT64_MAX, last = 0;
    for (const auto& [id, live] : m_live) {
        first = std::min(first, live.place - m_first);
        last = std::max(last, live.place - m_first);
    }
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
}

void LogModel::trim() {
    // A twentieth more than is kept, so that following does not remove rows with every batch.
    if (m_rows.size() > kRowsFollowed + kRowsFollowed / 20) dropFront(m_rows.size() - kRowsFollowed);
}

void LogModel::removeRow(int row) {
    tellChanged(); // its rows are counted from here on
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    for (auto& [id, live] : m_live)
        if (live.place - m_first > row) --live.place;
    endRemoveRows();
}

void LogModel::dropFront(std::size_t count) {
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    auto end = m_rows.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto row = m_rows.begin(); row != end; ++row)
        if (row->running) m_live.erase(row->request->id);
    m_rows.erase(m_rows.begin(), end);
    m_first += static_cast<std::int64_t>(count);
    if (!m_rows.empty()) m_oldest = cursorOf(*m_rows.front().request);
    endRemoveRows();
}

void LogModel::dropBack(std::size_t count) {
    m_cut = true;
    auto first = m_rows.size() - count;
    beginRemoveRows({}, static_cast<int>(first), rows() - 1);
    for (std::size_t i = first; i < m_rows.size(); ++i)
        if (m_rows[i].running) m_live.erase(m_rows[i].request->id);
    m_rows.resize(first);
    endRemoveRows();
}

std::shared_ptr<const record::Request> LogModel::request(int row) const {
    return m_rows[static_cast<std::size_t>(row)].request;
}

const LiveEvent* LogModel::live(int row) const {
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    auto found = entry.running ? m_live.find(entry.request->id) : m_live.end();
    return found == m_live.end() ? nullptr : &found->second.event;
}

int LogModel::rowOf(RequestId id) const {
    if (auto running = m_live.find(id); running != m_live.end())
        return static_cast<int>(running->second.place - m_first);
    // What is asked for is mostly new: look from the end.
    for (int row = rows() - 1; row >= 0; --row)
        if (m_rows[static_cast<std::size_t>(row)].request->id == id) return row;
    return -1;
}

Cell LogModel::cell(int row, int column) const {
    const record::Request& request = *m_rows[static_cast<std::size_t>(row)].request;
    if (const LiveEvent* event = live(row)) return runningLogCell(request, *event, column, m_now, m_providers);
    return logCell(request, column, m_now, m_providers);
}

} // namespace tollgate::ui
