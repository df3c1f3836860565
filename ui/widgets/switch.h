// SPDX-License-Identifier: GPL-3.0-or-later
// A switch: acts at once, 32×18, Space or click. Its accessible name says what it switches ("Use Anthropic"), its
// description the state in words.
#pragma once

#include <QCheckBox>

namespace tollgate::ui {

class Switch : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(const QString& name, QWidget* parent = nullptr);

    // Shows a state that came from the engine, without toggled().
    void setOn(bool on);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }

    void paintEvent(QPaintEvent* event) override;

private:
    void sayState(bool on);
};

} // namespace tollgate::ui
