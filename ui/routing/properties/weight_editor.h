// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen arm of a split or member of a weighted pool: where it leads and its weight. UI thread.
#pragma once

#include "config/json.h"
#include "ui/routing/properties/choices.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace tollgate::ui {

class FieldRow;

class WeightEditor : public QWidget {
    Q_OBJECT

public:
    // `only`: kind of steps it may lead to; Unknown: any.
    explicit WeightEditor(StepKind only, QWidget* parent = nullptr);

    void show(const config::Json& entry, const Choices& choices, const QString& self, bool weighted);

Q_SIGNALS:
    void edited(const tollgate::config::Json& entry);

private:
    void commit();

    StepKind m_only;
    config::Json m_entry;
    double m_shown = -1; // the weight as it was shown last: while it stays, what is being typed does
    bool m_weighted = true;
    QComboBox* m_to;
    QDoubleSpinBox* m_weight;
    FieldRow* m_weight_row;
};

} // namespace tollgate::ui
