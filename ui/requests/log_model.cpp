// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/log_model.h"

#include "record/filter.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <algorithm>
#include <chrono>

namespace tollgate::ui {

namespace {

using record::LiveEvent;

constexpr std::size_t kMostRows = 5'000;

enum Col {
    StatusCol,
    TimeCol,
    ClientCol,
    ModelCol,
    ProviderCol,
    FirstTokenCol,
    DurationCol,
    TokensCol,
    CostCol,
    KeyCol,
    CachedCol,
    AttemptsCol,
    RouteCol,
    SessionCol,
    IdCol
};

QList<Column> columnsOfLog() {
    auto tr = [](const char* text) { return LogModel::tr(text); };
    return {
        {.id = QStringLiteral("status"),
         .title = tr("Status"),
         .kind = CellKind::Status,
         .width = 90,
         .sortable = false},
        {.id = QStringLiteral("time"), .title = tr("Time"), .kind = CellKind::Number, .width = 88, .sortable = false},
        {.id = QStringLiteral("client"), .title = tr("Client"), .width = 92, .priority = 4, .sortable = false},
        {.id = QStringLiteral("model"),
         .title = tr("Model"),
         .kind = CellKind::Model,
         .width = 170,
         .priority = 2,
         .stretch = true,
         .sortable = false},
        {.id = QStringLiteral("provider"),
         .title = tr("Provider"),
         .kind = CellKind::Swatch,
         .width = 122,
         .priority = 3,
         .sortable = false},
        {.id = QStringLiteral("ttft"),
         .title = tr("TTFT"),
         .kind = CellKind::Number,
         .width = 66,
         .priority = 7,
         .sortable = false,
         .tool_tip = tr("Time to first token")},
        {.id = QStringLiteral("duration"),
         .title = tr("Duration"),
         .kind = CellKind::Number,
         .width = 66,
         .priority = 5,
         .sortable = false},
        {.id = QStringLiteral("tokens"),
         .title = tr("In / out"),
         .kind = CellKind::Number,
         .width = 90,
         .priority = 6,
         .sortable = false},
        {.id = QStringLiteral("cost"),
         .title = tr("Cost"),
         .kind = CellKind::Number,
         .width = 76,
         .priority = 2,
         .sortable = false},
        {.id = QStringLiteral("key"),
         .title = tr("Key"),
         .width = 110,
         .priority = 9,
         .shown = false,
         .sortable = false},
        {.id = QStringLiteral("cached"),
         .title = tr("Cached"),
         .kind = CellKind::Number,
         .width = 64,
         .priority = 10,
         .shown = false,
         .sortable = false},
        {.id = QStringLiteral("attempts"),
         .title = tr("Attempts"),
         .kind = CellKind::Number,
         .width = 68,
         .priority = 11,
         .shown = false,
         .sortable = false},
        {.id = QStringLiteral("route"),
         .title = tr("Route"),
         .width = 110,
         .priority = 12,
         .shown = false,
         .sortable = false},
        {.id = QStringLiteral("session"),
         .title = tr("Session"),
         .width = 120,
         .priority = 13,
         .shown = false,
         .sortable = false},
        {.id = QStringLiteral("id"),
         .title = tr("Id"),
         .kind = CellKind::Fixed,
         .width = 210,
         .priority = 14,
         .shown = false,
         .sortable = false},
    };
}

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

} // namespace

LogModel::LogModel(const bridge::Providers& providers, QObject* parent)
    : TableModel(columnsOfLog(), parent), m_providers(providers) {}

void LogModel::setRows(const std::vector<std::shared_ptr<const record::Request>>& newestFirst, Micros now) {
    beginResetModel();
    m_now = now;
    // What runs is not in the journal yet: keep it.
    std::vector<Row> running;
    for (Row& row : m_rows) {
        bool known = std::any_of(newestFirst.begin(), newestFirst.end(),
                                 [&](const auto& given) { return given->id == row.request->id; });
        if (row.live && !known) running.push_back(std::move(row));
    }
    m_rows.clear();
    for (auto row = newestFirst.rbegin(); row != newestFirst.rend(); ++row) m_rows.push_back({*row, std::nullopt});
    for (Row& row : running) m_rows.push_back(std::move(row));
    m_running = static_cast<int>(running.size());
    endResetModel();
}

void LogModel::prependOlder(const std::vector<std::shared_ptr<const record::Request>>& newestFirst) {
    if (newestFirst.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(newestFirst.size()) - 1);
    std::vector<Row> older;
    for (auto row = newestFirst.rbegin(); row != newestFirst.rend(); ++row) older.push_back({*row, std::nullopt});
    m_rows.insert(m_rows.begin(), std::make_move_iterator(older.begin()), std::make_move_iterator(older.end()));
    endInsertRows();
}

bool LogModel::update(const LiveEvent& event) {
    int row = rowOf(event.id);
    if (row < 0) return false;
    Row& entry = m_rows[static_cast<std::size_t>(row)];
    if (event.kind == LiveEvent::Kind::Finished) {
        if (entry.live) --m_running;
        entry.request = event.request;
        entry.live.reset();
    } else if (entry.live) {
        if (!event.provider.empty()) entry.live->provider = event.provider;
        if (event.first_byte) entry.live->first_byte = event.first_byte;
        entry.live->output_tokens = std::max(entry.live->output_tokens, event.output_tokens);
        entry.live->input_tokens = std::max(entry.live->input_tokens, event.input_tokens);
        if (event.cost) entry.live->cost = event.cost;
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return true;
}

int LogModel::apply(const std::vector<LiveEvent>& events, const record::Filter* filter, Micros now) {
    m_now = now;
    std::vector<Row> fresh;
    auto inFresh = [&](RequestId id) {
        return std::find_if(fresh.begin(), fresh.end(), [&](const Row& row) { return row.request->id == id; });
    };
    for (const LiveEvent& event : events) {
        if (update(event)) continue;
        auto at = inFresh(event.id);
        if (at != fresh.end()) {
            if (event.kind == LiveEvent::Kind::Finished)
                *at = {event.request, std::nullopt};
            else if (!event.provider.empty())
                at->live->provider = event.provider;
            continue;
        }
        if (!event.request) continue;
        bool running = event.kind == LiveEvent::Kind::Started;
        if (!running && filter && !record::matches(*filter, *event.request)) continue;
        if (running && filter && !record::isEmpty(*filter)) continue; // it is shown when it has ended and fits
        fresh.push_back({event.request, running ? std::optional(event) : std::nullopt});
    }
    if (fresh.empty()) return 0;
    int first = rows();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (Row& row : fresh) {
        if (row.live) ++m_running;
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
    dropOldest();
    return static_cast<int>(fresh.size());
}

void LogModel::dropOldest() {
    if (m_rows.size() <= kMostRows) return;
    auto count = static_cast<int>(m_rows.size() - kMostRows);
    beginRemoveRows({}, 0, count - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    endRemoveRows();
}

void LogModel::tick(Micros now) {
    m_now = now;
    for (int row = 0; row < rows(); ++row)
        if (isRunning(row)) Q_EMIT dataChanged(index(row, StatusCol), index(row, CostCol));
}

std::shared_ptr<const record::Request> LogModel::request(int row) const {
    return m_rows[static_cast<std::size_t>(row)].request;
}

int LogModel::rowOf(RequestId id) const {
    // Rows that change are new rows: look from the end.
    for (int row = rows() - 1; row >= 0; --row)
        if (m_rows[static_cast<std::size_t>(row)].request->id == id) return row;
    return -1;
}

std::optional<record::LogCursor> LogModel::oldest() const {
    if (m_rows.empty()) return std::nullopt;
    return record::LogCursor{m_rows.front().request->started, m_rows.front().request->id};
}

Cell LogModel::runningCell(const Row& row, int column) const {
    const LiveEvent& live = *row.live;
    auto since = [&](Micros time) {
        return std::chrono::microseconds(std::max<Micros>(0, time - row.request->started));
    };
    switch (column) {
    case StatusCol: {
        Cell cell;
        cell.status = Status::InFlight;
        cell.text = durationTicking(since(m_now));
        cell.tone = Tone::Accent;
        cell.spoken = tr("In flight for %1").arg(cell.text);
        return cell;
    }
    case ProviderCol: {
        record::Request shown;
        shown.provider = live.provider;
        Cell cell = providerCell(shown, m_providers);
        if (live.provider.empty()) cell.text = nothing();
        return cell;
    }
    case FirstTokenCol: return plain(live.first_byte ? duration(since(live.first_byte)) : nothing());
    case DurationCol: return plain(QStringLiteral("\u2026"), Tone::Muted);
    case TokensCol: return plain(tokenPair(live.input_tokens, live.output_tokens));
    case CostCol: return live.cost ? plain(moneyEstimate(*live.cost), Tone::Muted) : plain(nothing(), Tone::Muted);
    default: return plain(nothing());
    }
}

Cell LogModel::cell(int rowNumber, int column) const {
    const Row& row = m_rows[static_cast<std::size_t>(rowNumber)];
    const record::Request& request = *row.request;
    switch (column) {
    case TimeCol: return timeCell(request, m_now);
    case ClientCol: return plain(text(request.client));
    case ModelCol: return modelCell(request);
    case KeyCol: return plain(text(request.key));
    case RouteCol: return plain(text(request.route));
    case SessionCol: return plain(text(request.session));
    case IdCol: return plain(text(request.id.string()));
    default: break;
    }
    if (row.live) return runningCell(row, column);
    switch (column) {
    case StatusCol: return statusCell(request);
    case ProviderCol: return providerCell(request, m_providers);
    case FirstTokenCol: return firstTokenCell(request);
    case DurationCol: return durationCell(request);
    case TokensCol: return tokensCell(request);
    case CostCol: return costCell(request, m_providers);
    case CachedCol: {
        std::int64_t prompt = request.usage.prompt();
        return plain(prompt > 0
                         ? percentShare(static_cast<double>(request.usage.cache_read) / static_cast<double>(prompt))
                         : nothing());
    }
    case AttemptsCol: return plain(count(static_cast<std::int64_t>(request.attempts.size())));
    default: return {};
    }
}

} // namespace tollgate::ui
