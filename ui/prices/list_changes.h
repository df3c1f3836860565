// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the preview of a price list: a rate that would change, or a model that comes or goes. UI thread.
#pragma once

#include "bridge/catalogue_changes.h"
#include "ui/models/rows_model.h"

namespace tollgate::ui {

struct ListChange {
    bridge::ModelChange::Kind kind = bridge::ModelChange::Kind::Changed;
    QString model; // with its provider
    QString rate;  // as the list names it; "" when the model's prices stay
    QString before;
    QString after;
    bool operator==(const ListChange&) const = default;
};

// Changed ones first, then added and removed ones; at most `most`.
QList<ListChange> listChanges(const std::vector<bridge::ModelChange>& changes, int most);

class ListChangesModel : public RowsModel<ListChange> {
    Q_OBJECT
public:
    explicit ListChangesModel(QObject* parent = nullptr);

protected:
    QString key(const ListChange& row) const override;
    Cell cellOf(const ListChange& row, int column) const override;
};

} // namespace tollgate::ui
