// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/trial_lines.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/requests/trace_words.h"
#include "ui/routing/document/kinds.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteTrial)
};

QString providerName(const std::string& id, const RouteFacts& facts) {
    const auto face = facts.providers.find(id);
    return face == facts.providers.end() ? text(id) : face->second.name;
}

QString titleFor(const record::TraceStep& step, const RouteDraft& draft, const RouteFacts& facts) {
    if (const DraftNode* node = draft.find(step.node))
        return node->kind() == "target" ? targetTitle(*node, facts) : titleOf(*node);
    if (step.kind == "entry") return Words::tr("Entry");
    if (step.reason.starts_with("judged")) return Words::tr("Prompt");
    if (step.kind == "pool") return Words::tr("Providers that offer it");
    return step.node.empty() ? text(step.kind) : text(step.node);
}

RouteLine failure(const record::TraceStep& step, const RouteFacts& facts) {
    RouteLine line{.icon = QStringLiteral("close"), .role = Role::Error};
    if (step.arguments.size() < 2) return line;
    line.title = providerName(step.arguments[0], facts);
    line.detail = Words::tr("%1 by what-if").arg(text(step.arguments[1].substr(0, step.arguments[1].find(' '))));
    return line;
}

void addSkipped(QList<RouteLine>& lines, const record::TraceStep& step, const RouteFacts& facts) {
    for (const record::TraceCandidate& candidate : step.candidates)
        if (!candidate.reason.empty())
            lines.append({.icon = QStringLiteral("stop"),
                          .title = providerName(candidate.provider, facts),
                          .detail = Words::tr("left out: %1").arg(traceWords(candidate)),
                          .under = true});
}

RouteLine answer(const bridge::Trial& trial, const RouteFacts& facts) {
    RouteLine line{.icon = QStringLiteral("check"), .role = Role::Ok, .title = providerName(trial.provider, facts)};
    const auto face = facts.providers.find(trial.provider);
    const bool local = face != facts.providers.end() && face->second.local;
    const QString cost = trial.cost && trial.cost->pico > 0 ? Words::tr("about %1").arg(moneyRequest(*trial.cost))
                         : local                            ? localWord()
                                                            : unpricedWord();
    line.detail = QStringLiteral("%1, %2").arg(text(trial.model), cost);
    return line;
}

} // namespace

QList<RouteLine> trialLines(const bridge::Trial& trial, const RouteDraft& draft, const RouteFacts& facts) {
    QList<RouteLine> lines;
    const bool answered = !trial.provider.empty();
    for (const record::TraceStep& step : trial.trace) {
        const bool last = &step == &trial.trace.back();
        if (answered && last && step.kind == "target" && step.candidates.empty()) break; // the answer's line tells more
        if (step.reason == "failed") {
            lines.append(failure(step, facts));
            continue;
        }
        lines.append({.icon = QStringLiteral("check"),
                      .role = Role::Ok,
                      .title = titleFor(step, draft, facts),
                      .detail = traceWords(step)});
        addSkipped(lines, step, facts);
    }
    if (answered)
        lines.append(answer(trial, facts));
    else
        lines.append({.icon = QStringLiteral("close"),
                      .role = Role::Error,
                      .title = Words::tr("Refused"),
                      .detail = text(trial.error)});
    return lines;
}

} // namespace tollgate::ui
