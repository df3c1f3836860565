// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QSignalBlocker>

namespace tollgate::ui {

Switch::Switch(const QString& name, QWidget* parent) : QCheckBox(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QCheckBox::toggled, this, &Switch::sayState);
    sayState(false);
}

void Switch::setOn(bool on) {
    const QSignalBlocker quiet(this);
    setChecked(on);
    sayState(on);
}

QSize Switch::sizeHint() const {
    return {kSwitchWidth, kTarget};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {kSwitchWidth, kSwitchHeight}, rect());
    drawSwitch(painter, place, {isChecked(), isEnabled(), underMouse()}, Theme::of(this));
}

void Switch::sayState(bool on) {
    setAccessibleDescription(on ? tr("on") : tr("off"));
}

} // namespace tollgate::ui
