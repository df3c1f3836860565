// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_dialog.h"

#include "ui/common/entities.h"
#include "ui/providers/address_fields.h"
#include "ui/providers/key_entry_form.h"
#include "ui/providers/preset_list.h"
#include "ui/providers/preset_rows.h"
#include "ui/providers/provider_form.h"
#include "ui/providers/provider_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kListWidth = 232;
constexpr QSize kAddSize{780, 676};
constexpr QSize kEditSize{560, 660};
constexpr int kQuietMs = 500; // after the last key stroke the test starts

// What of the key made its owner known: "gsk_".
QString prefixOf(const config::Preset& preset, const std::string& key) {
    std::string longest;
    for (const std::string& prefix : preset.key_prefixes)
        if (key.starts_with(prefix) && prefix.size() > longest.size()) longest = prefix;
    return text(longest);
}

} // namespace

ProviderDialog::ProviderDialog(Parts parts, QWidget* parent)
    : ProviderDialog(parts, tr("Add provider"), parent, std::nullopt) {
    m_parts.servers.look();
    connect(&m_parts.servers, &bridge::LocalServers::changed, this, &ProviderDialog::showMarks);
    connect(&m_parts.providers, &bridge::Providers::changed, this, &ProviderDialog::showMarks);
    showMarks();
    choosePreset({});
    m_form->key()->field()->setFocus(Qt::OtherFocusReason);
}

ProviderDialog::ProviderDialog(Parts parts, const config::Provider& provider, QWidget* parent)
    : ProviderDialog(parts, tr("Edit %1").arg(text(provider.name)), parent, provider) {
    m_form->setProvider(provider, m_parts.providers.presets().find(provider.preset));
}

ProviderDialog::ProviderDialog(Parts parts, const QString& title, QWidget* parent,
                               std::optional<config::Provider> edited)
    : Dialog(title, parent), m_parts(parts), m_edited(std::move(edited)), m_form(new ProviderForm(parts.settings)) {
    buildBody();
    buildFoot();
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &ProviderDialog::startTest);
    connect(m_form, &ProviderForm::edited, this, &ProviderDialog::formEdited);
    connect(m_form->key(), &KeyEntryForm::edited, this, &ProviderDialog::recognise);
    connect(m_form->key(), &KeyEntryForm::keychainAsked, this, [this] { m_parts.providers.askKeychain(); });
    m_parts.providers.askKeychain();
}

void ProviderDialog::buildBody() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    if (!m_edited) {
        m_presets = new PresetList(m_parts.providers.presets());
        m_presets->setFixedWidth(kListWidth);
        auto* line = new QFrame;
        line->setFrameShape(QFrame::StyledPanel); // in the colour of borders, unlike a VLine
        line->setFixedWidth(1);
        row->addWidget(m_presets);
        row->addWidget(line);
        connect(m_presets, &PresetList::chosen, this, [this](const QString& id) {
            m_chosen_by_person = true;
            m_form->message()->clear();
            choosePreset(id);
        });
    }
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_form);
    area->viewport()->setBackgroundRole(QPalette::Base);
    m_form->setAutoFillBackground(false);
    row->addWidget(area, 1);
    setBody(body, true);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : kAddSize;
    resize((m_edited ? kEditSize : kAddSize).boundedTo(room));
}

void ProviderDialog::buildFoot() {
    addCancel();
    m_main = addMain(m_edited ? tr("Save") : tr("Add and switch on"));
    connect(m_main, &QPushButton::clicked, this, &ProviderDialog::save);
}

const bridge::TestReport* ProviderDialog::report() const {
    return m_report && m_report->finished ? &*m_report : nullptr;
}

// In a field that does something of its own with Enter, Enter is not "save".
void ProviderDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QWidget* at = focusWidget();
    const bool kept = at && (at->property("keepsEnter").toBool() || (m_presets && m_presets->isAncestorOf(at)));
    if (enter && kept) return event->accept();
    Dialog::keyPressEvent(event);
}

void ProviderDialog::choosePreset(const QString& id) {
    const config::Preset* preset = id.isEmpty() ? nullptr : m_parts.providers.presets().find(id.toStdString());
    const bool named = preset && !preset->base_url.empty();
    m_form->setPreset(preset, named ? freeName(presetName(*preset)) : QString());
    sayWhereItWillBe();
}

void ProviderDialog::sayWhereItWillBe() {
    if (m_edited) return;
    const QString name = m_form->name();
    setFootNote(name.isEmpty() ? QString() : tr("Change later in Providers, %1, Edit.").arg(name));
}

QString ProviderDialog::freeName(const QString& name) const {
    const auto taken = [this](const QString& wanted) {
        const auto& all = m_parts.providers.all();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& status) { return text(status.provider.name) == wanted; });
    };
    QString free = name;
    for (int i = 2; taken(free); ++i) free = QStringLiteral("%1 %2").arg(name).arg(i);
    return free;
}

