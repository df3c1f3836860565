// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_rows.h"

#include "record/outcome.h"
#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr std::size_t kMinutes = 90;

enum Place { Handle, Use, Name, State, Strip, FirstToken, Percentiles }; // then the other figures

// One column of the list; none sorts, for the order is what the list is about.
QList<Column> providerColumns() {
    QList<Column> list{
        unsorted("handle", {}, CellKind::Handle, 24, 1),
        unsorted("use", ProviderRows::tr("Use"), CellKind::Switch, 54, 1),
        unsorted("provider", ProviderRows::tr("Provider"), CellKind::Swatch, 156, 1),
        unsorted("state", ProviderRows::tr("State"), CellKind::Status, 182, 1),
        unsorted("minutes", ProviderRows::tr("Last 90 minutes, one cell per minute"), CellKind::Uptime, 288, 2),
        unsorted("ttft", ProviderRows::tr("TTFT, 1 h"), CellKind::Sparkline, 99, 8),
        unsorted("percentiles", ProviderRows::tr("p50 / p95"), CellKind::Number, 128, 5),
        unsorted("errors", ProviderRows::tr("Errors"), CellKind::Number, 66, 3),
        unsorted("requests", ProviderRows::tr("Req"), CellKind::Number, 50, 6),
        unsorted("today", ProviderRows::tr("Today"), CellKind::Number, 79, 2),
        unsorted("keys", ProviderRows::tr("Keys"), CellKind::Number, 80, 7)};
    list[Handle].tool_tip = ProviderRows::tr("Order: drag, or Alt+Up and Alt+Down");
    list[Strip].stretch = true;
    list[FirstToken].tool_tip = ProviderRows::tr("Time to the first token, last hour, each on a scale of its own");
    list[Percentiles].tool_tip = ProviderRows::tr("Time to the first token, last hour: median and 95th percentile");
    list[Percentiles + 1].tool_tip = ProviderRows::tr("Failed attempts of all attempts, last hour");
    list[Percentiles + 2].tool_tip = ProviderRows::tr("Attempts in the last hour");
    list[Percentiles + 4].tool_tip = ProviderRows::tr("Keys that can be used, now or after a rest");
    return list;
}

Uptime shapeOf(const record::AvailabilityCell& cell, bool enabled) {
    if (cell.attempts == 0) return enabled ? Uptime::NoRequests : Uptime::Off;
    if (cell.failed > 0) return Uptime::Failed;
    return cell.slow > 0 ? Uptime::Slow : Uptime::Served;
}

// Without figures a strip of the right kind all the same: nothing asked, or off.
QList<StripMinute> minutesOf(const bridge::ProviderStatus& status, Micros now) {
    QList<StripMinute> minutes;
    const Micros first = now - now % kMinute - static_cast<Micros>(kMinutes - 1) * kMinute;
    for (std::size_t i = 0; i < kMinutes; ++i)
        minutes.append({.from = first + static_cast<Micros>(i) * kMinute,
                        .shape = status.provider.enabled ? Uptime::NoRequests : Uptime::Off});
    if (!status.figures) return minutes;
    for (const record::AvailabilityCell& cell : status.figures->cells) {
        const Micros place = (cell.from - first) / kMinute;
        if (cell.from < first || place >= static_cast<Micros>(kMinutes)) continue;
        minutes[static_cast<qsizetype>(place)] = {cell.from, cell.attempts, cell.failed,
                                                  cell.slow, cell.worst,    shapeOf(cell, status.provider.enabled)};
    }
    return minutes;
}

Cell stateCell(const bridge::ProviderStatus& status, const QDateTime& now, const QString& note) {
    Cell cell;
    cell.status = statusOf(status.state);
    cell.text = stateWord(status.state);
    cell.second = note.isEmpty() ? stateReason(status, now) : note;
    cell.value = static_cast<int>(status.state);
    return cell;
}

QString outcomeWords(record::Outcome outcome) {
    return text(std::string(record::nameOf(outcome))).replace(QLatin1Char('_'), QLatin1Char(' '));
}

// What of a cell is on screen.
bool sameCell(const Cell& a, const Cell& b) {
    return a.text == b.text && a.second == b.second && a.tone == b.tone && a.status == b.status &&
           a.tool_tip == b.tool_tip && a.value == b.value;
}

// A gap is the same as a gap.
bool sameValue(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

bool ProviderRow::operator==(const ProviderRow& other) const {
    return id == other.id && name == other.name && address == other.address && slot == other.slot &&
           enabled == other.enabled && sameCell(state, other.state) && minutes == other.minutes &&
           std::ranges::equal(first_token, other.first_token, sameValue) &&
           std::ranges::equal(figures, other.figures, sameCell);
}

ProviderRow providerRow(const bridge::ProviderStatus& status, const QDateTime& now, const QString& note) {
    ProviderRow row;
    row.id = status.provider.id;
    row.name = text(status.provider.name);
    row.address = hostOf(status.provider.base_url);
    row.slot = status.provider.color_slot;
    row.enabled = status.provider.enabled;
    row.state = stateCell(status, now, note);
    row.minutes = minutesOf(status, now.toMSecsSinceEpoch() * kMillisecond);
    row.first_token = firstTokenLine(status);
    row.figures = {percentilesCell(status), errorsCell(status), requestsCell(status), todayCell(status),
                   keysCell(status)};
    return row;
}

ProviderRows::ProviderRows(QObject* parent) : RowsModel<ProviderRow>(providerColumns(), parent) {}

int ProviderRows::stripColumn() const {
    return Strip;
}

int ProviderRows::handleColumn() const {
    return Handle;
}

Cell ProviderRows::cellOf(const ProviderRow& row, int column) const {
    Cell cell;
    switch (column) {
    case Handle: return cell;
    case Use:
        cell.value = row.enabled;
        cell.spoken = row.enabled ? tr("%1, on").arg(row.name) : tr("%1, off").arg(row.name);
        return cell;
    case Name:
        cell.text = row.name;
        cell.second = row.address;
        cell.tone = Tone::Strong;
        cell.slot = row.slot;
        return cell;
    case State: return row.state;
    case Strip:
        for (const StripMinute& minute : row.minutes) cell.uptime.append(minute.shape);
        return cell;
    case FirstToken:
        cell.series = row.first_token;
        cell.slot = row.slot;
        cell.spoken = row.figures[0].spoken;
        return cell;
    default: return row.figures[column - Percentiles];
    }
}

QString ProviderRows::minuteWords(int row, int minute) const {
    if (row < 0 || row >= list().size() || minute < 0 || minute >= at(row).minutes.size()) return {};
    const StripMinute& cell = at(row).minutes[minute];
    const QString time = QLocale().toString(localTime(cell.from), QStringLiteral("HH:mm"));
    if (cell.shape == Uptime::Off) return tr("%1, off").arg(time);
    if (cell.attempts == 0) return tr("%1, no requests").arg(time);
    QString words = tr("%1, %n request(s)", nullptr, static_cast<int>(cell.attempts)).arg(time);
    if (cell.failed > 0)
        words += tr(", %1 failed, worst: %2").arg(cell.failed).arg(outcomeWords(cell.worst));
    else if (cell.slow > 0)
        words += tr(", %1 slow or retried").arg(cell.slow);
    return words;
}

} // namespace tollgate::ui
