// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the selected provider: switch, where each is stored, its state; a menu to replace or remove one. It asks;
// the page does. UI thread.
#pragma once

#include "ui/providers/key_rows.h"

#include <QWidget>

namespace tollgate::ui {

class DataTable;
class EmptyState;

class KeysView : public QWidget {
    Q_OBJECT
public:
    explicit KeysView(QWidget* parent = nullptr);

    void setProvider(const bridge::ProviderStatus& status, const QDateTime& now);

    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void switched(const QString& key, bool on);
    void replaceRequested(const QString& key);
    void removeRequested(const QString& key);

private:
    QString idOf(int row) const;
    void openMenu(const QPoint& place);

    KeyRows* m_rows;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace tollgate::ui
