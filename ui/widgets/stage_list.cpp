// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stage_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kNameWidth = 136;

struct Look {
    const char* icon;
    int size;
    Role role;
};

Look lookOf(StageState state) {
    switch (state) {
    case StageState::Passed: return {"check", kIcon, Role::Ok};
    case StageState::Failed: return {"close", kIcon, Role::Error};
    case StageState::Running: return {"status-inflight", kStatusIcon, Role::Accent};
    case StageState::Pending:
    case StageState::Skipped: return {"status-none", kStatusIcon, Role::Muted};
    }
    return {"status-none", kStatusIcon, Role::Muted};
}

QString stateWord(StageState state) {
    switch (state) {
    case StageState::Pending: return StageList::tr("waiting");
    case StageState::Running: return StageList::tr("running");
    case StageState::Passed: return StageList::tr("passed");
    case StageState::Failed: return StageList::tr("failed");
    case StageState::Skipped: return StageList::tr("not run");
    }
    return {};
}

} // namespace

class StageRow final : public QWidget {
public:
    StageRow() : m_name(new Label), m_note(new Label({}, Type::Body, Role::Muted)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(24, 3, 0, 3);
        row->setSpacing(kSpace1);
        m_name->setMinimumWidth(kNameWidth);
        m_note->setWordWrap(true);
        row->addWidget(m_name, 0, Qt::AlignTop);
        row->addWidget(m_note, 1, Qt::AlignTop);
    }

    void show(const Stage& stage) {
        m_state = stage.state;
        m_name->setText(stage.name);
        m_note->setText(stage.note);
        m_note->setRole(stage.state == StageState::Failed ? Role::Error : Role::Muted);
        setAccessibleName(QStringLiteral("%1, %2, %3").arg(stage.name, stateWord(stage.state), stage.note));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look look = lookOf(m_state);
        const int middle = m_name->geometry().top() + m_name->fontMetrics().height() / 2;
        const int inset = (kIcon - look.size) / 2;
        drawIcon(painter, {inset, middle - look.size / 2, look.size, look.size}, QString::fromLatin1(look.icon),
                 color(this, look.role));
    }

private:
    Label* m_name;
    Label* m_note;
    StageState m_state = StageState::Pending;
};

StageList::StageList(const QString& name, QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setAccessibleName(name);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

void StageList::setStages(const QList<Stage>& stages) {
    const QList<Stage> before = m_stages;
    m_stages = stages;
    for (qsizetype i = 0; i < stages.size(); ++i)
        if (i >= before.size() || before[i] != stages[i]) row(i)->show(stages[i]);
    while (m_rows.size() > stages.size()) delete m_rows.takeLast();
}

StageRow* StageList::row(qsizetype index) {
    while (m_rows.size() <= index) {
        m_rows.append(new StageRow);
        m_column->insertWidget(static_cast<int>(m_rows.size()) - 1, m_rows.last());
    }
    return m_rows[index];
}

} // namespace tollgate::ui
