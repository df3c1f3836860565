// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/route_editor.h"

#include "ui/routing/document/kinds.h"
#include "ui/routing/document/places.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/route_graph.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tollgate::ui {

namespace {

std::optional<Position> placed(const std::optional<QPointF>& at) {
    return at ? std::optional(Position{at->x(), at->y()}) : std::nullopt;
}

edits::Ids idsOf(const QStringList& list) {
    edits::Ids ids;
    for (const QString& id : list) ids.push_back(id.toStdString());
    return ids;
}

QStringList listOf(const edits::Ids& ids) {
    QStringList list;
    for (const std::string& id : ids) list << QString::fromStdString(id);
    return list;
}

std::map<std::string, Position> positionsOf(const QHash<QString, QPointF>& positions) {
    std::map<std::string, Position> places;
    for (auto at = positions.begin(); at != positions.end(); ++at) places[at.key().toStdString()] = {at->x(), at->y()};
    return places;
}

} // namespace

RouteEditor::RouteEditor(RouteDocument& document, QObject* parent) : QObject(parent), m_document(document) {
    // What is no more cannot stay selected.
    connect(&m_document, &RouteDocument::changed, this, [this] {
        QStringList left;
        for (const QString& id : std::as_const(m_selection))
            if (id == kEntryNode || m_document.draft().find(id.toStdString())) left << id;
        select(left);
    });
}

QString RouteEditor::selected() const {
    return m_selection.size() == 1 ? m_selection.front() : QString();
}

void RouteEditor::select(const QStringList& ids) {
    if (ids == m_selection) return;
    m_selection = ids;
    m_document.endMerging();
    Q_EMIT selectionChanged();
}

QString RouteEditor::titleOf(const QString& node) const {
    const DraftNode* step = m_document.draft().find(node.toStdString());
    return step ? ui::titleOf(*step) : node;
}

void RouteEditor::apply(const QString& words, RouteDraft next, const QString& merge) {
    if (m_document.isReadOnly()) Q_EMIT refused(m_document.readOnlyReason());
    m_document.apply(words, std::move(next), merge);
}

void RouteEditor::make(const QString& words, edits::Made made, const QString& beside) {
    if (!made.problem.isEmpty()) Q_EMIT refused(made.problem);
    if (made.ids.empty()) return;
    if (!m_shown.isEmpty()) settle(made.draft, positionsOf(m_shown), made.ids, beside.toStdString());
    apply(words, std::move(made.draft));
    if (!m_document.isReadOnly()) select(listOf(made.ids));
}

void RouteEditor::add(StepKind kind, std::optional<QPointF> at) {
    make(tr("Add %1").arg(stepWord(kind)), edits::addNode(m_document.draft(), kind, placed(at)));
}

void RouteEditor::addAfter(StepKind kind, const QString& node, std::optional<QPointF> at) {
    if (node == kEntryNode) return insert(kind, kEntryNode, kEntryPort);
    make(tr("Add %1").arg(stepWord(kind)), edits::addAfter(m_document.draft(), kind, node.toStdString(), placed(at)),
         node);
}

void RouteEditor::insert(StepKind kind, const QString& from, const QString& port) {
    make(tr("Insert %1").arg(stepWord(kind)),
         edits::insertOnEdge(m_document.draft(), kind, from.toStdString(), port.toStdString()), from);
}

void RouteEditor::insertExisting(const QString& node, const QString& from, const QString& port) {
    apply(tr("Insert %1").arg(titleOf(node)),
          edits::insertExisting(m_document.draft(), node.toStdString(), from.toStdString(), port.toStdString()));
}

void RouteEditor::addBehind(StepKind kind, const QString& from, const QString& port, std::optional<QPointF> at) {
    edits::Made made = edits::addNode(m_document.draft(), kind, placed(at));
    if (made.ids.empty()) return;
    const std::string& id = made.ids.front();
    if (from == kEntryNode) {
        made.draft = edits::setEntry(made.draft, id);
    } else if (made.problem = edits::whyNotConnect(made.draft, from.toStdString(), port.toStdString(), id);
               made.problem.isEmpty()) {
        made.draft = edits::connectPort(made.draft, from.toStdString(), port.toStdString(), id);
    }
    make(tr("Add %1").arg(stepWord(kind)), std::move(made), from);
}

