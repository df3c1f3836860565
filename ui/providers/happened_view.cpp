// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/happened_view.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLineHeight = 26;

} // namespace

class HappenedView::Line final : public QWidget {
public:
    Line() : m_time(new Label({}, Type::Body, Role::Muted)), m_dot(new StatusDot(Status::Ok)), m_words(new Label) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kSpace2);
        m_time->setTicking(true);
        m_words->setElided(true);
        row->addWidget(m_time);
        row->addSpacing(kSpace1);
        row->addWidget(m_dot);
        row->addWidget(m_words, 1);
        setMinimumHeight(kLineHeight);
    }

    void show(const record::Event& event, const QDateTime& now) {
        const EventLine line = eventLine(event);
        const QDateTime time = localTime(event.time);
        m_time->setText(clock(time, now));
        m_time->setToolTip(absolute(time));
        m_dot->setStatus(line.status);
        m_words->setText(line.words);
        setAccessibleName(QStringLiteral("%1, %2").arg(m_time->text(), line.words));
        setVisible(true);
    }

private:
    Label* m_time;
    StatusDot* m_dot;
    Label* m_words;
};

HappenedView::HappenedView(QWidget* parent)
    : QWidget(parent), m_lines(new QVBoxLayout), m_none(new Label(tr("Nothing yet."), Type::Body, Role::Muted)) {
    setAccessibleName(tr("What happened"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace1);
    column->addWidget(new Label(tr("What happened"), Type::Strong));
    column->addWidget(m_none);
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addStretch();
}

void HappenedView::setEvents(const std::vector<record::Event>& newestFirst, const QDateTime& now) {
    m_none->setVisible(newestFirst.empty());
    const auto count = static_cast<qsizetype>(newestFirst.size());
    while (m_rows.size() < count) {
        m_rows.append(new Line);
        m_lines->addWidget(m_rows.last());
    }
    while (m_rows.size() > count) delete m_rows.takeLast();
    for (qsizetype i = 0; i < count; ++i) m_rows[i]->show(newestFirst[static_cast<std::size_t>(i)], now);
}

} // namespace tollgate::ui
