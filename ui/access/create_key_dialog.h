// SPDX-License-Identifier: GPL-3.0-or-later
// Makes an access key: first what it is for, then its text, once. UI thread.
#pragma once

#include "bridge/access_keys.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class CreateKeyDialog : public Dialog {
    Q_OBJECT
public:
    CreateKeyDialog(bridge::AccessKeys& keys, const QString& base_url, QWidget* parent);

Q_SIGNALS:
    void made(const QString& id);

private:
    QWidget* makeForm();
    void check();
    void create();

    bridge::AccessKeys& m_keys;
    QString m_base_url;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_owner = nullptr;
    QComboBox* m_team = nullptr;
    QLineEdit* m_models = nullptr;
    Label* m_error = nullptr;
    Button* m_create;
};

// The same for a key whose text was replaced.
Dialog* showNewText(const bridge::AccessKeys::Made& made, const QString& base_url, const QString& note,
                    QWidget* parent);

} // namespace tollgate::ui
