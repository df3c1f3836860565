// SPDX-License-Identifier: GPL-3.0-or-later
// The window: navigation, page header, page, global keys (DESIGN-LANGUAGE.md §9, §10). It knows pages by their base
// class and the gateway by a value; `app` registers pages and connects signals. UI thread.
#pragma once

#include "ui/shell/command_palette.h"
#include "ui/shell/navigation_pane.h"
#include "ui/theme/appearance.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QShortcut;
class QStackedWidget;

namespace tollgate::ui {

class Button;
class ConsoleSettings;
class MessageBar;
class SearchButton;
class UndoBar;

class MainWindow : public QWidget {
    Q_OBJECT

public:
    // `settings` outlives the window.
    explicit MainWindow(ConsoleSettings* settings, QWidget* parent = nullptr);

    // In the order of the navigation; Settings last. The window owns the page from now on.
    void addPage(Page* page);
    // False when there is no such page (a later version's, a typing error after --page).
    bool showPage(const QString& id);
    Page* currentPage() const;
    Page* page(const QString& id) const;

    void setGateway(const GatewayState& state) { m_navigation->setGateway(state); }

    // A sentence over every page that stays: what this window is not. "" for none.
    void setNotice(const QString& words);
    void offerUndo(const QString& what, const std::function<void()>& undo);

    // The same place without a way back: why something that was asked for did not happen.
    void say(const QString& what) { offerUndo(what, {}); }

    // On screen: not hidden, not minimised.
    bool isSeen() const { return m_seen; }

    // Further commands of Ctrl+K; pages and the window's own are there already.
    void addCommands(CommandSource source) { m_palette->addSource(std::move(source)); }

    CommandPalette* commandPalette() const { return m_palette; }

    // A line of the main menu above Quit.
    QAction* addMenuAction(const QString& text, const QKeySequence& keys = {});

    NavigationPane* navigation() const { return m_navigation; }

    bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void pageShown(const QString& id);
    void gatewaySwitched(bool on);
    // The window's close button: `app` hides to the tray or quits.
    void closeRequested();
    void quitRequested();
    void seenChanged(bool seen);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildLayout();
    void buildMenu();
    void buildKeys();
    void addKey(const QKeySequence& keys, void (MainWindow::*slot)());
    void openMenu();
    void openPalette();
    QList<Command> ownCommands();
    void toggleNavigation();
    void arrange();

    void nextRegion() { moveRegion(1); }

    void previousRegion() { moveRegion(-1); }

    void moveRegion(int by);
    void findInPage();
    void refreshPage();
    void goBack();
    void undoLast();
    void redoLast();
    void updateActivity();
    void restoreGeometryOrDefault();
    QList<QWidget*> regions() const;

    ConsoleSettings* m_settings;
    NavigationPane* m_navigation;
    QWidget* m_header_row;
    MessageBar* m_notice;
    QStackedWidget* m_headers;
    QStackedWidget* m_pages;
    SearchButton* m_search;
    Button* m_menu_button;
    QMenu* m_menu;
    QAction* m_menu_end = nullptr;
    UndoBar* m_undo;
    CommandPalette* m_palette;
    QList<Page*> m_list;
    bool m_narrow = false;
    bool m_open_while_narrow = false;
    bool m_seen = false;
};

} // namespace tollgate::ui
