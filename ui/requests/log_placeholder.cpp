// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/log_placeholder.h"

#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kCurlWidth = 560;
constexpr int kCurlLines = 8;

} // namespace

LogPlaceholder::LogPlaceholder(QWidget* parent)
    : QStackedWidget(parent),
      m_loading(new LoadingLabel),
      m_waiting(new EmptyState(QStringLiteral("requests"), {})),
      m_curl(new CodeBlock(tr("A first request"))),
      m_about(new Label({}, Type::Caption, Role::Muted)),
      m_none_today(new EmptyState(QStringLiteral("requests"), tr("No request yet today."))),
      m_none_fits(new EmptyState(QStringLiteral("filter"), tr("No request fits this filter."))) {
    m_curl->setFitToLines(kCurlLines);
    m_curl->setMaximumWidth(kCurlWidth);
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_curl, 4);
    row->addStretch(1);
    m_waiting->addWidget(frame);
    m_about->setAlignment(Qt::AlignHCenter);
    m_about->setWordWrap(true);
    m_waiting->addWidget(m_about);
    m_send = m_waiting->addAction(tr("Send it for me"), QStringLiteral("play"));
    connect(m_send, &QPushButton::clicked, this, &LogPlaceholder::sendRequested);
    connect(m_none_today->addAction(tr("Show history"), QStringLiteral("history")), &QPushButton::clicked, this,
            &LogPlaceholder::historyRequested);
    connect(m_none_fits->addAction(tr("Clear filter")), &QPushButton::clicked, this, &LogPlaceholder::clearRequested);
    for (QWidget* state : {static_cast<QWidget*>(m_loading), static_cast<QWidget*>(m_waiting),
                           static_cast<QWidget*>(m_none_today), static_cast<QWidget*>(m_none_fits)})
        addWidget(state);
}

void LogPlaceholder::showLoading() {
    if (currentWidget() == m_loading && isVisible()) return;
    m_loading->start();
    setCurrentWidget(m_loading);
}

void LogPlaceholder::showWaiting(const QString& sentence, const QString& curl, const QString& about, bool canSend) {
    m_loading->stop();
    m_waiting->setSentence(sentence);
    if (m_curl->toPlainText() != curl) m_curl->setCode(curl);
    m_about->setRole(Role::Muted);
    m_about->setText(about);
    m_send->setDisabledBecause(canSend ? QString() : about);
    setCurrentWidget(m_waiting);
}

void LogPlaceholder::showNoneToday() {
    m_loading->stop();
    setCurrentWidget(m_none_today);
}

void LogPlaceholder::showNoneFits() {
    m_loading->stop();
    setCurrentWidget(m_none_fits);
}

void LogPlaceholder::setSent(const QString& error, bool running) {
    m_send->setEnabled(!running);
    if (running) return m_about->setText(tr("On its way…"));
    m_about->setRole(error.isEmpty() ? Role::Muted : Role::Error);
    m_about->setText(error);
}

} // namespace tollgate::ui
