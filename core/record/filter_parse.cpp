// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "record/filter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>
#include <utility>

namespace tollgate::record {

namespace {

constexpr int kDeepest = 32;

constexpr std::array<std::string_view, 20> kKeys{
    "provider", "model",  "client", "process", "project", "key",   "team",    "status", "cost",  "ttft",
    "duration", "tokens", "cache",  "stream",  "attempt", "route", "session", "since",  "until", "body"};

// In the order of kKeys.
FilterKey keyAt(std::size_t index) {
    return static_cast<FilterKey>(index + 1);
}

std::optional<double> decimal(std::string_view text) {
    double value = 0;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// More than any length or count that means something, and far from where numbers end.
constexpr double kMostMicros = 1e17; // three thousand years
constexpr double kMostTokens = 1e15;

// A number from 0 to `most`, which "nan" and "inf" are not.
std::optional<std::int64_t> whole(std::optional<double> value, double factor, double most) {
    if (!value || !(*value >= 0) || !(*value * factor <= most)) return std::nullopt;
    return static_cast<std::int64_t>(*value * factor);
}

// "800ms", "2s", "1.5m", "1h", "2d" in microseconds.
std::optional<std::int64_t> lengthOf(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Micros>, 6> units{
        {{"ms", kMillisecond}, {"us", 1}, {"s", kSecond}, {"m", kMinute}, {"h", kHour}, {"d", kDay}}};
    for (const auto& [unit, length] : units) {
        if (!text.ends_with(unit)) continue;
        auto value = decimal(text.substr(0, text.size() - unit.size()));
        if (auto micros = whole(value, static_cast<double>(length), kMostMicros)) return micros;
    }
    return std::nullopt;
}

// "10k", "1.5M", "200".
std::optional<std::int64_t> countOf(std::string_view text) {
    double factor = 1;
    if (text.ends_with('k') || text.ends_with('K')) factor = 1e3;
    if (text.ends_with('m') || text.ends_with('M')) factor = 1e6;
    return whole(decimal(factor > 1 ? text.substr(0, text.size() - 1) : text), factor, kMostTokens);
}

// "2026-10-15" at 00:00, "2026-10-15t11:00": local, as people mean it.
std::optional<Micros> momentOf(std::string_view text) {
    constexpr std::size_t kDate = 10, kMinutes = 16;
    auto part = [&](std::size_t at, std::size_t size) {
        int value = -1;
        std::string_view digits = text.substr(at, size);
        auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return problem == std::errc() && end == digits.data() + digits.size() ? value : -1;
    };
    bool minutes = text.size() == kMinutes && text[10] == 't' && text[13] == ':';
    if ((text.size() != kDate && !minutes) || text[4] != '-' || text[7] != '-') return std::nullopt;
    int hour = minutes ? part(11, 2) : 0, minute = minutes ? part(14, 2) : 0;
    std::chrono::year_month_day day{std::chrono::year(part(0, 4)),
                                    std::chrono::month(static_cast<unsigned>(part(5, 2))),
                                    std::chrono::day(static_cast<unsigned>(part(8, 2)))};
    bool time = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
    if (!day.ok() || static_cast<int>(day.year()) < 0 || !time) return std::nullopt;
    std::tm parts{};
    parts.tm_year = static_cast<int>(day.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    parts.tm_hour = hour;
    parts.tm_min = minute;
    parts.tm_isdst = -1;
    std::time_t seconds = std::mktime(&parts);
    if (seconds == -1) return std::nullopt;
    return static_cast<Micros>(seconds) * kSecond;
}

class Parser {
public:
    Parser(std::string_view text, FilterTimes times) : m_text(text), m_times(times) {}

    FilterResult parse() {
        auto all = sequence(0);
        if (!all) return all;
        if (m_at < m_text.size()) return fail("there is a \")\" without a \"(\"");
        return all;
    }

private:
    FilterError error(std::string message, bool incomplete = false) const {
        return {std::move(message), m_at, incomplete};
    }

    FilterResult fail(std::string message, bool incomplete = false) const {
        return error(std::move(message), incomplete);
    }

    void skipSpace() {
        while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    }

    bool at(char c) {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == c;
    }

    // Terms side by side, `|` binding two neighbours.
    FilterResult sequence(int depth) {
        Filter all;
        while (!at(')') && m_at < m_text.size()) {
            auto part = alternatives(depth);
            if (!part) return part;
            all.parts.push_back(std::move(*part));
        }
        return all;
    }

    FilterResult alternatives(int depth) {
        auto first = single(depth);
        if (!first || !at('|')) return first;
        Filter any{.kind = Filter::Kind::Any};
        FilterKey key = first->kind == Filter::Kind::Term ? first->term.key : FilterKey::Text;
        any.parts.push_back(std::move(*first));
        while (at('|')) {
            ++m_at;
            skipSpace();
            if (m_at == m_text.size()) return fail("something must follow \"|\"", true);
            m_inherited = key; // status:error|cancelled
            auto next = single(depth);
            m_inherited = FilterKey::Text;
            if (!next) return next;
            any.parts.push_back(std::move(*next));
        }
        return any;
    }

    FilterResult single(int depth) {
        if (depth > kDeepest) return fail("this nests too deep");
        skipSpace();
        if (m_at == m_text.size()) return fail("something is missing here", true);
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != ' ') {
            ++m_at;
            auto part = single(depth + 1);
            if (!part) return part;
            Filter negated{.kind = Filter::Kind::Not};
            negated.parts.push_back(std::move(*part));
            return negated;
        }
        if (m_text[m_at] != '(') return term();
        ++m_at;
        auto inner = sequence(depth + 1);
        if (!inner) return inner;
        if (!at(')')) return fail("a \")\" is missing", true);
        ++m_at;
        return inner;
    }

    // A word up to a space, "|" or ")"; quotes hold them together.
    std::optional<std::string> word(bool stopAtColon) {
        std::string text;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            char c = m_text[m_at];
            if (c == '"') {
                quoted = !quoted;
                continue;
            }
            if (!quoted && (c == ' ' || c == '|' || c == ')' || (stopAtColon && c == ':'))) break;
            text += c;
        }
        if (quoted) return std::nullopt;
        return text;
    }

    FilterResult term() {
        std::size_t begin = m_at;
        auto name = word(true);
        if (!name) return fail("a closing quote is missing", true);
        if (m_at >= m_text.size() || m_text[m_at] != ':') return value(m_inherited, *name);
        auto known = std::find(kKeys.begin(), kKeys.end(), lowerCase(*name));
        if (known == kKeys.end()) {
            m_at = begin;
            std::string_view near = closest(*name, kKeys);
            return fail("there is no \"" + *name + ":\"" +
                        (near.empty() ? std::string() : " (did you mean \"" + std::string(near) + ":\"?)"));
        }
        ++m_at;
        auto text = word(false);
        if (!text) return fail("a closing quote is missing", true);
        return value(keyAt(static_cast<std::size_t>(known - kKeys.begin())), *text);
    }

    static Compare takeCompare(std::string_view& text) {
        constexpr std::array<std::pair<std::string_view, Compare>, 5> marks{{{">=", Compare::GreaterEqual},
                                                                             {"<=", Compare::LessEqual},
                                                                             {">", Compare::Greater},
                                                                             {"<", Compare::Less},
                                                                             {"=", Compare::Equal}}};
        for (const auto& [mark, compare] : marks)
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                return compare;
            }
        return Compare::Equal;
    }

