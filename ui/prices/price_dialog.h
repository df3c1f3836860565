// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a model a price of the person's own: the one step that `unpriced` needs. UI thread.
#pragma once

#include "bridge/prices.h"
#include "ui/prices/unpriced_models.h"
#include "ui/widgets/dialog.h"

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class Button;
class FieldRow;

class PriceDialog : public Dialog {
    Q_OBJECT
public:
    // `models`: at least one; the first is shown. `nameOf`: what a provider is called.
    PriceDialog(bridge::Prices& prices, const QList<UnpricedModel>& models,
                const std::function<QString(const std::string&)>& nameOf, QWidget* parent);

Q_SIGNALS:
    void requestsWanted(); // the requests without a price

private:
    struct Field {
        std::optional<Money> config::PriceRates::* rate;
        bool each; // dollars for one, else per million tokens
        QLineEdit* edit;
        FieldRow* row;
    };

    void addField(const QString& label, std::optional<Money> config::PriceRates::* rate, bool each,
                  const QString& help);
    // The entered rate; nothing when the field is empty or, told under it, wrong.
    std::optional<Money> entered(const Field& field, bool& wrong) const;
    void showState();
    void save();

    bridge::Prices& m_prices;
    QList<UnpricedModel> m_models;
    QList<Field> m_fields;
    QComboBox* m_which;
    class QVBoxLayout* m_column;
    Button* m_main;
};

} // namespace tollgate::ui
