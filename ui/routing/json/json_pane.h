// SPDX-License-Identifier: GPL-3.0-or-later
// The route as JSON text: colours, problems at their line, completion of names. What is typed becomes a step of the
// common history as soon as it is a route; until then the document stays as it was and the line says why. UI thread.
#pragma once

#include "ui/routing/json/json_words.h"
#include "ui/routing/route_session.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

class QCompleter;
class QStringListModel;

namespace tollgate::ui {

class Button;
class JsonHighlighter;
class Label;
class MessageBar;
class RouteEditor;

class JsonEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit JsonEdit(QWidget* parent = nullptr);

    void setNames(const JsonNames& names) { m_names = names; }

    // The cursor to a place, from 1; column 0: where the line's text begins. It comes to the middle of the view.
    void goTo(int line, int column = 0);
    // Replaces the text and stays where the cursor is.
    void setTextAround(const QString& text);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void left(); // the keyboard goes elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void complete(bool asked);
    void insertWord(const QString& word);
    void restyle();

    JsonNames m_names;
    QCompleter* m_completer;
    QStringListModel* m_words;
};

class JsonPane : public QWidget {
    Q_OBJECT
public:
    JsonPane(RouteSession& session, RouteEditor& editor, QWidget* parent = nullptr);

    JsonEdit* edit() const { return m_edit; }

    // Providers and models; steps are those of the document.
    void setNames(const JsonNames& names);

    // Anew, from the session. What is typed and no route yet stays while the document stays what it was.
    void show();
    // What is typed becomes the document now; false when it is no route.
    bool commit();
    // What is typed and no route goes: it is no step of the history.
    void forget();
    // Types it again: what leftOut() told.
    void takeBack(const QString& text);
    void reveal(const QString& node);

Q_SIGNALS:
    void leftOut(const std::string& route, const QString& text); // what was typed and no route is gone

private:
    void replace(const QString& text);
    void undo();
    void mark();

    RouteSession& m_session;
    RouteEditor& m_editor;
    MessageBar* m_message;
    JsonEdit* m_edit;
    JsonHighlighter* m_colours;
    QTimer m_quiet;
    JsonNames m_names;
    QString m_shown;           // the document's text as it was shown last …
    std::string m_shown_route; // … and its route
    Button* m_show_place;      // of what is wrong, in the message
    int m_wrong_line = 0;      // of what is typed and no route; 0: none
    int m_wrong_column = 0;
    bool m_typed = false;      // the text is not the document's yet
    bool m_committing = false; // the document changes by what is typed: the text stays as it is
};

} // namespace tollgate::ui
