// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_screen.h"

#include "ui/routing/properties/paragraph_edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace tollgate::ui::sample {

using config::Json;

QString Edit::text() const {
    return value ? QString::fromStdString(config::compactText(*value)) : u"gone"_qs;
}

PaneScreen::PaneScreen(const char* json, const char* live_json) : node(members(json)) {
    if (live_json != nullptr) live = members(live_json);
    pane.setChoices(choices());
    pane.setNode(u"step"_qs, node, live);
    pane.resize(288, 900);
    pane.show();
    QObject::connect(&pane, &PropertiesPane::memberEdited, &pane,
                     [this](const QString& id, const QString& member, const std::optional<Json>& value) {
                         edits.append({id, member, value});
                         take(member.toStdString(), value);
                     });
}

void PaneScreen::take(const std::string& member, const std::optional<Json>& value) {
    std::erase_if(node.members, [&](const Json::Member& each) { return each.name == member; });
    if (value) node.add(member, *value);
    pane.setNode(u"step"_qs, node, live);
}

PropertyField* PaneScreen::field(const QString& member) {
    for (PropertyField* each : pane.findChildren<PropertyField*>())
        if (each->member() == member) return each;
    return nullptr;
}

QAbstractButton* PaneScreen::button(const QString& name) {
    for (QAbstractButton* each : pane.findChildren<QAbstractButton*>())
        if (each->accessibleName() == name && each->isVisibleTo(&pane)) return each;
    return nullptr;
}

void enter(QWidget* control, const QString& text) {
    if (auto* spin = qobject_cast<QSpinBox*>(control)) {
        spin->setValue(text.toInt());
    } else if (auto* box = qobject_cast<QComboBox*>(control)) {
        const int index = box->findText(text);
        if (index >= 0) {
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        } else {
            box->setEditText(text);
            Q_EMIT box->lineEdit()->editingFinished();
        }
    } else if (auto* paragraph = qobject_cast<ParagraphEdit*>(control)) {
        paragraph->setPlainText(text);
        Q_EMIT paragraph->finished();
    } else if (auto* line = qobject_cast<QLineEdit*>(control)) {
        line->setText(text);
        Q_EMIT line->editingFinished();
    }
}

QString shown(QWidget* control) {
    if (auto* spin = qobject_cast<QSpinBox*>(control)) return spin->text();
    if (auto* box = qobject_cast<QComboBox*>(control)) return box->currentText();
    if (auto* paragraph = qobject_cast<ParagraphEdit*>(control)) return paragraph->toPlainText();
    if (auto* line = qobject_cast<QLineEdit*>(control)) return line->text();
    return {};
}

} // namespace tollgate::ui::sample
