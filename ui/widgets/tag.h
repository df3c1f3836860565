// SPDX-License-Identifier: GPL-3.0-or-later
// Tag: a word on the tint of its role, 18 px, not for clicking. The painter is shared with table cells.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace tollgate::ui {

QSize tagSize(const QString& text, const QFont& body);
void drawTag(QPainter& painter, const QRect& rect, const QString& text, Role role, const Theme& theme,
             const QFont& body);

class Tag : public QWidget {
    Q_OBJECT

public:
    explicit Tag(const QString& text, Role role = Role::Muted, QWidget* parent = nullptr);

    QString text() const { return m_text; }

    void setText(const QString& text);
    void setRole(Role role);

    QSize sizeHint() const override { return tagSize(m_text, font()); }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Role m_role;
};

} // namespace tollgate::ui
