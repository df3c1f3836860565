// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_table.h"

#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"

namespace tollgate::ui {

namespace {

constexpr int kHomeRowHeight = 30;

} // namespace

DataTable* homeTable(const QString& name, TableModel* model, bool header) {
    auto* table = new DataTable(name);
    table->setTable(model);
    table->setRowHeight(kHomeRowHeight);
    table->setHeaderShown(header);
    table->setFitToRows(true);
    return table;
}

void addCaption(Card& card, const QString& words, int width) {
    auto* label = new Label(words, Type::Caption, Role::Muted);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedWidth(std::max(width, label->sizeHint().width()));
    card.addAction(label);
}

} // namespace tollgate::ui
