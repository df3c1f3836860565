// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a new access key, once, with a way to copy it and how a program uses it. UI thread.
#pragma once

#include <QWidget>

namespace tollgate::ui {

class KeyTextView : public QWidget {
    Q_OBJECT
public:
    // `base_url`: of the gateway, "http://127.0.0.1:8655".
    KeyTextView(const QString& key, const QString& base_url, QWidget* parent = nullptr);
};

} // namespace tollgate::ui
