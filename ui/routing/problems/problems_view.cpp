// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/problems/problems_view.h"

#include "ui/routing/document/kinds.h"
#include "ui/routing/problems/problem_delegate.h"
#include "ui/routing/problems/problem_words.h"
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

int countOf(const RouteFacts& facts, bridge::ProblemWeight weight) {
    return static_cast<int>(std::count_if(facts.problems.begin(), facts.problems.end(),
                                          [&](const auto& one) { return one.weight == weight; }));
}

Role roleOf(bridge::ProblemWeight weight) {
    if (weight == bridge::ProblemWeight::Error) return Role::Error;
    return weight == bridge::ProblemWeight::Warning ? Role::Warning : Role::Info;
}

QString iconOf(bridge::ProblemWeight weight) {
    if (weight == bridge::ProblemWeight::Error) return QStringLiteral("error");
    return weight == bridge::ProblemWeight::Warning ? QStringLiteral("warning") : QStringLiteral("info");
}

QString spoken(bridge::ProblemWeight weight) {
    if (weight == bridge::ProblemWeight::Error) return ProblemsView::tr("Error, %1");
    return weight == bridge::ProblemWeight::Warning ? ProblemsView::tr("Warning, %1") : ProblemsView::tr("Hint, %1");
}

constexpr bridge::ProblemWeight kWeights[] = {bridge::ProblemWeight::Error, bridge::ProblemWeight::Warning,
                                              bridge::ProblemWeight::Hint};

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
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    const auto choose = [this](QListWidgetItem* item) {
        const auto at = static_cast<std::size_t>(m_list->row(item));
        if (at >= m_shown.size()) return;
        const std::string& node = m_shown[at].problem.node;
        Q_EMIT chosen(node.empty() ? kEntryNode : QString::fromStdString(node));
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

QString ProblemsView::countWords(const RouteFacts& facts) {
    const int errors = countOf(facts, bridge::ProblemWeight::Error);
    const int warnings = countOf(facts, bridge::ProblemWeight::Warning);
    const int hints = countOf(facts, bridge::ProblemWeight::Hint);
    QStringList words;
    if (errors > 0) words << tr("%n error(s)", nullptr, errors);
    if (warnings > 0) words << tr("%n warning(s)", nullptr, warnings);
    if (words.isEmpty() && hints > 0) words << tr("%n hint(s)", nullptr, hints);
    return words.join(QStringLiteral(", "));
}

void ProblemsView::setProblems(const RouteDraft& draft, const RouteFacts& facts) {
    const QString words = countWords(facts);
    m_count->setVisible(!words.isEmpty());
    m_none->setVisible(words.isEmpty());
    m_list->setVisible(!words.isEmpty());
    m_count->setText(words);
    std::vector<Shown> shown;
    for (const bridge::ProblemWeight weight : kWeights)
        for (const bridge::RouteProblem& problem : facts.problems) {
            if (problem.weight != weight) continue;
            const ProblemWords said = problemWords(problem);
            const QString title =
                said.whole ? said.title : tr("%1: %2").arg(placeOf(draft, facts, problem.node), said.title);
            shown.push_back({problem, title, said.fix});
        }
    if (!shown.empty()) m_count->setRole(roleOf(shown.front().problem.weight));
    if (shown == m_shown) return;
    m_shown = std::move(shown);
    fill();
}

void ProblemsView::fill() {
    m_list->clear();
    for (const Shown& row : m_shown) {
        const bridge::ProblemWeight weight = row.problem.weight;
        auto* item = new QListWidgetItem(icon(iconOf(weight), roleOf(weight)), row.title, m_list);
        item->setData(ProblemDelegate::kFixRole, row.fix);
        const QString text = row.fix.isEmpty() ? row.title : QStringLiteral("%1. %2").arg(row.title, row.fix);
        item->setToolTip(text);
        item->setData(Qt::AccessibleTextRole, spoken(weight).arg(text));
    }
}

} // namespace tollgate::ui
