// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one request: its state, what can be done with it, and the tabs Summary, Messages, Request, Response,
// Headers. Texts are asked for when a request is shown and laid out when their tab is. Owned by the Requests page; UI
// thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/prices.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "record/live.h"
#include "ui/requests/copy_as.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace tollgate::ui {

class Button;
class CodeBlock;
class Label;
class MessagesView;
class StatusLabel;
class SummaryView;

class DetailPane : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        bridge::RequestLog& log;
        const bridge::Providers& providers;
        const bridge::Prices& prices;
        const bridge::Gateway& gateway;
    };

    explicit DetailPane(Parts parts, QWidget* parent = nullptr);

    // What is known now; the texts are asked for.
    void show(const record::Request& request);
    // Called again while it runs: only the figures change.
    void showRunning(const record::Request& request, const record::LiveEvent& live, Micros now);
    // At the bottom of a narrow window.
    void setNarrow(bool narrow);

    // The journal has new rows: perhaps the texts of a request that has just ended.
    void journalGrew();

    // The request on display goes to the clipboard; nothing while its text is not here.
    void copyAs(CopyForm form);

Q_SIGNALS:
    void closeRequested();
    void stopRequested(tollgate::RequestId id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead();
    void buildActions();
    void buildTabs();
    void begin(const record::Request& request, bool running);
    void askForTexts();
    void fillTab();
    QString headersText() const;
    QString missingText() const;

    Parts m_parts;
    record::Request m_request;
    record::Bodies m_bodies;
    bool m_running = false;
    bool m_unwritten = false; // the journal did not have the request yet
    bool m_narrow = false;
    QList<bool> m_filled; // by tab
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    StatusLabel* m_status;
    Label* m_time;
    QWidget* m_actions;
    Button* m_stop;
    Button* m_copy;
    QTabBar* m_tabs;
    QStackedWidget* m_views;
    SummaryView* m_summary;
    MessagesView* m_messages;
    CodeBlock* m_request_view;
    CodeBlock* m_response_view;
    CodeBlock* m_headers_view;
};

} // namespace tollgate::ui
