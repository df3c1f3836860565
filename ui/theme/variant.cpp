// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/variant.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTextEdit>
#include <QVariant>

namespace tollgate::ui {

namespace {

constexpr const char* kVariant = "tollgateVariant";
constexpr const char* kInvalid = "tollgateInvalid";
constexpr const char* kRing = "tollgateRing";

} // namespace

void setVariant(QAbstractButton* button, ButtonVariant variant) {
    button->setProperty(kVariant, static_cast<int>(variant));
    if (variant == ButtonVariant::Link) button->setCursor(Qt::PointingHandCursor);
    button->update();
}

ButtonVariant variantOf(const QObject* button) {
    return button ? static_cast<ButtonVariant>(button->property(kVariant).toInt()) : ButtonVariant::Secondary;
}

void setInvalid(QWidget* field, bool invalid) {
    field->setProperty(kInvalid, invalid);
    field->update();
}

bool isInvalid(const QObject* field) {
    return field && field->property(kInvalid).toBool();
}

void wantFocusRing(QWidget* widget) {
    widget->setProperty(kRing, true);
}

bool wantsFocusRing(const QWidget* widget) {
    if (widget->property(kRing).toBool()) return true;
    // An edit without frame is part of something that draws its own ring.
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) return edit->hasFrame();
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

} // namespace tollgate::ui
