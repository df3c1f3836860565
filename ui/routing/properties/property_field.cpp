// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/property_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

using config::Json;

std::string textOf(const Json* value) {
    return value != nullptr ? config::compactText(*value) : std::string();
}

void setMember(Json& object, const std::string& name, const std::optional<Json>& value) {
    const auto found = std::find_if(object.members.begin(), object.members.end(),
                                    [&name](const Json::Member& member) { return member.name == name; });
    if (found == object.members.end()) {
        if (value) object.add(name, *value);
    } else if (value) {
        found->value = *value;
    } else {
        object.members.erase(found);
    }
}

} // namespace

const Json* memberAt(const Json& node, const QString& path) {
    const Json* at = &node;
    for (const QString& name : path.split(u'/'))
        if (at = at->find(name.toStdString()); at == nullptr) return nullptr;
    return at;
}

std::optional<Json> withMember(const Json& node, const QString& path, const std::optional<Json>& value) {
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 0) return value;
    const Json* before = node.find(path.left(slash).toStdString());
    Json around = before != nullptr && before->kind == Json::Kind::Object ? *before : Json::object();
    setMember(around, path.mid(slash + 1).toStdString(), value);
    if (around.members.empty()) return std::nullopt;
    return around;
}

PropertyField::PropertyField(QString member, const QString& label, QWidget* control, int label_width)
    : m_member(std::move(member)),
      m_control(control),
      m_row(new FieldRow(label, control, label_width)),
      m_was_row(new QWidget),
      m_was(new Label({}, Type::Caption, Role::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace1);
    column->addWidget(m_row);
    column->addWidget(m_was_row);
    auto* was = new QHBoxLayout(m_was_row);
    was->setContentsMargins(0, 0, 0, 0); // as wide as the pane: what it was is as long as what it is
    was->setSpacing(kSpace1);
    auto* revert = Button::link(tr("Revert"));
    revert->setAccessibleName(tr("Revert %1").arg(label));
    m_was->setElided(true);
    was->addWidget(m_was, 1);
    was->addWidget(revert);
    m_was_row->hide();
    connect(revert, &Button::clicked, this, [this] {
        std::optional<Json> back = m_live;
        Q_EMIT edited(m_member.section(u'/', 0, 0), withMember(m_node, m_member, back));
    });
}

void PropertyField::show(const Json& node, const std::optional<Json>& live) {
    m_node = node;
    const Json* value = memberAt(node, m_member);
    const std::string now = textOf(value);
    if (!m_ever_shown || now != m_shown) {
        m_ever_shown = true;
        m_shown = now;
        setError({});
        setValue(value);
    }
    showLive(live);
}

void PropertyField::showLive(const std::optional<Json>& live) {
    const Json* there = live ? memberAt(*live, m_member) : nullptr;
    m_live = there != nullptr ? std::optional<Json>(*there) : std::nullopt;
    const bool differs = live && textOf(there) != m_shown && words(there) != words(memberAt(m_node, m_member));
    m_was_row->setVisible(differs);
    if (differs) m_was->setText(tr("Draft: was %1").arg(words(there)));
}

void PropertyField::setReadOnly(bool read_only) {
    m_control->setEnabled(!read_only);
    m_was_row->setEnabled(!read_only);
}

void PropertyField::send(const std::optional<Json>& value) {
    setError({});
    if (textOf(value ? &*value : nullptr) == m_shown) return;
    m_shown = textOf(value ? &*value : nullptr);
    Q_EMIT edited(m_member.section(u'/', 0, 0), withMember(m_node, m_member, value));
}

void PropertyField::setError(const QString& error) {
    m_row->setError(error);
}

void PropertyField::setHelp(const QString& help) {
    m_row->setHelp(help);
}

} // namespace tollgate::ui
