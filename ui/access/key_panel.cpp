// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/key_panel.h"

#include "ui/access/key_fields.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

KeyPanel::KeyPanel(QWidget* parent) : Card({}, {}, parent), m_fields(new KeyFields) {
    setAccessibleName(tr("Access key"));
    setFocusProxy(m_fields);
    buildHead();
    add(m_fields);
    m_error = new Label({}, Type::Body, Role::Error);
    m_error->setWordWrap(true);
    m_error->hide();
    add(m_error);
    body()->addStretch(1);
    buildFoot();
    body()->setSpacing(kSpace2);
    connect(m_fields, &KeyFields::edited, this, &KeyPanel::noteEdits);
    connect(m_fields, &KeyFields::budgetOpened, this, &KeyPanel::budgetOpened);
    connect(m_fields, &KeyFields::deniedRequested, this, [this] { Q_EMIT deniedRequested(shownId()); });
}

void KeyPanel::buildHead() {
    m_switch = new Switch(tr("Use this key"));
    addAction(m_switch);
    connect(m_switch, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT switched(shownId(), on); });
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, kSpace1);
    buttons->setSpacing(kSpace2);
    auto* copy = new Button(tr("Copy key"), QStringLiteral("copy"));
    auto* rotate = new Button(tr("Rotate"), QStringLiteral("replay"));
    rotate->setToolTip(tr("Makes a new text; the old one works for another 24 hours"));
    auto* remove = Button::iconOnly(QStringLiteral("trash"), tr("Delete key"), ButtonVariant::Danger);
    buttons->addWidget(copy);
    buttons->addWidget(rotate);
    buttons->addWidget(remove);
    buttons->addStretch();
    add(row);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(shownId()); });
    connect(rotate, &QPushButton::clicked, this, [this] { Q_EMIT rotateRequested(shownId()); });
    connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(shownId()); });
}

void KeyPanel::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, kSpace1);
    row->setSpacing(kSpace2);
    m_state = new Label({}, Type::Caption, Role::Muted);
    m_revert = new Button(tr("Revert"));
    m_save = new Button(tr("Save"), ButtonVariant::Primary);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_revert);
    row->addWidget(m_save);
    add(foot);
    connect(m_revert, &QPushButton::clicked, this, &KeyPanel::revert);
    connect(m_save, &QPushButton::clicked, this, &KeyPanel::save);
}

QString KeyPanel::shownId() const {
    return text(m_key.id);
}

void KeyPanel::setKey(const config::AccessKey& key, const config::Config& config, Micros now) {
    const bool another = key.id != m_key.id;
    m_config = config;
    m_now = now;
    m_switch->setOn(key.enabled);
    setTitle(text(key.id));
    const bool keepsEdits = !another && m_edited;
    m_key = key;
    m_fields->follow(key, config);
    if (keepsEdits) return noteEdits(); // somebody else changed it: what was typed stays to be saved or reverted
    setError({});
    revert();
}

void KeyPanel::revert() {
    m_fields->setKey(m_key, m_config, m_now);
    setError({});
    noteEdits();
}

void KeyPanel::noteEdits() {
    config::AccessKey typed = m_fields->key();
    typed.enabled = m_key.enabled;
    typed.secret = m_key.secret;
    typed.retired = m_key.retired;
    const bool good = m_fields->check();
    m_edited = !good || typed != m_key || !m_fields->budgetEdit().changesNothing();
    m_state->setText(m_edited ? tr("Not saved") : QString());
    m_revert->setDisabledBecause(m_edited ? QString() : tr("Nothing was changed"));
    m_save->setDisabledBecause(!good      ? tr("Something cannot be read")
                               : m_edited ? QString()
                                          : tr("Nothing was changed"));
}

void KeyPanel::save() {
    if (!m_edited || !m_fields->check()) return;
    config::AccessKey typed = m_fields->key();
    typed.enabled = m_key.enabled;
    Q_EMIT saveRequested(typed, m_fields->budgetEdit());
}

void KeyPanel::setSaved() {
    m_edited = false;
    setError({});
}

void KeyPanel::setError(const QString& error) {
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (!error.isEmpty()) noteEdits();
}

void KeyPanel::setDenied(int requests) {
    m_fields->setDenied(requests);
}

} // namespace tollgate::ui
