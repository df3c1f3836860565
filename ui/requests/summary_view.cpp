// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/summary_view.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timing_waterfall.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <chrono>

namespace tollgate::ui {

namespace {

using std::chrono::microseconds;

QString strong(const QString& words) {
    return QStringLiteral("<b>") + words.toHtmlEscaped() + QStringLiteral("</b>");
}

void clear(QGridLayout* grid) {
    while (QLayoutItem* item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

Label* right(const QString& words, Type type = Type::Body, Role role = Role::Text) {
    auto* label = new Label(words, type, role);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTicking(true);
    return label;
}

QString outcomeWords(const record::Attempt& attempt) {
    QString words = attempt.status > 0 ? QString::number(attempt.status) : text(std::string(nameOf(attempt.outcome)));
    return words + QStringLiteral(", ") + duration(microseconds(std::max<Micros>(0, attempt.ended - attempt.started)));
}

QString failureWords(const record::Attempt& attempt) {
    if (attempt.outcome == record::Outcome::Ok) return {};
    QString what = attempt.status > 0 ? QString::number(attempt.status) : text(std::string(nameOf(attempt.outcome)));
    return SummaryView::tr("%1 after %2")
        .arg(what, duration(microseconds(std::max<Micros>(0, attempt.ended - attempt.started))));
}

struct UsageLine {
    QString name;
    std::int64_t tokens;
};

QList<UsageLine> usageLines(const Usage& usage) {
    QList<UsageLine> lines{{SummaryView::tr("Fresh input"), usage.input_uncached},
                           {SummaryView::tr("Cache read"), usage.cache_read},
                           {SummaryView::tr("Cache write"), usage.cache_write_5m + usage.cache_write_1h},
                           {SummaryView::tr("Output"), usage.output}};
    if (usage.reasoning > 0) lines.append({SummaryView::tr("of it reasoning"), usage.reasoning});
    return lines;
}

} // namespace

QString sentenceFor(const record::Request& request, const bridge::Providers& providers) {
    QString client = request.client.empty() ? SummaryView::tr("A client") : text(request.client);
    QString asked =
        SummaryView::tr("%1 asked for %2.").arg(client.toHtmlEscaped(), strong(text(request.requested_model)));
    if (request.attempts.empty())
        return asked + QLatin1Char(' ') +
               (request.error_message.empty() ? SummaryView::tr("It was not sent.")
                                              : text(request.error_message).toHtmlEscaped());
    QString tried;
    for (const record::Attempt& attempt : request.attempts) {
        if (attempt.outcome == record::Outcome::Ok) continue;
        tried += QLatin1Char(' ') + SummaryView::tr("%1 gave %2.")
                                        .arg(lookOf(providers, attempt.provider).name.toHtmlEscaped(),
                                             attempt.status > 0 ? QString::number(attempt.status)
                                                                : text(std::string(nameOf(attempt.outcome))));
    }
    if (request.outcome == record::Outcome::ClientGone)
        return asked + tried + QLatin1Char(' ') + SummaryView::tr("The client left before the answer ended.");
    if (request.outcome != record::Outcome::Ok)
        return asked + tried + QLatin1Char(' ') + text(request.error_message).toHtmlEscaped();
    QString price = request.cost ? strong(moneyRequest(*request.cost)) : unpricedWord();
    return asked + tried + QLatin1Char(' ') +
           SummaryView::tr("%1 answered in %2 for %3.")
               .arg(lookOf(providers, request.provider).name.toHtmlEscaped(),
                    duration(microseconds(std::max<Micros>(0, request.timings.last_byte))), price);
}

SummaryView::SummaryView(const bridge::Providers& providers, QWidget* parent)
    : QScrollArea(parent), m_providers(providers) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Summary"));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
    m_column->setSpacing(kSpace2);
    m_sentence = new Label;
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_column->addWidget(m_sentence);
    m_message = new Label({}, Type::Body, Role::Error);
    m_message->setWordWrap(true);
    m_column->addWidget(m_message);
    m_column->addWidget(section(tr("Timing"), &m_timing_note));
    m_timing = new TimingWaterfall;
    m_column->addWidget(m_timing);
    m_column->addWidget(section(tr("Route"), &m_route_note));
    m_route = new QGridLayout;
    m_route->setHorizontalSpacing(kSpace2);
    m_route->setVerticalSpacing(kSpace1);
    m_route->setColumnStretch(1, 1);
    m_column->addLayout(m_route);
    m_column->addWidget(section(tr("Cost"), &m_cost_note));
    m_cost = new QGridLayout;
    m_cost->setHorizontalSpacing(kSpace4);
    m_cost->setVerticalSpacing(kSpace1);
    m_cost->setColumnStretch(0, 1);
    m_column->addLayout(m_cost);
    m_column->addStretch();
    setWidget(content);
}

QWidget* SummaryView::section(const QString& title, Label** note) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, kSpace2, 0, 0);
    layout->addWidget(new Label(title, Type::Strong));
    layout->addStretch();
    *note = new Label({}, Type::Caption, Role::Muted);
    layout->addWidget(*note);
    return row;
}

