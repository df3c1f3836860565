// SPDX-License-Identifier: GPL-3.0-or-later
// What a request cost, as a table whose lines add up to what was booked.
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/rounding.h"
#include "ui/requests/explain.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>

namespace tollgate::ui {

namespace {

using record::Flag;

constexpr std::int64_t kMicroDollar = Money::kPerDollar / 1'000'000;
constexpr std::int64_t kMillion = 1'000'000;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Explain)
};

QString kindName(const std::string& kind, bool twoWrites) {
    constexpr std::array<std::pair<std::string_view, const char*>, 10> names{{
        {"input", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Fresh input")},
        {"cache_read", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Cache read")},
        {"input_audio", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Audio input")},
        {"input_image", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Image input")},
        {"output", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Output")},
        {"reasoning", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Reasoning")},
        {"output_audio", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Audio output")},
        {"output_image", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Image output")},
        {"request", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Fee per request")},
        {"reported", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Reported by the provider")},
    }};
    if (kind == "cache_write_5m") return twoWrites ? Words::tr("Cache write, 5 min") : Words::tr("Cache write");
    if (kind == "cache_write_1h") return twoWrites ? Words::tr("Cache write, 1 h") : Words::tr("Cache write");
    for (const auto& [name, words] : names)
        if (kind == name) return Words::tr(words);
    return text(kind);
}

// Two decimals, more when the price has them: "$3.00", "$0.075".
QString perMillion(Money rate) {
    Money amount = rate * kMillion;
    std::string exact = toDollars(amount);
    auto point = exact.find('.');
    int decimals = point == std::string::npos ? 0 : static_cast<int>(exact.size() - point - 1);
    double dollars = static_cast<double>(amount.pico) / static_cast<double>(Money::kPerDollar);
    return QLatin1Char('$') + QLocale().toString(dollars, 'f', std::max(2, decimals));
}

QString sourceWords(const bridge::CostSheet& sheet, const record::Request& request) {
    if (sheet.local) return Words::tr("own hardware");
    if (!request.cost || !sheet.explained) return {};
    if (sheet.price_list.isEmpty()) return Words::tr("your own price");
    QDate date = QDate::fromString(sheet.price_list, Qt::ISODate);
    return Words::tr("price list of %1").arg(QLocale().toString(date, QStringLiteral("d MMM")));
}

// The amounts behind the rows, in their order: what the rounding must keep together.
QList<std::int64_t> amountsOf(const bridge::CostSheet& sheet, Money factor) {
    QList<std::int64_t> amounts;
    for (const bridge::CostLine& line : sheet.lines) amounts.append(line.amount.pico);
    if (factor.pico != 0) amounts.append(factor.pico);
    if (sheet.failed_attempts.pico != 0) amounts.append(sheet.failed_attempts.pico);
    return amounts;
}

// What the provider's own multiplier added.
Money factorOf(const bridge::CostSheet& sheet, const record::Request& request) {
    if (!sheet.explained || !request.cost) return {};
    Money lines;
    for (const bridge::CostLine& line : sheet.lines) lines += line.amount;
    return *request.cost - sheet.failed_attempts - lines;
}

QStringList notesFor(const record::Request& request, const bridge::CostSheet& sheet,
                     const bridge::Providers& providers) {
    QStringList notes;
    if (sheet.cache_lost.pico > 0)
        notes << Words::tr("The switch lost the prompt cache: %1 more than a cache read at %2.")
                     .arg(moneyRequest(sheet.cache_lost), lookOf(providers, sheet.cache_lost_at).name);
    if (request.flags.has(Flag::Unpriced)) notes << Words::tr("No price is known for this model; it is counted apart.");
    if (request.cost && request.cost->pico > 0 && !sheet.explained)
        notes << Words::tr("Booked by the provider's own figure, or at prices that have changed since.");
    if (!sheet.service_tier.empty()) notes << Words::tr("Rates of the %1 tier.").arg(text(sheet.service_tier));
    if (sheet.above_prompt_tokens > 0)
        notes << Words::tr("Rates for prompts of more than %1 tokens.").arg(count(sheet.above_prompt_tokens));
    if (request.flags.has(Flag::Estimated)) notes << Words::tr("Tokens are estimated: the provider gave no count.");
    if (request.flags.has(Flag::Partial)) notes << Words::tr("The answer was cut off; what came is booked.");
    if (request.flags.has(Flag::MaybeBilled)) notes << Words::tr("A failed attempt may have been billed as well.");
    if (request.flags.has(Flag::UsageInconsistent))
        notes << Words::tr("The provider's token counts contradict each other; the higher ones are booked.");
    return notes;
}

} // namespace

CostTable costTable(const record::Request& request, const bridge::CostSheet& sheet,
                    const bridge::Providers& providers) {
    CostTable table;
    table.source = sourceWords(sheet, request);
    auto has = [&](std::string_view kind) {
        return std::any_of(sheet.lines.begin(), sheet.lines.end(),
                           [&](const auto& line) { return line.kind == kind && line.count > 0; });
    };
    bool twoWrites = has("cache_write_5m") && has("cache_write_1h");
    Money factor = factorOf(sheet, request);
    QList<std::int64_t> shown = roundedParts(amountsOf(sheet, factor), kMicroDollar);
    auto amount = [&](qsizetype index) { return moneyExact(Money{shown[index] * kMicroDollar}); };
    std::int64_t tokens = 0;
    qsizetype index = 0;
    for (const bridge::CostLine& line : sheet.lines) {
        bool counted = line.kind != "request" && line.kind != "reported";
        if (counted) tokens += line.count;
        bool priced = sheet.explained && line.count > 0;
        bool twin = line.kind == "cache_write_5m" && line.count == 0 && has("cache_write_1h");
        if (!twin)
            table.rows.append({kindName(line.kind, twoWrites), counted ? count(line.count) : QString(),
                               counted && line.rate ? perMillion(*line.rate) : QString(),
                               priced ? amount(index) : nothing()});
        ++index;
    }
    if (factor.pico != 0)
        table.rows.append(
            {Words::tr("Provider's factor %1").arg(QLocale().toString(sheet.multiplier)), {}, {}, amount(index++)});
    if (sheet.failed_attempts.pico != 0) table.rows.append({Words::tr("Failed attempts"), {}, {}, amount(index)});
    QString total = request.flags.has(Flag::Unpriced) || !request.cost ? unpricedWord()
                    : sheet.local                                      ? localWord()
                                                                       : moneyExact(*request.cost);
    table.total = {Words::tr("Total"), count(tokens), {}, total};
    table.notes = notesFor(request, sheet, providers);
    return table;
}

} // namespace tollgate::ui
