// SPDX-License-Identifier: GPL-3.0-or-later
// Chip: a small filter that is on or off, with a count ("Errors 11"), 20 px high on a 24 px target. With close it is a
// term of a filter bar.
#pragma once

#include <QAbstractButton>

namespace tollgate::ui {

class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    // Strong, behind the text; empty for none.
    void setCount(const QString& count);
    // Shows a cross; a click on it or Del emits removed().
    void setRemovable(bool removable);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_count;
    bool m_removable = false;
};

} // namespace tollgate::ui
