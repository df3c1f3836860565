// SPDX-License-Identifier: GPL-3.0-or-later
// The time of one request, a line an attempt: connect, wait (error colour when it failed), stream; the first token is
// marked (DESIGN-LANGUAGE.md §11 Requests).
#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

#include <chrono>
#include <optional>

namespace tollgate::ui {

// Times from the start of the request.
struct TimingAttempt {
    QString name{}; // "1 Anthropic"
    std::chrono::microseconds start{};
    std::chrono::microseconds connected{}; // end of connect; start when the connection was reused
    std::optional<std::chrono::microseconds> first_token{};
    std::chrono::microseconds end{};
    QString failure{}; // "529 Overloaded after 742 ms"; empty when it answered
};

class TimingWaterfall : public QWidget {
    Q_OBJECT

public:
    explicit TimingWaterfall(QWidget* parent = nullptr);

    // `stream_note` goes behind "stream" in the legend ("70 tok/s").
    void setAttempts(const QList<TimingAttempt>& attempts, const QString& stream_note = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const;
    int axisTop() const;
    qreal x(std::chrono::microseconds time) const;
    void paintAttempt(QPainter& painter, const Theme& theme, const TimingAttempt& attempt, int top) const;
    void paintAxis(QPainter& painter, const Theme& theme) const;
    void paintLegend(QPainter& painter, const Theme& theme) const;

    QList<TimingAttempt> m_attempts;
    QString m_stream_note;
    double m_seconds = 1;
};

} // namespace tollgate::ui
