// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the few dialogs (add provider, delete confirmations): title row, body, muted line and buttons at the
// bottom, the main one last; centred on the window, at most 780×676 (DESIGN-LANGUAGE.md §9). Open with open().
#pragma once

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Button;
class Label;

class Dialog : public QDialog {
    Q_OBJECT

public:
    explicit Dialog(const QString& title, QWidget* parent);

    // Fills the middle; flush to the edges when the content brings its own panes.
    void setBody(QWidget* body, bool flush = false);
    void setFootNote(const QString& note);
    // In the order of the calls, Cancel first. The main button answers Enter.
    Button* addCancel(const QString& text = {});
    Button* addButton(const QString& text);
    Button* addMain(const QString& text, bool danger = false);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QVBoxLayout* m_column;
    QWidget* m_title_row;
    QWidget* m_foot;
    QHBoxLayout* m_buttons;
    Label* m_note;
};

// "Delete 214.6 MB of text?" with what goes and what stays; accepted() when it was confirmed.
Dialog* confirmDanger(QWidget* parent, const QString& title, const QString& words, const QString& action);

} // namespace tollgate::ui
