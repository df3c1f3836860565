// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_dialog.h"

#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 130;
constexpr int kWidth = 760; // the foot note and every help on one line

} // namespace

PriceDialog::PriceDialog(bridge::Prices& prices, const QList<UnpricedModel>& models,
                         const std::function<QString(const std::string&)>& nameOf, QWidget* parent)
    : Dialog(tr("Set a price"), parent), m_prices(prices), m_models(models), m_which(new QComboBox) {
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setSpacing(kSpace3);
    for (const UnpricedModel& one : m_models)
        m_which->addItem(tr("%1 at %2").arg(text(one.model), nameOf(one.provider)));
    m_column->addWidget(new FieldRow(tr("Model"), m_which, kLabelWidth));
    const QString million = tr("Dollars per million tokens.");
    addField(tr("Input"), &config::PriceRates::input, false, million);
    addField(tr("Output"), &config::PriceRates::output, false, million);
    addField(tr("Cache read"), &config::PriceRates::cache_read, false,
             tr("What the provider's prompt cache gives back; empty: not known."));
    addField(tr("Cache write"), &config::PriceRates::cache_write, false,
             tr("What is written to it; empty: not known."));
    addField(tr("Each picture"), &config::PriceRates::per_output_image, true, tr("Dollars; for models that draw."));
    m_column->addStretch();
    setBody(body);
    setMinimumWidth(kWidth);
    setFootNote(tr("Holds from the next request on. What is recorded keeps its cost."));
    auto* requests = addButton(tr("Show the requests"));
    connect(requests, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT requestsWanted();
    });
    addCancel();
    m_main = addMain(tr("Set price"));
    connect(m_main, &QPushButton::clicked, this, &PriceDialog::save);
    m_fields.front().edit->setFocus(Qt::OtherFocusReason);
    showState();
}

void PriceDialog::addField(const QString& label, std::optional<Money> config::PriceRates::* rate, bool each,
                           const QString& help) {
    auto* edit = new QLineEdit;
    auto* row = new FieldRow(label, edit, kLabelWidth);
    row->setHelp(help);
    m_column->addWidget(row);
    m_fields.append({rate, each, edit, row});
    connect(edit, &QLineEdit::textChanged, this, &PriceDialog::showState);
}

std::optional<Money> PriceDialog::entered(const Field& field, bool& wrong) const {
    const QString plain = field.edit->text().trimmed().replace(QLocale().decimalPoint(), QStringLiteral("."));
    if (plain.isEmpty()) return std::nullopt;
    const std::string words = plain.toStdString();
    auto amount = field.each ? moneyFromDollars(words) : pricePerTokenFromDollarsPerMillion(words);
    if (amount && amount->pico < 0) amount.reset();
    field.row->setError(amount ? QString() : tr("Dollars as a number, such as %1.").arg(QLocale().toString(1.25)));
    wrong = wrong || !amount;
    return amount;
}

void PriceDialog::showState() {
    bool wrong = false, any = false;
    for (const Field& field : m_fields) {
        field.row->setError({});
        any = entered(field, wrong).has_value() || any;
    }
    m_main->setDisabledBecause(wrong ? tr("A price is no number.") : any ? QString() : tr("Enter a price first."));
}

void PriceDialog::save() {
    bool wrong = false;
    config::PriceRates rates;
    for (const Field& field : m_fields) rates.*field.rate = entered(field, wrong);
    if (wrong || rates == config::PriceRates{}) return;
    const UnpricedModel& model = m_models[m_which->currentIndex()];
    const QString error = m_prices.set(model.provider, model.model, rates);
    if (error.isEmpty()) return accept();
    setFootNote(error);
}

} // namespace tollgate::ui
