// SPDX-License-Identifier: GPL-3.0-or-later
// The table model of the list: the numbered tree of a route (step_rows.h), shown flat, with what is closed left out.
// UI thread.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/routing/list/step_rows.h"

#include <QSet>

namespace tollgate::ui {

class StepListModel : public RowsModel<StepRow> {
    Q_OBJECT
public:
    enum At { Number, Step, If, Then, State, Requests, Cost };

    explicit StepListModel(QObject* parent = nullptr);

    void setSteps(const QList<StepRow>& rows, Overlay overlay);
    void setOpen(const QString& key, bool open);
    // Opens what is above it. -1: there is no such row.
    int reveal(const std::string& node);

    bool isClosed(const StepRow& row) const { return m_closed.contains(row.key); }

protected:
    QString key(const StepRow& row) const override { return row.key; }

    Cell cellOf(const StepRow& row, int column) const override;

private:
    void update();

    QList<StepRow> m_all;
    QSet<QString> m_closed;
    Overlay m_overlay = Overlay::Flow;
};

} // namespace tollgate::ui
