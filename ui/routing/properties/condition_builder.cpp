// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_builder.h"

#include "ui/routing/properties/term_editor.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tollgate::ui {

namespace {

using Kind = ConditionNode::Kind;

constexpr std::size_t kDeepest = 4; // groups in groups that can be built by choosing

ConditionNode firstTerm() {
    return ConditionNode::term("model", "eq", config::Json::string(""));
}

// A line of the builder, with a rule on the left for each group it stands in.
class Indented final : public QWidget {
public:
    explicit Indented(int depth) : m_depth(depth) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(depth * kSpace3, 0, 0, 0);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < m_depth; ++i)
            painter.fillRect(i * kSpace3 + 3, -kSpace2, 1, height() + 2 * kSpace2, color(this, Role::Border));
    }

private:
    int m_depth;
};

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose signal brought us here
        }
        delete item;
    }
}

} // namespace

ConditionBuilder::ConditionBuilder(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
    setAccessibleName(tr("Condition"));
    m_lines->setSpacing(kSpace2);
}

void ConditionBuilder::setChoices(const Choices& choices) {
    m_choices = choices;
}

void ConditionBuilder::setCondition(const ConditionNode& node) {
    m_node = node;
    rebuild();
}

void ConditionBuilder::rebuild() {
    empty(m_lines);
    if (m_node.kind == Kind::Term) {
        addTerm(m_node, {}, 0);
        addActions({}, 0);
    } else {
        addGroup(m_node, {}, 0);
    }
}

QWidget* ConditionBuilder::line(int depth) {
    auto* widget = new Indented(depth);
    m_lines->addWidget(widget);
    return widget;
}

void ConditionBuilder::addGroup(const ConditionNode& node, const Path& path, int depth) {
    QWidget* head = line(depth);
    auto* row = static_cast<QHBoxLayout*>(head->layout());
    row->setSpacing(kSpace1);
    auto* kind = new QComboBox;
    kind->setAccessibleName(tr("Group"));
    kind->addItem(tr("All of these"), static_cast<int>(Kind::All));
    kind->addItem(tr("Any of these"), static_cast<int>(Kind::Any));
    kind->addItem(tr("Not this"), static_cast<int>(Kind::Not));
    kind->setCurrentIndex(kind->findData(static_cast<int>(node.kind)));
    row->addWidget(kind, 1);
    connect(kind, &QComboBox::activated, this,
            [this, kind, path] { setGroupKind(path, static_cast<Kind>(kind->currentData().toInt())); });
    if (!path.empty()) {
        auto* off = Button::iconOnly(QStringLiteral("close"), tr("Take this group out"), ButtonVariant::Quiet);
        row->addWidget(off);
        connect(off, &Button::clicked, this, [this, path] { remove(path); });
    }
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        Path inner = path;
        inner.push_back(i);
        if (node.parts[i].kind == Kind::Term)
            addTerm(node.parts[i], inner, depth + 1);
        else
            addGroup(node.parts[i], inner, depth + 1);
    }
    if (node.kind != Kind::Not || node.parts.empty()) addActions(path, depth + 1);
}

void ConditionBuilder::addTerm(const ConditionNode& node, const Path& path, int depth) {
    auto* editor = new TermEditor(node, m_choices);
    line(depth)->layout()->addWidget(editor);
    connect(editor, &TermEditor::edited, this, [this, path](const ConditionNode& term) { change(path, term); });
    connect(editor, &TermEditor::removeWanted, this, [this, path] { remove(path); });
}

void ConditionBuilder::addActions(const Path& path, int depth) {
    auto* row = static_cast<QHBoxLayout*>(line(depth)->layout());
    row->setSpacing(kSpace3);
    auto* term = Button::link(tr("Add condition"));
    row->addWidget(term);
    connect(term, &Button::clicked, this, [this, path] { append(path, firstTerm()); });
    if (path.size() < kDeepest) {
        auto* group = Button::link(tr("Add group"));
        row->addWidget(group);
        connect(group, &Button::clicked, this,
                [this, path] { append(path, ConditionNode::group(Kind::Any, {firstTerm(), firstTerm()})); });
    }
    row->addStretch(1);
}

ConditionNode* ConditionBuilder::at(const Path& path) {
    ConditionNode* node = &m_node;
    for (const std::size_t index : path) {
        if (index >= node->parts.size()) return nullptr;
        node = &node->parts[index];
    }
    return node;
}

// A line shows its change by itself; nothing is built anew under the person's fingers.
void ConditionBuilder::change(const Path& path, const ConditionNode& term) {
    ConditionNode* node = at(path);
    if (node == nullptr) return;
    *node = term;
    tell();
}

void ConditionBuilder::append(const Path& path, const ConditionNode& added) {
    ConditionNode* node = at(path);
    if (node == nullptr) return;
    if (node->kind == Kind::Term) *node = ConditionNode::group(Kind::All, {*node});
    node->parts.push_back(added);
    rebuild();
    tell();
}

void ConditionBuilder::remove(const Path& path) {
    if (path.empty()) {
        m_node = firstTerm();
    } else {
        Path around(path.begin(), path.end() - 1);
        ConditionNode* group = at(around);
        if (group == nullptr) return;
        group->parts.erase(group->parts.begin() + static_cast<std::ptrdiff_t>(path.back()));
    }
    m_node = simplified(std::move(m_node));
    if (m_node.kind != Kind::Term && m_node.parts.empty()) m_node = firstTerm();
    rebuild();
    tell();
}

// The opposite is of one thing: several become a group inside it.
void ConditionBuilder::setGroupKind(const Path& path, Kind kind) {
    ConditionNode* node = at(path);
    if (node == nullptr || node->kind == kind) return;
    if (kind == Kind::Not && node->parts.size() > 1)
        *node = ConditionNode::group(Kind::Not, {std::move(*node)});
    else if (node->kind == Kind::Not && node->parts.size() == 1 && node->parts.front().kind != Kind::Term)
        *node = ConditionNode::group(kind, std::vector<ConditionNode>(node->parts.front().parts));
    else
        node->kind = kind;
    rebuild();
    tell();
}

void ConditionBuilder::tell() {
    Q_EMIT edited(simplified(m_node));
}

} // namespace tollgate::ui
