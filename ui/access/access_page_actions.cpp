// SPDX-License-Identifier: GPL-3.0-or-later
// The access page: what it shows, and what is done when a person asks.
#include "config/checks.h"
#include "record/filter.h"
#include "ui/access/access_keys_card.h"
#include "ui/access/access_page.h"
#include "ui/access/create_key_dialog.h"
#include "ui/access/denied_card.h"
#include "ui/access/key_panel.h"
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/common/spend_span.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kMostDenied = 500;
constexpr Micros kOverlap = kDay;

} // namespace

const config::AccessKey* AccessPage::key(const QString& id) const {
    return m_parts.settings.config().accessKey(id.toStdString());
}

const record::AccessKeyFigures* AccessPage::figuresOf(const std::string& id) const {
    const auto at = std::find_if(m_figures.begin(), m_figures.end(), [&](const auto& one) { return one.key == id; });
    return at == m_figures.end() ? nullptr : &*at;
}

void AccessPage::show() {
    showBudgets();
    showReach();
    showPanel();
}

void AccessPage::showKeys() {
    const config::Config& config = m_parts.settings.config();
    QList<AccessKeyRow> rows;
    for (const config::AccessKey& one : config.access.keys)
        rows.append(accessKeyRow(one, config, figuresOf(one.id), dayBudget(m_budget_states, "key:" + one.id),
                                 m_parts.log.now()));
    m_list->setRows(rows);
}

void AccessPage::showPanel() {
    const config::AccessKey* one = key(m_list->current());
    m_panel->setVisible(one != nullptr);
    if (!one) return;
    m_panel->setKey(*one, m_parts.settings.config(), m_parts.log.now());
    m_panel->setDenied(static_cast<int>(std::count_if(m_refused.begin(), m_refused.end(),
                                                      [&](const auto& request) { return request->key == one->id; })));
}

void AccessPage::showReach() {
    const bridge::GatewayState& state = m_parts.gateway.state();
    m_address->setText(state.listening ? state.address : state.listen_error);
    const std::string& address = m_parts.settings.config().listen.address;
    m_warning->setVisible(!config::isLoopback(address));
}

void AccessPage::askDenied() {
    record::LogQuery query;
    query.limit = kMostDenied;
    query.from = startOf(localDay(m_parts.log.now()));
    if (auto filter = record::parseFilter("status:denied"))
        query.filter = std::make_shared<const record::Filter>(std::move(*filter));
    m_parts.log.page(query, this, [this](const record::LogPage& page) {
        m_refused = page.rows;
        m_denied->setRequests(m_refused, m_parts.log.now());
        showPanel();
    });
}

void AccessPage::tell(const QString& error) {
    if (error.isEmpty())
        m_error->clear();
    else
        m_error->say(MessageKind::Error, tr("Nothing was changed."), error);
}

void AccessPage::createKey() {
    auto* dialog = new CreateKeyDialog(m_parts.keys, m_parts.gateway.state().base_url, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateKeyDialog::made, this, &AccessPage::select);
    dialog->open();
}

void AccessPage::select(const QString& id) {
    m_list->select(id);
}

void AccessPage::save(const config::AccessKey& wanted, const bridge::BudgetEdit& budget) {
    const QString error = m_parts.keys.change(wanted, budget);
    if (!error.isEmpty()) return m_panel->setError(error);
    m_panel->setSaved();
    showPanel();
}

void AccessPage::switchKey(const QString& id, bool on) {
    tell(m_parts.keys.switchKey(id, on));
    show();
    if (!on) Q_EMIT undoOffered(tr("Key %1 is off.").arg(id), [this, id] { switchKey(id, true); });
}

void AccessPage::copyText(const QString& id) {
    m_parts.keys.fetchText(id, this, [this, id](const std::optional<QString>& copied) {
        if (copied) {
            QGuiApplication::clipboard()->setText(*copied);
            return m_error->say(MessageKind::Info, tr("The key %1 is copied.").arg(id), {});
        }
        m_error->say(MessageKind::Warning, tr("The key %1 cannot be copied.").arg(id),
                     tr("No keychain has its text, and what Tollgate keeps is a hash. Rotate gives it a new one."));
    });
}

void AccessPage::rotate(const QString& id) {
    const bridge::AccessKeys::Made made = m_parts.keys.rotate(id, kOverlap);
    tell(made.error);
    if (made.error.isEmpty())
        showNewText(made, m_parts.gateway.state().base_url, tr("The old text works for another 24 hours."), window());
}

void AccessPage::remove(const QString& id) {
    auto* dialog = confirmDanger(window(), tr("Delete the key %1?").arg(id),
                                 tr("Programs that send it get an error from now on, and what runs ends at once. Its "
                                    "requests stay in the log."),
                                 tr("Delete key"));
    connect(dialog, &QDialog::accepted, this, [this, id] { tell(m_parts.keys.remove(id)); });
    dialog->open();
}

void AccessPage::addTeam() {
    auto* dialog = new Dialog(tr("New team"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    auto* name = new QLineEdit;
    auto* row = new FieldRow(tr("Name"), name);
    column->addWidget(row);
    column->addStretch();
    dialog->setBody(body);
    dialog->addCancel();
    Button* add = dialog->addMain(tr("Add team"));
    const auto check = [add, name] {
        add->setDisabledBecause(name->text().trimmed().isEmpty() ? tr("The name is missing.") : QString());
    };
    connect(name, &QLineEdit::textChanged, dialog, check);
    connect(add, &QPushButton::clicked, dialog, [this, dialog, name, row] {
        const QString error = m_parts.keys.addTeam(name->text());
        row->setError(error);
        if (error.isEmpty()) dialog->accept();
    });
    check();
    dialog->open();
}

} // namespace tollgate::ui
