// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/create_key_dialog.h"

#include "ui/access/key_text_view.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kLabelWidth = 96;

} // namespace

CreateKeyDialog::CreateKeyDialog(bridge::AccessKeys& keys, const QString& base_url, QWidget* parent)
    : Dialog(tr("Create access key"), parent), m_keys(keys), m_base_url(base_url) {
    setBody(makeForm());
    setMinimumWidth(kWidth);
    addCancel();
    m_create = addMain(tr("Create key"));
    connect(m_create, &QPushButton::clicked, this, &CreateKeyDialog::create);
    m_name->setFocus(Qt::OtherFocusReason);
    check();
}

QWidget* CreateKeyDialog::makeForm() {
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setSpacing(kSpace3);
    m_name = new QLineEdit;
    m_owner = new QLineEdit;
    m_owner->setPlaceholderText(tr("person or program"));
    m_team = new QComboBox;
    m_team->addItem(tr("None"), QString());
    for (const config::Team& team : m_keys.access().teams)
        m_team->addItem(team.name.empty() ? text(team.id) : text(team.name), text(team.id));
    m_models = new QLineEdit;
    m_models->setPlaceholderText(tr("all"));
    column->addWidget(new FieldRow(tr("Name"), m_name, kLabelWidth));
    column->addWidget(new FieldRow(tr("Owner"), m_owner, kLabelWidth));
    column->addWidget(new FieldRow(tr("Team"), m_team, kLabelWidth));
    auto* models = new FieldRow(tr("Models"), m_models, kLabelWidth);
    models->setHelp(tr("Names, with * for any text, separated by commas. More can be said afterwards."));
    column->addWidget(models);
    m_error = new Label({}, Type::Body, Role::Error);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &CreateKeyDialog::check);
    return form;
}

void CreateKeyDialog::check() {
    m_create->setDisabledBecause(m_name->text().trimmed().isEmpty() ? tr("The name is missing.") : QString());
}

void CreateKeyDialog::create() {
    config::AccessKey wanted;
    wanted.name = m_name->text().trimmed().toStdString();
    wanted.owner = m_owner->text().trimmed().toStdString();
    wanted.team = m_team->currentData().toString().toStdString();
    std::vector<std::string> models;
    for (const QString& part : m_models->text().split(u',', Qt::SkipEmptyParts))
        if (const QString word = part.trimmed(); !word.isEmpty()) models.push_back(word.toStdString());
    if (!models.empty()) wanted.models = std::move(models);
    const bridge::AccessKeys::Made result = m_keys.create(wanted);
    m_error->setText(result.error);
    m_error->setVisible(!result.error.isEmpty());
    if (!result.error.isEmpty()) return;
    Q_EMIT made(result.id);
    accept();
    showNewText(result, m_base_url, tr("The key %1 works from now on.").arg(result.id), parentWidget());
}

Dialog* showNewText(const bridge::AccessKeys::Made& made, const QString& base_url, const QString& note,
                    QWidget* parent) {
    auto* dialog = new Dialog(CreateKeyDialog::tr("Access key %1").arg(made.id), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->addWidget(new KeyTextView(made.text, base_url));
    column->addStretch();
    dialog->setBody(body);
    dialog->setMinimumWidth(kWidth);
    dialog->setFootNote(note);
    QObject::connect(dialog->addMain(CreateKeyDialog::tr("Done")), &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
    return dialog;
}

} // namespace tollgate::ui
