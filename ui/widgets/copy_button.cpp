// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

namespace tollgate::ui {

namespace {

constexpr auto kTickShown = std::chrono::seconds(2);

} // namespace

CopyButton::CopyButton(const QString& words, bool with_words, QWidget* parent)
    : Button(words, QStringLiteral("copy"), with_words ? ButtonVariant::Secondary : ButtonVariant::Quiet, parent) {
    if (!with_words) {
        setWordsShown(false);
        setFixedSize(kTarget, kTarget);
    }
    m_back.setSingleShot(true);
    m_back.setInterval(kTickShown);
    connect(&m_back, &QTimer::timeout, this, [this] {
        setIcon(ui::icon(QStringLiteral("copy")));
        setAccessibleDescription({});
    });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy() {
    QGuiApplication::clipboard()->setText(m_text);
    setIcon(ui::icon(QStringLiteral("check")));
    setAccessibleDescription(tr("copied"));
    m_back.start();
    Q_EMIT copiedToClipboard();
}

} // namespace tollgate::ui
