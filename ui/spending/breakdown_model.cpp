// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/breakdown_model.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/spending/spend_words.h"

#include <utility>

namespace tollgate::ui {

namespace {

using record::GroupBy;
using record::SpendRow;
using record::Totals;

enum At { Name, Share, Requests, TokensIn, TokensOut, Cached, Trend, Cost };

Column number(const char* id, const QString& title, int width, int priority) {
    return {.id = QLatin1String(id), .title = title, .kind = CellKind::Number, .width = width, .priority = priority};
}

QList<Column> breakdownColumns() {
    const auto words = [](const char* source) { return BreakdownModel::tr(source); };
    Column requests = number("requests", words("Requests"), 78, 2);
    Column in = number("in", words("Tokens in"), 78, 4), out = number("out", words("Out"), 74, 5);
    Column cached = number("cached", words("Cached"), 68, 6);
    in.tool_tip = words("Prompt tokens: fresh, read from and written to the provider's prompt cache");
    out.tool_tip = words("Tokens the models wrote, reasoning included");
    cached.tool_tip = words("Share of the prompt tokens that the provider read from its prompt cache");
    return {
        {.id = QStringLiteral("name"), .kind = CellKind::Text, .width = 150, .stretch = true},
        {.id = QStringLiteral("share"), .title = words("Share"), .kind = CellKind::Share, .width = 136, .priority = 3},
        requests,
        in,
        out,
        cached,
        {.id = QStringLiteral("trend"), .kind = CellKind::Sparkline, .width = 96, .priority = 7, .sortable = false},
        number("cost", words("Cost"), 80, 1)};
}

double cachedShare(const Totals& totals) {
    const std::int64_t prompt = totals.usage.prompt();
    return prompt > 0 ? static_cast<double>(totals.usage.cache_read) / static_cast<double>(prompt) : 0;
}

// What a column sorts by; names apart.
double rank(const Totals& totals, int column) {
    switch (column) {
    case Requests: return static_cast<double>(totals.requests);
    case TokensIn: return static_cast<double>(totals.usage.prompt());
    case TokensOut: return static_cast<double>(totals.usage.output);
    case Cached: return cachedShare(totals);
    default: return static_cast<double>(totals.cost.pico);
    }
}

Cell numberCell(const QString& text, double value, const QString& exact, Tone tone) {
    Cell cell;
    cell.text = text;
    cell.value = value;
    cell.tool_tip = exact;
    cell.tone = tone;
    return cell;
}

Cell numberOf(const Totals& totals, int column, Tone tone) {
    const double value = rank(totals, column);
    switch (column) {
    case Requests: return numberCell(count(totals.requests), value, {}, tone);
    case TokensIn: return numberCell(tokens(totals.usage.prompt()), value, count(totals.usage.prompt()), tone);
    case TokensOut: return numberCell(tokens(totals.usage.output), value, count(totals.usage.output), tone);
    default:
        return numberCell(percentShare(cachedShare(totals)), value,
                          BreakdownModel::tr("%1 of %2 prompt tokens")
                              .arg(count(totals.usage.cache_read), count(totals.usage.prompt())),
                          tone);
    }
}

QString notesOf(const Totals& totals) {
    QStringList notes;
    if (totals.unpriced > 0) notes << BreakdownModel::tr("%1 without a price").arg(requestWords(totals.unpriced));
    if (totals.estimated > 0) notes << BreakdownModel::tr("%1 estimated").arg(requestWords(totals.estimated));
    return notes.join(u'\n');
}

Cell nameCell(const BreakdownLine& row) {
    Cell cell;
    cell.text = row.name;
    cell.value = row.name;
    cell.slot = row.slot;
    cell.depth = row.depth;
    cell.expander = row.expander;
    cell.tone = row.depth == 0 ? Tone::Strong : Tone::Normal;
    const QString state = row.expander == Expander::Open     ? BreakdownModel::tr("open")
                          : row.expander == Expander::Closed ? BreakdownModel::tr("closed")
                                                             : QString();
    cell.spoken = state.isEmpty() ? row.name : QStringLiteral("%1, %2").arg(row.name, state);
    return cell;
}

Cell costCell(const Totals& totals, Money shown, const QString& word) {
    Cell cell = numberCell(word.isEmpty() ? moneySum(shown) : word, rank(totals, Cost), notesOf(totals),
                           word.isEmpty() ? Tone::Strong : Tone::Muted);
    if (word.isEmpty()) cell.spoken = moneySpoken(shown);
    return cell;
}

} // namespace

BreakdownModel::BreakdownModel(EntityNames names, QObject* parent)
    : RowsModel<BreakdownLine>(breakdownColumns(), parent), m_names(std::move(names)) {}

void BreakdownModel::setAnswer(const SpendAnswer& answer) {
    if (answer.wish.group != m_wish.first || answer.wish.then != m_wish.then) {
        m_wish.open.clear();
        m_chosen = false;
    }
    m_wish.first = answer.wish.group;
    m_wish.then = answer.wish.then;
    m_report = answer.part;
    const int current = answer.chosen.barOf(answer.now);
    m_wish.bars = current < 0 ? answer.chosen.bars() : current + 1;
    // Something to look at: the dearest shows what it is made of.
    if (!m_chosen && !m_report.rows.empty()) m_wish.open = {text(m_report.rows.front().name)};
    const QString first = groupTitle(m_wish.first), then = groupTitle(m_wish.then).toLower();
    const QString title = then.isEmpty() ? first : QStringLiteral("%1, %2").arg(first, then);
    if (columns()[Name].title != title) setTitle(Name, title);
    const QString trend = spanTitle(answer.chosen, answer.now);
    if (columns()[Trend].title != trend) setTitle(Trend, trend);
    update();
}

void BreakdownModel::setOpen(const QString& key, bool open) {
    m_chosen = true;
    if (open)
        m_wish.open.insert(key);
    else
        m_wish.open.remove(key);
    update();
}

void BreakdownModel::sort(int column, Qt::SortOrder order) {
    const bool up = order == Qt::AscendingOrder;
    if (column < 0) {
        m_wish.less = {};
    } else if (column == Name) {
        m_wish.less = [this, up](const SpendRow& a, const SpendRow& b, GroupBy by) {
            const int before = QString::localeAwareCompare(nameOf(m_names, by, a.name), nameOf(m_names, by, b.name));
            return up ? before < 0 : before > 0;
        };
    } else {
        m_wish.less = [column, up](const SpendRow& a, const SpendRow& b, GroupBy) {
            const double left = rank(a.totals, column), right = rank(b.totals, column);
            return up ? left < right : left > right;
        };
    }
    update();
}

QHash<QString, Cell> BreakdownModel::totals() const {
    QHash<QString, Cell> cells;
    if (m_report.rows.empty()) return cells;
    const Totals& total = m_report.total;
    for (const int column : {Requests, TokensIn, TokensOut, Cached})
        cells[columns()[column].id] = numberOf(total, column, Tone::Strong);
    Cell name;
    name.text = tr("Total");
    name.tone = Tone::Strong;
    name.depth = m_wish.then == GroupBy::None ? 0 : 1;
    cells[columns()[Name].id] = name;
    const QString word = total.cost.pico != 0 ? QString() : total.unpriced > 0 ? unpricedWord() : nothing();
    cells[columns()[Cost].id] = costCell(total, total.cost, word);
    return cells;
}

Cell BreakdownModel::cellOf(const BreakdownLine& row, int column) const {
    switch (column) {
    case Name: return nameCell(row);
    case Share: {
        Cell cell = numberCell(tr("%1 %").arg(row.percent), rank(row.totals, Cost), {}, Tone::Muted);
        const double total = rank(m_report.total, Cost);
        cell.fraction = total > 0 ? rank(row.totals, Cost) / total : 0;
        return cell;
    }
    case Trend: {
        Cell cell;
        cell.series = row.trend;
        cell.spoken = count(row.totals.requests);
        return cell;
    }
    case Cost: return costCell(row.totals, row.cost, row.word);
    default: return numberOf(row.totals, column, Tone::Normal);
    }
}

void BreakdownModel::update() {
    setRows(breakdownLines(m_report, m_wish, m_names));
}

} // namespace tollgate::ui
