// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filter_completer.h"

#include "record/filter.h"
#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kCountRole = Qt::UserRole;
constexpr int kInsertedRole = Qt::UserRole + 1;
constexpr int kMostShown = 12;
constexpr qsizetype kMostValues = 200;

// What to write where the log's own values do not help.
QStringList examplesFor(const QString& key) {
    if (key == QLatin1String("status"))
        return {QStringLiteral("ok"),        QStringLiteral("failover"), QStringLiteral("cache_hit"),
                QStringLiteral("cancelled"), QStringLiteral("error"),    QStringLiteral("denied"),
                QStringLiteral("429"),       QStringLiteral("5xx")};
    if (key == QLatin1String("cost"))
        return {QStringLiteral(">0.05"), QStringLiteral("<0.001"), QStringLiteral("unpriced")};
    if (key == QLatin1String("ttft") || key == QLatin1String("duration"))
        return {QStringLiteral(">2s"), QStringLiteral(">10s"), QStringLiteral("<500ms")};
    if (key == QLatin1String("tokens")) return {QStringLiteral(">10k"), QStringLiteral(">100k")};
    if (key == QLatin1String("attempt")) return {QStringLiteral(">1")};
    if (key == QLatin1String("stream")) return {QStringLiteral("yes"), QStringLiteral("no")};
    if (key == QLatin1String("cache"))
        return {QStringLiteral("hit"), QStringLiteral("semantic"), QStringLiteral("miss"), QStringLiteral("bypass")};
    if (key == QLatin1String("since"))
        return {QStringLiteral("today"), QStringLiteral("1h"), QStringLiteral("24h"), QStringLiteral("7d")};
    return {};
}

QString keyHelp(std::string_view key) {
    if (key == "provider") return FilterCompleter::tr("where it went");
    if (key == "model") return FilterCompleter::tr("asked for or served; * stands for anything");
    if (key == "client") return FilterCompleter::tr("the program that asked");
    if (key == "process") return FilterCompleter::tr("name of the local process");
    if (key == "project") return FilterCompleter::tr("tag of that name");
    if (key == "key") return FilterCompleter::tr("access key");
    if (key == "status") return FilterCompleter::tr("error, failover, 429, 5xx");
    if (key == "cost") return FilterCompleter::tr("US dollars: >0.05");
    if (key == "ttft") return FilterCompleter::tr("time to first token: >2s");
    if (key == "duration") return FilterCompleter::tr(">10s");
    if (key == "tokens") return FilterCompleter::tr("in and out: >10k");
    if (key == "cache") return FilterCompleter::tr("hit, miss");
    if (key == "stream") return FilterCompleter::tr("yes, no");
    if (key == "attempt") return FilterCompleter::tr("number of calls: >1");
    if (key == "since") return FilterCompleter::tr("today, 1h, 2026-10-15");
    return {};
}

QString quoted(const QString& value) {
    return value.contains(QLatin1Char(' ')) ? QStringLiteral("\"%1\"").arg(value) : value;
}

// The word left, its count or meaning muted at the right.
class SuggestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {260, std::max(kCompactRowHeight, option.fontMetrics.height() + 8)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.widget);
        bool chosen = (option.state & QStyle::State_Selected) != 0;
        painter->fillRect(option.rect, theme.color(chosen ? Role::Selected : Role::Base));
        const QRect area = option.rect.adjusted(kSpace2, 0, -kSpace2, 0);
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(kCountRole).toString());
        int right = option.fontMetrics.horizontalAdvance(index.data(kCountRole).toString()) + kSpace3;
        painter->setPen(theme.color(Role::Text));
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, area.width() - right));
    }
};

} // namespace

FilterToken filterTokenAt(const QString& text, qsizetype cursor) {
    FilterToken token;
    bool quotes = false;
    for (qsizetype i = 0; i < cursor && i < text.size(); ++i) {
        QChar c = text[i];
        if (c == QLatin1Char('"')) quotes = !quotes;
        bool begins = c == QLatin1Char('-') && i == token.begin;
        if (begins || (!quotes && (c == QLatin1Char(' ') || c == QLatin1Char('(') || c == QLatin1Char('|'))))
            token.begin = i + 1;
    }
    QString word = text.mid(token.begin, cursor - token.begin);
    auto colon = word.indexOf(QLatin1Char(':'));
    if (colon > 0) token.key = word.left(colon).toLower();
    token.rest = word.mid(colon + 1);
    token.rest.remove(QLatin1Char('"'));
    return token;
}

