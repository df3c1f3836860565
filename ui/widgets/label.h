// SPDX-License-Identifier: GPL-3.0-or-later
// A line or a paragraph of text in a type style and a role; follows the theme. Ticking numbers ask for even digits.
#pragma once

#include "ui/theme/roles.h"
#include "ui/theme/type.h"

#include <QLabel>

namespace tollgate::ui {

class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, Type type = Type::Body, Role role = Role::Text, QWidget* parent = nullptr);

    void setRole(Role role);
    void setType(Type type);
    // Digits of one width, one line, elided at the end when it does not fit.
    void setTicking(bool ticking);
    // The fixed font, for addresses and ids.
    void setFixed(bool fixed);
    // Shortens to the width it gets instead of asking for all of it; the tooltip has the whole text.
    void setElided(bool elided);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Type m_type;
    Role m_role;
    bool m_ticking = false;
    bool m_fixed = false;
    bool m_elided = false;
    bool m_restyling = false;
};

} // namespace tollgate::ui
