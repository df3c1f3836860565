// SPDX-License-Identifier: GPL-3.0-or-later
// conditionFromText: a descent over the tokens; the first thing that is wrong ends it, with its place.
#include "config/checks.h"
#include "config/condition_words.h"
#include "ui/routing/properties/condition_lexer.h"
#include "ui/routing/properties/condition_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

using config::Json;
using Kind = ConditionNode::Kind;
using Token = ConditionToken;

constexpr int kDeepest = 24;

QString say(const char* words) {
    return QCoreApplication::translate("ConditionText", words);
}

class Parser {
public:
    explicit Parser(const QString& text) : m_tokens(conditionTokens(text)) {}

    ParsedCondition parse() {
        if (now().kind == Token::Kind::End) return {std::nullopt, problemAt(now(), say(kEmpty))};
        ConditionNode node = either();
        if (!m_failed && now().kind != Token::Kind::End) fail(now(), say(kAndOr).arg(now().text));
        if (m_failed) return {std::nullopt, m_problem};
        return {std::move(node), {}};
    }

private:
    static constexpr const char* kEmpty =
        QT_TRANSLATE_NOOP("ConditionText", "A condition is missing, such as model = gpt-5.");
    static constexpr const char* kAndOr = QT_TRANSLATE_NOOP("ConditionText", "Before %1 stands “and” or “or”.");
    static constexpr const char* kDeep = QT_TRANSLATE_NOOP("ConditionText", "Nested too deep.");
    static constexpr const char* kClose = QT_TRANSLATE_NOOP("ConditionText", "A closing parenthesis is missing.");
    static constexpr const char* kField =
        QT_TRANSLATE_NOOP("ConditionText", "A field is missing here, such as model or key.");
    static constexpr const char* kUnknown = QT_TRANSLATE_NOOP("ConditionText", "There is no field %1%2.");
    static constexpr const char* kOperator =
        QT_TRANSLATE_NOOP("ConditionText", "After %1 stands =, !=, <, >, in, matches or exists.");
    static constexpr const char* kFits =
        QT_TRANSLATE_NOOP("ConditionText", "%1 does not go with %2, which holds other values.");
    static constexpr const char* kValue = QT_TRANSLATE_NOOP("ConditionText", "A value is missing here.");
    static constexpr const char* kList =
        QT_TRANSLATE_NOOP("ConditionText", "After “in” stands a list in parentheses: (a, b).");
    static constexpr const char* kQuote =
        QT_TRANSLATE_NOOP("ConditionText", "The quote that begins here does not end.");

    const Token& now() const { return m_tokens[m_at]; }

    Token take() {
        const Token token = m_tokens[m_at];
        if (m_at + 1 < m_tokens.size()) ++m_at;
        return token;
    }

    static ConditionProblem problemAt(const Token& token, const QString& message) {
        return {message, token.from, std::max<qsizetype>(1, token.length)};
    }

    void fail(const Token& token, const QString& message) {
        if (m_failed) return;
        m_failed = true;
        m_problem = problemAt(token, token.kind == Token::Kind::Broken ? say(kQuote) : message);
    }

    bool isWord(const char* word) const {
        return now().kind == Token::Kind::Word && now().text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }

    bool isSign(const char* sign) const { return now().kind == Token::Kind::Sign && now().text == QLatin1String(sign); }

    bool takeWord(const char* word) {
        if (!isWord(word)) return false;
        take();
        return true;
    }

    bool takeSign(const char* sign) {
        if (!isSign(sign)) return false;
        take();
        return true;
    }

    template <class Next>
    ConditionNode chain(Kind kind, const char* word, Next next) {
        std::vector<ConditionNode> parts;
        parts.push_back(next());
        while (!m_failed && takeWord(word)) parts.push_back(next());
        if (parts.size() == 1) return std::move(parts.front());
        return ConditionNode::group(kind, std::move(parts));
    }

    ConditionNode either() {
        return chain(Kind::Any, "or", [this] { return both(); });
    }

    ConditionNode both() {
        return chain(Kind::All, "and", [this] { return single(); });
    }

