// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/weight_editor.h"

#include "ui/routing/properties/list_edits.h"
#include "ui/routing/properties/node_combo.h"
#include "ui/routing/properties/property_field.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace tollgate::ui {

using config::Json;

namespace {

// Without zeros that say nothing: "90", "0.5".
class WeightBox final : public QDoubleSpinBox {
public:
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 10); }
};

} // namespace

WeightEditor::WeightEditor(StepKind only, QWidget* parent)
    : QWidget(parent), m_only(only), m_to(new QComboBox), m_weight(new WeightBox) {
    m_to->setMinimumContentsLength(6);
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_weight->setRange(0, 1e6);
    m_weight->setDecimals(3);
    m_weight->setKeyboardTracking(false);
    m_weight_row = new FieldRow(tr("Weight"), m_weight, kPropertyLabel);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace2);
    column->addWidget(new FieldRow(tr("Leads to"), m_to, kPropertyLabel));
    column->addWidget(m_weight_row);
    connect(m_to, &QComboBox::activated, this, &WeightEditor::commit);
    connect(m_weight, &QDoubleSpinBox::valueChanged, this, &WeightEditor::commit);
}

void WeightEditor::show(const Json& entry, const Choices& choices, const QString& self, bool weighted) {
    m_entry = entry;
    m_weighted = weighted;
    offerNodes(*m_to, choices, {.self = self, .now = targetOf(entry), .only = m_only});
    const QSignalBlocker quiet(m_weight);
    if (const double weight = weightOf(entry); weight != std::exchange(m_shown, weight)) m_weight->setValue(weight);
    m_weight_row->setVisible(weighted);
}

// A member without weight stays a name; all that is said otherwise stays in the entry.
void WeightEditor::commit() {
    const Json to = Json::string(m_to->currentData().toString().toStdString());
    Json now = m_entry;
    if (now.kind != Json::Kind::Object && (!m_weighted || m_weight->value() == 1)) {
        now = to;
    } else {
        if (now.kind != Json::Kind::Object) now = Json::object();
        now = with(std::move(now), "to", to);
        if (now.find("weight") == nullptr || (m_weighted && m_weight->value() != weightOf(m_entry)))
            now = with(std::move(now), "weight", weightJson(m_weight->value()));
    }
    if (config::compactText(now) == config::compactText(m_entry)) return;
    m_entry = now;
    Q_EMIT edited(now);
}

} // namespace tollgate::ui
