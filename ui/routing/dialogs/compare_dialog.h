// SPDX-License-Identifier: GPL-3.0-or-later
// The draft beside what is live, or beside what somebody else made of it meanwhile. UI thread.
#pragma once

#include "ui/widgets/dialog.h"

namespace tollgate::ui {

class CompareDialog : public Dialog {
    Q_OBJECT
public:
    // `legend`: what − and + stand for.
    CompareDialog(const QString& title, const QString& legend, const QString& before, const QString& after,
                  QWidget* parent);
};

} // namespace tollgate::ui
