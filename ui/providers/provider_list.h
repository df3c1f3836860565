// SPDX-License-Identifier: GPL-3.0-or-later
// The card with the list of providers: find, select, switch, order, and a menu with everything a row can do. It asks;
// the page does. UI thread.
#pragma once

#include "ui/providers/provider_rows.h"
#include "ui/widgets/card.h"

class QMenu;

namespace tollgate::ui {

class LayoutStore;
class ProviderTable;

class ProviderList : public Card {
    Q_OBJECT
public:
    explicit ProviderList(LayoutStore* store, QWidget* parent = nullptr);

    // All rows, in order; the find text decides which of them show.
    void setRows(const QList<ProviderRow>& rows);
    void setFind(const QString& words);

    QString current() const; // id of the selected provider; ""
    void select(const QString& id);

    ProviderTable* table() const { return m_table; }

Q_SIGNALS:
    void currentChanged(const QString& id);
    void switched(const QString& id, bool on);
    // To stand where `before` stands now; "" for the end.
    void moveRequested(const QString& id, const QString& before);
    void opened(const QString& id); // Enter or a double click
    void testRequested(const QString& id);
    void editRequested(const QString& id);
    void addKeyRequested(const QString& id);
    void removeRequested(const QString& id);

private:
    void show();
    QString idOf(int row) const; // "" for no row
    void openMenu(const QPoint& place);

    ProviderRows* m_rows;
    ProviderTable* m_table;
    QList<ProviderRow> m_all;
    QString m_find;
};

} // namespace tollgate::ui
