// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

Page::Page(PageInfo info, QWidget* parent)
    : QWidget(parent),
      m_info(std::move(info)),
      m_header(new Bar(kPageHeaderHeight, this)),
      m_note(new Label({}, Type::Body, Role::Muted)),
      m_column(new QVBoxLayout(this)),
      m_messages(new QVBoxLayout) {
    setAccessibleName(m_info.title);
    setObjectName(m_info.id);
    m_header->hide(); // the window takes it into its header
    m_header->setMargins(kPagePadding, kSpace2);
    m_header->setAccessibleName(tr("Header of %1").arg(m_info.title));
    auto* title = new Label(m_info.title, Type::Title);
    title->setContentsMargins(0, 0, kSpace2, 0);
    m_header->add(title);
    m_header->addHelper(m_note);
    m_header->addStretch();
    m_note->hide();
    m_column->setSpacing(0);
    m_messages->setContentsMargins(kPagePadding, 0, kPagePadding, 0);
    m_column->addLayout(m_messages);
}

void Page::setNote(const QString& note) {
    m_note->setText(note);
    m_header->setHelperShown(m_note, !note.isEmpty());
}

void Page::addHeaderAction(QWidget* action) {
    m_header->insertBefore(action, m_note);
}

void Page::addBar(QWidget* bar) {
    m_column->insertWidget(static_cast<int>(m_bars.size()), bar);
    m_bars.append(bar);
}

void Page::addMessage(MessageBar* message) {
    message->setContentsMargins(0, kPagePadding, 0, 0);
    m_messages->addWidget(message);
}

void Page::setCards(QWidget* cards) {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    cards->setContentsMargins(kPagePadding, kPagePadding, kPagePadding, kPagePadding);
    scroll->setWidget(cards);
    m_cards = cards;
    scroll->verticalScrollBar()->installEventFilter(this);
    scroll->setAccessibleName(tr("Content of %1").arg(m_info.title));
    setContent(scroll);
}

// The scroll bar stands in the padding, so that cards keep their right edge.
bool Page::eventFilter(QObject* watched, QEvent* event) {
    const bool shown = event->type() == QEvent::Show;
    if (m_cards && (shown || event->type() == QEvent::Hide)) {
        const int bar = shown ? static_cast<QWidget*>(watched)->sizeHint().width() : 0;
        m_cards->setContentsMargins(kPagePadding, kPagePadding, std::max(0, kPagePadding - bar), kPagePadding);
    }
    return QWidget::eventFilter(watched, event);
}

void Page::setContent(QWidget* content) {
    m_content = content;
    m_column->addWidget(content, 1);
}

QList<QWidget*> Page::regions() const {
    QList<QWidget*> regions;
    for (int i = 0; i < m_messages->count(); ++i) regions.append(m_messages->itemAt(i)->widget());
    regions += m_bars;
    if (m_content) regions.append(m_content);
    return regions;
}

void Page::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    if (active)
        activated();
    else
        deactivated();
}

} // namespace tollgate::ui
