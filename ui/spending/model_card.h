// SPDX-License-Identifier: GPL-3.0-or-later
// The dearest models of the range, whoever called them. UI thread.
#pragma once

#include "ui/common/entity_names.h"
#include "ui/models/rows_model.h"
#include "ui/spending/spend_answers.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class DataTable;

struct ModelLine {
    std::string id;
    QString name;
    double share = 0;
    int percent = 0;
    Money cost; // as it is to be written
    QString word;
    std::int64_t requests = 0;
    bool rest = false; // all other models in one
    bool operator==(const ModelLine&) const = default;
};

// The first `most` lines; what is left is one line, "3 others", so that they add up to the total.
QList<ModelLine> modelLines(const record::SpendReport& models, int most, const EntityNames& names);

class ModelLines : public RowsModel<ModelLine> {
    Q_OBJECT
public:
    explicit ModelLines(QObject* parent = nullptr);

protected:
    QString key(const ModelLine& row) const override;
    Cell cellOf(const ModelLine& row, int column) const override;
};

class ModelCard : public Card {
    Q_OBJECT
public:
    explicit ModelCard(EntityNames names, QWidget* parent = nullptr);

    void setAnswer(const SpendAnswer& answer);

    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void activated(const std::string& model);

private:
    EntityNames m_names;
    ModelLines* m_model;
    DataTable* m_table;
};

} // namespace tollgate::ui
