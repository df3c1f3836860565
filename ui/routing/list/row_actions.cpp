// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/list/row_actions.h"

#include "ui/routing/document/edits/edits.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteList)
};

} // namespace

std::optional<RowItem> itemOf(const RouteDraft& draft, const StepRow& row) {
    const DraftNode* node = draft.find(row.from);
    if (!node || row.ways.size() != 1) return std::nullopt;
    const QStringList path = QString::fromStdString(row.ways.front().path).split(QLatin1Char('/'));
    const config::Json* list = at(node->members, path.front().toStdString());
    if (path.size() < 2 || !list || list->kind != config::Json::Kind::Array) return std::nullopt;
    return RowItem{path[0], path[1].toInt(), static_cast<int>(list->items.size())};
}

QString portToLead(const RouteDraft& draft, const StepRow& row) {
    if (!row.ways.empty()) return QString::fromStdString(row.ways.front().path);
    const DraftNode* node = row.kind == StepRow::Kind::Step ? draft.find(row.node) : nullptr;
    const std::string kind = node ? node->kind() : std::string();
    if (kind == "match") return QStringLiteral("cases/+");
    if (kind == "split") return QStringLiteral("arms/+");
    return kind == "pool" ? QStringLiteral("members/+") : QString();
}

QString whyNotMove(const RouteDraft& draft, const StepRow& row, int by) {
    if (const auto item = itemOf(draft, row)) {
        const int to = item->index + by;
        return to >= 0 && to < item->size ? QString() : Words::tr("There is no place further that way.");
    }
    if (row.kind == StepRow::Kind::Step) return edits::whyNotShift(draft, row.node, by < 0);
    return Words::tr("This row has no place of its own in an order.");
}

} // namespace tollgate::ui
