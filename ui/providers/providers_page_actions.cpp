// SPDX-License-Identifier: GPL-3.0-or-later
// What the providers page does when it is asked: each at once, with the way back, or with why not.
#include "ui/common/entities.h"
#include "ui/providers/key_dialog.h"
#include "ui/providers/provider_dialog.h"
#include "ui/providers/provider_list.h"
#include "ui/providers/providers_page.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/message_bar.h"

#include <algorithm>

namespace tollgate::ui {

void ProvidersPage::tell(const QString& error, const QString& what, const std::function<QString()>& undo) {
    if (!error.isEmpty()) return m_error->say(MessageKind::Error, tr("Nothing was changed."), error);
    m_error->clear();
    Q_EMIT undoOffered(what, [this, undo] {
        const QString failed = undo();
        if (!failed.isEmpty()) m_error->say(MessageKind::Error, tr("It could not be taken back."), failed);
    });
}

void ProvidersPage::switchProvider(const QString& id, bool on) {
    const QString name = nameOf(id);
    const QString error = m_parts.providers.setEnabled(id, on);
    const auto& all = m_parts.providers.all();
    const bool none = std::none_of(all.begin(), all.end(), [](const auto& status) { return status.provider.enabled; });
    QString what = on ? tr("%1 is on.").arg(name) : tr("%1 is off. Running requests finish.").arg(name);
    if (none) what += tr(" No provider is in use now.");
    tell(error, what, [this, id, on] { return m_parts.providers.setEnabled(id, !on); });
}

void ProvidersPage::switchKey(const QString& key, bool on) {
    const QString id = m_list->current();
    const QString error = m_parts.providers.setKeyEnabled(id, key, on);
    tell(error, on ? tr("Key %1 of %2 is on.").arg(key, nameOf(id)) : tr("Key %1 of %2 is off.").arg(key, nameOf(id)),
         [this, id, key, on] { return m_parts.providers.setKeyEnabled(id, key, !on); });
}

void ProvidersPage::move(const QString& id, int position) {
    const int from = placeOf(id);
    if (from < 0 || position == from) return;
    const QString error = m_parts.providers.move(id, position);
    tell(error, tr("%1 is asked as number %2 when no route says otherwise.").arg(nameOf(id)).arg(position + 1),
         [this, id, from] { return m_parts.providers.move(id, from); });
}

void ProvidersPage::remove(const QString& id) {
    if (id.isEmpty()) return;
    const QString name = nameOf(id);
    auto removal = m_parts.providers.remove(id);
    tell(removal.error, tr("%1 is removed. Its keys leave the keychain with this message.").arg(name), removal.undo);
}

void ProvidersPage::tryAgain(const QString& id) {
    const QString error = m_parts.providers.tryAgain(id);
    if (!error.isEmpty()) return m_error->say(MessageKind::Error, tr("Nothing was changed."), error);
    m_error->clear();
    askEvents();
}

void ProvidersPage::removeKey(const QString& key) {
    const QString id = m_list->current();
    Dialog* dialog = confirmDanger(
        window(), tr("Remove key %1 of %2?").arg(key, nameOf(id)),
        tr("It leaves the configuration, and the system keychain if it is stored there. The key itself stays valid at "
           "the provider until it is revoked there."),
        tr("Remove key"));
    connect(dialog, &QDialog::accepted, this, [this, id, key] {
        auto removal = m_parts.providers.removeKey(id, key);
        if (!removal.error.isEmpty()) m_error->say(MessageKind::Error, tr("Nothing was changed."), removal.error);
    });
}

void ProvidersPage::addProvider() {
    auto* dialog = new ProviderDialog({m_parts.providers, m_parts.servers, m_parts.settings}, window());
    connect(dialog, &ProviderDialog::saved, this, &ProvidersPage::select);
    dialog->open();
}

void ProvidersPage::edit(const QString& id) {
    const bridge::ProviderStatus* status = m_parts.providers.find(id);
    if (!status) return;
    auto* dialog =
        new ProviderDialog({m_parts.providers, m_parts.servers, m_parts.settings}, status->provider, window());
    dialog->open();
}

void ProvidersPage::addKey(const QString& id, const QString& key) {
    const bridge::ProviderStatus* status = m_parts.providers.find(id);
    if (!status) return;
    (new KeyDialog(m_parts.providers, m_parts.settings, status->provider, key, window()))->open();
}

} // namespace tollgate::ui
