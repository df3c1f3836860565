// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_figures.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/spending/month_card.h"
#include "ui/spending/spend_sums.h"
#include "ui/spending/spend_words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

double share(std::int64_t part, std::int64_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::int64_t>(1, whole));
}

// The model with most of them, "" for none.
QString mostUnpriced(const record::SpendReport& models) {
    const auto most = std::max_element(models.rows.begin(), models.rows.end(), [](const auto& a, const auto& b) {
        return a.totals.unpriced < b.totals.unpriced;
    });
    return most == models.rows.end() || most->totals.unpriced == 0 ? QString() : text(most->name);
}

} // namespace

EverythingBudgets everythingBudgets(const config::Config& config) {
    EverythingBudgets found;
    const auto least = [](std::optional<Money>& known, Money amount) {
        known = std::min(known.value_or(amount), amount);
    };
    for (const config::Budget& budget : config.budgets) {
        if (budget.scope != "all") continue;
        if (budget.period == "day") least(found.day, budget.amount);
        if (budget.period == "week") least(found.week, budget.amount);
        if (budget.period == "month") least(found.month, budget.amount);
    }
    return found;
}

SpendFigures::SpendFigures(ProviderLooks looks, QWidget* parent) : KeyFigureRow(parent), m_looks(std::move(looks)) {
    m_today = add(tr("Today"));
    m_week = add(tr("This week"));
    m_month = add(tr("This month"));
    m_forecast = add(tr("Forecast"));
    m_saved = add(tr("Saved"));
    m_cache_read = add(tr("Prompt cache read"));
    m_unpriced = add(tr("Unpriced"));
    for (KeyFigure* figure : {m_today, m_week, m_month, m_forecast, m_saved, m_cache_read, m_unpriced})
        figure->setValue(nothing());
    connect(m_unpriced, &KeyFigure::linkActivated, this, &SpendFigures::unpricedOpened);
}

void SpendFigures::setAnswer(const SpendAnswer& answer, const SpendPast& past, const EverythingBudgets& budgets) {
    showSums(answer, budgets);
    showForecast(answer, past, budgets);
    showSaved(answer);
    const record::Totals& total = answer.whole.total;
    const std::int64_t prompt = total.usage.prompt();
    m_cache_read->setValue(prompt > 0 ? percentShare(share(total.usage.cache_read, prompt)) : nothing());
    m_cache_read->setNote(prompt > 0 ? tr("%1 of %2 in").arg(tokens(total.usage.cache_read), tokens(prompt))
                                     : tr("no tokens yet"));
    showUnpriced(answer);
}

void SpendFigures::showSums(const SpendAnswer& answer, const EverythingBudgets& budgets) {
    const SpendSums sums = spendSums(answer.days, answer.now);
    const QLocale locale;
    const auto write = [](KeyFigure* figure, Money sum, std::optional<Money> budget, const QString& otherwise) {
        figure->setValue(sum.pico == 0 ? nothing() : moneySum(sum));
        if (!budget) return figure->setNote(otherwise);
        const double used = share(sum.pico, budget->pico);
        figure->setNote(tr("%1 of %2").arg(percentRate(used), moneySum(*budget)),
                        used >= 1 ? Tone::Error : Tone::Muted);
    };
    const QDate today = localDay(answer.now);
    write(m_today, sums.today, budgets.day, requestWords(sums.requests_today));
    write(m_week, sums.week, budgets.week,
          tr("since %1").arg(locale.toString(sums.week_start, QStringLiteral("ddd d MMM"))));
    write(m_month, sums.month, budgets.month, tr("since %1").arg(shortDay({today.year(), today.month(), 1})));
}

void SpendFigures::showForecast(const SpendAnswer& answer, const SpendPast& past, const EverythingBudgets& budgets) {
    const QDate today = localDay(answer.now), end(today.year(), today.month(), today.daysInMonth());
    m_forecast->setTitle(tr("Forecast, %1").arg(shortDay(end)));
    if (!past.rate) {
        m_forecast->setValue(nothing());
        m_forecast->setNote(tr("Forecast from %1 days on").arg(kForecastDays));
        return;
    }
    const SpendSums sums = spendSums(answer.days, answer.now);
    const MonthAhead ahead = aheadOf(sums, past, answer.now);
    m_forecast->setValue(moneyRough(ahead.middle.last()));
    m_forecast->setNote(moneyRange(ahead.low.last(), ahead.high.last()));
    const int crossed = budgets.month ? crossingDay(sums, past, answer.now, *budgets.month) : -1;
    if (crossed >= 0)
        m_forecast->setNote(
            tr("%1 reached %2").arg(moneyRough(*budgets.month), shortDay({today.year(), today.month(), crossed + 1})),
            crossed + 1 < today.day() ? Tone::Error : Tone::Warning);
    m_forecast->setToolTip(tr("What the last %1 weekdays and weekend days cost, carried on to the end of the month. "
                              "Four of five months end in the range below.")
                               .arg(kRateDays));
}

// What went to own hardware would have cost something elsewhere; the rest is what the answer cache saved.
void SpendFigures::showSaved(const SpendAnswer& answer) {
    const Money saved = answer.whole.total.saved;
    Money local;
    for (const record::SpendSeries& series : answer.whole.series)
        if (m_looks(series.name).local) local += series.totals.saved;
    const bool today = answer.wish.range == SpendRange::Today;
    m_saved->setTitle(today ? tr("Saved today") : tr("Saved, %1").arg(rangeWords(answer)));
    m_saved->setValue(saved.pico > 0 ? moneySum(saved) : nothing());
    const QList<Money> parts = shownParts({saved - local, local}, saved);
    m_saved->setNote(saved.pico > 0 ? tr("cache %1, local %2").arg(moneySum(parts[0]), moneySum(parts[1]))
                                    : tr("by cache or own hardware"));
}

void SpendFigures::showUnpriced(const SpendAnswer& answer) {
    const std::int64_t unpriced = answer.whole.total.unpriced;
    m_unpriced->setValue(count(unpriced));
    if (unpriced > 0)
        m_unpriced->setNoteLink(tr("Set a price"), mostUnpriced(answer.models));
    else
        m_unpriced->setNote(answer.whole.total.requests > 0 ? tr("all have a price") : tr("no requests yet"));
}

} // namespace tollgate::ui
