// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the text of a condition into words, quoted texts and signs, with their places. Pure.
#pragma once

#include <QList>
#include <QString>

namespace tollgate::ui {

struct ConditionToken {
    enum class Kind {
        Word,   // model, batch, 2000, not
        Quoted, // without its quotes
        Sign,   // = != < <= > >= ~ ( ) ,
        Broken, // a quote that does not end
        End
    };

    Kind kind = Kind::End;
    QString text;
    qsizetype from = 0, length = 0;
};

// Ends with one End.
QList<ConditionToken> conditionTokens(const QString& text);
// Whether a text can stand without quotes.
bool isPlainWord(const QString& text);
QString quotedWord(const QString& text);

} // namespace tollgate::ui
