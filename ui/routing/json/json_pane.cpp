// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/json/json_pane.h"

#include "ui/routing/document/json_lines.h"
#include "ui/routing/json/json_highlighter.h"
#include "ui/routing/route_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"

#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kQuietMs = 400; // after the last key

} // namespace

JsonPane::JsonPane(RouteSession& session, RouteEditor& editor, QWidget* parent)
    : QWidget(parent), m_session(session), m_editor(editor), m_message(new MessageBar), m_edit(new JsonEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_edit, 1);
    m_colours = new JsonHighlighter(m_edit);
    m_show_place = m_message->addAction(tr("Go to the place"));
    connect(m_show_place, &QPushButton::clicked, this, [this] {
        m_edit->goTo(m_wrong_line, m_wrong_column);
        m_edit->setFocus(Qt::ShortcutFocusReason);
    });
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &JsonPane::commit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_typed = true;
        m_quiet.start();
    });
    connect(m_edit, &JsonEdit::left, this, &JsonPane::commit);
    connect(m_edit, &JsonEdit::undoRequested, this, &JsonPane::undo);
    connect(m_edit, &JsonEdit::redoRequested, this, [this] {
        if (commit()) m_editor.redo();
    });
}

void JsonPane::setNames(const JsonNames& names) {
    m_names = names;
}

void JsonPane::show() {
    const RouteDocument& document = m_session.document();
    m_names.steps.clear();
    for (const DraftNode& node : document.draft().nodes) m_names.steps << QString::fromStdString(node.id);
    m_edit->setNames(m_names);
    m_edit->setReadOnly(document.isReadOnly());
    const QString now = QString::fromStdString(toText(document.draft()));
    const bool kept = m_typed && (m_edit->hasFocus() || now == m_shown);
    if (!m_committing && !kept) replace(now);
    m_shown = now;
    m_shown_route = m_session.route();
    mark();
}

void JsonPane::replace(const QString& text) {
    const QString typed = m_typed ? m_edit->toPlainText() : QString();
    m_edit->setTextAround(text);
    m_quiet.stop();
    m_typed = false;
    m_wrong_line = 0;
    m_message->clear();
    if (!typed.isEmpty()) Q_EMIT leftOut(m_shown_route, typed);
}

bool JsonPane::commit() {
    m_quiet.stop();
    if (!m_typed || m_session.document().isReadOnly()) return true;
    const std::string text = m_edit->toPlainText().toStdString();
    RouteText read = readRoute(text);
    const bool other = read.draft && read.draft->id != m_session.document().draft().id;
    if (other) {
        read.problem = tr("The id of a route cannot be changed here; the log knows it by it.").toStdString();
        read.line = lineOf(text, "id");
    }
    m_wrong_line = read.problem.empty() ? 0 : std::max(1, read.line);
    m_wrong_column = read.column;
    m_show_place->setVisible(read.line > 0);
    if (!read.problem.empty()) {
        const QString problem = QString::fromStdString(read.problem);
        m_message->say(MessageKind::Error,
                       read.line > 0 ? tr("Line %1 is not right yet.").arg(read.line) : tr("This is no route yet."),
                       problem);
        mark();
        return false;
    }
    m_message->clear();
    m_typed = false;
    m_committing = true;
    m_editor.replace(tr("Edit as JSON"), *read.draft);
    m_committing = false;
    mark();
    return true;
}

void JsonPane::undo() {
    commit() ? m_editor.undo() : forget();
}

void JsonPane::forget() {
    if (m_typed) replace(m_shown);
    show();
}

void JsonPane::takeBack(const QString& text) {
    m_edit->setPlainText(text);
    m_edit->setFocus(Qt::OtherFocusReason);
    commit();
}

void JsonPane::mark() {
    std::map<int, bool> marks;
    if (m_wrong_line > 0) {
        marks[m_wrong_line] = true;
    } else {
        const std::string text = m_edit->toPlainText().toStdString();
        for (const bridge::RouteProblem& problem : m_session.facts().problems)
            if (const int line = lineOf(text, problem.path); line > 0 && problem.weight != bridge::ProblemWeight::Hint)
                marks[line] = marks[line] || problem.isError();
    }
    m_colours->setMarks(marks);
}

void JsonPane::reveal(const QString& node) {
    const std::string path = config::memberPath("nodes", node.toStdString());
    m_edit->goTo(lineOf(m_edit->toPlainText().toStdString(), path));
}

} // namespace tollgate::ui
