// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/console_settings.h"
#include "ui/shell/search_button.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/undo_bar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr QSize kLeast{960, 600};
constexpr QSize kFirst{1440, 900};

// The last widget in `parent` that takes the focus by Tab, in the order of the focus chain.
QWidget* lastStop(QWidget* parent) {
    QWidget* last = nullptr;
    for (QWidget* next = parent->nextInFocusChain(); next != parent; next = next->nextInFocusChain())
        if (parent->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus) last = next;
    return last;
}

} // namespace

MainWindow::MainWindow(ConsoleSettings* settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_navigation(new NavigationPane),
      m_header_row(new QWidget),
      m_notice(new MessageBar),
      m_headers(new QStackedWidget),
      m_pages(new QStackedWidget),
      m_search(new SearchButton),
      m_menu_button(Button::iconOnly(QStringLiteral("menu"), tr("Menu"))),
      m_undo(nullptr),
      m_palette(nullptr) {
    setWindowTitle(QStringLiteral("Tollgate"));
    setWindowIcon(appIcon());
    setMinimumSize(kLeast);
    buildLayout();
    buildMenu();
    buildKeys();
    m_undo = new UndoBar(m_pages);
    m_palette = new CommandPalette(this);
    m_palette->addSource([this](const QString&) { return ownCommands(); });
    connect(m_search, &QPushButton::clicked, this, &MainWindow::openPalette);
    connect(m_navigation, &NavigationPane::pageChosen, this, &MainWindow::showPage);
    connect(m_navigation, &NavigationPane::gatewaySwitched, this, &MainWindow::gatewaySwitched);
    restoreGeometryOrDefault();
    arrange();
}

void MainWindow::buildLayout() {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    auto* header = new QHBoxLayout(m_header_row);
    header->setContentsMargins(0, 0, kSpace4, 1);
    header->setSpacing(0);
    header->addWidget(m_headers, 1);
    header->addWidget(m_search);
    header->addSpacing(kSpace2);
    header->addWidget(m_menu_button);
    m_header_row->setFixedHeight(std::max(kPageHeaderHeight, fontMetrics().height() + 2 * kSpace3 + 1));
    m_header_row->setAccessibleName(tr("Page header"));
    column->addWidget(m_header_row);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
}

void MainWindow::addPage(Page* page) {
    m_headers->addWidget(page->header());
    m_pages->addWidget(page);
    m_navigation->addPage(page->info());
    m_list.append(page);
    const QString id = page->info().id;
    const bool settings = page->info().group == PageGroup::Settings;
    const qsizetype place = std::count_if(m_list.begin(), m_list.end(),
                                          [](const Page* one) { return one->info().group != PageGroup::Settings; });
    const qsizetype number = page->info().number > 0 ? page->info().number : place;
    QKeySequence keys;
    if (settings)
        keys = QKeySequence(Qt::CTRL | Qt::Key_Comma);
    else if (number <= 10)
        keys = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(number % 10)));
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, id] { showPage(id); });
    connect(page, &Page::badgeChanged, this,
            [this, id](const QString& badge, bool warning) { m_navigation->setBadge(id, badge, warning); });
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::undoOffered, this, &MainWindow::offerUndo);
    page->setNarrow(m_narrow);
    if (m_list.size() == 1) showPage(id);
}

bool MainWindow::showPage(const QString& id) {
    Page* wanted = page(id);
    if (!wanted) return false;
    m_headers->setCurrentWidget(wanted->header());
    m_pages->setCurrentWidget(wanted);
    m_navigation->setCurrent(id);
    // Search and menu stand at the right end of the header, so they come after the page's actions.
    if (QWidget* last = lastStop(wanted->header())) setTabOrder(last, m_search);
    setTabOrder(m_search, m_menu_button);
    setWindowTitle(tr("%1 – Tollgate").arg(wanted->info().title));
    updateActivity();
    Q_EMIT pageShown(id);
    return true;
}

Page* MainWindow::currentPage() const {
    return qobject_cast<Page*>(m_pages->currentWidget());
}

Page* MainWindow::page(const QString& id) const {
    const auto found = std::find_if(m_list.begin(), m_list.end(), [&](const Page* p) { return p->info().id == id; });
    return found == m_list.end() ? nullptr : *found;
}

void MainWindow::setNotice(const QString& words) {
    if (words.isEmpty()) return m_notice->clear();
    m_notice->say(MessageKind::Info, words);
}

void MainWindow::offerUndo(const QString& what, const std::function<void()>& undo) {
    m_undo->offer(what, undo);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings->setGeometry(saveGeometry());
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void MainWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) updateActivity();
}

void MainWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    updateActivity();
}

void MainWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_settings->setGeometry(saveGeometry());
    updateActivity();
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Window));
    const QRect header = m_header_row->geometry();
    painter.fillRect(header, theme.color(Role::Base));
    drawRule(painter, header.left(), header.bottom(), header.width(), theme.color(Role::Border));
}

void MainWindow::arrange() {
    const bool narrow = width() < kNarrowWindow;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        m_open_while_narrow = false;
        for (Page* page : m_list) page->setNarrow(narrow);
        m_search->setNarrow(narrow);
    }
    m_navigation->setCollapsed(narrow ? !m_open_while_narrow : m_settings->navigationCollapsed());
}

void MainWindow::toggleNavigation() {
    if (m_narrow)
        m_open_while_narrow = !m_open_while_narrow;
    else
        m_settings->setNavigationCollapsed(!m_settings->navigationCollapsed());
    arrange();
}

// Only the page a person can see does work.
void MainWindow::updateActivity() {
    const bool seen = isVisible() && !isMinimized();
    for (Page* page : m_list) page->setActive(seen && page == currentPage());
    if (std::exchange(m_seen, seen) != seen) Q_EMIT seenChanged(seen);
}

void MainWindow::restoreGeometryOrDefault() {
    const QByteArray stored = m_settings->geometry();
    if (!stored.isEmpty() && restoreGeometry(stored)) return;
    const QSize room = screen() ? screen()->availableSize() * 0.9 : kFirst;
    resize(kFirst.boundedTo(room).expandedTo(kLeast));
}

} // namespace tollgate::ui
