// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/settings_forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kListWidth = 200;
constexpr int kFormWidth = 832;

PageInfo pageInfo() {
    return {QStringLiteral("settings"), SettingsPage::tr("Settings"), QStringLiteral("settings"), PageGroup::Settings};
}

} // namespace

SettingsPage::SettingsPage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Settings groups"));
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({kIcon, kIcon});
    m_forms = new QStackedWidget;
    row->addWidget(m_list);
    row->addWidget(m_forms, 1);
    m_capture = new CaptureForm(m_parts.settings, m_parts.log);
    addSection(QStringLiteral("appearance"), tr("Appearance"), QStringLiteral("sun"),
               new AppearanceForm(m_parts.console));
    addSection(QStringLiteral("network"), tr("Network"), QStringLiteral("globe"),
               new NetworkForm(m_parts.settings, m_parts.gateway));
    addSection(QStringLiteral("capture"), tr("Capture & privacy"), QStringLiteral("eye"), m_capture);
    addSection(QStringLiteral("prices"), tr("Prices"), QStringLiteral("budget"), new PricesForm(m_parts.settings));
    addSection(QStringLiteral("about"), tr("About"), QStringLiteral("info"), new AboutForm(m_parts.settings));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row_) {
        m_forms->setCurrentIndex(row_);
        if (row_ >= 0) setNote(m_list->item(row_)->text());
    });
    m_list->setCurrentRow(0);
    setContent(content);
}

void SettingsPage::addSection(const QString& id, const QString& title, const QString& iconName, QWidget* form) {
    auto* item = new QListWidgetItem(icon(iconName), title, m_list);
    item->setData(Qt::UserRole, id);
    item->setSizeHint({0, kNavItemHeight});
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(kSpace6, kSpace4, kSpace6, kSpace4);
    form->setMaximumWidth(kFormWidth);
    column->addWidget(form);
    column->addStretch();
    area->setWidget(holder);
    m_forms->addWidget(area);
}

void SettingsPage::showSection(const QString& id) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole) == id) m_list->setCurrentRow(row);
}

void SettingsPage::activated() {
    m_capture->refresh();
}

} // namespace tollgate::ui
