// SPDX-License-Identifier: GPL-3.0-or-later
// The main menu, the global keys and the regions of F6 (DESIGN-LANGUAGE.md §8, §10).
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_button.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tab_stops.h"
#include "ui/widgets/undo_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace tollgate::ui {

void MainWindow::buildMenu() {
    m_menu = new QMenu(this);
    m_menu->addAction(tr("Refresh"), QKeySequence(Qt::Key_F5), this, &MainWindow::refreshPage);
    m_menu->addAction(tr("Show or hide page names"), QKeySequence(Qt::CTRL | Qt::Key_B), this,
                      &MainWindow::toggleNavigation);
    QMenu* themes = m_menu->addMenu(tr("Theme"));
    auto* group = new QActionGroup(themes);
    const QList<std::pair<ThemeChoice, QString>> choices{
        {ThemeChoice::System, tr("As the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, m_settings, [this, value = choice] { m_settings->setTheme(value); });
        connect(themes, &QMenu::aboutToShow, action,
                [this, action, value = choice] { action->setChecked(m_settings->theme() == value); });
    }
    m_menu_end = m_menu->addSeparator();
    m_menu->addAction(tr("Quit Tollgate"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainWindow::quitRequested);
    addActions(m_menu->actions()); // their keys work without the menu
    connect(m_menu_button, &QPushButton::clicked, this, &MainWindow::openMenu);
}

QAction* MainWindow::addMenuAction(const QString& text, const QKeySequence& keys) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    m_menu->insertAction(m_menu_end, action);
    addAction(action);
    return action;
}

void MainWindow::addKey(const QKeySequence& keys, void (MainWindow::*slot)()) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
}

void MainWindow::buildKeys() {
    addKey(Qt::Key_F10, &MainWindow::openMenu);
    addKey(Qt::CTRL | Qt::Key_K, &MainWindow::openPalette);
    addKey(Qt::Key_F6, &MainWindow::nextRegion);
    addKey(Qt::SHIFT | Qt::Key_F6, &MainWindow::previousRegion);
    addKey(Qt::CTRL | Qt::Key_F, &MainWindow::findInPage);
    addKey(Qt::Key_Escape, &MainWindow::goBack);
    addKey(Qt::CTRL | Qt::Key_Z, &MainWindow::undoLast);
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &MainWindow::redoLast);
}

void MainWindow::openMenu() {
    const QPoint corner = m_menu_button->mapToGlobal(QPoint(m_menu_button->width(), m_menu_button->height() + 2));
    m_menu->popup(corner - QPoint(m_menu->sizeHint().width(), 0));
}

void MainWindow::openPalette() {
    m_palette->open(m_search->mapTo(this, QPoint(m_search->width(), 0)).x(), m_header_row->y() + 4);
}

QList<Command> MainWindow::ownCommands() {
    QList<Command> commands;
    for (const Page* page : std::as_const(m_list)) {
        const PageInfo& info = page->info();
        commands.append({info.title, tr("page"), info.icon, info.id, [this, id = info.id] { showPage(id); }});
    }
    const auto theme = [this](const QString& title, ThemeChoice choice) {
        return Command{title, tr("appearance"), QStringLiteral("sun"), tr("theme"),
                       [this, choice] { m_settings->setTheme(choice); }};
    };
    commands.append({theme(tr("Light theme"), ThemeChoice::Light), theme(tr("Dark theme"), ThemeChoice::Dark),
                     theme(tr("Theme of the system"), ThemeChoice::System)});
    commands.append(
        {tr("Quit Tollgate"), tr("window"), QStringLiteral("power"), {}, [this] { Q_EMIT quitRequested(); }});
    return commands;
}

void MainWindow::refreshPage() {
    if (Page* page = currentPage()) page->refresh();
}

void MainWindow::findInPage() {
    if (Page* page = currentPage()) page->focusFilter();
}

void MainWindow::goBack() {
    if (Page* page = currentPage()) page->back();
}

void MainWindow::undoLast() {
    if (m_undo->undo()) return;
    if (Page* page = currentPage()) page->undo();
}

void MainWindow::redoLast() {
    if (Page* page = currentPage()) page->redo();
}

QList<QWidget*> MainWindow::regions() const {
    QList<QWidget*> regions{m_navigation, m_header_row};
    if (Page* page = currentPage()) regions += page->regions();
    regions.removeIf([](QWidget* region) { return !region->isVisible() || !firstTabStop(region); });
    return regions;
}

void MainWindow::moveRegion(int by) {
    const QList<QWidget*> stops = regions();
    if (stops.isEmpty()) return;
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::find_if(stops.begin(), stops.end(), [&](QWidget* region) {
        return region == focus || (focus && region->isAncestorOf(focus));
    });
    const qsizetype count = stops.size();
    qsizetype next = here == stops.end() ? (by > 0 ? 0 : count - 1) : (here - stops.begin() + by + count) % count;
    firstTabStop(stops[next])->setFocus(Qt::TabFocusReason);
}

} // namespace tollgate::ui
