// SPDX-License-Identifier: GPL-3.0-or-later
// The left column of the window: mark, pages in groups, and at the foot the gateway's switch, address and rate
// (DESIGN-LANGUAGE.md §9). 200 px wide, 48 when collapsed. What it shows comes through setters.
#pragma once

#include "ui/shell/page.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace tollgate::ui {

class CopyButton;
class Label;
class NavItem;
class Switch;

// What the shell says about the gateway.
struct GatewayState {
    bool on = true;
    bool reachable = true; // false: the port is lost, the switch cannot help
    QString address{};     // "127.0.0.1:8655"
    QString base_url{};    // what is copied
    QString activity{};    // "12 req/min · 2 in flight"
    bool operator==(const GatewayState&) const = default;
};

class NavigationPane : public QWidget {
    Q_OBJECT

public:
    explicit NavigationPane(QWidget* parent = nullptr);

    void addPage(const PageInfo& info);
    void setCurrent(const QString& id);
    void setBadge(const QString& id, const QString& badge, bool warning);
    void setCollapsed(bool collapsed);

    bool isCollapsed() const { return m_collapsed; }

    void setGateway(const GatewayState& state);

Q_SIGNALS:
    void pageChosen(const QString& id);
    void gatewaySwitched(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildFoot();
    void arrange();
    NavItem* item(const QString& id) const;

    QVBoxLayout* m_column;
    QVBoxLayout* m_items;
    QWidget* m_mark;
    QWidget* m_foot = nullptr;
    QList<NavItem*> m_pages;
    Label* m_gateway = nullptr;
    Switch* m_switch = nullptr;
    Label* m_address = nullptr;
    CopyButton* m_copy = nullptr;
    Label* m_activity = nullptr;
    bool m_collapsed = false;
};

} // namespace tollgate::ui
