// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_completer.h"

#include "ui/routing/properties/condition_labels.h"
#include "ui/routing/properties/condition_lexer.h"

#include <QStringListModel>

namespace tollgate::ui {

namespace {

using Token = ConditionToken;

// The tokens before the word that is being typed, without the end.
QList<Token> tokensBefore(const QString& text, qsizetype& word_at) {
    QList<Token> tokens = conditionTokens(text);
    tokens.removeLast();
    word_at = text.size();
    if (!tokens.isEmpty() && tokens.last().kind != Token::Kind::Sign &&
        tokens.last().from + tokens.last().length == text.size())
        word_at = tokens.takeLast().from;
    return tokens;
}

bool is(const Token& token, const char* word) {
    return token.kind != Token::Kind::Quoted && token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

bool isField(const Token& token) {
    return token.kind != Token::Kind::Sign && config::conditionField(token.text.toStdString()) != nullptr;
}

bool comparesNext(const Token& token) {
    if (token.kind == Token::Kind::Sign) return token.text != QStringLiteral("(") && token.text != QStringLiteral(")");
    return is(token, "matches");
}

// The field whose value is wanted at the end; -1 when something else is.
qsizetype fieldOfValue(const QList<Token>& tokens) {
    qsizetype at = tokens.size() - 1;
    if (at < 1) return -1;
    if (comparesNext(tokens[at]) && tokens[at].text != QStringLiteral(","))
        return isField(tokens[at - 1]) ? at - 1 : -1;
    while (at > 0 && !is(tokens[at], "(")) --at; // within a list: back to "field in ("
    if (at < 2 || !is(tokens[at - 1], "in")) return -1;
    const qsizetype field = is(tokens[at - 2], "not") ? at - 3 : at - 2;
    const Token& last = tokens.last();
    const bool wanted = is(last, "(") || is(last, ",");
    return wanted && field >= 0 && isField(tokens[field]) ? field : -1;
}

QStringList operatorWords(const Token& field) {
    const config::ConditionType type = config::conditionField(field.text.toStdString())->type;
    QStringList words{QStringLiteral("="), QStringLiteral("!=")};
    if (type == config::ConditionType::Number)
        words << QStringLiteral("<") << QStringLiteral("<=") << QStringLiteral(">") << QStringLiteral(">=");
    if (type != config::ConditionType::Bool) words << QStringLiteral("in (") << QStringLiteral("not in (");
    if (type == config::ConditionType::Text) words << QStringLiteral("matches");
    return words << QStringLiteral("exists") << QStringLiteral("missing");
}

} // namespace

QStringList conditionWords(const QString& text, const Choices& choices) {
    qsizetype word_at = 0;
    const QList<Token> tokens = tokensBefore(text, word_at);
    if (const qsizetype field = fieldOfValue(tokens); field >= 0) {
        QStringList words;
        for (const NamedChoice& each : valueChoices(tokens[field].text, choices))
            words.append(isPlainWord(each.id) ? each.id : quotedWord(each.id));
        return words;
    }
    const bool begins = tokens.isEmpty() || is(tokens.last(), "and") || is(tokens.last(), "or") ||
                        is(tokens.last(), "not") || is(tokens.last(), "(");
    if (begins) return fieldChoices(choices) << QStringLiteral("not");
    if (isField(tokens.last()) && (tokens.size() < 2 || !comparesNext(tokens[tokens.size() - 2])))
        return operatorWords(tokens.last());
    return {QStringLiteral("and"), QStringLiteral("or")};
}

ConditionCompleter::ConditionCompleter(QObject* parent) : QCompleter(parent), m_words(new QStringListModel(this)) {
    setModel(m_words);
    setCompletionMode(PopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
}

QStringList ConditionCompleter::splitPath(const QString& text) const {
    qsizetype word_at = 0;
    tokensBefore(text, word_at);
    m_before = text.left(word_at);
    const QStringList words = conditionWords(text, m_choices);
    if (m_words->stringList() != words) m_words->setStringList(words);
    return {text.mid(word_at)};
}

QString ConditionCompleter::pathFromIndex(const QModelIndex& index) const {
    return m_before + index.data().toString();
}

} // namespace tollgate::ui
