// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a test: tick, cross or dotted ring, name, and what came of it ("200, key accepted"). A failed stage
// names its fix.
#pragma once

#include <QList>
#include <QWidget>

namespace tollgate::ui {

enum class StageState { Pending, Running, Passed, Failed, Skipped };

struct Stage {
    QString name{};
    StageState state = StageState::Pending;
    QString note{}; // time, count, or the reason and its fix
    bool operator==(const Stage&) const = default;
};

class StageList : public QWidget {
    Q_OBJECT

public:
    explicit StageList(const QString& name, QWidget* parent = nullptr);

    void setStages(const QList<Stage>& stages);

    const QList<Stage>& stages() const { return m_stages; }

private:
    class StageRow* row(qsizetype index);

    class QVBoxLayout* m_column;
    QList<Stage> m_stages;
    QList<class StageRow*> m_rows;
};

} // namespace tollgate::ui