    ConditionNode single() {
        if (m_failed) return {};
        if (++m_depth > kDeepest) fail(now(), say(kDeep));
        ConditionNode node;
        if (!m_failed && takeWord("not"))
            node = ConditionNode::group(Kind::Not, {single()});
        else if (!m_failed && isSign("("))
            node = parentheses();
        else if (!m_failed)
            node = term();
        --m_depth;
        return node;
    }

    ConditionNode parentheses() {
        const Token opened = take();
        ConditionNode node = either();
        if (!m_failed && !takeSign(")")) fail(opened, say(kClose));
        return node;
    }

    ConditionNode term() {
        const Token field = take();
        if (field.kind != Token::Kind::Word && field.kind != Token::Kind::Quoted) {
            fail(field, say(kField));
            return {};
        }
        const std::string name = field.text.toStdString();
        const config::ConditionField* known = config::conditionField(name);
        if (known == nullptr || (known->name.ends_with('.') && known->name == name)) {
            fail(field, say(kUnknown).arg(field.text, suggestion(name)));
            return {};
        }
        return comparison(field, *known);
    }

    ConditionNode comparison(const Token& field, const config::ConditionField& known) {
        const Token sign = now();
        const std::string name = field.text.toStdString();
        std::string op = takeOperator();
        if (op == "missing") return ConditionNode::term(name, "exists", Json::boolean(false));
        if (op == "exists") return ConditionNode::term(name, "exists", Json::boolean(true));
        if (op.empty() && known.type == config::ConditionType::Bool)
            return ConditionNode::term(name, "eq", Json::boolean(true));
        if (op.empty()) fail(sign, say(kOperator).arg(field.text));
        if (!m_failed && !config::operatorFits(op, known.type)) fail(sign, say(kFits).arg(sign.text, field.text));
        const Token place = now();
        Json value = op == "in" || op == "not_in" ? list(name) : one(name);
        const qsizetype end = m_at > 0 ? m_tokens[m_at - 1].from + m_tokens[m_at - 1].length : place.from;
        if (!m_failed)
            if (const QString wrong = valueProblem(name, op, value); !wrong.isEmpty()) {
                fail(place, wrong);
                m_problem.length = std::max<qsizetype>(1, end - place.from);
            }
        return ConditionNode::term(name, std::move(op), std::move(value));
    }

    // "" when none stands here.
    std::string takeOperator() {
        static constexpr std::pair<const char*, const char*> kSigns[] = {
            {"=", "eq"}, {"!=", "ne"}, {"<", "lt"}, {"<=", "lte"}, {">", "gt"}, {">=", "gte"}, {"~", "matches"}};
        for (const auto& [sign, op] : kSigns)
            if (takeSign(sign)) return op;
        for (const char* word : {"in", "matches", "exists", "missing"})
            if (takeWord(word)) return word;
        if (!isWord("not") || m_at + 1 >= m_tokens.size()) return {};
        if (m_tokens[m_at + 1].text.compare(QLatin1String("in"), Qt::CaseInsensitive) != 0) return {};
        take();
        take();
        return "not_in";
    }

    Json one(const std::string& field) {
        const Token token = take();
        if (token.kind == Token::Kind::Quoted) return Json::string(token.text.toStdString());
        if (token.kind == Token::Kind::Word) return valueFromText(field, token.text);
        fail(token, say(kValue));
        return {};
    }

    Json list(const std::string& field) {
        Json values = Json::array();
        const Token opened = now();
        if (!takeSign("(")) {
            fail(opened, say(kList));
            return values;
        }
        do values.items.push_back(one(field));
        while (!m_failed && takeSign(","));
        if (!m_failed && !takeSign(")")) fail(opened, say(kClose));
        return values;
    }

    static QString suggestion(const std::string& name) {
        std::vector<std::string> names;
        for (const config::ConditionField& field : config::conditionFields()) names.emplace_back(field.name);
        return QString::fromStdString(config::didYouMean(name, names));
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
    ConditionProblem m_problem;
};

} // namespace

ParsedCondition conditionFromText(const QString& text) {
    return Parser(text).parse();
}

} // namespace tollgate::ui
