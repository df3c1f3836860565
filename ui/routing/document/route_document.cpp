// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/route_document.h"

#include "ui/routing/document/compare.h"

#include <QUndoCommand>

#include <memory>

namespace tollgate::ui {

class RouteDocument::Step final : public QUndoCommand {
public:
    Step(RouteDocument& document, const QString& words, RouteDraft after, const QString& merge)
        : QUndoCommand(words),
          m_document(document),
          m_before(document.m_draft),
          m_after(std::move(after)),
          m_merge(merge) {}

    void undo() override {
        m_document.m_merge.clear();
        m_document.take(m_before);
    }

    void redo() override { m_document.take(m_after); }

    int id() const override { return m_merge.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Step*>(other);
        if (next->m_merge != m_merge || m_document.m_merge != m_merge) return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    RouteDocument& m_document;
    const RouteDraft m_before;
    RouteDraft m_after;
    const QString m_merge;
};

RouteDocument::RouteDocument(QObject* parent) : QObject(parent) {}

void RouteDocument::open(RouteDraft draft, RouteDraft live, const QString& readOnly) {
    m_history.clear();
    m_merge.clear();
    m_draft = std::move(draft);
    m_live = std::move(live);
    m_read_only = readOnly;
    compare();
    Q_EMIT opened();
    Q_EMIT changed();
}

void RouteDocument::setLive(RouteDraft live) {
    m_live = std::move(live);
    compare();
    Q_EMIT changed();
}

void RouteDocument::published(RouteDraft live) {
    m_merge.clear();
    m_live = std::move(live);
    take(m_live);
}

void RouteDocument::apply(const QString& words, RouteDraft next, const QString& merge) {
    if (isReadOnly() || next == m_draft) return;
    auto step = std::make_unique<Step>(*this, words, std::move(next), merge);
    m_history.push(step.release());
    m_merge = merge;
}

int RouteDocument::changes() const {
    return differences(m_live, m_draft).count();
}

void RouteDocument::take(const RouteDraft& draft) {
    m_draft = draft;
    compare();
    Q_EMIT changed();
}

void RouteDocument::compare() {
    m_changed = differences(m_live, m_draft).changed;
}

} // namespace tollgate::ui
