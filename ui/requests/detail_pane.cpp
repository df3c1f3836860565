// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/detail_pane.h"

#include "ui/common/entities.h"
#include "ui/common/pretty_json.h"
#include "ui/format/times.h"
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

DetailPane::DetailPane(bridge::RequestLog& log, const bridge::Providers& providers, QWidget* parent)
    : QWidget(parent), m_log(log), m_providers(providers) {
    setAccessibleName(tr("Request"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    buildTabs();
}

void DetailPane::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kSpace4, kSpace2, kSpace2, kSpace2);
    m_status = new StatusLabel;
    m_status->setStrong(true);
    m_time = new Label({}, Type::Body, Role::Muted);
    m_time->setTicking(true);
    row->addWidget(m_status);
    row->addWidget(m_time);
    row->addStretch();
    auto* copy = new Button(tr("Copy as"), QStringLiteral("copy"));
    auto* menu = new QMenu(copy);
    menu->addAction(tr("curl"), this, [this] { copyAs(QStringLiteral("curl")); });
    menu->addAction(tr("Request text"), this, [this] { copyAs(QStringLiteral("request")); });
    menu->addAction(tr("Id"), this, [this] { copyAs(QStringLiteral("id")); });
    copy->setMenu(menu);
    row->addWidget(copy);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Close details"));
    connect(close, &QPushButton::clicked, this, &DetailPane::closeRequested);
    row->addWidget(close);
    layout()->addWidget(head);
}

void DetailPane::buildTabs() {
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_views = new QStackedWidget;
    m_summary = new SummaryView(m_providers);
    m_request_view = new CodeBlock(tr("Request text"));
    m_response_view = new CodeBlock(tr("Answer text"));
    m_headers_view = new CodeBlock(tr("Headers"));
    const QList<QPair<QString, QWidget*>> views{{tr("Summary"), m_summary},
                                                {tr("Request"), m_request_view},
                                                {tr("Response"), m_response_view},
                                                {tr("Headers"), m_headers_view}};
    for (const auto& [title, view] : views) {
        m_tabs->addTab(title);
        m_views->addWidget(view);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_tabs);
    column->addWidget(m_views, 1);
}

void DetailPane::show(const record::Request& request) {
    m_request = request;
    record::Verdict verdict = record::verdictOf(request);
    m_status->setStatus(statusOf(verdict), verdict == record::Verdict::Failover ? tr("OK after failover") : QString());
    m_time->setText(clockLog(localTime(request.started), localTime(m_log.now())));
    m_summary->show(request);
    m_log.detail(request.id, this, [this](const record::Detail& detail) { showTexts(detail); });
}

void DetailPane::showTexts(const record::Detail& detail) {
    if (detail.request && detail.request->id != m_request.id) return;
    const record::Bodies& bodies = detail.bodies;
    QString missing = tr("No text is kept for this request (Settings, Capture & privacy).");
    auto shown = [&](const std::string& body) { return body.empty() ? missing : prettyJson(body); };
    m_request_text = QString::fromStdString(bodies.request);
    m_request_view->setCode(shown(bodies.request));
    m_response_view->setCode(shown(bodies.response));
    QString headers = tr("Request") + QStringLiteral("\n\n") + text(bodies.request_headers) + QLatin1Char('\n') +
                      tr("Answer") + QStringLiteral("\n\n") + text(bodies.response_headers);
    m_headers_view->setCode(bodies.request_headers.empty() && bodies.response_headers.empty() ? missing : headers);
}

QString DetailPane::asCurl() const {
    QString body = m_request_text;
    body.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    QString path = m_request.dialect == Dialect::Anthropic         ? QStringLiteral("/v1/messages")
                   : m_request.dialect == Dialect::OpenAiResponses ? QStringLiteral("/v1/responses")
                   : m_request.dialect == Dialect::Ollama          ? QStringLiteral("/api/chat")
                   : m_request.dialect == Dialect::Gemini
                       ? QStringLiteral("/v1beta/models/%1:generateContent").arg(text(m_request.requested_model))
                       : QStringLiteral("/v1/chat/completions");
    return QStringLiteral("curl http://127.0.0.1:8655%1 -H \"Authorization: Bearer $KEY\" -H 'Content-Type: "
                          "application/json' -d '%2'")
        .arg(path, body);
}

void DetailPane::copyAs(const QString& what) {
    QString words = what == QLatin1String("curl") ? asCurl()
                    : what == QLatin1String("id") ? text(m_request.id.string())
                                                  : m_request_text;
    QGuiApplication::clipboard()->setText(words);
}

void DetailPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), color(this, Role::Base));
    painter.setPen(color(this, Role::Border));
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

} // namespace tollgate::ui
