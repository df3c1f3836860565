// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/check_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

using config::Json;

CheckList::CheckList(const QString& member, const QString& name, const QStringList& usual, QWidget* parent)
    : QWidget(parent),
      m_member(member),
      m_usual(usual),
      m_grid(new QGridLayout),
      m_more(Button::link(tr("More"))),
      m_was_row(new QWidget),
      m_was(new Label({}, Type::Caption, Role::Muted)) {
    setAccessibleName(name);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace1);
    m_grid->setHorizontalSpacing(kSpace3);
    m_grid->setVerticalSpacing(kSpace1);
    column->addLayout(m_grid);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_was_row);
    auto* row = new QHBoxLayout(m_was_row);
    auto* revert = Button::link(tr("Revert"));
    revert->setAccessibleName(tr("Revert %1").arg(name));
    m_was->setElided(true);
    row->addWidget(m_was, 1);
    row->addWidget(revert);
    m_was_row->hide();
    connect(revert, &Button::clicked, this, [this] { Q_EMIT edited(m_member, m_live); });
    connect(m_more, &Button::clicked, this, [this] {
        m_all = !m_all;
        arrange();
    });
}

void CheckList::setWords(const QList<NamedChoice>& words, int shown) {
    m_shown = shown == 0 ? static_cast<int>(words.size()) : shown;
    const bool same =
        std::equal(words.begin(), words.end(), m_words.begin(), m_words.end(),
                   [](const NamedChoice& a, const NamedChoice& b) { return a.id == b.id && a.name == b.name; });
    if (same) return;
    m_words = words;
    qDeleteAll(std::exchange(m_boxes, {}));
    for (const NamedChoice& each : words) {
        auto* box = new QCheckBox(each.name);
        box->setToolTip(each.id == each.name ? QString() : each.id);
        m_grid->addWidget(box, static_cast<int>(m_boxes.size()) / 2, static_cast<int>(m_boxes.size()) % 2);
        m_boxes.append(box);
        connect(box, &QCheckBox::clicked, this, &CheckList::tell);
    }
    arrange();
}

void CheckList::arrange() {
    for (int i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setVisible(m_all || i < m_shown);
    m_more->setVisible(m_shown < m_boxes.size());
    m_more->setText(m_all ? tr("Fewer") : tr("More"));
    // Said with what there is more of: other things on the page are called so too.
    m_more->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName(), m_more->text()));
}

QStringList CheckList::ticked(const Json& node) const {
    const Json* list = node.find(m_member.toStdString());
    if (list == nullptr) return m_usual;
    QStringList words;
    for (const Json& item : list->items) words.append(QString::fromStdString(item.text));
    return words;
}

void CheckList::show(const Json& node, const std::optional<Json>& live) {
    m_now = ticked(node);
    for (int i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setChecked(m_now.contains(m_words[i].id));
    const Json* there = live ? live->find(m_member.toStdString()) : nullptr;
    m_live = there != nullptr ? std::optional<Json>(*there) : std::nullopt;
    const QStringList was = live ? ticked(*live) : m_now;
    m_was_row->setVisible(QSet<QString>(was.begin(), was.end()) != QSet<QString>(m_now.begin(), m_now.end()));
    QStringList names;
    for (const NamedChoice& each : std::as_const(m_words))
        if (was.contains(each.id)) names.append(each.name);
    m_was->setText(tr("Draft: was %1").arg(names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "))));
}

void CheckList::setReadOnly(bool read_only) {
    for (QCheckBox* box : std::as_const(m_boxes)) box->setEnabled(!read_only);
    m_was_row->setEnabled(!read_only);
}

// Words this version does not know stay in the list, and so does the order it has.
void CheckList::tell() {
    QStringList now = m_now;
    for (int i = 0; i < m_boxes.size(); ++i) {
        const QString& word = m_words[i].id;
        if (m_boxes[i]->isChecked() && !now.contains(word)) now.append(word);
        if (!m_boxes[i]->isChecked()) now.removeAll(word);
    }
    m_now = now;
    Json list = Json::array();
    for (const QString& word : now) list.items.push_back(Json::string(word.toStdString()));
    Q_EMIT edited(m_member, list);
}

} // namespace tollgate::ui
