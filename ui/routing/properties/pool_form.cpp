// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/codecs.h"
#include "config/route_words.h"
#include "ui/routing/properties/check_list.h"
#include "ui/routing/properties/list_edits.h"
#include "ui/routing/properties/list_forms.h"
#include "ui/routing/properties/node_combo.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/routing/properties/sticky_fields.h"
#include "ui/routing/properties/weight_editor.h"
#include "ui/widgets/button.h"

#include <QMenu>

#include <algorithm>

namespace tollgate::ui {

using config::Json;

namespace {

constexpr const char* kMembers = "members";
constexpr int kUsualFailures = 6; // that are in sight

QStringList defaultFailures() {
    QStringList words;
    for (const std::string_view word : config::kDefaultFailover)
        words.append(QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())));
    return words;
}

// Those that people look for first.
QList<NamedChoice> failures() {
    return {{QStringLiteral("429"), QStringLiteral("429")},
            {QStringLiteral("overloaded"), QStringLiteral("529")},
            {QStringLiteral("5xx"), QStringLiteral("5xx")},
            {QStringLiteral("timeout"), PoolForm::tr("Timeout")},
            {QStringLiteral("connect"), PoolForm::tr("No connection")},
            {QStringLiteral("empty"), PoolForm::tr("Empty answer")},
            {QStringLiteral("auth"), PoolForm::tr("Key rejected")},
            {QStringLiteral("not_found"), PoolForm::tr("Model not found")},
            {QStringLiteral("context_length"), PoolForm::tr("Prompt too long")},
            {QStringLiteral("content_filter"), PoolForm::tr("Content filter")},
            {QStringLiteral("tls"), PoolForm::tr("TLS")},
            {QStringLiteral("cut"), PoolForm::tr("Cut off")},
            {QStringLiteral("bad_content"), PoolForm::tr("Not readable")},
            {QStringLiteral("timeout_first_byte"), PoolForm::tr("Late first byte")},
            {QStringLiteral("timeout_idle"), PoolForm::tr("Silence")},
            {QStringLiteral("bad_request"), PoolForm::tr("Bad request")}};
}

QList<NamedChoice> strategies() {
    return {{QStringLiteral("ordered"), PoolForm::tr("In order")},
            {QStringLiteral("weighted"), PoolForm::tr("Weighted")},
            {QStringLiteral("round_robin"), PoolForm::tr("In turn")},
            {QStringLiteral("fastest"), PoolForm::tr("Fastest")},
            {QStringLiteral("cheapest"), PoolForm::tr("Cheapest")},
            {QStringLiteral("least_busy"), PoolForm::tr("Least busy")},
            {QStringLiteral("headroom"), PoolForm::tr("Most headroom")}};
}

OrderedRow rowFor(const Json& entry, const Choices& choices, bool weighted) {
    OrderedRow row;
    const QString id = targetOf(entry);
    row.title = id;
    const NodeChoice* node = choices.node(id);
    if (node == nullptr) return row;
    const ProviderChoice* provider = choices.provider(node->provider);
    row.title = provider != nullptr ? provider->name : node->name;
    row.line = node->model.isEmpty() ? PoolForm::tr("same as asked") : node->model;
    row.right = weighted ? PoolForm::tr("weight %1").arg(weightOf(entry)) : node->per_hour;
    if (provider == nullptr) return row;
    row.color_slot = provider->color_slot;
    row.status = provider->status;
    row.state = provider->state;
    return row;
}

} // namespace

PoolForm::PoolForm()
    : m_add(Button::link(tr("Add"))),
      m_list(new OrderedList(tr("Members"))),
      m_actions(new OrderedActions(m_list)),
      m_editor(new WeightEditor(StepKind::Target)),
      m_failures(new CheckList(QStringLiteral("failover_on"), tr("Go to the next member on"), defaultFailures())) {
    addFields();
    connectList();
    connect(m_add, &Button::clicked, this, &PoolForm::askForMember);
    connect(m_failures, &CheckList::edited, this, &NodeForm::edited);
}

