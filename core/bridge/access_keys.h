// SPDX-License-Identifier: GPL-3.0-or-later
// Access keys and teams as the window changes them. A text is given out once, when it is made, and kept in the keychain
// where there is one, so that it can be copied again. UI thread.
#pragma once

#include "base/clock.h"
#include "bridge/budget_edits.h"
#include "config/config.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;

class AccessKeys : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        secrets::KeyStore& keys;
        const Clock& clock;
    };

    explicit AccessKeys(Parts parts, QObject* parent = nullptr);

    const config::Access& access() const;

    // A new text, or why there is none.
    struct Made {
        QString error; // "" when it was made
        QString id;
        QString text;
    };

    // `wanted` without id and secret.
    Made create(const config::AccessKey& wanted);
    // The old text works for `overlap` more; 0: it ends at once, with what runs.
    Made rotate(const QString& id, Micros overlap);

    // "" or what went wrong; then nothing has changed.
    // `wanted` with the id of a key that is there; its texts and their hint stay as they are.
    // `budget` is changed with it, or neither is.
    QString change(const config::AccessKey& wanted, const BudgetEdit& budget = {});
    QString switchKey(const QString& id, bool on);
    QString remove(const QString& id); // with the budget that was its own; what runs ends at once
    QString addTeam(const QString& name);
    QString removeTeam(const QString& id);

    // The text of a key for copying; nothing when no keychain has it as it is now.
    void fetchText(const QString& id, QObject* context, std::function<void(std::optional<QString>)> done);

Q_SIGNALS:
    void changed();

private:
    QString edit(const QString& id, const std::function<void(config::AccessKey&)>& change);

    Parts m_parts;
};

} // namespace tollgate::bridge
