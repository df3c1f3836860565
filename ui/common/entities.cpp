// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/entities.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>
#include <limits>

namespace tollgate::ui {

namespace {

using std::chrono::microseconds;

QString translated(const char* text) {
    return QCoreApplication::translate("tollgate::ui", text);
}

Cell numberCell(const QString& text, const QVariant& value, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = text;
    cell.value = value;
    cell.tone = tone;
    return cell;
}

constexpr qsizetype kMinutesShown = 60;

// Straight over the minutes without requests; what lies before the first and after the last stays a gap.
void bridgeGaps(QList<double>& values) {
    qsizetype last = -1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        for (qsizetype gap = last + 1; last >= 0 && gap < i; ++gap)
            values[gap] = values[last] +
                          (values[i] - values[last]) * static_cast<double>(gap - last) / static_cast<double>(i - last);
        last = i;
    }
}

} // namespace

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QList<double> firstTokenLine(const bridge::ProviderStatus& status) {
    QList<double> values;
    if (!status.figures) return values;
    for (const auto& value : status.figures->first_token)
        values.append(value ? static_cast<double>(*value) / static_cast<double>(kSecond)
                            : std::numeric_limits<double>::quiet_NaN());
    if (values.size() > kMinutesShown) values = values.mid(values.size() - kMinutesShown);
    bridgeGaps(values);
    return values;
}

QDateTime localTime(Micros time) {
    return QDateTime::fromMSecsSinceEpoch(time / kMillisecond);
}

ProviderLook lookOf(const bridge::Providers& providers, const std::string& id) {
    const bridge::ProviderStatus* status = providers.find(text(id));
    if (!status) return {text(id), 0, false};
    return {text(status->provider.name), status->provider.color_slot, status->local};
}

Status statusOf(bridge::ProviderState state) {
    switch (state) {
    case bridge::ProviderState::Healthy: return Status::Healthy;
    case bridge::ProviderState::Degraded: return Status::Degraded;
    case bridge::ProviderState::Down: return Status::Down;
    case bridge::ProviderState::Cooling:
    case bridge::ProviderState::Attention: return Status::Cooling;
    case bridge::ProviderState::Off: return Status::Off;
    case bridge::ProviderState::NoTraffic: break;
    }
    return Status::NoTraffic;
}

Status statusOf(record::Verdict verdict) {
    switch (verdict) {
    case record::Verdict::InFlight: return Status::InFlight;
    case record::Verdict::Ok: return Status::Ok;
    case record::Verdict::Failover: return Status::Failover;
    case record::Verdict::CacheHit: return Status::CacheHit;
    case record::Verdict::Cancelled: return Status::Cancelled;
    case record::Verdict::Denied: return Status::Denied;
    case record::Verdict::Error: break;
    }
    return Status::Error;
}

Cell statusCell(const record::Request& request) {
    Cell cell;
    cell.status = statusOf(record::verdictOf(request));
    cell.text = statusWord(*cell.status);
    cell.value = static_cast<int>(*cell.status);
    cell.tool_tip = text(request.error_message);
    if (!request.error_message.empty()) cell.spoken = cell.text + QStringLiteral(", ") + text(request.error_message);
    return cell;
}

Cell timeCell(const record::Request& request, Micros now) {
    QDateTime time = localTime(request.started);
    Cell cell = numberCell(clockLog(time, localTime(now)), QVariant::fromValue<qlonglong>(request.started));
    cell.tool_tip = absolute(time);
    return cell;
}

Cell modelCell(const record::Request& request) {
    bool renamed =
        !request.served_model.empty() && request.served_model != request.requested_model && !request.route.empty();
    Cell cell;
    cell.text = text(request.requested_model);
    if (renamed) cell.text += QStringLiteral(" \u2192 ") + text(request.served_model);
    cell.value = cell.text;
    return cell;
}

Cell providerCell(const record::Request& request, const bridge::Providers& providers) {
    Cell cell;
    if (request.provider.empty()) {
        cell.text = translated("not sent");
        cell.tone = Tone::Muted;
        return cell;
    }
    ProviderLook look = lookOf(providers, request.provider);
    cell.text = look.name;
    cell.slot = look.slot;
    cell.value = cell.text;
    return cell;
}

Cell firstTokenCell(const record::Request& request) {
    if (request.timings.first_byte < 0 || !request.stream) return numberCell(nothing(), {}, Tone::Normal);
    return numberCell(duration(microseconds(request.timings.first_byte)),
                      QVariant::fromValue<qlonglong>(request.timings.first_byte));
}

Cell durationCell(const record::Request& request) {
    if (request.timings.last_byte < 0) return numberCell(nothing(), {});
    return numberCell(duration(microseconds(request.timings.last_byte)),
                      QVariant::fromValue<qlonglong>(request.timings.last_byte));
}

Cell tokensCell(const record::Request& request) {
    if (request.usage.empty()) return numberCell(nothing(), {}, Tone::Muted);
    Cell cell = numberCell(tokenPair(request.usage.prompt(), request.usage.output),
                           QVariant::fromValue<qlonglong>(request.usage.prompt() + request.usage.output));
    cell.tool_tip = tokenPairExact(request.usage.prompt(), request.usage.output);
    return cell;
}

Cell costCell(const record::Request& request, const bridge::Providers& providers) {
    bool cached = request.cache == record::CacheState::Hit || request.cache == record::CacheState::Semantic;
    if (cached) return numberCell(cachedWord(), 0, Tone::Muted);
    if (request.flags.has(record::Flag::Unpriced) || !request.cost) return numberCell(unpricedWord(), {}, Tone::Muted);
    if (request.cost->pico == 0) {
        bool local = !request.provider.empty() && lookOf(providers, request.provider).local;
        return numberCell(local && !request.usage.empty() ? localWord() : nothing(), 0, Tone::Muted);
    }
    Cell cell = numberCell(moneyRequest(*request.cost), QVariant::fromValue<qlonglong>(request.cost->pico));
    cell.spoken = moneySpoken(*request.cost);
    return cell;
}

} // namespace tollgate::ui