    FilterResult number(FilterTerm term, std::optional<std::int64_t> value, std::string_view example) const {
        if (!value) return fail("expected a number such as " + std::string(example), true);
        term.number = *value;
        return Filter{.kind = Filter::Kind::Term, .term = std::move(term)};
    }

    FilterResult oneOf(FilterTerm term, std::initializer_list<std::string_view> words) const {
        if (std::find(words.begin(), words.end(), term.text) != words.end())
            return Filter{.kind = Filter::Kind::Term, .term = std::move(term)};
        std::string list;
        for (std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
        return fail("expected one of " + list, true);
    }

    FilterResult value(FilterKey key, const std::string& raw) const {
        if (raw.empty()) return fail("a value is missing", true);
        FilterTerm term{.key = key, .text = lowerCase(raw)};
        std::string_view text = term.text;
        term.compare = Compare::Equal;
        switch (key) {
        case FilterKey::Cost: {
            if (text == "unpriced") break;
            term.compare = takeCompare(text);
            auto money = moneyFromDollars(text);
            std::optional<std::int64_t> pico = money ? std::optional(money->pico) : std::nullopt;
            term.text.clear();
            return number(std::move(term), pico, "cost:>0.05");
        }
        case FilterKey::FirstToken:
        case FilterKey::Duration: {
            term.compare = takeCompare(text);
            auto length = lengthOf(text);
            term.text.clear();
            return number(std::move(term), length, "duration:>2s");
        }
        case FilterKey::Tokens:
        case FilterKey::Attempt: {
            term.compare = takeCompare(text);
            auto count = countOf(text);
            term.text.clear();
            return number(std::move(term), count, "tokens:>10k");
        }
        case FilterKey::Status: return status(std::move(term));
        case FilterKey::Since:
        case FilterKey::Until: return moment(std::move(term));
        case FilterKey::Cache: return oneOf(std::move(term), {"hit", "semantic", "miss", "bypass"});
        case FilterKey::Stream: return oneOf(std::move(term), {"yes", "no"});
        default: break;
        }
        return Filter{.kind = Filter::Kind::Term, .term = std::move(term)};
    }

    FilterResult status(FilterTerm term) const {
        if (term.text.size() == 3 && term.text.ends_with("xx") && term.text[0] >= '1' && term.text[0] <= '5')
            return Filter{.kind = Filter::Kind::Term, .term = std::move(term)};
        std::string_view text = term.text;
        Compare compare = takeCompare(text);
        if (auto code = countOf(text); code && *code >= 100 && *code < 600) {
            term.compare = compare;
            term.number = *code;
            term.text.clear();
            return Filter{.kind = Filter::Kind::Term, .term = std::move(term)};
        }
        if (term.text == "cache") term.text = "cache_hit";
        return oneOf(std::move(term), {"ok", "failover", "cache_hit", "cancelled", "error", "denied"});
    }

    FilterResult moment(FilterTerm term) const {
        bool since = term.key == FilterKey::Since;
        std::string text = std::exchange(term.text, {});
        term.compare = since ? Compare::GreaterEqual : Compare::Less;
        if (text == "today") return number(std::move(term), m_times.today, "since:today");
        if (auto length = lengthOf(text)) return number(std::move(term), m_times.now - *length, "since:1h");
        return number(std::move(term), momentOf(text),
                      since ? "since:today, since:1h or since:2026-10-15" : "until:today or until:2026-10-15T12:00");
    }

    std::string_view m_text;
    FilterTimes m_times;
    std::size_t m_at = 0;
    FilterKey m_inherited = FilterKey::Text;
};

} // namespace

FilterResult parseFilter(std::string_view text, FilterTimes times) {
    return Parser(text, times).parse();
}

std::span<const std::string_view> filterKeys() {
    return kKeys;
}

} // namespace tollgate::record
