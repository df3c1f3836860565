// SPDX-License-Identifier: GPL-3.0-or-later
// The breakdown: who spent how much on what, in two levels of groups, with the sums pinned under it. UI thread.
#pragma once

#include "ui/common/entity_names.h"
#include "ui/spending/spend_answers.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace tollgate::ui {

class BreakdownModel;
class Button;
class DataTable;
class EmptyState;
class Label;
class LayoutStore;
class LoadingLabel;
class TotalsRow;
struct BreakdownLine;

class BreakdownCard : public Card {
    Q_OBJECT
public:
    BreakdownCard(EntityNames names, LayoutStore* store, QWidget* parent = nullptr);

    // `ever`: there are requests outside the range.
    void setAnswer(const SpendAnswer& answer, bool ever);
    // G.
    void chooseGroup();

    DataTable* table() const { return m_table; }

    BreakdownModel* model() const { return m_model; }

Q_SIGNALS:
    void grouped(tollgate::record::GroupBy group, tollgate::record::GroupBy then);
    void activated(const tollgate::ui::BreakdownLine& line);
    void widerRangeWanted();
    void firstStepsWanted();

private:
    void buildTitle();
    void buildPlaceholder();
    void fillThen();
    void emitGroups();

    BreakdownModel* m_model;
    DataTable* m_table;
    TotalsRow* m_totals;
    QComboBox* m_group;
    QComboBox* m_then;
    Label* m_hint;
    LoadingLabel* m_loading;
    EmptyState* m_empty;
    Button* m_wider;
    Button* m_first_steps;
};

} // namespace tollgate::ui
