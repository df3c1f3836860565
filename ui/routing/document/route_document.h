// SPDX-License-Identifier: GPL-3.0-or-later
// The one document behind Graph, List and JSON: the draft of a route, what it is compared with, and one history of
// undo for the three. Views show draft() and ask for edits. Owned by the routing page; UI thread.
#pragma once

#include "ui/routing/document/draft.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <set>

namespace tollgate::ui {

class RouteDocument : public QObject {
    Q_OBJECT
public:
    explicit RouteDocument(QObject* parent = nullptr);

    const RouteDraft& draft() const { return m_draft; }

    // What is live, as it was when the draft began; without steps for a new route.
    const RouteDraft& live() const { return m_live; }

    // Opens another route, with nothing to undo. `readOnly`: why it can only be looked at.
    void open(RouteDraft draft, RouteDraft live, const QString& readOnly = {});
    // What is live has changed and the draft stays.
    void setLive(RouteDraft live);
    // The draft went live, and is what it is now. What was done can still be undone.
    void published(RouteDraft live);

    const QString& readOnlyReason() const { return m_read_only; }

    bool isReadOnly() const { return !m_read_only.isEmpty(); }

    // One step of the history. Nothing happens when the draft is read-only or nothing would change. Steps with the same
    // `merge` in a row are one ("cheap/name" while a name is typed).
    void apply(const QString& words, RouteDraft next, const QString& merge = {});

    // The next step is one of its own, even with the same `merge`.
    void endMerging() { m_merge.clear(); }

    QUndoStack& history() { return m_history; }

    // Steps and members of the route that differ from what is live; positions are one more.
    int changes() const;

    // Of steps that are new or differ, by id.
    const std::set<std::string>& changedNodes() const { return m_changed; }

Q_SIGNALS:
    void changed(); // draft, or what it is compared with
    void opened();  // another route

private:
    class Step;
    friend class Step;
    void take(const RouteDraft& draft);
    void compare();

    RouteDraft m_draft;
    RouteDraft m_live;
    QString m_read_only;
    QString m_merge;
    QUndoStack m_history;
    std::set<std::string> m_changed;
};

} // namespace tollgate::ui
