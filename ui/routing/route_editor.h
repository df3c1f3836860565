// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the open route, from whichever view: each call is one named step of the history. Keeps what is
// selected, for all views. Owned by the routing page; UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/route_document.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QStringList>

#include <optional>

namespace tollgate::ui {

class RouteEditor : public QObject {
    Q_OBJECT
public:
    explicit RouteEditor(RouteDocument& document, QObject* parent = nullptr);

    RouteDocument& document() { return m_document; }

    const QStringList& selection() const { return m_selection; }

    // Where steps stand on the canvas that the draft has no place for: they stay there when a step is added.
    void setShown(const QHash<QString, QPointF>& positions) { m_shown = positions; }

    // The one step that is selected; "" for none or several.
    QString selected() const;
    void select(const QStringList& ids);

    void add(StepKind kind, std::optional<QPointF> at = {});
    // Behind a step; "" is alone.
    void addAfter(StepKind kind, const QString& node, std::optional<QPointF> at = {});
    void insert(StepKind kind, const QString& from, const QString& port);
    void insertExisting(const QString& node, const QString& from, const QString& port);
    // A new step where an open port leads from now on; `at`: where an edge was drawn to.
    void addBehind(StepKind kind, const QString& from, const QString& port, std::optional<QPointF> at = {});
    // A target of this provider as a further member of a pool.
    void addMember(const QString& pool, const QString& provider);
    void remove(const QStringList& ids);
    // `from` may be the entry.
    void connectPort(const QString& from, const QString& port, const QString& target);
    void release(const QString& from, const QString& port);
    void move(const QHash<QString, QPointF>& positions);
    void tidy(const QHash<QString, QPointF>& positions);
    void duplicate(const QStringList& ids);
    void rename(const QString& node, const QString& name);
    // `member` is a path in the step; nothing takes it away. With node "": of the route.
    void setMember(const QString& node, const QString& member, const std::optional<config::Json>& value);
    void reorder(const QString& node, const QString& list, int from, int to);
    void shift(const QString& node, bool up);
    // Through the clipboard, as JSON text.
    void copy(const QStringList& ids);
    void cut(const QStringList& ids);
    void paste(std::optional<QPointF> at = {});
    // The whole route anew: from the JSON view, from a version. Name and id stay those of this route.
    void replace(const QString& words, RouteDraft draft, const QString& merge = {});

    void undo();
    void redo();

Q_SIGNALS:
    void selectionChanged();
    // Why something was not done.
    void refused(const QString& why);

private:
    // `beside`: the step that new ones without a place go to the right of; "" below all.
    void make(const QString& words, edits::Made made, const QString& beside = {});
    void apply(const QString& words, RouteDraft next, const QString& merge = {});
    QString titleOf(const QString& node) const;

    RouteDocument& m_document;
    QStringList m_selection;
    QHash<QString, QPointF> m_shown;
};

} // namespace tollgate::ui