void SummaryView::show(const record::Request& request) {
    m_sentence->setText(sentenceFor(request, m_providers));
    bool explained = request.attempts.empty() || request.outcome != record::Outcome::Ok;
    m_message->setText(explained ? QString() : text(request.error_message));
    m_message->setVisible(!m_message->text().isEmpty());
    showTiming(request);
    showRoute(request);
    showCost(request);
}

void SummaryView::showTiming(const record::Request& request) {
    QList<TimingAttempt> attempts;
    int number = 0;
    for (const record::Attempt& attempt : request.attempts) {
        TimingAttempt line;
        line.name = QStringLiteral("%1 %2").arg(++number).arg(lookOf(m_providers, attempt.provider).name);
        line.start = microseconds(attempt.started);
        line.connected = microseconds(attempt.connect >= 0 ? attempt.connect : attempt.started);
        if (attempt.first_byte >= 0 && request.stream) line.first_token = microseconds(attempt.first_byte);
        line.end = microseconds(std::max(attempt.ended, attempt.started));
        line.failure = failureWords(attempt);
        attempts.append(line);
    }
    double rate = request.tokensPerSecond();
    m_timing->setAttempts(attempts, rate > 0 ? tokensPerSecond(rate) : QString());
    m_timing->setVisible(!attempts.isEmpty());
    QString total = request.timings.last_byte >= 0 ? duration(microseconds(request.timings.last_byte)) : nothing();
    m_timing_note->setText(tr("%1, %n attempt(s)", nullptr, static_cast<int>(request.attempts.size())).arg(total));
}

void SummaryView::showRoute(const record::Request& request) {
    clear(m_route);
    int row = 0;
    auto add = [&](const QString& icon, Role role, const QString& words, const QString& note, Role noteRole) {
        auto* picture = new QLabel;
        picture->setPixmap(ui::icon(icon, role).pixmap(kIcon, kIcon));
        m_route->addWidget(picture, row, 0);
        auto* label = new Label(words);
        label->setElided(true);
        m_route->addWidget(label, row, 1);
        m_route->addWidget(right(note, Type::Body, noteRole), row, 2);
        ++row;
    };
    for (const record::TraceStep& step : request.trace) {
        if (step.kind == "target") continue; // the attempts below say it with their times
        add(step.kind == "entry" ? QStringLiteral("entry") : QStringLiteral("target"), Role::Muted, text(inWords(step)),
            duration(microseconds(step.at)), Role::Muted);
    }
    for (const record::Attempt& attempt : request.attempts) {
        bool ok = attempt.outcome == record::Outcome::Ok;
        Role role = ok ? Role::Ok : attempt.outcome == record::Outcome::ClientGone ? Role::Muted : Role::Error;
        QString name = tr("%1 as %2").arg(lookOf(m_providers, attempt.provider).name, text(attempt.model));
        add(ok ? QStringLiteral("check") : QStringLiteral("error"), role, name, outcomeWords(attempt), role);
    }
    m_route_note->setText(request.route.empty() ? tr("no route") : text(request.route));
}

void SummaryView::showCost(const record::Request& request) {
    clear(m_cost);
    m_cost->addWidget(new Label(tr("Tokens"), Type::Caption, Role::Muted), 0, 0);
    m_cost->addWidget(right(tr("Count"), Type::Caption, Role::Muted), 0, 1);
    int row = 1;
    for (const UsageLine& line : usageLines(request.usage)) {
        m_cost->addWidget(new Label(line.name), row, 0);
        m_cost->addWidget(right(count(line.tokens)), row, 1);
        ++row;
    }
    m_cost->addWidget(new Label(tr("Total"), Type::Strong), row, 0);
    QString total = request.cost ? moneyExact(*request.cost) : unpricedWord();
    m_cost->addWidget(right(total, Type::Strong), row, 1);
    QStringList notes;
    if (request.flags.has(record::Flag::Estimated)) notes << tr("estimated");
    if (request.flags.has(record::Flag::Partial)) notes << tr("partial");
    if (request.flags.has(record::Flag::MaybeBilled)) notes << tr("a failed attempt may be billed");
    m_cost_note->setText(notes.join(QStringLiteral(", ")));
}

} // namespace tollgate::ui