// A pasted key tells whose it is, unless the person said so already.
void ProviderDialog::recognise() {
    if (!m_presets) return;
    std::string typed = m_form->key()->typed();
    const config::Preset* owner = typed.empty() ? nullptr : m_parts.providers.presets().forKey(typed);
    const config::Preset* current = m_parts.providers.presets().find(m_presets->current().toStdString());
    const QString prefix = owner ? prefixOf(*owner, typed) : QString();
    const bool fits = current && !prefixOf(*current, typed).isEmpty();
    Secret::wipe(typed);
    if (!owner || owner == current || fits) return;
    MessageBar* message = m_form->message();
    message->clearActions();
    if (!m_chosen_by_person) {
        m_presets->setCurrent(text(owner->id));
        choosePreset(text(owner->id));
        return message->say(MessageKind::Info,
                            tr("The pasted key starts with %1, so this is %2. Change it on the left if not.")
                                .arg(prefix, presetName(*owner)));
    }
    if (current && current->key_prefixes.empty()) return; // nobody knows what its keys look like
    message->say(MessageKind::Info, tr("A key that starts with %1 is one of %2.").arg(prefix, presetName(*owner)));
    connect(message->addAction(tr("Use %1").arg(presetName(*owner))), &QPushButton::clicked, this,
            [this, id = text(owner->id)] {
                m_form->message()->clear();
                m_presets->setCurrent(id);
                choosePreset(id);
            });
}

void ProviderDialog::showMarks() {
    std::set<std::string> added;
    for (const bridge::ProviderStatus& status : m_parts.providers.all()) added.insert(status.provider.preset);
    m_presets->setMarks(added, m_parts.servers.found());
}

void ProviderDialog::formEdited(bool testMatters) {
    if (testMatters) {
        m_running.end();
        m_report.reset();
        const bool ready = m_form->isTestable();
        m_form->setWaiting(ready ? tr("Starts in a moment") : tr("Starts when the form is complete"));
        if (ready)
            m_quiet.start();
        else
            m_quiet.stop();
        showHostChange();
    }
    sayWhereItWillBe();
    showState();
}

void ProviderDialog::startTest() {
    bridge::ProviderDraft draft = m_form->draft();
    if (m_edited) draft.provider.id = m_edited->id;
    m_running = m_parts.providers.test(draft, this, [this](const bridge::TestReport& report) { showReport(report); });
}

void ProviderDialog::showReport(const bridge::TestReport& report) {
    m_report = report;
    m_form->setReport(report);
    showState();
}

// DESIGN.md §10.2, said before it is saved.
void ProviderDialog::showHostChange() {
    if (!m_edited || m_edited->keys.empty()) return;
    const bridge::ProviderDraft draft = m_form->draft();
    const bool away = bridge::Providers::isElsewhere(m_edited->base_url, draft.provider.base_url);
    const bool replaced = draft.key.place != bridge::KeyEntry::Place::Unchanged;
    MessageBar* message = m_form->message();
    if (!away || replaced || !m_form->address()->problem(false).isEmpty()) return message->clear();
    const bool variable = m_edited->keys.front().secret.store == config::SecretRef::Store::Environment;
    if (variable)
        return message->say(MessageKind::Warning, tr("The key of the variable goes to another address from now on."),
                            tr("It will be sent to %1.").arg(hostOf(draft.provider.base_url)));
    message->say(MessageKind::Warning,
                 tr("The key of %1 is not sent to the new address.").arg(hostOf(m_edited->base_url)),
                 tr("Paste the key for %1, or add it later.").arg(hostOf(draft.provider.base_url)));
}

void ProviderDialog::showState() {
    const bool failed = m_report && m_report->finished && m_report->failed();
    if (!m_edited) m_main->setText(failed ? tr("Add anyway") : tr("Add and switch on"));
    if (m_edited) m_main->setText(failed ? tr("Save anyway") : tr("Save"));
    m_main->setAccessibleName(m_main->text());
    m_main->setDisabledBecause(m_saving ? tr("Saving") : m_form->problem(false));
}

void ProviderDialog::save() {
    if (m_saving || !m_form->problem(true).isEmpty()) return;
    bridge::ProviderDraft draft = m_form->draft();
    m_saving = true;
    showState();
    auto done = [this](const QString& error) { saveEnded(error); };
    if (m_edited) {
        m_id = text(m_edited->id);
        return m_parts.providers.edit(m_id, draft, this, done);
    }
    const bool own = draft.provider.preset == "custom";
    m_id = m_parts.providers.freeId(text(own ? draft.provider.name : draft.provider.preset));
    draft.provider.id = m_id.toStdString();
    if (draft.key.place == bridge::KeyEntry::Place::Keychain) setFootNote(tr("Waiting for the system keychain."));
    m_parts.providers.add(draft, this, done);
}

void ProviderDialog::saveEnded(const QString& error) {
    m_saving = false;
    setFootNote({});
    showState();
    if (error.isEmpty()) {
        Q_EMIT saved(m_id);
        return accept();
    }
    if (m_form->draft().key.place == bridge::KeyEntry::Place::Keychain) return m_form->key()->sayRefused(error);
    m_form->message()->clearActions();
    m_form->message()->say(MessageKind::Error, tr("Nothing was saved."), error);
}

} // namespace tollgate::ui
