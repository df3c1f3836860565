// SPDX-License-Identifier: GPL-3.0-or-later
// One page in the navigation: icon, title, badge; only the icon when collapsed.
#pragma once

#include "ui/shell/page.h"
#include "ui/theme/theme.h"

#include <QPushButton>

namespace tollgate::ui {

class NavItem : public QPushButton {
    Q_OBJECT

public:
    explicit NavItem(const PageInfo& info, QWidget* parent = nullptr);

    const QString& pageId() const { return m_info.id; }

    PageGroup group() const { return m_info.group; }

    void setBadge(const QString& badge, bool warning);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawTitle(QPainter& painter, const Theme& theme) const;
    void rename();

    PageInfo m_info;
    QString m_badge;
    bool m_warning = false;
    bool m_collapsed = false;
};

} // namespace tollgate::ui
