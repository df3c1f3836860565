// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_figures.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
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

void SpendFigures::setAnswer(const SpendAnswer& answer, const SpendPast& past) {
    showSums(answer);
    showForecast(answer, past);
    showSaved(answer);
    const record::Totals& total = answer.whole.total;
    const std::int64_t prompt = total.usage.prompt();
    m_cache_read->setValue(prompt > 0 ? percentShare(share(total.usage.cache_read, prompt)) : nothing());
    m_cache_read->setNote(prompt > 0 ? tr("%1 of %2 in").arg(tokens(total.usage.cache_read), tokens(prompt))
                                     : tr("no tokens yet"));
    showUnpriced(answer);
}

void SpendFigures::showSums(const SpendAnswer& answer) {
    const SpendSums sums = spendSums(answer.days, answer.now);
    const QLocale locale;
    const auto written = [](Money sum) { return sum.pico == 0 ? nothing() : moneySum(sum); };
    m_today->setValue(written(sums.today));
    m_today->setNote(requestWords(sums.requests_today));
    m_week->setValue(written(sums.week));
    m_week->setNote(tr("since %1").arg(locale.toString(sums.week_start, QStringLiteral("ddd d MMM"))));
    m_month->setValue(written(sums.month));
    const QDate today = localDay(answer.now);
    m_month->setNote(tr("since %1").arg(shortDay({today.year(), today.month(), 1})));
}

void SpendFigures::showForecast(const SpendAnswer& answer, const SpendPast& past) {
    const QDate today = localDay(answer.now), end(today.year(), today.month(), today.daysInMonth());
    m_forecast->setTitle(tr("Forecast, %1").arg(shortDay(end)));
    if (!past.rate) {
        m_forecast->setValue(nothing());
        m_forecast->setNote(tr("Forecast from %1 days on").arg(kForecastDays));
        return;
    }
    const MonthAhead ahead = aheadOf(spendSums(answer.days, answer.now), past, answer.now);
    m_forecast->setValue(moneyRough(ahead.middle.last()));
    m_forecast->setNote(moneyRange(ahead.low.last(), ahead.high.last()));
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
