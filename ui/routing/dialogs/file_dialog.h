// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file with a mistake in it: its text, to be looked at, with the cursor where the mistake is. UI
// thread.
#pragma once

#include "config/problem.h"
#include "ui/widgets/dialog.h"

namespace tollgate::ui {

class FileDialog : public Dialog {
    Q_OBJECT
public:
    FileDialog(const QString& path, const QString& text, const config::Problem& problem, QWidget* parent);
};

} // namespace tollgate::ui
