// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/prices_form.h"

#include "ui/format/numbers.h"
#include "ui/prices/list_dialog.h"
#include "ui/settings/form_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QDate>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

// The one local file that is dragged; "" for anything else.
QString fileOf(const QMimeData* dragged) {
    const QList<QUrl> urls = dragged->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

PricesForm::PricesForm(bridge::Settings& settings, bridge::Prices& prices, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_prices(prices), m_date(fact()), m_models(fact()) {
    setAcceptDrops(true);
    auto* section = new FormSection(tr("Price list"));
    m_date_row =
        new FormRow(tr("Prices as of"), tr("The list comes with Tollgate and is read from disk only."), m_date);
    section->add(m_date_row);
    section->add(
        new FormRow(tr("Models"), tr("A model that is not listed is shown as unpriced, never as $0."), m_models));
    auto* file = new Button(tr("Choose a file…"));
    connect(file, &QPushButton::clicked, this, &PricesForm::chooseFile);
    m_file_row =
        new FormRow(tr("Another list"),
                    tr("A newer catalogue.json, which you can also drop here. You see first what changes."), file);
    m_back = new Button(tr("Use the built-in list"));
    connect(m_back, &QPushButton::clicked, this, &PricesForm::goBack);
    m_file_row->addBeside(m_back);
    section->add(m_file_row);
    auto* own = opener(tr("Open configuration"), tr("Open the configuration file"),
                       [&settings] { return settings.installation().config_path; });
    section->add(
        new FormRow(tr("Your own prices"), tr("Member \"prices\" of the configuration wins over the list."), own));
    columnOf(this)->addWidget(section);
    connect(&m_settings, &bridge::Settings::changed, this, &PricesForm::show);
    show();
}

void PricesForm::show() {
    const bridge::Installation& facts = m_settings.installation();
    const QDate day = QDate::fromString(facts.catalogue_date, Qt::ISODate);
    m_date->setText(day.isValid() ? QLocale().toString(day, QStringLiteral("ddd d MMM yyyy")) : tr("unknown"));
    m_models->setText(count(facts.catalogue_models));
    m_date_row->setError(facts.catalogue_problem);
    m_back->setVisible(facts.catalogue_installed || !facts.catalogue_problem.isEmpty());
}

void PricesForm::chooseFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose a price list"), {}, tr("Price lists (*.json);;All files (*)"));
    if (!file.isEmpty()) openFile(file);
}

void PricesForm::openFile(const QString& file) {
    m_file_row->setError(openListFile(m_prices.catalogue(), file, this));
}

void PricesForm::goBack() {
    m_file_row->setError(m_prices.catalogue().reset());
}

void PricesForm::dragEnterEvent(QDragEnterEvent* event) {
    if (!fileOf(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void PricesForm::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFile(fileOf(event->mimeData()));
}

} // namespace tollgate::ui