void RouteEditor::addMember(const QString& pool, const QString& provider) {
    edits::Made made = edits::addNode(m_document.draft(), StepKind::Target);
    DraftNode& target = *made.draft.find(made.ids.front());
    const std::string id = edits::freeId(m_document.draft(), provider.toStdString());
    target.id = id;
    put(target.members, "provider", config::Json::string(provider.toStdString()));
    RouteDraft next = edits::connectPort(made.draft, pool.toStdString(), "members/+", id);
    apply(tr("Add a member to %1").arg(titleOf(pool)), std::move(next));
}

void RouteEditor::remove(const QStringList& ids) {
    QStringList steps = ids;
    steps.removeAll(kEntryNode);
    if (steps.isEmpty()) return;
    const QString words = steps.size() == 1 ? tr("Delete %1").arg(titleOf(steps.front()))
                                            : tr("Delete %n step(s)", nullptr, static_cast<int>(steps.size()));
    apply(words, edits::removeNodes(m_document.draft(), idsOf(steps)));
}

void RouteEditor::connectPort(const QString& from, const QString& port, const QString& target) {
    const QString words = tr("Connect %1").arg(from == kEntryNode ? tr("the entry") : titleOf(from));
    if (from == kEntryNode) return apply(words, edits::setEntry(m_document.draft(), target.toStdString()));
    const QString why =
        edits::whyNotConnect(m_document.draft(), from.toStdString(), port.toStdString(), target.toStdString());
    if (!why.isEmpty()) return Q_EMIT refused(why);
    apply(words, edits::connectPort(m_document.draft(), from.toStdString(), port.toStdString(), target.toStdString()));
}

void RouteEditor::release(const QString& from, const QString& port) {
    if (from == kEntryNode) return;
    apply(tr("Disconnect %1").arg(titleOf(from)),
          edits::disconnect(m_document.draft(), from.toStdString(), port.toStdString()));
}

void RouteEditor::move(const QHash<QString, QPointF>& positions) {
    apply(tr("Move"), edits::moveNodes(m_document.draft(), positionsOf(positions)));
}

void RouteEditor::tidy(const QHash<QString, QPointF>& positions) {
    apply(tr("Tidy"), edits::moveNodes(m_document.draft(), positionsOf(positions)));
}

void RouteEditor::duplicate(const QStringList& ids) {
    make(tr("Duplicate"), edits::duplicate(m_document.draft(), idsOf(ids)));
}

void RouteEditor::rename(const QString& node, const QString& name) {
    apply(tr("Rename %1").arg(titleOf(node)),
          edits::rename(m_document.draft(), node.toStdString(), name.toStdString()));
}

void RouteEditor::setMember(const QString& node, const QString& member, const std::optional<config::Json>& value) {
    const QString words = node.isEmpty() ? tr("Change the route") : tr("Change %1").arg(titleOf(node));
    apply(
        words,
        edits::setMember(m_document.draft(), node.toStdString(), member.toStdString(), value.value_or(config::Json())),
        node + QLatin1Char('/') + member);
}

void RouteEditor::reorder(const QString& node, const QString& list, int from, int to) {
    if (from < 0 || to < 0) return;
    apply(tr("Reorder %1").arg(titleOf(node)),
          edits::reorder(m_document.draft(), node.toStdString(), list.toStdString(), static_cast<std::size_t>(from),
                         static_cast<std::size_t>(to)));
}

void RouteEditor::shift(const QString& node, bool up) {
    const QString why = edits::whyNotShift(m_document.draft(), node.toStdString(), up);
    if (!why.isEmpty()) return Q_EMIT refused(why);
    apply(tr("Move %1").arg(titleOf(node)), edits::shift(m_document.draft(), node.toStdString(), up));
}

void RouteEditor::copy(const QStringList& ids) {
    const std::string text = edits::copyText(m_document.draft(), idsOf(ids));
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void RouteEditor::cut(const QStringList& ids) {
    copy(ids);
    remove(ids);
}

void RouteEditor::paste(std::optional<QPointF> at) {
    const std::string text = QGuiApplication::clipboard()->text().toStdString();
    make(tr("Paste"), edits::paste(m_document.draft(), text, placed(at)));
}

void RouteEditor::replace(const QString& words, RouteDraft draft, const QString& merge) {
    draft.id = m_document.draft().id;
    apply(words, std::move(draft), merge);
}

void RouteEditor::undo() {
    m_document.history().undo();
}

void RouteEditor::redo() {
    m_document.history().redo();
}

} // namespace tollgate::ui
