// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_lexer.h"

#include <QStringList>

#include <algorithm>

namespace tollgate::ui {

namespace {

using Kind = ConditionToken::Kind;

bool isWordPart(QChar c) {
    return c.isLetterOrNumber() || QStringLiteral("_-.:/*@+%").contains(c);
}

ConditionToken quoted(const QString& text, qsizetype from) {
    QString value;
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == u'"') return {Kind::Quoted, value, from, i + 1 - from};
        if (text[i] == u'\\' && i + 1 < text.size()) ++i;
        value.append(text[i]);
    }
    return {Kind::Broken, value, from, text.size() - from};
}

ConditionToken sign(const QString& text, qsizetype from) {
    const bool two = from + 1 < text.size() && text[from + 1] == u'=' && QStringLiteral("!<>=").contains(text[from]);
    const QString found = text.mid(from, two ? 2 : 1);
    return {Kind::Sign, found == QStringLiteral("==") ? QStringLiteral("=") : found, from, found.size()};
}

} // namespace

QList<ConditionToken> conditionTokens(const QString& text) {
    QList<ConditionToken> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        if (text[i] == u'"') {
            tokens.append(quoted(text, i));
        } else if (isWordPart(text[i])) {
            qsizetype end = i;
            while (end < text.size() && isWordPart(text[end])) ++end;
            tokens.append({Kind::Word, text.mid(i, end - i), i, end - i});
        } else {
            tokens.append(sign(text, i));
        }
        i += tokens.last().length;
    }
    tokens.append({Kind::End, {}, text.size(), 0});
    return tokens;
}

bool isPlainWord(const QString& text) {
    static const QStringList kept{QStringLiteral("and"),    QStringLiteral("or"),     QStringLiteral("not"),
                                  QStringLiteral("in"),     QStringLiteral("exists"), QStringLiteral("missing"),
                                  QStringLiteral("matches")};
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isWordPart) && !kept.contains(text.toLower());
}

QString quotedWord(const QString& text) {
    QString inside = text;
    inside.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QStringLiteral("\"%1\"").arg(inside);
}

} // namespace tollgate::ui
