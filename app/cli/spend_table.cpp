// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spend_table.h"

#include "arguments.h"
#include "cli/table.h"

#include <QDateTime>

namespace tollgate::cli {

std::vector<Micros> dayEdges(QDate from, QDate to) {
    std::vector<Micros> edges;
    for (QDate day = from; day <= to.addDays(1); day = day.addDays(1))
        edges.push_back(day.startOfDay().toMSecsSinceEpoch() * kMillisecond);
    return edges;
}

std::vector<Micros> dayEdges(int days) {
    const QDate today = QDate::currentDate();
    return dayEdges(today.addDays(1 - days), today);
}

std::string dollars(Money money) {
    char text[40];
    std::snprintf(text, sizeof text, "$%.4f", static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar));
    return text;
}

void printSpending(const std::string& head, const std::vector<record::SpendRow>& rows, const record::Totals& total) {
    Table table({head, "REQUESTS", "COST", "SAVED", "UNPRICED"});
    auto add = [&](const std::string& name, const record::Totals& totals) {
        table.add({name.empty() ? "-" : name, std::to_string(totals.requests), dollars(totals.cost),
                   dollars(totals.saved), std::to_string(totals.unpriced)});
    };
    for (const record::SpendRow& row : rows) add(row.name, row.totals);
    add("total", total);
    tollgate::print(table.text());
}

} // namespace tollgate::cli
