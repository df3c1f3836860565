// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one request: its state, and tabs Summary, Request, Response, Headers. Owned by the Requests page;
// UI thread.
#pragma once

#include "bridge/providers.h"
#include "bridge/request_log.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace tollgate::ui {

class Button;
class CodeBlock;
class Label;
class StatusLabel;
class SummaryView;

class DetailPane : public QWidget {
    Q_OBJECT
public:
    DetailPane(bridge::RequestLog& log, const bridge::Providers& providers, QWidget* parent = nullptr);

    // What is known now; the texts are asked for.
    void show(const record::Request& request);

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead();
    void buildTabs();
    void showTexts(const record::Detail& detail);
    QString asCurl() const;
    void copyAs(const QString& what);

    bridge::RequestLog& m_log;
    const bridge::Providers& m_providers;
    record::Request m_request;
    QString m_request_text;
    StatusLabel* m_status;
    Label* m_time;
    QTabBar* m_tabs;
    QStackedWidget* m_views;
    SummaryView* m_summary;
    CodeBlock* m_request_view;
    CodeBlock* m_response_view;
    CodeBlock* m_headers_view;
};

} // namespace tollgate::ui
