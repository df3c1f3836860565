// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/explain.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace tollgate::ui {

namespace {

using record::Attempt;
using record::Outcome;
using std::chrono::microseconds;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Explain)
};

QString strong(const QString& words) {
    return QStringLiteral("<b>") + words.toHtmlEscaped() + QStringLiteral("</b>");
}

QString sentences(const QStringList& list) {
    return list.join(QLatin1Char(' '));
}

QString nameOfProvider(const bridge::Providers& providers, const std::string& id) {
    return lookOf(providers, id).name.toHtmlEscaped();
}

// "529", or what kept a status from coming.
QString gave(const Attempt& attempt) {
    if (attempt.status > 0 && attempt.status != 200) return QString::number(attempt.status);
    switch (attempt.outcome) {
    case Outcome::Connect: return Words::tr("no connection");
    case Outcome::Tls: return Words::tr("no trusted TLS connection");
    case Outcome::TimeoutFirstByte: return Words::tr("no answer in time");
    case Outcome::TimeoutIdle: return Words::tr("a stalled answer");
    case Outcome::Cut: return Words::tr("a cut answer");
    case Outcome::Empty: return Words::tr("an empty answer");
    case Outcome::BadContent: return Words::tr("an answer that cannot be read");
    default: return text(std::string(nameOf(attempt.outcome)));
    }
}

microseconds lengthOf(const Attempt& attempt) {
    return microseconds(std::max<Micros>(0, attempt.ended - attempt.started));
}

QString asked(const record::Request& request) {
    QString client = request.client.empty() ? Words::tr("A client") : text(request.client);
    if (!request.process.empty() && text(request.process).compare(client, Qt::CaseInsensitive) != 0)
        client = Words::tr("%1 (process %2)").arg(client, text(request.process));
    if (request.requested_model.empty())
        return Words::tr("%1 called %2.").arg(client.toHtmlEscaped(), text(request.provider));
    return Words::tr("%1 asked for %2.").arg(client.toHtmlEscaped(), strong(text(request.requested_model)));
}

QString price(const record::Request& request, const bridge::Providers& providers) {
    bool local = lookOf(providers, request.provider).local && request.cost && request.cost->pico == 0;
    if (local) return Words::tr("on own hardware");
    return request.cost ? Words::tr("for %1").arg(strong(moneyRequest(*request.cost)))
                        : Words::tr("at an unknown price");
}

QString took(const record::Request& request) {
    return duration(microseconds(std::max<Micros>(0, request.timings.last_byte)));
}

// "Route Claude pool tried Anthropic, got 529, and continued on OpenRouter."
QString switched(const record::Request& request, const bridge::Providers& providers) {
    QString tried;
    for (std::size_t i = 0; i + 1 < request.attempts.size(); ++i) {
        const Attempt& attempt = request.attempts[i];
        tried += Words::tr("tried %1, got %2, ").arg(nameOfProvider(providers, attempt.provider), gave(attempt));
    }
    QString who =
        request.route.empty() ? Words::tr("Tollgate") : Words::tr("Route %1").arg(strong(text(request.route)));
    return Words::tr("%1 %2and continued on %3.")
        .arg(who, tried, nameOfProvider(providers, request.attempts.back().provider));
}

QString failed(const record::Request& request, const bridge::Providers& providers) {
    if (!request.error_message.empty()) return text(request.error_message).toHtmlEscaped();
    if (request.outcome == Outcome::ClientGone) return Words::tr("The client left before the answer ended.");
    if (request.attempts.empty()) return Words::tr("It was not sent.");
    const Attempt& last = request.attempts.back();
    return Words::tr("%1 gave %2.").arg(nameOfProvider(providers, last.provider), gave(last));
}

} // namespace

QString sentenceFor(const record::Request& request, const bridge::Providers& providers) {
    QStringList list{asked(request)};
    bool cached = request.cache == record::CacheState::Hit || request.cache == record::CacheState::Semantic;
    if (request.attempts.size() > 1) list << switched(request, providers);
    if (request.outcome != Outcome::Ok) {
        list << failed(request, providers);
        if (request.outcome == Outcome::ClientGone && request.cost && request.cost->pico > 0)
            list << Words::tr("What came cost %1.").arg(strong(moneyRequest(*request.cost)));
    } else if (cached) {
        list << Words::tr("The answer came from the cache in %1 and saved %2.")
                    .arg(took(request), strong(moneyRequest(request.saved)));
    } else if (request.attempts.size() > 1) {
        list << Words::tr("Finished in %1 %2.").arg(took(request), price(request, providers));
    } else {
        list << Words::tr("%1 answered in %2 %3.")
                    .arg(nameOfProvider(providers, request.provider), took(request), price(request, providers));
    }
    return sentences(list);
}

QString runningSentence(const record::Request& request, const record::LiveEvent& live, Micros now,
                        const bridge::Providers& providers) {
    QStringList list{asked(request)};
    QString since = durationTicking(sinceStart(request, now));
    if (live.provider.empty())
        list << Words::tr("It has been waiting for %1.").arg(since);
    else if (live.first_byte)
        list
            << Words::tr("%1 has been answering; running for %2.").arg(nameOfProvider(providers, live.provider), since);
    else
        list << Words::tr("Waiting for %1; running for %2.").arg(nameOfProvider(providers, live.provider), since);
    return sentences(list);
}

QList<TimingAttempt> timingOf(const record::Request& request, const bridge::Providers& providers) {
    QList<TimingAttempt> attempts;
    int number = 0;
    for (const Attempt& attempt : request.attempts) {
        TimingAttempt line;
        line.name = QStringLiteral("%1 %2").arg(++number).arg(lookOf(providers, attempt.provider).name);
        line.start = microseconds(attempt.started);
        line.connected = microseconds(std::max(attempt.connect, attempt.started));
        line.end = microseconds(std::max(attempt.ended, attempt.started));
        if (attempt.outcome != Outcome::Ok)
            line.failure = Words::tr("%1 after %2").arg(gave(attempt), duration(lengthOf(attempt)));
        if (attempt.first_byte >= 0 && request.stream) line.first_token = microseconds(attempt.first_byte);
        attempts.append(line);
    }
    return attempts;
}

} // namespace tollgate::ui
