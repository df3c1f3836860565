// SPDX-License-Identifier: GPL-3.0-or-later
// A short list whose order matters: members of a pool, arms, cases. Cards that are dragged, or moved with Alt+Up and
// Alt+Down and by buttons below; as tall as its rows. Tells what is wanted, moves nothing itself. UI thread.
#pragma once

#include "ui/theme/status.h"

#include <QListWidget>

#include <optional>

namespace tollgate::ui {

struct OrderedRow {
    QString title;
    QString line;       // below it
    QString right;      // muted, at the end of the second line
    int color_slot = 0; // 0: no square
    std::optional<Status> status;
    QString state; // empty: the word of `status`

    QString spoken() const;
};

class OrderedList : public QListWidget {
    Q_OBJECT

public:
    explicit OrderedList(const QString& name, QWidget* parent = nullptr);

    // Keeps the current row where it can.
    void setRows(const QList<OrderedRow>& rows);
    void setReadOnly(bool read_only);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void moveWanted(int from, int to); // `to`: the row it has afterwards
    void removeWanted(int row);
    void opened(int row); // Enter, double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool m_read_only = false;
};

// "Move up", "Move down", "Remove" for the list above them, and what else its owner adds in front.
class OrderedActions : public QWidget {
    Q_OBJECT

public:
    OrderedActions(OrderedList* list, QWidget* parent = nullptr);
    void setReadOnly(bool read_only);

private:
    void update();

    OrderedList* m_list;
    class Button* m_up;
    class Button* m_down;
    class Button* m_remove;
    bool m_read_only = false;
};

} // namespace tollgate::ui

Q_DECLARE_METATYPE(tollgate::ui::OrderedRow)
