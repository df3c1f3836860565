// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/problems/problem_words.h"

#include "base/dialect.h"
#include "bridge/sentence.h"
#include "config/json.h"
#include "ui/providers/provider_words.h"
#include "ui/routing/problems/problem_phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

const ProblemPhrase* phraseOf(const std::string& code) {
    const auto phrases = problemPhrases();
    const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const auto& one) { return code == one.code; });
    return found == phrases.end() ? nullptr : &*found;
}

QString translated(const char* words) {
    return QCoreApplication::translate(kProblemContext, words);
}

QString dialectShown(const std::string& name) {
    const auto dialect = dialectFromName(name);
    return dialect ? dialectWord(*dialect) : QString::fromStdString(name);
}

// Arguments that are words of core: "a number", "an object", what is wrong in a JSON text.
QString argumentShown(const std::string& argument) {
    for (const char* word : problemArguments())
        if (argument == word) return translated(word);
    return QString::fromStdString(argument);
}

QStringList argumentsOf(const config::Cause& cause) {
    QStringList shown;
    if (cause.code == "mixed_protocols") {
        for (const std::string& dialect : cause.arguments) shown << dialectShown(dialect);
        return {shown.join(QStringLiteral(", "))};
    }
    for (const std::string& argument : cause.arguments)
        shown << (cause.code == "translates" ? dialectShown(argument) : argumentShown(argument));
    return shown;
}

// What was probably meant is the last argument of those that know it.
QString meantWords(const ProblemPhrase& phrase, const QStringList& arguments) {
    if (!phrase.suggests || arguments.isEmpty() || arguments.last().isEmpty()) return {};
    return bridge::filled(translated(kDidYouMean), {arguments.last()});
}

// Where in its step: "arms[0].weight".
QString memberOf(const bridge::RouteProblem& problem) {
    const std::string step = problem.node.empty() ? std::string() : config::memberPath("nodes", problem.node);
    QString member = QString::fromStdString(problem.path.substr(std::min(step.size(), problem.path.size())));
    if (member.startsWith(u'.')) member.remove(0, 1);
    return member;
}

} // namespace

ProblemWords problemWords(const bridge::RouteProblem& problem) {
    const ProblemPhrase* phrase = phraseOf(problem.cause.code);
    const QString member = memberOf(problem);
    const QString place = member.isEmpty() ? QString() : bridge::filled(translated(kAtMember), {member});
    if (!phrase) return {QString::fromStdString(problem.message), place, false};
    const QStringList arguments = argumentsOf(problem.cause);
    ProblemWords words{bridge::filled(translated(phrase->title), arguments), {}, phrase->whole};
    if (phrase->fix) words.fix = bridge::filled(translated(phrase->fix), arguments);
    if (const QString meant = meantWords(*phrase, arguments); !meant.isEmpty()) words.fix = meant;
    if (words.fix.isEmpty()) words.fix = place;
    return words;
}

QString problemWords(const config::Problem& problem) {
    const ProblemPhrase* phrase = phraseOf(problem.cause.code);
    if (!phrase) return QString::fromStdString(toText(problem));
    const QStringList arguments = argumentsOf(problem.cause);
    QString words = bridge::filled(translated(phrase->title), arguments);
    if (const QString meant = meantWords(*phrase, arguments); !meant.isEmpty()) words += QLatin1Char(' ') + meant;
    return problem.path.empty() ? words : QStringLiteral("%1: %2").arg(QString::fromStdString(problem.path), words);
}

QString problemText(const bridge::RouteProblem& problem) {
    const ProblemWords words = problemWords(problem);
    return words.fix.isEmpty() ? words.title : QStringLiteral("%1. %2").arg(words.title, words.fix);
}

bool knowsProblem(const std::string& code) {
    return phraseOf(code) != nullptr;
}

} // namespace tollgate::ui
