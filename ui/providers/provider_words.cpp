// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_words.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Providers)
};

QString length(Micros time) {
    return duration(std::chrono::microseconds(time));
}

Cell number(const QString& text, const QVariant& value, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = text;
    cell.value = value;
    cell.tone = tone;
    return cell;
}

Cell none() {
    return number(nothing(), {}, Tone::Muted);
}

// "degraded: p95 3.99 s": the state's name, then why. Anything else is told as it stands.
EventLine stateEvent(const record::Event& event) {
    const QString detail = text(event.detail);
    const auto state = bridge::stateToldBy(event.detail);
    if (!state) return {Status::Failover, detail};
    const qsizetype colon = detail.indexOf(QLatin1Char(':'));
    return {statusOf(*state), colon < 0 ? stateWord(*state) : stateWord(*state) + detail.mid(colon)};
}

// "; asked without traffic at 14:03: it answers"
QString probeWords(const bridge::ProviderStatus& status, const QDateTime& now) {
    if (!status.probe) return {};
    const QString time = clock(localTime(status.probe->at), now);
    return QStringLiteral("; ") + (status.probe->passed
                                       ? Words::tr("asked without traffic at %1: it answers").arg(time)
                                       : Words::tr("asked without traffic at %1: %2").arg(time, status.probe->trouble));
}

} // namespace

QString dialectWord(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat: return Words::tr("OpenAI Chat Completions");
    case Dialect::OpenAiResponses: return Words::tr("OpenAI Responses");
    case Dialect::Anthropic: return Words::tr("Anthropic Messages");
    case Dialect::Gemini: return Words::tr("Gemini");
    case Dialect::Ollama: break;
    }
    return Words::tr("Ollama");
}

QString hostOf(const std::string& baseUrl) {
    const QString url = text(baseUrl);
    const qsizetype scheme = url.indexOf(QLatin1String("://"));
    const QString rest = scheme < 0 ? url : url.mid(scheme + 3);
    return rest.left(rest.indexOf(QLatin1Char('/')));
}

QString stateWord(bridge::ProviderState state) {
    return state == bridge::ProviderState::Attention ? Words::tr("Needs attention") : statusWord(statusOf(state));
}

QString restWords(Micros until, const QDateTime& now) {
    const qint64 seconds = (until / kMillisecond - now.toMSecsSinceEpoch() + 999) / 1000;
    if (until == 0 || seconds <= 0) return {};
    const auto two = [](qint64 part) { return QStringLiteral("%1").arg(part, 2, 10, QLatin1Char('0')); };
    const QString rest = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + QLatin1Char(':') + rest;
}

QString sinceWords(Micros since, const QDateTime& now) {
    if (since == 0) return {};
    const QDateTime time = localTime(since);
    const bool yesterday = time.date().daysTo(now.date()) == 1;
    return yesterday ? Words::tr("since yesterday %1").arg(QLocale().toString(time, QStringLiteral("HH:mm")))
                     : Words::tr("since %1").arg(clock(time, now));
}

QString stateReason(const bridge::ProviderStatus& status, const QDateTime& now) {
    if (!status.reason.isEmpty()) return status.reason;
    if (status.state == bridge::ProviderState::Off) return sinceWords(status.since, now);
    return status.local ? Words::tr("local") : QString();
}

QString stateSentence(const bridge::ProviderStatus& status, const QDateTime& now) {
    const bool shown =
        status.state == bridge::ProviderState::Healthy || status.state == bridge::ProviderState::Degraded;
    if (!shown || !status.figures) return stateReason(status, now) + probeWords(status, now);
    QStringList parts;
    if (status.figures->first_token_p95) {
        const QString high = Words::tr("p95 first token %1").arg(length(*status.figures->first_token_p95));
        parts << (status.usual_first_token ? Words::tr("%1 (usual %2)").arg(high, length(*status.usual_first_token))
                                           : high);
    }
    if (status.figures->attempts_hour > 0)
        parts << Words::tr("%1 of %2 attempts failed")
                     .arg(count(status.figures->failed_hour), count(status.figures->attempts_hour));
    return parts.join(QStringLiteral(", "));
}

