// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/side/problems_view.h"

#include "ui/routing/document/kinds.h"
#include "ui/routing/route_graph.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

QString placeOf(const RouteDraft& draft, const RouteFacts& facts, const std::string& node) {
    const DraftNode* step = draft.find(node);
    if (!step) return ProblemsView::tr("The route");
    return step->kind() == "target" ? targetTitle(*step, facts) : titleOf(*step);
}

std::pair<int, int> counts(const RouteFacts& facts) {
    const auto errors =
        std::count_if(facts.problems.begin(), facts.problems.end(), [](auto& one) { return one.error; });
    return {static_cast<int>(errors), static_cast<int>(facts.problems.size()) - static_cast<int>(errors)};
}

} // namespace

ProblemsView::ProblemsView(QWidget* parent)
    : QWidget(parent),
      m_count(new Tag({}, Role::Warning)),
      m_none(new Label(tr("None"), Type::Body, Role::Muted)),
      m_list(new QListWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
    head->setSpacing(kSpace2);
    head->addWidget(new Label(tr("Problems"), Type::Strong));
    head->addWidget(m_count);
    head->addWidget(m_none);
    head->addStretch(1);
    column->addLayout(head);
    m_list->setAccessibleName(tr("Problems of the draft"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setIconSize({kIcon, kIcon});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideNone);
    column->addWidget(m_list, 1);
    const auto choose = [this](QListWidgetItem* item) {
        const auto at = static_cast<std::size_t>(m_list->row(item));
        if (at >= m_shown.size()) return;
        const std::string& node = m_shown[at].node;
        Q_EMIT chosen(node.empty() ? kEntryNode : QString::fromStdString(node));
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

QString ProblemsView::countWords(const RouteFacts& facts) {
    const auto [errors, warnings] = counts(facts);
    QStringList words;
    if (errors > 0) words << tr("%n error(s)", nullptr, errors);
    if (warnings > 0) words << tr("%n warning(s)", nullptr, warnings);
    return words.join(QStringLiteral(", "));
}

void ProblemsView::setProblems(const RouteDraft& draft, const RouteFacts& facts) {
    const QString words = countWords(facts);
    m_count->setVisible(!words.isEmpty());
    m_none->setVisible(words.isEmpty());
    m_list->setVisible(!words.isEmpty());
    m_count->setText(words);
    m_count->setRole(counts(facts).first > 0 ? Role::Error : Role::Warning);
    std::vector<bridge::RouteProblem> sorted;
    for (bool error : {true, false})
        for (const bridge::RouteProblem& problem : facts.problems)
            if (problem.error == error) sorted.push_back(problem);
    if (sorted == m_shown) return;
    m_shown = std::move(sorted);
    m_list->clear();
    for (const bridge::RouteProblem& problem : m_shown) {
        const QString text =
            tr("%1: %2").arg(placeOf(draft, facts, problem.node), QString::fromStdString(problem.message));
        auto* item = new QListWidgetItem(problem.error ? icon(QStringLiteral("error"), Role::Error)
                                                       : icon(QStringLiteral("warning"), Role::Warning),
                                         text, m_list);
        item->setToolTip(text);
        item->setData(Qt::AccessibleTextRole, (problem.error ? tr("Error, %1") : tr("Warning, %1")).arg(text));
    }
}

} // namespace tollgate::ui
