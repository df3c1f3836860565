// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dialogs/file_dialog.h"

#include "ui/routing/document/json_lines.h"
#include "ui/routing/json/json_highlighter.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/problems/problem_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr QSize kSize{740, 460};

// Line and column, from 1; column 0: the line as a whole.
std::pair<int, int> placeOf(const config::Problem& problem, const QString& text) {
    const std::vector<std::string>& arguments = problem.cause.arguments;
    if (problem.cause.code == "not_json" && arguments.size() > 1)
        return {std::atoi(arguments[0].c_str()), std::atoi(arguments[1].c_str())};
    return {std::max(1, lineOf(text.toStdString(), problem.path)), 0};
}

} // namespace

FileDialog::FileDialog(const QString& path, const QString& text, const config::Problem& problem, QWidget* parent)
    : Dialog(tr("Configuration file"), parent) {
    auto* body = new QWidget;
    body->setMinimumSize(kSize);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* message = new MessageBar;
    column->addWidget(message);
    auto* edit = new JsonEdit;
    edit->setAccessibleName(tr("Text of the file"));
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setPlainText(text);
    column->addWidget(edit, 1);
    const auto [line, column_number] = placeOf(problem, text);
    (new JsonHighlighter(edit))->setMarks({{line, true}});
    message->say(MessageKind::Error, tr("Line %1").arg(line), problemWords(problem));
    setBody(body, true);
    setFootNote(path);
    addCancel(tr("Close"));
    connect(addButton(tr("Open in an editor")), &QPushButton::clicked, this,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    edit->goTo(line, column_number);
    edit->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tollgate::ui
