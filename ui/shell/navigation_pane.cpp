// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_pane.h"

#include "ui/shell/nav_item.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/switch.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kSide = 8;
constexpr int kMark = 20;

// Mark and name at the top.
class MarkRow final : public QWidget {
public:
    using QWidget::QWidget;

    QSize sizeHint() const override { return {kNavCollapsedWidth - kPagePadding, kPageHeaderHeight - 2}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        const bool narrow = width() < kNavWidth / 2;
        const QRect mark(narrow ? (width() - kMark) / 2 : kSide, (height() - kMark) / 2, kMark, kMark);
        drawMark(painter, mark, theme.color(Role::Accent), theme.color(Role::OnAccent));
        if (narrow) return;
        painter.setFont(ui::font(Type::Strong));
        painter.setPen(theme.color(Role::Text));
        painter.drawText(rect().adjusted(36, 0, 0, 0), Qt::AlignVCenter, QStringLiteral("Tollgate"));
    }
};

class Rule final : public QWidget {
public:
    using QWidget::QWidget;

    QSize sizeHint() const override { return {16, 13}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawRule(painter, kSide, height() / 2, width() - 2 * kSide, color(this, Role::Border));
    }
};

} // namespace

NavigationPane::NavigationPane(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_items(new QVBoxLayout), m_mark(new MarkRow) {
    setAccessibleName(tr("Navigation"));
    m_column->setSpacing(0);
    m_column->addWidget(m_mark);
    m_items->setSpacing(2);
    m_column->addLayout(m_items);
    m_column->addStretch(1);
    buildFoot();
    arrange();
}

void NavigationPane::addPage(const PageInfo& info) {
    if (!m_pages.isEmpty() && m_pages.last()->group() != info.group) m_items->addWidget(new Rule);
    auto* made = new NavItem(info, this);
    made->setCollapsed(m_collapsed);
    m_items->addWidget(made);
    m_pages.append(made);
    connect(made, &QPushButton::clicked, this, [this, made] {
        made->setChecked(true);
        Q_EMIT pageChosen(made->pageId());
    });
    // Pages come first, then the foot; the first page takes the place of the foot in the chain.
    setTabOrder(m_pages.size() > 1 ? static_cast<QWidget*>(m_pages[m_pages.size() - 2]) : m_switch, made);
    setTabOrder(made, m_switch);
    setTabOrder(m_switch, m_copy);
}

void NavigationPane::setCurrent(const QString& id) {
    for (NavItem* page : m_pages) page->setChecked(page->pageId() == id);
}

void NavigationPane::setBadge(const QString& id, const QString& badge, bool warning) {
    if (NavItem* page = item(id)) page->setBadge(badge, warning);
}

void NavigationPane::setCollapsed(bool collapsed) {
    if (collapsed == m_collapsed) return;
    m_collapsed = collapsed;
    arrange();
}

void NavigationPane::setGateway(const GatewayState& state) {
    m_switch->setOn(state.on);
    m_switch->setEnabled(state.reachable);
    m_gateway->setText(!state.reachable ? tr("Gateway stopped") : state.on ? tr("Gateway on") : tr("Gateway off"));
    m_gateway->setRole(state.reachable ? Role::Text : Role::Error);
    m_address->setText(state.address);
    m_copy->setCopied(state.base_url);
    m_copy->setEnabled(!state.base_url.isEmpty());
    m_activity->setText(state.activity);
    m_switch->setToolTip(
        m_collapsed ? QStringLiteral("%1\n%2\n%3").arg(m_gateway->text(), state.address, state.activity) : QString());
}

void NavigationPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Nav));
    painter.fillRect(width() - 1, 0, 1, height(), theme.color(Role::Border));
    drawRule(painter, kSide, m_foot->y(), width() - 2 * kSide - 1, theme.color(Role::Border));
}

void NavigationPane::buildFoot() {
    m_foot = new QWidget(this);
    auto* grid = new QGridLayout(m_foot);
    grid->setContentsMargins(kSide, 6, kSide - 2, 0);
    grid->setVerticalSpacing(0);
    grid->setHorizontalSpacing(0);
    m_gateway = new Label(tr("Gateway on"), Type::Strong);
    m_switch = new Switch(tr("Gateway"));
    m_address = new Label;
    m_address->setFixed(true);
    m_address->setElided(true);
    m_copy = new CopyButton(tr("Copy address"));
    m_activity = new Label({}, Type::Caption, Role::Muted);
    m_activity->setElided(true);
    grid->addWidget(m_gateway, 0, 0);
    grid->addWidget(m_switch, 0, 1, Qt::AlignRight);
    grid->addWidget(m_address, 1, 0);
    grid->addWidget(m_copy, 1, 1, Qt::AlignRight);
    grid->addWidget(m_activity, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_column->addWidget(m_foot);
    connect(m_switch, &Switch::toggled, this, &NavigationPane::gatewaySwitched);
}

void NavigationPane::arrange() {
    setFixedWidth(m_collapsed ? kNavCollapsedWidth : kNavWidth);
    const int side = m_collapsed ? (kNavCollapsedWidth - 2 - kNavItemHeight - 1) / 2 : kSide;
    m_column->setContentsMargins(side, 1, side + 1, kSide);
    m_foot->layout()->setContentsMargins(m_collapsed ? 0 : kSide, 6, m_collapsed ? 0 : kSide - 2, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_gateway), static_cast<QWidget*>(m_address),
                          static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_activity)})
        part->setVisible(!m_collapsed);
    for (NavItem* page : m_pages) page->setCollapsed(m_collapsed);
}

NavItem* NavigationPane::item(const QString& id) const {
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const NavItem* page) { return page->pageId() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

} // namespace tollgate::ui
