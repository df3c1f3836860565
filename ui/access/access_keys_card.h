// SPDX-License-Identifier: GPL-3.0-or-later
// The card with the list of access keys and what they cost together today. It asks; the page does. UI thread.
#pragma once

#include "ui/access/access_key_rows.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class DataTable;
class LayoutStore;
class TotalsRow;

class AccessKeysCard : public Card {
    Q_OBJECT
public:
    explicit AccessKeysCard(LayoutStore* store, QWidget* parent = nullptr);

    // All rows; the find text decides which of them show.
    void setRows(const QList<AccessKeyRow>& rows);
    void setFind(const QString& words);

    QString current() const; // id of the selected key; ""
    void select(const QString& id);

    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void currentChanged(const QString& id);
    void switched(const QString& id, bool on);
    void opened(const QString& id); // Enter or a double click
    void removeRequested(const QString& id);

private:
    void show();
    QString idOf(int row) const;

    AccessKeyRows* m_rows;
    DataTable* m_table;
    TotalsRow* m_totals;
    QList<AccessKeyRow> m_all;
    QString m_find;
};

} // namespace tollgate::ui
