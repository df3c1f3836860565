// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the console: what the navigation says about it, its part of the page header, its content and its answers
// to the keys every page has. A page does work only between activated() and deactivated(). UI thread.
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace tollgate::ui {

class Bar;
class Label;
class MessageBar;

// Groups are separated by a line in the navigation, in the order of these.
enum class PageGroup { Work, Setup, Watch, Settings };

struct PageInfo {
    QString id{}; // as in --page ("requests")
    QString title{};
    QString icon{};
    PageGroup group = PageGroup::Work;
    int number = 0; // Ctrl+1 to Ctrl+9, 10 for Ctrl+0; 0: its place in the navigation
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(PageInfo info, QWidget* parent = nullptr);

    const PageInfo& info() const { return m_info; }

    bool isActive() const { return m_active; }

    // The header's slots: actions from left to right behind the title, then a muted note.
    void setNote(const QString& note);
    void addHeaderAction(QWidget* action);

    Bar* header() const { return m_header; }

    // A bar under the header (filter bar, draft bar). Full width.
    void addBar(QWidget* bar);
    // The message bars of the page, above the content; hidden while they have nothing to say.
    void addMessage(MessageBar* message);
    // Cards with page padding that scroll when the window is low.
    void setCards(QWidget* cards);
    // Content that reaches the edges and scrolls by itself (tables, split views).
    void setContent(QWidget* content);

    // The stops of F6 after navigation and header, in focus order.
    virtual QList<QWidget*> regions() const;
    // Called by the page host.
    void setActive(bool active);

    // F5.
    virtual void refresh() {}

    // Ctrl+F: the filter or search field of the page. False: it has none.
    virtual bool focusFilter() { return false; }

    // Esc: one level back (detail pane, then filter). False: nothing was open.
    virtual bool back() { return false; }

    // Ctrl+Z, when nothing is offered to be taken back, and Ctrl+Shift+Z: the page's own history, if it has one.
    virtual void undo() {}

    virtual void redo() {}

    // The window crossed 1100 px; detail panes change sides.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow) }

Q_SIGNALS:
    // Number behind the title in the navigation, "" for none; a warning badge is tinted.
    void badgeChanged(const QString& badge, bool warning);
    // Asks the window to show another page ("requests").
    void pageRequested(const QString& id);
    // Something was done at once; the window offers to take it back for 8 seconds.
    void undoOffered(const QString& what, const std::function<void()>& undo);

protected:
    virtual void activated() {}

    virtual void deactivated() {}

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PageInfo m_info;
    Bar* m_header;
    Label* m_note;
    QVBoxLayout* m_column;
    QVBoxLayout* m_messages;
    QList<QWidget*> m_bars;
    QWidget* m_content = nullptr;
    QWidget* m_cards = nullptr;
    bool m_active = false;
};

} // namespace tollgate::ui
