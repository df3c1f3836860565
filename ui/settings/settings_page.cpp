// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/prices_form.h"
#include "ui/settings/settings_forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
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

// The left pane, with the line at its right.
class ListPane final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), color(this, Role::Base));
        painter.fillRect(width() - 1, 0, 1, height(), color(this, Role::Border));
    }
};

} // namespace

SettingsPage::SettingsPage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_forms = new QStackedWidget;
    row->addWidget(makeList());
    row->addWidget(m_forms, 1);
    addForms();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int place) {
        m_forms->setCurrentIndex(place);
        if (place >= 0) setNote(m_list->item(place)->text());
    });
    m_list->setCurrentRow(0);
    setContent(content);
}

QWidget* SettingsPage::makeList() {
    auto* pane = new ListPane;
    pane->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(kSpace2, kSpace3, kSpace2 + 1, kSpace2);
    column->setSpacing(kSpace2);
    m_find = new SearchField(tr("Find a setting"));
    connect(m_find, &QLineEdit::textChanged, this, &SettingsPage::find);
    column->addWidget(m_find);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Settings groups"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({kIcon, kIcon});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    return pane;
}

void SettingsPage::addForms() {
    auto* general = new GeneralForm(m_parts.console);
    connect(general, &GeneralForm::firstStepsRequested, this, &SettingsPage::firstStepsRequested);
    m_capture = new CaptureForm(m_parts.settings, m_parts.log);
    addSection(QStringLiteral("general"), tr("General"), QStringLiteral("home"), general);
    addSection(QStringLiteral("appearance"), tr("Appearance"), QStringLiteral("sun"),
               new AppearanceForm(m_parts.console));
    addSection(QStringLiteral("network"), tr("Network"), QStringLiteral("globe"),
               new NetworkForm(m_parts.settings, m_parts.gateway));
    addSection(QStringLiteral("capture"), tr("Capture & privacy"), QStringLiteral("eye"), m_capture);
    addSection(QStringLiteral("prices"), tr("Prices"), QStringLiteral("budget"),
               new PricesForm(m_parts.settings, m_parts.prices));
    addSection(QStringLiteral("data"), tr("Data"), QStringLiteral("cache"),
               new DataForm(m_parts.settings, m_parts.gateway));
    addSection(QStringLiteral("shortcuts"), tr("Shortcuts"), QStringLiteral("terminal"), new ShortcutsForm);
    addSection(QStringLiteral("about"), tr("About"), QStringLiteral("info"), new AboutForm(m_parts.settings));
}

void SettingsPage::addSection(const QString& id, const QString& title, const QString& iconName, QWidget* form) {
    auto* item = new QListWidgetItem(icon(iconName, Role::Muted), title, m_list);
    item->setData(Qt::UserRole, id);
    item->setSizeHint({0, kNavItemHeight});
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(title);
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
    m_find->clear();
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole) == id) m_list->setCurrentRow(row);
}

QList<QPair<QString, QString>> SettingsPage::sections() const {
    QList<QPair<QString, QString>> list;
    for (int row = 0; row < m_list->count(); ++row)
        list.append({m_list->item(row)->data(Qt::UserRole).toString(), m_list->item(row)->text()});
    return list;
}

// Groups and rows that do not fit are left out; the first group that fits is shown.
void SettingsPage::find(const QString& words) {
    int first = -1;
    for (int place = 0; place < m_list->count(); ++place) {
        bool title = m_list->item(place)->text().contains(words, Qt::CaseInsensitive);
        bool any = words.isEmpty() || title;
        const auto rows = m_forms->widget(place)->findChildren<FormRow*>();
        for (FormRow* row : rows) {
            bool fits = words.isEmpty() || title || row->matches(words);
            row->setVisible(fits);
            any = any || fits;
        }
        m_list->item(place)->setHidden(!any);
        if (any && first < 0) first = place;
    }
    bool lost = m_list->currentItem() && m_list->currentItem()->isHidden();
    if (lost && first >= 0) m_list->setCurrentRow(first);
}

QList<QWidget*> SettingsPage::regions() const {
    return {m_find, m_list, m_forms->currentWidget()};
}

bool SettingsPage::focusFilter() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

bool SettingsPage::back() {
    if (m_find->text().isEmpty()) return false;
    m_find->clear();
    return true;
}

void SettingsPage::refresh() {
    m_capture->refresh();
}

void SettingsPage::activated() {
    refresh();
}

} // namespace tollgate::ui
