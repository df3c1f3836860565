// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/list_dialog.h"

#include "ui/format/numbers.h"
#include "ui/prices/list_changes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QDate>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kMostRows = 500;
constexpr int kWidth = 760;
constexpr int kTableHeight = 380;

QString dayWords(const QString& iso) {
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : iso;
}

QString summary(const bridge::CatalogueUpdate& update) {
    using Kind = bridge::ModelChange::Kind;
    return ListDialog::tr("%1 models as of %2, in place of the list of %3: %4 changed, %5 new, %6 gone.")
        .arg(count(update.models), dayWords(update.as_of), dayWords(update.as_of_before),
             count(update.count(Kind::Changed)), count(update.count(Kind::Added)), count(update.count(Kind::Removed)));
}

QString note(const bridge::CatalogueUpdate& update) {
    if (update.as_of < update.as_of_before) return ListDialog::tr("This list is older than the one in use.");
    return ListDialog::tr("Dollars per million tokens, or for one (per_…). Your own prices go before both.");
}

} // namespace

ListDialog::ListDialog(bridge::CatalogueStore& store, bridge::CatalogueUpdate update, QWidget* parent)
    : Dialog(tr("Install this price list?"), parent), m_store(store), m_update(std::move(update)) {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setSpacing(kSpace3);
    auto* words = new Label(summary(m_update));
    words->setWordWrap(true);
    column->addWidget(words);
    auto* model = new ListChangesModel(this);
    auto* table = new DataTable(tr("What changes"));
    table->setTable(model);
    table->setPlaceholder(new EmptyState(QStringLiteral("budget"), tr("Nothing changes.")));
    table->setMinimumHeight(kTableHeight);
    model->setRows(listChanges(m_update.changes, kMostRows));
    column->addWidget(table, 1);
    setBody(body);
    setMinimumWidth(kWidth);
    setFootNote(note(m_update));
    addCancel();
    auto* main = addMain(tr("Install"));
    connect(main, &QPushButton::clicked, this, &ListDialog::install);
}

void ListDialog::install() {
    const QString error = m_store.install(m_update);
    if (error.isEmpty()) return accept();
    setFootNote(error);
}

QString openListFile(bridge::CatalogueStore& store, const QString& file, QWidget* parent) {
    auto update = store.preview(file);
    if (!update)
        return ListDialog::tr("%1 is no price list: %2")
            .arg(QFileInfo(file).fileName(), QString::fromStdString(update.error().message));
    auto* dialog = new ListDialog(store, std::move(*update), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return {};
}

} // namespace tollgate::ui
