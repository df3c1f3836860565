// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/token_mix_card.h"

#include "ui/format/numbers.h"
#include "ui/spending/spend_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tollgate::ui {

namespace {

constexpr int kMixHeight = 14;
constexpr int kPercentWidth = 52;
constexpr int kNameLeft = kSwatch + kSpace2;

std::int64_t sumOf(const QList<TokenKind>& kinds) {
    return std::accumulate(kinds.begin(), kinds.end(), std::int64_t{0},
                           [](std::int64_t sum, const TokenKind& kind) { return sum + kind.tokens; });
}

QString outputMeaning(const Usage& usage) {
    QString meaning = TokenMixCard::tr("Tokens the models wrote, reasoning included; the dearest kind.");
    if (usage.reasoning > 0) meaning += u' ' + TokenMixCard::tr("Reasoning: %1.").arg(tokens(usage.reasoning));
    return meaning;
}

} // namespace

QList<TokenKind> tokenKinds(const Usage& usage) {
    QList<TokenKind> kinds{
        {TokenMixCard::tr("Cache read"),
         TokenMixCard::tr(
             "Prompt tokens the provider read from its prompt cache, for a fraction of the price of fresh input."),
         Role::Control,
         usage.cache_read,
         {}},
        {TokenMixCard::tr("Fresh input"),
         TokenMixCard::tr("Prompt tokens read at the full price: new text, or text no cache knew."),
         Role::Accent,
         usage.input_uncached,
         {}},
        {TokenMixCard::tr("Cache write"),
         TokenMixCard::tr(
             "Prompt tokens the provider put into its prompt cache for the next request, some for more than fresh "
             "input costs."),
         Role::Info,
         usage.cache_write_5m + usage.cache_write_1h,
         {}},
        {TokenMixCard::tr("Output"), outputMeaning(usage), Role::Text, usage.output, {}}};
    const std::int64_t media = usage.input_audio + usage.output_audio + usage.input_image + usage.output_image;
    if (media > 0)
        kinds.append({TokenMixCard::tr("Audio, images"),
                      TokenMixCard::tr("Tokens of sound and pictures, in and out, at prices of their own."),
                      Role::Denied,
                      media,
                      {}});
    QList<std::int64_t> parts;
    for (const TokenKind& kind : kinds) parts.append(kind.tokens);
    const QStringList percents = percentSharesExact(parts);
    for (qsizetype i = 0; i < kinds.size(); ++i) kinds[i].percent = percents[i];
    return kinds;
}

// The bar, and a line for each kind with swatch, name, count and share; the meaning is the line's tooltip.
class TokenMixCard::Mix final : public QWidget {
public:
    Mix() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    void setKinds(const QList<TokenKind>& kinds) {
        m_kinds = kinds;
        QStringList spoken, meanings;
        for (const TokenKind& kind : kinds) {
            spoken << QStringLiteral("%1 %2, %3").arg(kind.name, count(kind.tokens), kind.percent);
            meanings << QStringLiteral("%1: %2").arg(kind.name, kind.meaning);
        }
        setAccessibleName(spoken.join(QStringLiteral("; ")));
        setAccessibleDescription(meanings.join(u' '));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        return {200, kMixHeight + kSpace1 + static_cast<int>(m_kinds.size()) * lineHeight()};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip) return QWidget::event(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = (help->pos().y() - kMixHeight - kSpace1) / lineHeight();
        if (help->pos().y() < kMixHeight + kSpace1 || line >= m_kinds.size()) {
            QToolTip::hideText();
            return true;
        }
        const TokenKind& kind = m_kinds[line];
        QToolTip::showText(help->globalPos(), QStringLiteral("%1\n%2").arg(count(kind.tokens), kind.meaning), this);
        return true;
    }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintBar(painter, theme);
        painter.setFont(ui::font(Type::Caption, font()));
        QRect line(0, kMixHeight + kSpace1, width(), lineHeight());
        for (const TokenKind& kind : m_kinds) {
            drawSwatch(painter, {0, line.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch}, theme.color(kind.role));
            painter.setPen(theme.color(Role::Text));
            painter.drawText(line.adjusted(kNameLeft, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, kind.name);
            drawTabular(painter, line.adjusted(0, 0, -percentWidth(), 0), Qt::AlignVCenter | Qt::AlignRight,
                        tokens(kind.tokens));
            painter.setPen(theme.color(Role::Muted));
            drawTabular(painter, line, Qt::AlignVCenter | Qt::AlignRight, kind.percent);
            line.translate(0, line.height());
        }
    }

private:
    int lineHeight() const { return std::max(kTarget, fontMetrics().height() + kSpace1); }

    int percentWidth() const {
        const QFont caption = ui::font(Type::Caption, font());
        return std::max(kPercentWidth,
                        static_cast<int>(std::ceil(tabularWidth(QStringLiteral("100.0 %"), caption))) + 4);
    }

    // 1 px between the kinds, in their order.
    void paintBar(QPainter& painter, const Theme& theme) const {
        const std::int64_t total = sumOf(m_kinds);
        painter.fillRect(0, 0, width(), kMixHeight, theme.color(total > 0 ? Role::Base : Role::Track));
        std::int64_t before = 0;
        for (const TokenKind& kind : m_kinds) {
            if (kind.tokens == 0) continue;
            const auto at = [&](std::int64_t sum) {
                return static_cast<int>(std::llround(static_cast<double>(sum) / static_cast<double>(total) * width()));
            };
            const int left = at(before) + (before > 0 ? 1 : 0);
            before += kind.tokens;
            painter.fillRect(left, 0, std::max(1, at(before) - left), kMixHeight, theme.color(kind.role));
        }
    }

    QList<TokenKind> m_kinds;
};

TokenMixCard::TokenMixCard(QWidget* parent) : Card(tr("Token mix"), QStringLiteral(" "), parent), m_mix(new Mix) {
    m_mix->setKinds(tokenKinds({}));
    add(m_mix);
    body()->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TokenMixCard::setAnswer(const SpendAnswer& answer) {
    const QList<TokenKind> kinds = tokenKinds(answer.part.total.usage);
    setNote(QStringLiteral("%1 %2").arg(tokens(sumOf(kinds)), chosenWords(answer)));
    m_mix->setKinds(kinds);
}

} // namespace tollgate::ui
