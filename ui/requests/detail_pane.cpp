// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/detail_pane.h"

#include "ui/common/entities.h"
#include "ui/common/pretty_json.h"
#include "ui/format/times.h"
#include "ui/requests/conversation.h"
#include "ui/requests/messages_view.h"
#include "ui/requests/summary_view.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

enum Tab { SummaryTab, MessagesTab, RequestTab, ResponseTab, HeadersTab, TabCount };

// More is not laid out as messages: the Request and Response tabs have it.
constexpr std::size_t kLongestConversation = 1u << 20;

} // namespace

DetailPane::DetailPane(Parts parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_filled(TabCount, false), m_column(new QVBoxLayout(this)) {
    setAccessibleName(tr("Request"));
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    buildHead();
    buildActions();
    buildTabs();
}

void DetailPane::buildHead() {
    auto* head = new QWidget;
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(kSpace4, kSpace2, kSpace2, 0);
    m_status = new StatusLabel;
    m_status->setStrong(true);
    m_time = new Label({}, Type::Body, Role::Muted);
    m_time->setTicking(true);
    m_head->addWidget(m_status);
    m_head->addWidget(m_time);
    m_head->addStretch(1);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Close details"));
    connect(close, &QPushButton::clicked, this, &DetailPane::closeRequested);
    m_head->addWidget(close);
    m_column->addWidget(head);
}

void DetailPane::buildActions() {
    m_actions = new QWidget;
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(kSpace4, kSpace1, kSpace4, kSpace1);
    row->setSpacing(kSpace2);
    m_stop = new Button(tr("Stop"), QStringLiteral("stop"), ButtonVariant::Danger);
    m_stop->setToolTip(tr("Ends this request; its client is told (Ctrl+.)"));
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(m_request.id); });
    row->addWidget(m_stop);
    m_copy = new Button(tr("Copy as"), QStringLiteral("copy"));
    auto* menu = new QMenu(m_copy);
    menu->addAction(tr("curl"), this, [this] { copyAs(CopyForm::Curl); });
    menu->addAction(tr("Python"), this, [this] { copyAs(CopyForm::Python); });
    menu->addAction(tr("JavaScript"), this, [this] { copyAs(CopyForm::JavaScript); });
    menu->addSeparator();
    menu->addAction(tr("Id"), this, [this] { QGuiApplication::clipboard()->setText(text(m_request.id.string())); });
    m_copy->setMenu(menu);
    row->addWidget(m_copy);
    row->addStretch(1);
    m_column->addWidget(m_actions);
}

void DetailPane::buildTabs() {
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_views = new QStackedWidget;
    m_summary = new SummaryView(m_parts.providers, m_parts.prices);
    m_messages = new MessagesView;
    m_request_view = new CodeBlock(tr("Request text"));
    m_response_view = new CodeBlock(tr("Answer text"));
    m_headers_view = new CodeBlock(tr("Headers"));
    const QList<QPair<QString, QWidget*>> views{{tr("Summary"), m_summary},
                                                {tr("Messages"), m_messages},
                                                {tr("Request"), m_request_view},
                                                {tr("Response"), m_response_view},
                                                {tr("Headers"), m_headers_view}};
    for (const auto& [title, view] : views) {
        m_tabs->addTab(title);
        m_views->addWidget(view);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        fillTab();
    });
    m_column->addWidget(m_tabs);
    m_column->addWidget(m_views, 1);
}

void DetailPane::setNarrow(bool narrow) {
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    if (narrow) {
        m_head->insertWidget(2, m_tabs);
        m_head->insertWidget(4, m_actions);
    } else {
        m_column->insertWidget(1, m_actions);
        m_column->insertWidget(2, m_tabs);
    }
    m_head->setContentsMargins(kSpace4, narrow ? 0 : kSpace2, kSpace2, 0);
    m_actions->layout()->setContentsMargins(narrow ? 0 : kSpace4, kSpace1, narrow ? 0 : kSpace4, kSpace1);
    for (Button* button : {m_stop, m_copy}) button->setWordsShown(!narrow);
    m_summary->setNarrow(narrow);
}

