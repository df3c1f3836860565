// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft bar asks of the page: publish, history, compare, discard, delete.
#include "ui/common/entities.h"
#include "ui/routing/dialogs/compare_dialog.h"
#include "ui/routing/dialogs/file_dialog.h"
#include "ui/routing/dialogs/history_dialog.h"
#include "ui/routing/dialogs/publish_dialog.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/problems/problem_words.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/routing/routing_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kNoteWidth = 420;

QString textOf(const RouteDraft& draft) {
    return QString::fromStdString(toText(draft));
}

} // namespace

void RoutingPage::publish() {
    if (!m_json->commit() || m_session->route().empty() || m_session->document().isReadOnly()) return;
    if (m_session->hasErrors() || m_session->inConflict()) return;
    const auto& problems = m_session->facts().problems;
    const auto warnings = std::count_if(problems.begin(), problems.end(), [](const auto& problem) {
        return problem.weight == bridge::ProblemWeight::Warning;
    });
    auto* dialog = new PublishDialog(text(shownName(m_session->document().draft())), m_session->liveVersion() + 1,
                                     m_session->document().changes(), static_cast<int>(warnings), window());
    connect(dialog, &PublishDialog::published, this, &RoutingPage::finishPublishing);
    dialog->open();
}

void RoutingPage::finishPublishing(const QString& note) {
    const bridge::Publishing done = m_session->publish(note);
    m_error->clear();
    if (done.result == bridge::Publishing::Result::Refused)
        m_error->say(MessageKind::Error, tr("It was not published; what was live stays live."),
                     done.problem ? problemWords(*done.problem) : done.error);
    showAll();
}

void RoutingPage::showHistory() {
    auto* dialog = new HistoryDialog(text(shownName(m_session->document().draft())), window());
    m_parts.routes.history(m_session->route(), dialog, [dialog](std::vector<bridge::RouteVersion> versions) {
        dialog->setVersions(std::move(versions));
    });
    connect(dialog, &HistoryDialog::restored, this, [this](int version, const std::string& json) {
        RouteText read = readRoute(json);
        if (!read.draft || !read.problem.empty())
            return m_error->say(MessageKind::Error, tr("Version %1 cannot be restored.").arg(version),
                                text(read.problem));
        m_editor->replace(tr("Restore version %1").arg(version), std::move(*read.draft));
    });
    dialog->open();
}

// The file as it is now, for it may have been edited again.
void RoutingPage::showFile() {
    const auto problem = m_parts.routes.fileProblem();
    if (!problem) return;
    (new FileDialog(m_parts.routes.filePath(), m_parts.routes.fileText(), *problem, window()))->open();
}

void RoutingPage::compare() {
    const RouteDocument& document = m_session->document();
    auto* dialog = new CompareDialog(tr("Draft and live"), tr("− only in what is live, + only in the draft"),
                                     textOf(document.live()), textOf(document.draft()), window());
    dialog->open();
}

void RoutingPage::compareWithTheirs() {
    const RouteText theirs = readRoute(m_session->theirs());
    auto* dialog = new CompareDialog(tr("Their change and your draft"), tr("− only in theirs, + only in your draft"),
                                     theirs.draft ? textOf(*theirs.draft) : QString(),
                                     textOf(m_session->document().draft()), window());
    dialog->open();
}

// At once, with a way back.
void RoutingPage::discard() {
    const std::string id = m_session->route();
    const RouteDraft draft = m_session->document().draft();
    const bool fresh = m_session->liveVersion() == 0 && !m_parts.routes.find(id);
    m_session->discard();
    showAll();
    Q_EMIT undoOffered(tr("The draft of %1 is gone.").arg(text(shownName(draft))), [this, id, draft, fresh] {
        if (fresh) return m_session->begin(draft);
        m_session->open(id);
        m_editor->replace(tr("Take back the draft"), draft);
    });
}

void RoutingPage::remove() {
    const std::string id = m_session->route();
    if (!m_parts.routes.find(id)) return discard();
    const QString name = text(shownName(m_session->document().draft()));
    const bridge::Routes::Removal removal = m_parts.routes.remove(id);
    if (!removal.error.isEmpty()) return m_error->say(MessageKind::Error, tr("It was not deleted."), removal.error);
    m_parts.routes.dropDraft(id);
    m_session->openAny();
    showAll();
    Q_EMIT undoOffered(tr("%1 is deleted; its requests go where no route takes them.").arg(name),
                       [this, id, undo = removal.undo] {
                           if (const QString failed = undo(); !failed.isEmpty())
                               return m_error->say(MessageKind::Error, tr("It cannot be put back."), failed);
                           m_session->open(id);
                       });
}

void RoutingPage::moveRoute(int by) {
    const auto live = m_parts.routes.live();
    const auto at =
        std::find_if(live.begin(), live.end(), [&](const auto& route) { return route.id == m_session->route(); });
    if (at == live.end())
        return m_error->say(MessageKind::Info, tr("A route that is not live yet has no place in the order."));
    const int to = static_cast<int>(at - live.begin()) + by;
    if (to < 0 || to >= static_cast<int>(live.size()))
        return m_error->say(MessageKind::Info,
                            by < 0 ? tr("It is asked first already.") : tr("It is asked last already."));
    if (const QString error = m_parts.routes.move(m_session->route(), to); !error.isEmpty())
        return m_error->say(MessageKind::Error, tr("The order was not changed."), error);
    m_error->say(MessageKind::Info, tr("Routes are asked from top to bottom; this one is number %1 now.").arg(to + 1));
}

void RoutingPage::begin(const RouteDraft& draft) {
    m_choosing = false;
    m_session->begin(draft);
    showAll();
    focusView(); // the button that began it is gone
}

// The palette's Note: a few words on the selected step, or on the route.
void RoutingPage::editNote() {
    const QString node = m_editor->selected() == kEntryNode ? QString() : m_editor->selected();
    const DraftNode* step = m_session->document().draft().find(node.toStdString());
    const std::string before = step ? step->textOf("note") : m_session->document().draft().note;
    auto* dialog = new Dialog(step ? tr("Note on %1").arg(titleOf(*step)) : tr("Note on the route"), window());
    auto* body = new QWidget;
    body->setMinimumWidth(kNoteWidth);
    auto* note = new QLineEdit(text(before));
    (new QVBoxLayout(body))->addWidget(new FieldRow(tr("Note"), note, 60));
    dialog->setBody(body);
    dialog->addCancel();
    connect(dialog->addMain(tr("Keep")), &QPushButton::clicked, this, [this, dialog, note, node] {
        const std::string words = note->text().trimmed().toStdString();
        const bool gone = words.empty() && !node.isEmpty();
        m_editor->setMember(node, QStringLiteral("note"),
                            gone ? std::nullopt : std::optional(config::Json::string(words)));
        dialog->accept();
    });
    note->setFocus(Qt::TabFocusReason);
    dialog->open();
}

} // namespace tollgate::ui
