// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over the log: the filter with completion and clear errors, its star, Columns, Export, Follow | Hold view.
// Reads the filter language; knows neither rows nor the journal's answers. Owned by the Requests page; UI thread.
#pragma once

#include "bridge/log_export.h"
#include "bridge/request_log.h"
#include "record/filter.h"
#include "ui/widgets/bar.h"

#include <QTimer>

#include <memory>

class QLineEdit;
class QMenu;

namespace tollgate::ui {

class Button;
class FilterField;
class Label;
class SegmentedControl;

class FilterBar : public Bar {
    Q_OBJECT
public:
    explicit FilterBar(bridge::RequestLog& log, QWidget* parent = nullptr);

    QString expression() const;
    // At once; typing takes effect when it pauses.
    void setExpression(const QString& expression);

    // Null: everything fits.
    const std::shared_ptr<const record::Filter>& filter() const { return m_filter; }

    // Fixed terms in front of the text.
    // What is wrong with what stands there; "" when it is a filter.
    QString problem() const;

    void setChips(const QStringList& chips);
    void setFollow(bool follow);
    // Filled: this expression has a name already.
    void setStarred(bool starred);
    // For the totals of a narrow window; "" hides them.
    void setTotals(const QString& totals);
    QLineEdit* edit() const;

    QMenu* columnsMenu() const { return m_columns_menu; }

Q_SIGNALS:
    void filterChanged();
    void chipRemoved(const QString& chip);
    void followChosen(bool follow);
    void exportRequested(tollgate::bridge::ExportFormat format);
    // The star: give the expression this name; "" takes its name away.
    void nameGiven(const QString& name);

private:
    void addButtons();
    void read();
    void sayProblem(const QString& problem, bool incomplete);
    void starClicked();

    bridge::RequestLog& m_log;
    FilterField* m_field;
    Button* m_star;
    QMenu* m_columns_menu;
    SegmentedControl* m_follow;
    Label* m_totals;
    Label* m_problem = nullptr; // floats under the field, so that nothing moves while somebody types
    QTimer m_typed;             // runs while typing goes on
    std::shared_ptr<const record::Filter> m_filter;
    bool m_starred = false;
};

} // namespace tollgate::ui
