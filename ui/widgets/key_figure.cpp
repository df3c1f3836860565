// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_figure.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/variant.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/share_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace tollgate::ui {

namespace {

constexpr int kLeastHeight = 81;
constexpr int kLeastWidth = 132; // under this the figures go to two rows

} // namespace

KeyFigure::KeyFigure(const QString& title, QWidget* parent)
    : QAbstractButton(parent),
      m_column(new QVBoxLayout(this)),
      m_title(new Label(title, Type::Caption, Role::Muted, this)),
      m_value(new Label({}, Type::Figure, Role::Text, this)),
      m_bar(new ShareBar(this)),
      m_note(new Label({}, Type::Caption, Role::Muted, this)),
      m_note_row(new QHBoxLayout) {
    m_column->setContentsMargins(kCardPadding, 10, kCardPadding, 9);
    m_column->setSpacing(1);
    m_column->addWidget(m_title);
    m_column->addWidget(m_value);
    m_column->addWidget(m_bar);
    m_note_row->setSpacing(kSpace1);
    m_note_row->addWidget(m_note, 1);
    m_column->addLayout(m_note_row);
    m_column->addStretch(1);
    m_title->setElided(true);
    m_value->setTicking(true);
    m_note->setElided(true);
    m_bar->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setOpens(false);
    rename();
}

void KeyFigure::setTitle(const QString& title) {
    m_title->setText(title);
    rename();
}

void KeyFigure::setValue(const QString& value, Tone tone) {
    m_value->setText(value);
    m_value->setRole(toneRole(tone));
    rename();
}

void KeyFigure::setNote(const QString& note, Tone tone) {
    if (m_link) m_link->hide();
    m_note->setText(note);
    m_note->setRole(toneRole(tone));
    m_note_words = note;
    rename();
}

void KeyFigure::setNoteLink(const QString& link, const QString& rest) {
    setNote(rest);
    if (!m_link) {
        m_link = Button::link(link, this);
        m_link->setFont(ui::font(Type::Caption, font()));
        m_link->setFixedHeight(m_note->sizeHint().height() + 2);
        m_note_row->insertWidget(0, m_link);
        connect(m_link, &QPushButton::clicked, this, &KeyFigure::linkActivated);
    }
    m_link->setText(link);
    m_link->setAccessibleName(link);
    m_link->show();
    sizeChanged();
}

void KeyFigure::setBar(double fraction, Tone tone) {
    const bool shown = fraction >= 0;
    if (shown == m_bar->isHidden()) {
        m_bar->setVisible(shown);
        sizeChanged();
    }
    m_bar->setFraction(fraction, toneRole(tone));
}

void KeyFigure::setValueWidget(QWidget* widget) {
    m_value_widget = widget;
    m_value->hide();
    m_column->insertWidget(1, widget);
    sizeChanged();
}

// The row has no layout that would hear of it.
void KeyFigure::sizeChanged() {
    m_column->invalidate();
    updateGeometry();
    if (parentWidget()) parentWidget()->updateGeometry();
}

void KeyFigure::setOpens(bool opens) {
    setFocusPolicy(opens ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, opens);
}

QString KeyFigure::value() const {
    return m_value->text();
}

QSize KeyFigure::sizeHint() const {
    const QSize content = m_column->sizeHint();
    return {std::max(kLeastWidth, content.width()), std::max(kLeastHeight, content.height())};
}

QSize KeyFigure::minimumSizeHint() const {
    const int value = m_value_widget ? m_value_widget->minimumSizeHint().width() : m_value->sizeHint().width();
    return {std::max(kLeastWidth, value + 2 * kCardPadding), sizeHint().height()};
}

void KeyFigure::paintEvent(QPaintEvent*) {
    if (focusPolicy() == Qt::NoFocus || !underMouse()) return;
    QPainter painter(this);
    drawBox(painter, rect().adjusted(2, 2, -2, -2), kControlRadius, color(this, Role::Hover), Qt::transparent);
}

void KeyFigure::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void KeyFigure::rename() {
    setAccessibleName(QStringLiteral("%1, %2").arg(m_title->text(), m_value->text()));
    setAccessibleDescription(m_note_words);
}

KeyFigureRow::KeyFigureRow(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

KeyFigure* KeyFigureRow::add(const QString& title, int stretch) {
    auto* figure = new KeyFigure(title, this);
    m_figures.append(figure);
    m_stretches.append(stretch);
    updateGeometry();
    return figure;
}

int KeyFigureRow::rowsFor(int width) const {
    int wanted = 2;
    for (const KeyFigure* figure : m_figures) wanted += figure->minimumSizeHint().width();
    return wanted > width && m_figures.size() > 2 ? 2 : 1;
}

QSize KeyFigureRow::sizeHint() const {
    return {4 * kLeastWidth, heightForWidth(width())};
}

// Scroll areas ask for the least size and not for the height at a width.
QSize KeyFigureRow::minimumSizeHint() const {
    return {2 * kLeastWidth, heightForWidth(width())};
}

int KeyFigureRow::heightForWidth(int width) const {
    int height = kLeastHeight;
    for (const KeyFigure* figure : m_figures) height = std::max(height, figure->sizeHint().height());
    return rowsFor(width) * height + 2;
}

void KeyFigureRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kCardRadius, theme.color(Role::Base), theme.color(Role::Border));
    const QColor line = theme.color(Role::Border);
    for (const KeyFigure* figure : m_figures) {
        const QRect place = figure->geometry();
        if (place.left() > 1) painter.fillRect(place.left() - 1, place.top(), 1, place.height(), line);
        if (place.top() > 1 && place.left() <= 1) painter.fillRect(1, place.top() - 1, width() - 2, 1, line);
    }
}

void KeyFigureRow::resizeEvent(QResizeEvent* event) {
    if (rowsFor(event->oldSize().width()) != rowsFor(width())) updateGeometry();
    arrange();
}

bool KeyFigureRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void KeyFigureRow::arrange() {
    const qsizetype rows = rowsFor(width());
    const qsizetype per_row = (m_figures.size() + rows - 1) / rows;
    const int height = static_cast<int>((this->height() - 2) / std::max<qsizetype>(1, rows));
    for (qsizetype first = 0; first < m_figures.size(); first += per_row) {
        const qsizetype end = std::min(first + per_row, m_figures.size());
        const QList<int> widths = widthsOf(first, end);
        int x = 1;
        for (qsizetype i = first; i < end; ++i) {
            m_figures[i]->setGeometry(x, 1 + static_cast<int>(first / per_row) * height, widths[i - first], height);
            x += widths[i - first];
        }
    }
}

// By their shares, but none less than it needs; what is missing comes from those that have more.
QList<int> KeyFigureRow::widthsOf(qsizetype first, qsizetype end) const {
    int left = width() - 2;
    int sum = std::accumulate(m_stretches.begin() + first, m_stretches.begin() + end, 0);
    QList<int> widths(end - first, 0);
    for (bool again = true; again;) {
        again = false;
        for (qsizetype i = first; i < end; ++i) {
            const int least = m_figures[i]->minimumSizeHint().width();
            if (widths[i - first] > 0 || left * m_stretches[i] / std::max(1, sum) >= least) continue;
            widths[i - first] = least;
            left -= least;
            sum -= m_stretches[i];
            again = true;
        }
    }
    for (qsizetype i = first; i < end; ++i) {
        if (widths[i - first] > 0) continue;
        widths[i - first] = left * m_stretches[i] / std::max(1, sum);
        left -= widths[i - first];
        sum -= m_stretches[i];
    }
    return widths;
}

} // namespace tollgate::ui