void PoolForm::addFields() {
    add(new WordField(QStringLiteral("strategy"), tr("Choose"), strategies(), QStringLiteral("ordered")));
    add(makeStickyField());
    m_sticky_for = add(makeStickyForField());
    m_add->setAccessibleName(tr("Add a member"));
    addHeading(tr("Members"), m_add);
    addWidget(m_list);
    addWidget(m_actions);
    addWidget(m_editor);
    addHeading(tr("Go to the next member on"));
    m_failures->setWords(failures(), kUsualFailures);
    addWidget(m_failures);
    add(new DurationField(QStringLiteral("first_byte_ms"), tr("First token within"),
                          {1, 0, config::kMostMillis, 0, tr("no limit"), {0, 4000, 8000, 20'000, 60'000}}));
    add(new DurationField(QStringLiteral("return_after_s"), tr("Comes back after"),
                          {1000, 0, config::kMostSeconds, 60, tr("at once"), {0, 60, 300, 900}}));
    add(new CountField(QStringLiteral("attempts"), tr("Members tried"), {1, 100, 3}));
    add(new DurationField(QStringLiteral("hedge_after_ms"), tr("Second one after"),
                          {1, 0, config::kMostMillis, 0, tr("never"), {0, 500, 1000, 3000}}));
    finish();
}

void PoolForm::connectList() {
    const auto tell = [this](const Json& list) { Q_EMIT edited(QString::fromLatin1(kMembers), list); };
    connect(m_list, &OrderedList::moveWanted, this, [this, tell](int from, int to) {
        m_list->setCurrentRow(to);
        tell(moved(listAt(node(), kMembers), from, to));
    });
    connect(m_list, &OrderedList::removeWanted, this,
            [this, tell](int row) { tell(without(listAt(node(), kMembers), row)); });
    connect(m_list, &OrderedList::opened, this, [this](int row) {
        Q_EMIT nodeActivated(targetOf(listAt(node(), kMembers).items[static_cast<std::size_t>(row)]));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &PoolForm::refresh);
    connect(m_editor, &WeightEditor::edited, this,
            [this, tell](const Json& entry) { tell(replaced(listAt(node(), kMembers), m_list->currentRow(), entry)); });
}

bool PoolForm::isWeighted() const {
    const Json* strategy = node().find("strategy");
    return strategy != nullptr && strategy->text == "weighted";
}

void PoolForm::refresh() {
    const Json list = listAt(node(), kMembers);
    QList<OrderedRow> rows;
    for (const Json& entry : list.items) rows.append(rowFor(entry, choices(), isWeighted()));
    m_list->setRows(rows);
    const int row = m_list->currentRow();
    m_editor->setVisible(row >= 0);
    if (row >= 0) m_editor->show(list.items[static_cast<std::size_t>(row)], choices(), id(), isWeighted());
    m_failures->show(node(), live());
    m_sticky_for->setVisible(isSticky(node()));
}

// Targets that are no members yet, then a new target for any provider.
void PoolForm::askForMember() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Add a member"));
    const Json list = listAt(node(), kMembers);
    const auto isMember = [&list](const QString& target) {
        return std::any_of(list.items.begin(), list.items.end(),
                           [&target](const Json& entry) { return targetOf(entry) == target; });
    };
    for (const NodeChoice& each : choices().nodes) {
        if (each.kind != StepKind::Target || isMember(each.id)) continue;
        const ProviderChoice* provider = choices().provider(each.provider);
        connect(menu->addAction(swatchIcon(provider != nullptr ? provider->color_slot : 0), each.name),
                &QAction::triggered, this, [this, list, target = each.id] {
                    Q_EMIT edited(QString::fromLatin1(kMembers), appended(list, Json::string(target.toStdString())));
                });
    }
    if (!menu->isEmpty()) menu->addSeparator();
    for (const ProviderChoice& provider : choices().providers)
        connect(menu->addAction(swatchIcon(provider.color_slot), tr("New step for %1").arg(provider.name)),
                &QAction::triggered, this, [this, wanted = provider.id] { Q_EMIT memberWanted(wanted); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void PoolForm::setReadOnly(bool read_only) {
    NodeForm::setReadOnly(read_only);
    m_add->setEnabled(!read_only);
    m_list->setReadOnly(read_only);
    m_actions->setReadOnly(read_only);
    m_editor->setEnabled(!read_only);
    m_failures->setReadOnly(read_only);
}

} // namespace tollgate::ui
