// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft would have done with the requests of the log: sums, then a table of what moved, what no provider would
// take, how steps fare, and the requests behind a line. UI thread.
#pragma once

#include "base/request_id.h"
#include "bridge/route_trials.h"
#include "ui/models/rows_model.h"
#include "ui/routing/route_facts.h"

#include <QWidget>

class QStackedWidget;

namespace tollgate::ui {

class Button;
class DataTable;
class Label;
class SegmentedControl;

struct RehearsalRow {
    QString key;
    QString first;
    QString second;
    QString number;
    QString more;
    bool opens = false;
    bool operator==(const RehearsalRow&) const = default;
};

class RehearsalModel : public RowsModel<RehearsalRow> {
    Q_OBJECT
public:
    explicit RehearsalModel(QObject* parent = nullptr);

    void setTitles(const QStringList& titles);

protected:
    QString key(const RehearsalRow& row) const override { return row.key; }

    Cell cellOf(const RehearsalRow& row, int column) const override;
};

class RehearsalView : public QWidget {
    Q_OBJECT
public:
    explicit RehearsalView(QWidget* parent = nullptr);

    void begin(const QString& span);
    void setProgress(std::int64_t seen);
    void setResult(const bridge::Rehearsed& result, const RouteDraft& draft, const RouteFacts& facts);

Q_SIGNALS:
    void cancelWanted();
    void requestActivated(tollgate::RequestId id);

private:
    void showSums();
    void showRows();
    void showSample(int row);
    QString named(const std::string& target) const;
    QList<RehearsalRow> rowsOf(const QString& part) const;

    bridge::Rehearsed m_result;
    RouteDraft m_draft;
    RouteFacts m_facts;
    QStackedWidget* m_pages;
    Label* m_progress;
    Label* m_sums;
    Label* m_costs;
    SegmentedControl* m_parts;
    Button* m_back;
    RehearsalModel* m_model;
    DataTable* m_table;
    std::vector<std::shared_ptr<const record::Request>> m_sample; // that is shown; empty: the parts are
};

} // namespace tollgate::ui
