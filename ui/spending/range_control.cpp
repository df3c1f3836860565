// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/range_control.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace tollgate::ui {

namespace {

constexpr int kFirstDays = 7; // of Custom, before any were chosen

QString idOf(SpendRange range) {
    return QString::number(static_cast<int>(range));
}

QDateEdit* dateEdit(const QString& name) {
    auto* edit = new QDateEdit;
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setKeyboardTracking(false); // a half-typed date asks nothing
    return edit;
}

} // namespace

RangeControl::RangeControl(QWidget* parent)
    : QWidget(parent),
      m_segments(new SegmentedControl(tr("Range"))),
      m_days(new QWidget),
      m_first(dateEdit(tr("First day"))),
      m_last(dateEdit(tr("Last day"))) {
    m_segments->add(tr("Today"), idOf(SpendRange::Today));
    m_segments->add(tr("7 days"), idOf(SpendRange::SevenDays));
    m_segments->add(tr("30 days"), idOf(SpendRange::ThirtyDays));
    m_segments->add(tr("Month"), idOf(SpendRange::Month));
    m_segments->add(tr("Custom"), idOf(SpendRange::Custom));
    m_segments->setCurrent(idOf(SpendRange::Today));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    row->addWidget(m_segments);
    row->addWidget(m_days);
    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(kSpace1);
    days->addWidget(m_first);
    days->addWidget(new Label(tr("to"), Type::Body, Role::Muted));
    days->addWidget(m_last);
    m_days->hide();
    connect(m_segments, &SegmentedControl::changed, this, &RangeControl::rangeChosen);
    for (QDateEdit* edit : {m_first, m_last})
        connect(edit, &QDateEdit::dateChanged, this, [this, edit] { daysEdited(edit); });
}

SpendRange RangeControl::range() const {
    return static_cast<SpendRange>(m_segments->current().toInt());
}

QDate RangeControl::first() const {
    return m_first->date();
}

QDate RangeControl::last() const {
    return m_last->date();
}

void RangeControl::choose(SpendRange range) {
    if (range == this->range()) return;
    m_segments->setCurrent(idOf(range));
    rangeChosen();
}

void RangeControl::setToday(QDate today) {
    if (today == m_today) return;
    const QSignalBlocker quietFirst(m_first), quietLast(m_last);
    const bool fresh = !m_today.isValid();
    m_today = today;
    m_first->setMaximumDate(today);
    m_last->setMaximumDate(today);
    if (!fresh) return;
    m_last->setDate(today);
    m_first->setDate(today.addDays(1 - kFirstDays));
}

void RangeControl::rangeChosen() {
    m_days->setVisible(range() == SpendRange::Custom);
    Q_EMIT changed();
}

// The other day moves along when the two have crossed.
void RangeControl::daysEdited(QDateEdit* edited) {
    QDateEdit* other = edited == m_first ? m_last : m_first;
    if (m_first->date() > m_last->date()) {
        const QSignalBlocker quiet(other);
        other->setDate(edited->date());
    }
    Q_EMIT changed();
}

} // namespace tollgate::ui
