// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <cmath>

namespace tollgate::ui::gallery {

namespace {

using K = CellKind;

QString q(const char* text) {
    return QString::fromUtf8(text);
}

struct Request {
    Status status;
    const char *word, *time, *client, *model, *provider;
    int slot;
    const char *ttft, *duration, *tokens, *cost;
};

constexpr Request kRequests[] = {
    {Status::Ok, "", "14:28:45.0", "Codex", "gpt-5-codex", "OpenAI", 2, "724 ms", "3.20 s", "19.4k / 179", "$0.00492"},
    {Status::Ok, "", "14:29:04.0", "Claude Code", "claude-sonnet-4-5", "Anthropic", 1, "3.53 s", "5.86 s",
     "38.9k / 196", "$0.0274"},
    {Status::Ok, "", "14:30:02.2", "docs-bot", "cheap → gemini-2.5-flash", "Google Gemini", 3, "440 ms", "2.31 s",
     "11.6k / 204", "$0.00399"},
    {Status::Error, "", "14:30:24.4", "Claude Code", "claude-sonnet-4-5", "Anthropic", 1, "–", "1.02 s", "–", "–"},
    {Status::Ok, "", "14:30:30.7", "docs-bot", "cheap → llama3.3", "Ollama", 7, "690 ms", "4.77 s", "10.1k / 158",
     "local"},
    {Status::Denied, "", "14:30:49.3", "docs-bot", "gpt-5-mini", "not sent", -1, "–", "3 ms", "–", "–"},
    {Status::Cancelled, "", "14:31:04.0", "Codex", "gpt-5-codex", "OpenAI", 2, "580 ms", "2.11 s", "20.9k / 96",
     "$0.00525"},
    {Status::CacheHit, "", "14:31:47.2", "docs-bot", "cheap → llama3.3", "Ollama", 7, "4 ms", "6 ms", "11.0k / 183",
     "cached"},
    {Status::Failover, "", "14:31:57.1", "Claude Code", "claude-sonnet-4-5", "OpenRouter", 4, "2.12 s", "9.02 s",
     "41.8k / 486", "$0.1625"},
    {Status::InFlight, "3.7 s", "14:32:03.4", "Codex", "gpt-5-codex", "OpenAI", 2, "610 ms", "…", "23.8k / 214",
     "~$0.007"},
    {Status::InFlight, "1.2 s", "14:32:05.9", "Claude Code", "claude-sonnet-4-5", "Anthropic", 1, "–", "…", "40.3k / 0",
     "–"},
};

Cell text(const char* words, Tone tone = Tone::Normal) {
    return {.text = q(words), .tone = tone};
}

Cell number(const char* words) {
    const QString shown = q(words);
    const bool muted =
        shown == q("–") || shown == q("…") || shown == q("local") || shown == q("cached") || shown.startsWith(u'~');
    return {.text = shown, .tone = muted ? Tone::Muted : Tone::Normal};
}

QList<double> wave(int seed, int count = 40) {
    QList<double> values;
    for (int i = 0; i < count; ++i) values.append(2 + std::sin(i * 0.9 + seed) * 0.4 + ((i * 7 + seed * 3) % 5) * 0.15);
    return values;
}

QList<Uptime> strip(int seed) {
    QList<Uptime> cells;
    for (int i = 0; i < 90; ++i) {
        if (seed == 5)
            cells.append(Uptime::Off);
        else if (seed == 6 || (seed != 1 && (i * seed + i / 3) % 4 == 0))
            cells.append(Uptime::NoRequests);
        else if (seed == 1 && i > 45)
            cells.append(i % 5 == 0 ? Uptime::Failed : Uptime::Slow);
        else
            cells.append(Uptime::Served);
    }
    return cells;
}

struct Provider {
    const char *name, *host;
    int slot;
    Status status;
    const char *reason, *latency, *errors, *requests, *today, *keys;
};

constexpr Provider kProviders[] = {
    {"Anthropic", "api.anthropic.com", 1, Status::Degraded, "p95 3.99 s, 20.5 % failed", "2.50 s / 3.99 s", "20.5 %",
     "83", "$8.53", "2 of 3"},
    {"OpenAI", "api.openai.com", 2, Status::Healthy, "", "934 ms / 1.21 s", "0.0 %", "41", "$2.52", "2 of 2"},
    {"Google Gemini", "googleapis.com", 3, Status::Healthy, "", "597 ms / 797 ms", "0.0 %", "27", "$1.17", "1 of 1"},
    {"OpenRouter", "openrouter.ai", 4, Status::Healthy, "taking failover", "1.27 s / 2.31 s", "0.0 %", "14", "$0.68",
     "1 of 1"},
    {"DeepSeek", "api.deepseek.com", 5, Status::Off, "since yesterday 18:20", "–", "–", "0", "–", "1 of 1"},
    {"Mistral", "api.mistral.ai", 6, Status::NoTraffic, "no requests today", "–", "–", "0", "–", "1 of 1"},
    {"Ollama", "127.0.0.1:11434", 7, Status::Healthy, "local", "954 ms / 1.39 s", "0.0 %", "23", "local", "no key"},
    {"Lab vLLM", "10.0.0.12:8000", 8, Status::Cooling, "00:42, then 1 trial", "–", "100 %", "1", "unpriced", "no key"},
};

} // namespace

TableModel* makeRequests(int count, QObject* parent) {
    const QList<Column> columns{
        {.id = q("status"), .title = q("Status"), .kind = K::Status, .width = 104},
        {.id = q("time"), .title = q("Time"), .kind = K::Number, .width = 88},
        {.id = q("client"), .title = q("Client"), .width = 92, .priority = 4},
        {.id = q("model"), .title = q("Model"), .kind = K::Model, .width = 140, .stretch = true},
        {.id = q("provider"), .title = q("Provider"), .kind = K::Swatch, .width = 122, .priority = 3},
        {.id = q("ttft"), .title = q("TTFT"), .kind = K::Number, .width = 70, .priority = 7},
        {.id = q("duration"), .title = q("Duration"), .kind = K::Number, .width = 72, .priority = 5},
        {.id = q("tokens"), .title = q("In / out"), .kind = K::Number, .width = 96, .priority = 6},
        {.id = q("cost"), .title = q("Cost"), .kind = K::Number, .width = 82, .unit = q("US dollars")}};
    QList<QList<Cell>> rows;
    for (int i = 0; i < count; ++i) {
        const Request& r = kRequests[static_cast<std::size_t>(i) % std::size(kRequests)];
        rows.append({{.text = q(r.word), .status = r.status},
                     number(r.time),
                     text(r.client),
                     text(r.model),
                     {.text = q(r.provider), .tone = r.slot < 0 ? Tone::Muted : Tone::Normal, .slot = r.slot},
                     number(r.ttft),
                     number(r.duration),
                     number(r.tokens),
                     number(r.cost)});
    }
    return new CellTable(columns, rows, parent);
}

TableModel* makeProviders(QObject* parent) {
    const QList<Column> columns{
        {.id = q("handle"), .kind = K::Handle, .width = 28, .priority = 9, .sortable = false, .tool_tip = q("Order")},
        {.id = q("use"), .title = q("Use"), .kind = K::Switch, .width = 54},
        {.id = q("name"), .title = q("Provider"), .kind = K::Swatch, .width = 156},
        {.id = q("state"), .title = q("State"), .kind = K::Status, .width = 182},
        {.id = q("uptime"),
         .title = q("Last 90 minutes, one cell per minute"),
         .kind = K::Uptime,
         .width = 284,
         .priority = 6,
         .stretch = true},
        {.id = q("ttft"), .title = q("TTFT, 1 h"), .kind = K::Sparkline, .width = 100, .priority = 7},
        {.id = q("latency"), .title = q("p50 / p95"), .kind = K::Number, .width = 130, .priority = 5},
        {.id = q("errors"), .title = q("Errors"), .kind = K::Number, .width = 66, .priority = 3},
        {.id = q("requests"), .title = q("Req"), .kind = K::Number, .width = 50, .priority = 4},
        {.id = q("today"), .title = q("Today"), .kind = K::Number, .width = 78, .priority = 2},
        {.id = q("keys"), .title = q("Keys"), .kind = K::Number, .width = 74, .priority = 8}};
    QList<QList<Cell>> rows;
    int seed = 0;
    for (const Provider& p : kProviders) {
        ++seed;
        const bool live = seed != 5 && seed != 6 && seed != 8;
        rows.append({{},
                     {.value = seed != 5},
                     {.text = q(p.name), .second = q(p.host), .tone = Tone::Strong, .slot = p.slot},
                     {.second = q(p.reason), .status = p.status},
                     {.uptime = strip(seed)},
                     {.slot = p.slot, .series = live ? wave(seed) : QList<double>()},
                     number(p.latency),
                     {.text = q(p.errors), .tone = seed == 1 || seed == 8 ? Tone::Warning : Tone::Normal},
                     number(p.requests),
                     number(p.today),
                     number(p.keys)});
    }
    return new CellTable(columns, rows, parent);
}

TableModel* makeProviderCard(QObject* parent) {
    const QList<Column> columns{
        {.id = q("name"), .title = q("Providers"), .kind = K::Swatch, .width = 120, .stretch = true},
        {.id = q("state"), .title = q("State"), .kind = K::Status, .width = 100},
        {.id = q("ttft"), .title = q("First token, 1 h"), .kind = K::Sparkline, .width = 84, .priority = 2},
        {.id = q("today"), .title = q("Today"), .kind = K::Number, .width = 76}};
    QList<QList<Cell>> rows;
    int seed = 0;
    for (const Provider& p : kProviders) {
        ++seed;
        const bool live = seed != 5 && seed != 6 && seed != 8;
        rows.append({{.text = q(p.name), .slot = p.slot},
                     {.status = p.status},
                     {.slot = p.slot, .series = live ? wave(seed) : QList<double>()},
                     number(p.today)});
    }
    return new CellTable(columns, rows, parent);
}

TableModel* makeBreakdown(QObject* parent) {
    const QList<Column> columns{
        {.id = q("name"), .title = q("Client, model"), .width = 170, .stretch = true},
        {.id = q("share"), .title = q("Share"), .kind = K::Share, .width = 136, .priority = 3},
        {.id = q("requests"), .title = q("Requests"), .kind = K::Number, .width = 76, .priority = 2},
        {.id = q("in"), .title = q("Tokens in"), .kind = K::Number, .width = 76, .priority = 4},
        {.id = q("trend"), .title = q("00 to 14 h"), .kind = K::Sparkline, .width = 98, .priority = 5},
        {.id = q("cost"), .title = q("Cost"), .kind = K::Number, .width = 72}};
    const auto row = [](const char* name, int depth, Expander expander, double share, const char* percent,
                        const char* count, const char* in, const char* cost) {
        const Tone tone = depth == 0 ? Tone::Strong : Tone::Normal;
        return QList<Cell>{{.text = q(name), .tone = tone, .depth = depth, .expander = expander},
                           {.text = q(percent), .fraction = share},
                           number(count),
                           number(in),
                           {.series = wave(depth)},
                           {.text = q(cost), .tone = tone}};
    };
    return new CellTable(columns,
                         {row("Claude Code", 0, Expander::Open, 0.71, "71 %", "488", "11.08M", "$9.21"),
                          row("claude-sonnet-4-5", 1, Expander::None, 0.63, "63 %", "278", "8.10M", "$8.17"),
                          row("claude-haiku-4-5", 1, Expander::None, 0.08, "8.1 %", "210", "2.98M", "$1.04"),
                          row("Codex", 0, Expander::Closed, 0.18, "18 %", "254", "5.06M", "$2.37"),
                          row("docs-bot", 0, Expander::Closed, 0.01, "0.5 %", "216", "1.89M", "$0.07")},
                         parent);
}

} // namespace tollgate::ui::gallery
