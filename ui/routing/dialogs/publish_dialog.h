// SPDX-License-Identifier: GPL-3.0-or-later
// Publish: what becomes live, and a note for the history (DESIGN-LANGUAGE.md §11 Routing). UI thread.
#pragma once

#include "ui/widgets/dialog.h"

class QLineEdit;

namespace tollgate::ui {

class PublishDialog : public Dialog {
    Q_OBJECT
public:
    // `changes`: how many; `warnings`: of the draft.
    PublishDialog(const QString& route, int version, int changes, int warnings, QWidget* parent);

Q_SIGNALS:
    void published(const QString& note);

private:
    QLineEdit* m_note;
};

} // namespace tollgate::ui
