// SPDX-License-Identifier: GPL-3.0-or-later
// The pane pages are made of: base fill, 1 px line, radius 6, a title row of 36 px with room for actions on the right,
// and a body (DESIGN-LANGUAGE.md §1.4).
#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Label;

class Card : public QFrame {
    Q_OBJECT

public:
    // Without title the body starts at the top.
    explicit Card(const QString& title = {}, const QString& note = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note); // muted, behind the title
    // At the right end of the title row, in the order of the calls.
    void addAction(QWidget* action);
    // Behind title and note ("Group [Client]").
    void addToTitle(QWidget* widget);

    // The body; its side padding is 12 unless setFlush(), which lets tables and lists reach the edges.
    QVBoxLayout* body() const { return m_body; }

    void add(QWidget* widget, int stretch = 0);
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void ensureTitleRow();

    QVBoxLayout* m_column;
    QWidget* m_title_row = nullptr;
    QHBoxLayout* m_title_layout = nullptr;
    Label* m_title = nullptr;
    Label* m_note = nullptr;
    QVBoxLayout* m_body;
    int m_behind_title = 2;
};

} // namespace tollgate::ui
