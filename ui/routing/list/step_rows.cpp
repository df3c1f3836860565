// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/list/step_rows.h"

#include "ui/routing/document/condition_words.h"
#include "ui/routing/document/kinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace tollgate::ui {

namespace {

using config::Json;

constexpr int kNumberedDepth = 2; // deeper rows have no number: it would be longer than it helps

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteList)
};

// Ports that the next rows on the same level stand for; other ports are rows of their own below.
std::string onPort(const DraftNode& node) {
    const std::string kind = node.kind();
    return kind == "match" || kind == "split" || kind == "pool" ? std::string() : mainPort(node);
}

QString failureWords(const DraftNode& pool) {
    const Json* list = pool.members.find("failover_on");
    if (!list) return Words::tr("Next on any error");
    if (list->items.empty()) return Words::tr("Error to the client");
    QStringList words;
    for (const Json& item : list->items)
        words << (item.text == "overloaded" ? QStringLiteral("529") : QString::fromStdString(item.text));
    return Words::tr("Next on %1").arg(words.join(QStringLiteral(", ")));
}

QString capitalised(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

// A column of sentences; names of models stay what they are.
QString inSentenceCase(const DraftNode& node, const QString& line) {
    const bool name = node.kind() == "target" && !node.textOf("model").empty();
    return name || node.kind() == "guard" ? line : capitalised(line);
}

class Listing {
public:
    Listing(const RouteDraft& draft, const RouteFacts& facts) : m_draft(draft), m_facts(facts) {}

    QList<StepRow> run() {
        addEntry();
        chain(m_draft.entry, 1, QStringLiteral("1"), QString::fromLatin1(kRoot));
        addLost();
        return std::move(m_rows);
    }

private:
    static constexpr char kRoot[] = "entry";

    QString titleAt(const std::string& id) const {
        const DraftNode* node = m_draft.find(id);
        if (!node) return {};
        return node->kind() == "target" ? targetTitle(*node, m_facts) : titleOf(*node);
    }

    StepRow& add(StepRow::Kind kind, const std::string& node, const QString& key, int depth, const QString& number) {
        StepRow row;
        row.kind = kind;
        row.node = row.from = node;
        row.key = key;
        row.depth = depth;
        row.number = depth <= kNumberedDepth ? number : QString();
        m_rows.append(std::move(row));
        return m_rows.last();
    }

    void addEntry() {
        StepRow& row = add(StepRow::Kind::Entry, "", QString::fromLatin1(kRoot), 0, QStringLiteral("1"));
        row.icon = stepIcon(StepKind::Entry);
        row.title = Words::tr("Entry");
        QStringList models;
        for (const std::string& model : m_draft.models) models << QString::fromStdString(model);
        row.condition = models == QStringList{QStringLiteral("*")} ? Words::tr("Any model")
                        : models.isEmpty()                         ? Words::tr("Requests that name this route")
                                           : Words::tr("Model is %1").arg(models.join(QStringLiteral(", ")));
        row.then = titleAt(m_draft.entry);
        row.ways = {{"entry", m_draft.entry, {}}};
        row.figures = m_facts.flow.all;
        mark(row, {});
    }

    void mark(StepRow& row, const std::string& node) const {
        row.problem = ProblemLevel::None;
        row.problems = 0;
        for (const bridge::RouteProblem& problem : m_facts.problems) {
            if (problem.node != node || problem.weight == bridge::ProblemWeight::Hint) continue;
            const ProblemLevel level = problem.isError() ? ProblemLevel::Error : ProblemLevel::Warning;
            if (level > row.problem) row.problems = 0;
            row.problem = std::max(row.problem, level);
            if (level == row.problem) ++row.problems;
        }
    }

    // A step and those its main port leads to, on one level.
    void chain(std::string id, int depth, const QString& prefix, const QString& key) {
        for (int place = 1; !id.empty(); ++place) {
            const DraftNode* node = m_draft.find(id);
            if (!node) return;
            const QString number = QStringLiteral("%1.%2").arg(prefix).arg(place);
            if (m_numbers.contains(node->id)) return addSeen(*node, depth, key);
            m_numbers[node->id] = number;
            id = step(*node, depth, number);
        }
    }

    void addSeen(const DraftNode& node, int depth, const QString& key) {
        StepRow& row = add(StepRow::Kind::Seen, node.id, key + QStringLiteral("/seen"), depth, {});
        row.icon = stepIcon(stepKindOf(node.members));
        row.title = titleAt(node.id);
        row.condition = Words::tr("as above");
    }

    // Adds the row of a step and those of its ports; where the chain goes on.
    std::string step(const DraftNode& node, int depth, const QString& number) {
        const qsizetype at = m_rows.size();
        StepRow& row = add(StepRow::Kind::Step, node.id, QString::fromStdString(node.id), depth, number);
        row.icon = stepIcon(stepKindOf(node.members));
        row.title = titleAt(node.id);
        row.condition = inSentenceCase(node, lineOf(node, m_facts));
        row.figures = stepFigures(m_draft, node, m_facts);
        row.changed = m_facts.changed.contains(node.id);
        mark(row, node.id);
        if (node.kind() == "target") setProvider(row, node);
        setBudget(row, node);
        const std::string on = onPort(node);
        std::string next;
        int way = 0;
        for (const Port& port : portsOf(node)) {
            if (port.path == on) {
                m_rows[at].ways = {port};
                m_rows[at].then = titleAt(port.target);
                next = port.target;
            } else if (port.path != "blocked" || !port.target.empty()) {
                m_rows[at].parent = true;
                addWay(node, port, depth + 1, QStringLiteral("%1.%2").arg(number).arg(++way));
            }
        }
        return next;
    }

    void setProvider(StepRow& row, const DraftNode& node) const {
        const auto face = m_facts.providers.find(node.textOf("provider"));
        if (face == m_facts.providers.end()) return;
        row.status = face->second.status;
        row.state = face->second.state.isEmpty() ? statusWord(face->second.status) : face->second.state;
        row.reason = face->second.reason;
        row.local = face->second.local;
    }

    void setBudget(StepRow& row, const DraftNode& node) const {
        const auto amount = amountOf(node);
        const auto spent = m_facts.spent.find(node.id);
        if (!amount || spent == m_facts.spent.end()) return;
        const bool over = spent->second >= *amount;
        row.status = over ? Status::Denied : Status::Healthy;
        row.state = over ? Words::tr("Used up") : Words::tr("Under");
    }

    void addWay(const DraftNode& node, const Port& port, int depth, const QString& number) {
        const QString key = QString::fromStdString(node.id + "/" + port.path);
        const DraftNode* target = m_draft.find(port.target);
        const qsizetype at = m_rows.size();
        StepRow& row = add(StepRow::Kind::Way, node.id, key, depth, number);
        row.ways = {port};
        row.then = titleAt(port.target);
        row.figures = portFigures(m_draft, node, port.path, port.target, m_facts);
        row.icon = stepIcon(stepKindOf(node.members));
        if (node.kind() == "match") setCase(row, node, port);
        if (node.kind() == "split") row.title = Words::tr("Share %1").arg(port.label);
        if (node.kind() == "pool") return setMember(row, node, port, target);
        if (port.path == "over") row.title = Words::tr("When over");
        if (port.path == "blocked") row.title = Words::tr("When found");
        if (!target) return;
        m_rows[at].parent = true;
        chain(port.target, depth + 1, number, key);
    }

    static void setCase(StepRow& row, const DraftNode& node, const Port& port) {
        if (port.path == "else") {
            row.title = Words::tr("Otherwise");
            row.condition = Words::tr("No case fits");
            return;
        }
        row.title = Words::tr("Case %1").arg(port.label);
        const Json* when = at(node.members, port.path.substr(0, port.path.rfind('/')) + "/when");
        row.condition = when ? capitalised(conditionWords(*when)) : QString();
    }

    // A member and its target are one row; a target stands below the first pool it is in.
    void setMember(StepRow& row, const DraftNode& pool, const Port& port, const DraftNode* target) {
        const bool last = portsOf(pool).back().path == port.path;
        row.then = last ? Words::tr("Error to the client") : failureWords(pool);
        row.title = target ? titleAt(target->id) : Words::tr("no provider chosen");
        row.icon = stepIcon(StepKind::Target);
        if (!target) return;
        row.condition = inSentenceCase(*target, lineOf(*target));
        setProvider(row, *target);
        if (m_numbers.contains(target->id)) return;
        m_numbers[target->id] = row.number;
        row.kind = StepRow::Kind::Step;
        row.node = target->id;
        row.changed = m_facts.changed.contains(target->id);
        mark(row, target->id);
    }

    void addLost() {
        bool headed = false;
        for (const DraftNode& node : m_draft.nodes) {
            if (m_numbers.contains(node.id) || isLed(node)) continue;
            if (!std::exchange(headed, true)) {
                StepRow& row = add(StepRow::Kind::Lost, "", QStringLiteral("lost"), 0, QStringLiteral("2"));
                row.title = Words::tr("Nothing leads here");
                row.icon = QStringLiteral("warning");
            }
            chain(node.id, 1, QStringLiteral("2"), QString::fromStdString(node.id));
        }
        for (const DraftNode& node : m_draft.nodes) // those in circles
            if (!m_numbers.contains(node.id)) chain(node.id, 1, QStringLiteral("2"), QString::fromStdString(node.id));
    }

    // Whether a step that is not listed yet leads to it: then it comes with that one.
    bool isLed(const DraftNode& node) const {
        return std::any_of(m_draft.nodes.begin(), m_draft.nodes.end(), [&](const DraftNode& other) {
            if (m_numbers.contains(other.id) || other.id == node.id) return false;
            const auto ports = portsOf(other);
            return std::any_of(ports.begin(), ports.end(), [&](const Port& port) { return port.target == node.id; });
        });
    }

    const RouteDraft& m_draft;
    const RouteFacts& m_facts;
    QList<StepRow> m_rows;
    std::map<std::string, QString> m_numbers; // of steps that are listed
};

} // namespace

QList<StepRow> stepRows(const RouteDraft& draft, const RouteFacts& facts) {
    return Listing(draft, facts).run();
}

} // namespace tollgate::ui
