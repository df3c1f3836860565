// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timing_waterfall.h"

#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/chart_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kBar = 12;

double seconds(std::chrono::microseconds time) {
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

TimingWaterfall::TimingWaterfall(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimingWaterfall::setAttempts(const QList<TimingAttempt>& attempts, const QString& stream_note) {
    m_attempts = attempts;
    m_stream_note = stream_note;
    m_seconds = 1e-3;
    QStringList words;
    for (const TimingAttempt& attempt : attempts) {
        m_seconds = std::max(m_seconds, seconds(attempt.end));
        QString line =
            attempt.name + u' ' + (attempt.failure.isEmpty() ? duration(attempt.end - attempt.start) : attempt.failure);
        if (attempt.first_token) line += tr(", first token %1").arg(duration(*attempt.first_token));
        words.append(line);
    }
    setAccessibleName(tr("Timing: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize TimingWaterfall::sizeHint() const {
    return {340, axisTop() + 2 * std::max(20, fontMetrics().height() + 2)};
}

QSize TimingWaterfall::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

int TimingWaterfall::lineHeight() const {
    return QFontMetrics(ui::font(Type::Caption, font())).height() + kBar + 12;
}

int TimingWaterfall::axisTop() const {
    return static_cast<int>(m_attempts.size()) * lineHeight() + 2;
}

qreal TimingWaterfall::x(std::chrono::microseconds time) const {
    return seconds(time) / m_seconds * (width() - 1);
}

void TimingWaterfall::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setFont(ui::font(Type::Caption, font()));
    paintAxis(painter, theme);
    int top = 0;
    for (const TimingAttempt& attempt : m_attempts) {
        paintAttempt(painter, theme, attempt, top);
        top += lineHeight();
    }
    paintLegend(painter, theme);
}

void TimingWaterfall::paintAttempt(QPainter& painter, const Theme& theme, const TimingAttempt& attempt, int top) const {
    const int text = painter.fontMetrics().height() + 2;
    painter.setPen(theme.color(Role::Text));
    painter.drawText(QRect(0, top, width(), text), Qt::AlignVCenter, attempt.name);
    const int named = painter.fontMetrics().horizontalAdvance(attempt.name);
    const auto bar = [&](std::chrono::microseconds from, std::chrono::microseconds to, Role role) {
        const qreal left = x(from), right = std::max(x(to), left + (to > from ? 1.0 : 0.0));
        painter.fillRect(QRectF(left, top + text, right - left, kBar), theme.color(role));
    };
    const bool failed = !attempt.failure.isEmpty();
    const auto waited = attempt.first_token.value_or(attempt.end);
    bar(attempt.start, attempt.connected, Role::Control);
    bar(attempt.connected, waited, failed ? Role::Error : Role::Warning);
    if (attempt.first_token) bar(waited, attempt.end, failed ? Role::Error : Role::Ok);
    if (failed) {
        painter.setPen(theme.color(Role::Error));
        const QRectF area(x(attempt.end) + 6, top + text - 3, width() - x(attempt.end) - 6, kBar + 6);
        const qreal wanted = painter.fontMetrics().horizontalAdvance(attempt.failure);
        const bool fits = wanted <= area.width();
        const QRectF above(named + 8, top, width() - named - 8, text);
        painter.drawText(fits ? area : above, Qt::AlignVCenter | Qt::TextSingleLine, attempt.failure);
        return;
    }
    if (!attempt.first_token) return;
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(QRect(named + 8, top, width() - named - 8, text), Qt::AlignVCenter,
                     tr("first token %1").arg(duration(*attempt.first_token)));
    QPen mark(theme.color(Role::Text), 1);
    mark.setDashPattern({2, 2});
    painter.setPen(mark);
    const qreal at = std::round(x(*attempt.first_token)) + 0.5;
    painter.drawLine(QPointF(at, top + text - 2), QPointF(at, top + text + kBar + 6));
}

void TimingWaterfall::paintAxis(QPainter& painter, const Theme& theme) const {
    const double step = scaleFor(m_seconds, 5).step;
    const int height = painter.fontMetrics().height() + 2;
    for (double at = 0; at <= m_seconds; at += step) {
        const qreal place = at / m_seconds * (width() - 1);
        const QString text = secondsFormat().tick(at, step);
        if (place + tabularWidth(text, painter.font()) / 2 > width() && at > 0) break;
        painter.fillRect(QRectF(std::round(place), 0, 1, axisTop()), theme.color(Role::Grid));
        painter.setPen(theme.color(Role::Muted));
        const QRectF area(at > 0 ? place - 30 : 0, axisTop() + 2, 60, height);
        drawTabular(painter, area, at > 0 ? Qt::AlignHCenter : Qt::AlignLeft, text);
    }
}

void TimingWaterfall::paintLegend(QPainter& painter, const Theme& theme) const {
    const QString stream = m_stream_note.isEmpty() ? tr("stream") : tr("stream, %1").arg(m_stream_note);
    const QList<std::pair<Role, QString>> entries{{Role::Control, tr("connect")},
                                                  {Role::Error, tr("failed wait")},
                                                  {Role::Warning, tr("wait")},
                                                  {Role::Ok, stream}};
    const bool failed = std::any_of(m_attempts.begin(), m_attempts.end(),
                                    [](const TimingAttempt& attempt) { return !attempt.failure.isEmpty(); });
    const int height = painter.fontMetrics().height() + 2;
    int left = 0;
    const int top = axisTop() + height + 6;
    for (const auto& [role, words] : entries) {
        if (role == Role::Error && !failed) continue;
        drawSwatch(painter, {left, top + (height - 8) / 2, 8, 8}, theme.color(role));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(QRect(left + 13, top, width(), height), Qt::AlignVCenter, words);
        left += 13 + painter.fontMetrics().horizontalAdvance(words) + kSpace3;
    }
}

} // namespace tollgate::ui
