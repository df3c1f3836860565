// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/log_cells.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

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
    ProjectCol,
    KeyCol,
    CachedCol,
    AttemptsCol,
    RouteCol,
    SessionCol,
    IdCol
};

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::LogModel)
};

struct Design {
    const char* id;
    const char* title;
    CellKind kind;
    int width;
    int priority;
    bool shown;
};

// In the order on screen.
constexpr Design kDesigns[] = {
    {"status", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Status"), CellKind::Status, 108, 1, true},
    {"time", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Time"), CellKind::Number, 80, 2, true},
    {"client", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Client"), CellKind::Text, 92, 6, true},
    {"model", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Model"), CellKind::Model, 176, 3, true},
    {"provider", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Provider"), CellKind::Swatch, 118, 5, true},
    {"ttft", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "TTFT"), CellKind::Number, 64, 9, true},
    {"duration", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Duration"), CellKind::Number, 70, 7, true},
    {"tokens", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "In / out"), CellKind::Number, 86, 8, true},
    {"cost", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Cost"), CellKind::Number, 74, 4, true},
    {"project", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Project"), CellKind::Text, 100, 10, false},
    {"key", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Key"), CellKind::Text, 110, 11, false},
    {"cached", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Cache %"), CellKind::Number, 64, 12, false},
    {"attempts", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Attempts"), CellKind::Number, 68, 13, false},
    {"route", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Route"), CellKind::Text, 110, 14, false},
    {"session", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Session"), CellKind::Text, 120, 15, false},
    {"id", QT_TRANSLATE_NOOP("tollgate::ui::LogModel", "Id"), CellKind::Fixed, 210, 16, false},
};

QString toolTip(int column) {
    switch (column) {
    case FirstTokenCol: return Words::tr("Time to first token");
    case TokensCol: return Words::tr("Tokens of the whole prompt, and of the answer");
    case CachedCol: return Words::tr("Share of the prompt that the provider read from its prompt cache");
    case AttemptsCol: return Words::tr("Calls to providers for this request");
    default: return {};
    }
}

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

Cell cachedCell(const record::Request& request) {
    std::int64_t prompt = request.usage.prompt();
    if (prompt == 0) return plain(nothing(), Tone::Muted);
    return plain(percentShare(static_cast<double>(request.usage.cache_read) / static_cast<double>(prompt)));
}

QString projectOf(const record::Request& request) {
    for (const auto& [tag, value] : request.tags)
        if (tag == "project") return text(value);
    return {};
}

// What is known from the start.
std::optional<Cell> commonCell(const record::Request& request, int column, Micros now) {
    switch (column) {
    case TimeCol: return timeCell(request, now);
    case ClientCol: return plain(text(request.client));
    case ModelCol: return modelCell(request);
    case ProjectCol: return plain(projectOf(request));
    case KeyCol: return plain(text(request.key));
    case RouteCol: return plain(text(request.route));
    case SessionCol: return plain(text(request.session));
    case IdCol: return plain(text(request.id.string()));
    default: return std::nullopt;
    }
}

} // namespace

QList<Column> logColumns() {
    QList<Column> columns;
    int index = 0;
    for (const Design& design : kDesigns) {
        columns.append({.id = QLatin1String(design.id),
                        .title = Words::tr(design.title),
                        .kind = design.kind,
                        .width = design.width,
                        .priority = design.priority,
                        .stretch = index == ModelCol,
                        .shown = design.shown,
                        .sortable = false, // by time: that is what a log is
                        .tool_tip = toolTip(index)});
        ++index;
    }
    return columns;
}

Cell logCell(const record::Request& request, int column, Micros now, const bridge::Providers& providers) {
    if (auto common = commonCell(request, column, now)) return *common;
    switch (column) {
    case StatusCol: return statusCell(request);
    case ProviderCol: return providerCell(request, providers);
    case FirstTokenCol: return firstTokenCell(request);
    case DurationCol: return durationCell(request);
    case TokensCol: return tokensCell(request);
    case CostCol: return costCell(request, providers);
    case CachedCol: return cachedCell(request);
    case AttemptsCol: return plain(count(static_cast<std::int64_t>(request.attempts.size())));
    default: return {};
    }
}

Cell runningLogCell(const record::Request& request, const record::LiveEvent& live, int column, Micros now,
                    const bridge::Providers& providers) {
    if (auto common = commonCell(request, column, now)) return *common;
    switch (column) {
    case StatusCol: return runningStatusCell(request, now);
    case ProviderCol: return runningProviderCell(live, providers);
    case FirstTokenCol: return plain(live.first_byte ? duration(sinceStart(request, live.first_byte)) : nothing());
    case DurationCol: return plain(QStringLiteral("\u2026"), Tone::Muted);
    case TokensCol: return plain(tokenPair(live.input_tokens, live.output_tokens));
    case CostCol: return runningCostCell(live, providers);
    case AttemptsCol: return plain(live.attempt > 0 ? count(live.attempt) : nothing());
    default: return plain(nothing(), Tone::Muted);
    }
}

} // namespace tollgate::ui
