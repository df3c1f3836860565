// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the gateway to the network, which needs a choice of address, and TLS or an explicit tick (DESIGN.md §10.6).
// Changes nothing by itself: accepted() hands out what was chosen. UI thread.
#pragma once

#include "config/config.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class Button;
class FieldRow;
class Label;

class LanDialog : public Dialog {
    Q_OBJECT
public:
    LanDialog(const config::Listen& now, QWidget* parent);

    // `now` with the chosen address, certificate and consent.
    config::Listen chosen() const;
    // Stays open and says why the choice could not be put in force.
    void setError(const QString& error);

Q_SIGNALS:
    void confirmed();

private:
    QWidget* makeBody();
    QWidget* makePath(QLineEdit* edit, const QString& title);
    void check();

    config::Listen m_now;
    QComboBox* m_address;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    QCheckBox* m_plain;
    Label* m_error;
    Button* m_open;
};

} // namespace tollgate::ui