void DetailPane::begin(const record::Request& request, bool running) {
    bool other = request.id != m_request.id || running != m_running;
    m_request = request;
    m_running = running;
    m_stop->setVisible(running);
    if (!other) return;
    m_bodies = {};
    m_unwritten = false;
    m_filled.fill(false);
    m_time->setText(clockLog(localTime(request.started), localTime(m_parts.log.now())));
    askForTexts();
}

void DetailPane::show(const record::Request& request) {
    begin(request, false);
    record::Verdict verdict = record::verdictOf(request);
    m_status->setStatus(statusOf(verdict), verdict == record::Verdict::Failover ? tr("OK after failover") : QString());
    m_summary->show(request);
    fillTab();
}

void DetailPane::showRunning(const record::Request& request, const record::LiveEvent& live, Micros now) {
    begin(request, true);
    m_status->setStatus(Status::InFlight, durationTicking(sinceStart(request, now)));
    m_summary->showRunning(request, live, now);
    fillTab();
}

// A running request has no text yet: it is written with its end.
void DetailPane::askForTexts() {
    if (m_running) return;
    m_parts.log.detail(m_request.id, this, [this](const record::Detail& detail) {
        m_unwritten = !detail.request;
        if (detail.request && detail.request->id != m_request.id) return;
        m_bodies = detail.bodies;
        m_filled.fill(false);
        fillTab();
    });
}

void DetailPane::journalGrew() {
    if (m_unwritten && isVisible()) askForTexts();
}

QString DetailPane::missingText() const {
    if (m_running) return tr("The text is here when the request has ended.");
    return tr("No text is kept for this request. Settings, Capture & privacy says what is.");
}

QString DetailPane::headersText() const {
    QString words;
    auto add = [&](const QString& title, const std::string& lines) {
        if (lines.empty()) return;
        if (!words.isEmpty()) words += QLatin1Char('\n');
        words += title + QStringLiteral("\n\n") + text(lines);
    };
    add(tr("Request"), m_bodies.request_headers);
    add(tr("Answer"), m_bodies.response_headers);
    return words.isEmpty() ? missingText() : words;
}

void DetailPane::fillTab() {
    auto tab = m_tabs->currentIndex();
    if (m_filled[tab]) return;
    m_filled[tab] = true;
    auto shown = [this](const std::string& body) { return body.empty() ? missingText() : prettyJson(body); };
    switch (tab) {
    case MessagesTab: {
        bool tooLong = m_bodies.request.size() + m_bodies.response.size() > kLongestConversation;
        m_messages->show(tooLong ? std::vector<Message>()
                                 : messagesOf(m_request.dialect, m_bodies.request, m_bodies.response),
                         tooLong ? tr("Too long to lay out as messages; see Request and Response.") : missingText());
        break;
    }
    case RequestTab: m_request_view->setCode(shown(m_bodies.request)); break;
    case ResponseTab: m_response_view->setCode(shown(m_bodies.response)); break;
    case HeadersTab: m_headers_view->setCode(headersText()); break;
    default: break;
    }
}

void DetailPane::copyAs(CopyForm form) {
    if (m_request.id.isNull()) return;
    QGuiApplication::clipboard()->setText(
        copiedAs(form, m_request, m_parts.gateway.state().base_url, m_bodies.request));
}

void DetailPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), color(this, Role::Base));
    painter.setPen(color(this, Role::Border));
    painter.drawLine(rect().topLeft(), m_narrow ? rect().topRight() : rect().bottomLeft());
    if (m_narrow) return;
    const int below = m_tabs->geometry().bottom();
    painter.drawLine(rect().left(), below, rect().right(), below);
}

} // namespace tollgate::ui