FilterCompleter::FilterCompleter(bridge::RequestLog& log, QLineEdit* edit)
    : QObject(edit), m_log(log), m_edit(edit), m_completer(new QCompleter(this)) {
    m_completer->setModel(&m_items);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostShown);
    m_completer->setWidget(edit);
    m_completer->popup()->setItemDelegate(new SuggestionDelegate(this));
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    connect(edit, &QLineEdit::textEdited, this, &FilterCompleter::suggest);
    connect(edit, &QLineEdit::editingFinished, this, [this] { m_values.clear(); });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &FilterCompleter::take);
}

void FilterCompleter::suggest() {
    FilterToken token = filterTokenAt(m_edit->text(), m_edit->cursorPosition());
    if (token.key.isEmpty()) return suggestKeys(token);
    if (!examplesFor(token.key).isEmpty()) return suggestValues(token, {});
    auto known = m_values.constFind(token.key);
    if (known != m_values.constEnd()) return suggestValues(token, *known);
    m_log.facet(token.key, this, [this, key = token.key](const std::vector<bridge::FacetValue>& values) {
        m_values[key] = values;
        FilterToken now = filterTokenAt(m_edit->text(), m_edit->cursorPosition());
        if (now.key == key && m_edit->hasFocus()) suggestValues(now, values);
    });
}

void FilterCompleter::suggestKeys(const FilterToken& token) {
    m_items.clear();
    if (!token.rest.isEmpty())
        for (std::string_view key : record::filterKeys()) {
            QString name = text(std::string(key));
            if (name.startsWith(token.rest, Qt::CaseInsensitive) && key != "body")
                add(name + QLatin1Char(':'), keyHelp(key), name + QLatin1Char(':'));
        }
    popUp();
}

void FilterCompleter::suggestValues(const FilterToken& token, const std::vector<bridge::FacetValue>& values) {
    m_items.clear();
    auto offer = [&](const QString& value, const QString& count) {
        bool fits = value.contains(token.rest, Qt::CaseInsensitive) && value != token.rest;
        if (fits && m_items.rowCount() < kMostValues)
            add(value, count, token.key + QLatin1Char(':') + quoted(value) + QLatin1Char(' '));
    };
    for (const QString& example : examplesFor(token.key)) offer(example, {});
    for (const bridge::FacetValue& value : values) offer(text(value.value), count(value.count));
    popUp();
}

void FilterCompleter::add(const QString& words, const QString& count, const QString& inserted) {
    auto* item = new QStandardItem(words);
    item->setData(count, kCountRole);
    item->setData(inserted, kInsertedRole);
    item->setData(QStringLiteral("%1, %2").arg(words, count), Qt::AccessibleTextRole);
    m_items.appendRow(item);
}

void FilterCompleter::popUp() {
    if (m_items.rowCount() == 0) return m_completer->popup()->hide();
    const auto before = m_edit->fontMetrics().horizontalAdvance(m_edit->text().left(m_edit->cursorPosition()));
    QRect under(std::min(before, m_edit->width()), 0, 360, m_edit->height());
    m_completer->complete(under);
}

void FilterCompleter::take(const QModelIndex& index) {
    QString inserted = index.data(kInsertedRole).toString();
    QString words = m_edit->text();
    auto cursor = m_edit->cursorPosition();
    FilterToken token = filterTokenAt(words, cursor);
    words.replace(token.begin, cursor - token.begin, inserted);
    m_edit->setText(words);
    m_edit->setCursorPosition(static_cast<int>(token.begin + inserted.size()));
    QMetaObject::invokeMethod(this, &FilterCompleter::suggest, Qt::QueuedConnection); // when this list has closed
}

} // namespace tollgate::ui
