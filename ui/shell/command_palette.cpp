// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kMostShown = 9;
constexpr int kDetailRole = Qt::UserRole;

bool fits(const Command& command, const QStringList& words) {
    const QString all = command.title + u' ' + command.detail + u' ' + command.words;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

// Icon, title, and what kind of thing it is muted at the right.
class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {kWidth, std::max(kNavItemHeight, option.fontMetrics.height() + 10)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.widget);
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        if (chosen) drawBox(*painter, option.rect, kControlRadius, theme.color(Role::Selected), Qt::transparent);
        const QRect area = option.rect.adjusted(kSpace2, 0, -kSpace2, 0);
        drawIcon(*painter, {area.left(), area.top() + (area.height() - kIcon) / 2, kIcon, kIcon},
                 index.data(Qt::DecorationRole).toString(), theme.color(chosen ? Role::Accent : Role::Muted));
        const QString detail = index.data(kDetailRole).toString();
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, detail);
        const QRect words =
            area.adjusted(kIcon + kSpace2, 0, -option.fontMetrics.horizontalAdvance(detail) - kSpace2, 0);
        painter->setPen(theme.color(Role::Text));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
};

} // namespace

QList<Command> fittingCommands(const QList<Command>& commands, const QString& typed, int most) {
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<Command> first, then, made;
    for (const Command& command : commands) {
        if (command.always)
            made.append(command);
        else if (fits(command, words))
            (command.title.startsWith(typed, Qt::CaseInsensitive) ? first : then).append(command);
    }
    const auto room = std::max<qsizetype>(0, most - made.size()); // what was made for just this is always there
    return (first + then).mid(0, room) + made;
}

CommandPalette::CommandPalette(QWidget* parent) : QFrame(parent), m_edit(new QLineEdit), m_list(new QListWidget) {
    setAccessibleName(tr("Search or run"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace1, kSpace1, kSpace1, kSpace1);
    column->setSpacing(kSpace1);
    m_edit->setAccessibleName(tr("Search or run"));
    m_edit->setPlaceholderText(tr("A page, a provider (\"openai off\"), a filter, a request id"));
    m_edit->addAction(icon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition)
        ->setText(m_edit->placeholderText());
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("What Enter will do"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { run(m_list->row(item)); });
    setFixedWidth(kWidth);
    hide();
}

void CommandPalette::open(int right, int top) {
    m_before = window()->focusWidget();
    m_edit->clear();
    fill();
    move(right - width(), top);
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close() {
    if (isHidden()) return;
    hide();
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void CommandPalette::fill() {
    const QString typed = m_edit->text().trimmed();
    QList<Command> all;
    for (const CommandSource& source : m_sources) all += source(typed);
    m_shown = fittingCommands(all, typed, kMostShown);
    m_list->clear();
    for (const Command& command : m_shown) {
        auto* item = new QListWidgetItem(command.title, m_list);
        item->setData(Qt::DecorationRole, command.icon);
        item->setData(kDetailRole, command.detail);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(command.title, command.detail));
    }
    if (!m_shown.isEmpty()) m_list->setCurrentRow(0);
    const int line = m_shown.isEmpty() ? 0 : m_list->sizeHintForRow(0);
    m_list->setFixedHeight(line * static_cast<int>(m_shown.size()));
    adjustSize();
}

void CommandPalette::run(int row) {
    if (row < 0 || row >= m_shown.size()) return;
    const auto action = m_shown[row].run;
    close(); // the keyboard is where it was, unless the command takes it elsewhere
    action();
}

void CommandPalette::step(int by) {
    const int rows = m_list->count();
    if (rows > 0) m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
}

bool CommandPalette::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        hide();
        return false;
    }
    // Esc is the window's "one level back" otherwise.
    const bool escape =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentRow()); return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kCardRadius, theme.color(Role::Base), theme.color(Role::Control));
}

} // namespace tollgate::ui
