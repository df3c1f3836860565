// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/json/json_words.h"

#include "config/route_words.h"
#include "ui/routing/canvas/step_kind.h"

#include <QRegularExpression>

#include <algorithm>

namespace tollgate::ui {

namespace {

// An object that is open at the cursor.
struct Open {
    QString provider;
    QString kind;
    QString name;   // the member whose value it is
    QString member; // whose value comes next
    bool array = false;
};

class Walk {
public:
    explicit Walk(const QString& before) : m_text(before) {}

    JsonPlace run() {
        while (m_at < m_text.size()) step();
        JsonPlace place;
        place.typed = m_typed;
        place.in_text = m_in_text;
        if (m_open.isEmpty()) return place;
        place.member = m_open.last().member;
        place.provider = m_open.last().provider;
        for (const Open& open : std::as_const(m_open))
            if (!open.kind.isEmpty()) place.kind = open.kind;
        // An item of a list is a value of the list's member.
        for (qsizetype i = m_open.size() - 1; i >= 0 && place.member.isEmpty() && m_open[i].array; --i)
            place.member = m_open[i].name;
        return place;
    }

private:
    void step() {
        const QChar c = m_text[m_at];
        if (c == u'"') return text();
        if (c == u'{' || c == u'[')
            open(c == u'[');
        else if ((c == u'}' || c == u']') && !m_open.isEmpty())
            m_open.removeLast();
        else if (c == u',' && !m_open.isEmpty())
            m_open.last().member.clear();
        ++m_at;
    }

    void open(bool array) {
        Open inner;
        inner.array = array;
        if (!m_open.isEmpty()) inner.name = m_open.last().array ? m_open.last().name : m_open.last().member;
        m_open.append(inner);
    }

    void text() {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'"') m_at += m_text[m_at] == u'\\' ? 2 : 1;
        const QString value = m_text.mid(start, m_at - start);
        if (m_at >= m_text.size()) {
            m_in_text = true;
            m_typed = value;
            return;
        }
        ++m_at;
        static const QRegularExpression colon(QStringLiteral(R"(\G\s*:)"));
        if (m_open.isEmpty()) return;
        const QRegularExpressionMatch name = colon.match(m_text, m_at);
        Open& in = m_open.last();
        if (!in.array && name.hasMatch() && in.member.isEmpty()) {
            in.member = value;
            m_at = name.capturedEnd();
        } else if (in.member == QLatin1String("provider")) {
            in.provider = value;
        } else if (in.member == QLatin1String("kind")) {
            in.kind = value;
        }
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QList<Open> m_open;
    QString m_typed;
    bool m_in_text = false;
};

template <std::size_t N>
QStringList listOf(const std::string_view (&words)[N]) {
    QStringList list;
    for (std::string_view word : words) list << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return list;
}

QStringList kinds() {
    QStringList list;
    for (StepKind kind : paletteKinds()) {
        const std::string_view word = fileKind(kind);
        if (!word.empty()) list << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    }
    list.removeDuplicates();
    return list;
}

// The members of each kind, as config/describe_route.h has them.
QStringList membersOf(const QString& kind) {
    static const std::map<QString, const char*> members{
        {QStringLiteral("match"), "cases else when to"},
        {QStringLiteral("split"), "arms sticky sticky_s weight to"},
        {QStringLiteral("gate"), "measure amount window per ok over"},
        {QStringLiteral("cache"), "mode ttl_s miss"},
        {QStringLiteral("guard"), "guardrails pass blocked"},
        {QStringLiteral("transform"), "set default drop model system next"},
        {QStringLiteral("pool"),
         "strategy members failover_on attempts hedge_after_ms sticky sticky_s first_byte_ms return_after_s"},
        {QStringLiteral("target"), "provider model retries set max_output_tokens timeouts"},
        {QStringLiteral("deny"), "status message"},
    };
    const auto found = members.find(kind);
    if (found == members.end())
        return QStringLiteral("id name enabled models entry nodes layout note kind").split(QLatin1Char(' '));
    return (QStringLiteral("kind name note ") + QLatin1String(found->second)).split(QLatin1Char(' '));
}

QStringList modelsOf(const JsonPlace& place, const JsonNames& names) {
    const auto of = names.models.find(place.provider.toStdString());
    if (of != names.models.end()) return of->second;
    QStringList all;
    for (const auto& [provider, models] : names.models) all += models;
    all.removeDuplicates();
    all.sort();
    return all;
}

} // namespace

JsonPlace placeIn(const QString& before) {
    return Walk(before).run();
}

QStringList wordsFor(const JsonPlace& place, const JsonNames& names) {
    const QString& member = place.member;
    const auto is = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* word) { return member == QLatin1String(word); });
    };
    if (member.isEmpty()) return membersOf(place.kind);
    if (is({"to", "else", "ok", "over", "miss", "pass", "blocked", "next", "entry", "members"})) return names.steps;
    if (is({"provider"})) return names.providers;
    if (is({"model"})) return modelsOf(place, names);
    if (is({"kind"})) return kinds();
    if (is({"strategy"})) return listOf(config::kStrategies);
    if (is({"sticky"})) return listOf(config::kStickies);
    if (is({"measure"})) return listOf(config::kMeasures);
    if (is({"window"})) return listOf(config::kWindows);
    if (is({"mode"})) return listOf(config::kCacheModes);
    if (is({"failover_on"})) return listOf(config::kFailureClasses);
    if (is({"guardrails"})) return names.guardrails;
    return {};
}

} // namespace tollgate::ui
