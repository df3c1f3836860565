// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kEdge = 3;
constexpr int kShapeLeft = 15;

Role roleOf(MessageKind kind) {
    switch (kind) {
    case MessageKind::Info: return Role::Info;
    case MessageKind::Warning: return Role::Warning;
    case MessageKind::Error: return Role::Error;
    case MessageKind::Ok: return Role::Ok;
    case MessageKind::Denied: return Role::Denied;
    }
    return Role::Info;
}

QString shapeOf(MessageKind kind) {
    switch (kind) {
    case MessageKind::Info: return QStringLiteral("info");
    case MessageKind::Warning: return QStringLiteral("warning");
    case MessageKind::Error: return QStringLiteral("error");
    case MessageKind::Ok: return QStringLiteral("check");
    case MessageKind::Denied: return QStringLiteral("deny");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_row(new QHBoxLayout),
      m_actions(new QHBoxLayout),
      m_words(new Label),
      m_close(Button::iconOnly(QStringLiteral("close"), tr("Hide this message"), ButtonVariant::Quiet)) {
    auto* outer = new QHBoxLayout(this);
    outer->addLayout(m_row);
    m_row->setContentsMargins(36, 4, kSpace1, 4);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setMinimumHeight(kControlHeight);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_actions->setSpacing(kSpace3);
    m_row->addWidget(m_words, 1);
    m_row->addLayout(m_actions);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    m_close->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void MessageBar::say(MessageKind kind, const QString& headline, const QString& rest, std::optional<Status> status) {
    m_kind = kind;
    m_shape = status ? statusIcon(*status) : shapeOf(kind);
    const QString said = rest.isEmpty() ? headline : headline + u' ' + rest;
    m_words->setText(
        QStringLiteral("<b style=\"font-weight:600\">%1</b> %2").arg(headline.toHtmlEscaped(), rest.toHtmlEscaped()));
    if (rest.isEmpty()) m_words->setText(headline.toHtmlEscaped());
    const bool news = said != m_said || isHidden();
    m_said = said;
    m_words->setAccessibleName(said);
    setAccessibleName(said);
    show();
    update();
    if (!news) return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear() {
    m_said.clear();
    hide();
}

Button* MessageBar::addAction(const QString& text) {
    Button* action = Button::link(text, this);
    m_actions->addWidget(action);
    setTabOrder(action, m_close);
    m_row->setContentsMargins(36, 4, m_close->isHidden() ? kSpace3 : kSpace1, 4);
    return action;
}

void MessageBar::clearActions() {
    // Often called by what an action does: the button that was clicked is still busy.
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::setClosable(bool closable) {
    m_close->setVisible(closable);
}

QString MessageBar::text() const {
    return m_said;
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const Role role = roleOf(m_kind);
    const QRect box = contentsRect();
    QColor line = theme.color(role);
    line.setAlphaF(0.35F);
    drawBox(painter, box, kControlRadius, theme.color(tintOf(role)), line);
    painter.setClipRect(QRect(box.left(), box.top(), kEdge, box.height()));
    drawBox(painter, box, kControlRadius, theme.color(role), Qt::transparent);
    painter.setClipping(false);
    const int size = m_shape.startsWith(QLatin1String("status-")) ? kStatusIcon : kIcon;
    const int middle = box.top() + kMessageBarHeight / 2;
    drawIcon(painter, {box.left() + kShapeLeft + (kIcon - size) / 2 - 1, middle - size / 2, size, size}, m_shape,
             theme.color(role));
}

} // namespace tollgate::ui