QString placeWord(const config::SecretRef& secret) {
    switch (secret.store) {
    case config::SecretRef::Store::Keychain: return Words::tr("Keychain");
    case config::SecretRef::Store::Environment: return Words::tr("Environment %1").arg(text(secret.name));
    case config::SecretRef::Store::Session: return Words::tr("This session");
    case config::SecretRef::Store::None:
    case config::SecretRef::Store::Sha256: break;
    }
    return Words::tr("No key");
}

Cell percentilesCell(const bridge::ProviderStatus& status) {
    if (!status.figures || !status.figures->first_token_p50 || !status.figures->first_token_p95) return none();
    const QString low = length(*status.figures->first_token_p50), high = length(*status.figures->first_token_p95);
    Cell cell = number(QStringLiteral("%1 / %2").arg(low, high),
                       QVariant::fromValue<qlonglong>(*status.figures->first_token_p95));
    cell.spoken = Words::tr("median %1, 95th percentile %2").arg(low, high);
    return cell;
}

Cell errorsCell(const bridge::ProviderStatus& status) {
    if (!status.figures || status.figures->attempts_hour == 0) return none();
    const double part =
        static_cast<double>(status.figures->failed_hour) / static_cast<double>(status.figures->attempts_hour);
    const bool bad = status.state == bridge::ProviderState::Degraded || status.state == bridge::ProviderState::Down ||
                     status.state == bridge::ProviderState::Cooling;
    Cell cell = number(percentRate(part), part, bad && status.figures->failed_hour > 0 ? Tone::Warning : Tone::Normal);
    cell.tool_tip = Words::tr("%1 of %2 attempts failed in the last hour")
                        .arg(count(status.figures->failed_hour), count(status.figures->attempts_hour));
    return cell;
}

Cell requestsCell(const bridge::ProviderStatus& status) {
    const std::int64_t requests = status.figures ? status.figures->attempts_hour : 0;
    return number(count(requests), QVariant::fromValue<qlonglong>(requests), requests > 0 ? Tone::Normal : Tone::Muted);
}

Cell todayCell(const bridge::ProviderStatus& status) {
    if (!status.figures || status.figures->requests_day == 0) return none();
    const Money cost = status.figures->cost_day;
    if (cost.pico > 0) {
        Cell cell = number(moneySum(cost), QVariant::fromValue<qlonglong>(cost.pico));
        cell.spoken = moneySpoken(cost);
        return cell;
    }
    if (status.figures->unpriced_day) return number(unpricedWord(), {}, Tone::Muted);
    return status.local ? number(localWord(), 0, Tone::Muted) : none();
}

Cell keysCell(const bridge::ProviderStatus& status) {
    const bool needed = status.key_required;
    if (status.keys.empty())
        return number(Words::tr("no key"), 0, needed && status.provider.enabled ? Tone::Warning : Tone::Muted);
    const auto usable = std::count_if(status.keys.begin(), status.keys.end(), [](const auto& key) {
        return key.state == bridge::KeyState::Ready || key.state == bridge::KeyState::Cooling;
    });
    const auto all = static_cast<qlonglong>(status.keys.size());
    return number(Words::tr("%1 of %2").arg(usable).arg(all), QVariant::fromValue<qlonglong>(usable),
                  usable == 0 && status.provider.enabled ? Tone::Warning : Tone::Normal);
}

EventLine eventLine(const record::Event& event) {
    const QString detail = text(event.detail);
    const auto or_ = [&](const QString& words) { return detail.isEmpty() ? words : detail; };
    switch (event.kind) {
    case record::EventKind::ProviderState: return stateEvent(event);
    case record::EventKind::ProviderOn: return {Status::Ok, or_(Words::tr("Switched on"))};
    case record::EventKind::ProviderOff: return {Status::Off, or_(Words::tr("Switched off"))};
    case record::EventKind::KeyAttention: return {Status::Cooling, or_(Words::tr("A key was refused"))};
    case record::EventKind::BreakerOpened: return {Status::Down, Words::tr("Nothing is sent to %1").arg(detail)};
    case record::EventKind::BreakerClosed: return {Status::Healthy, detail};
    case record::EventKind::ModelsFetched: return {Status::Ok, or_(Words::tr("List of models fetched"))};
    default: return {Status::NoTraffic, or_(text(std::string(record::nameOf(event.kind))))};
    }
}

} // namespace tollgate::ui
