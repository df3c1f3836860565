// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/sentence.h"

#include "resilience/reason.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tollgate::bridge {

namespace {

constexpr char kContext[] = "tollgate::bridge";

constexpr const char* kBeforeTheRestart = QT_TRANSLATE_NOOP("tollgate::bridge", "before the restart");

struct Pattern {
    std::string_view code;
    const char* english;
};

constexpr std::array<Pattern, 7> kPatterns{{
    {"breaker_in_a_row", QT_TRANSLATE_NOOP("tollgate::bridge", "%1 failures in a row (%2), tried again in %3")},
    {"breaker_share", QT_TRANSLATE_NOOP("tollgate::bridge", "%1 of %2 calls failed (%3), tried again in %4")},
    {"breaker_trial_failed", QT_TRANSLATE_NOOP("tollgate::bridge", "failed again when tried (%1), tried again in %2")},
    {"breaker_due", QT_TRANSLATE_NOOP("tollgate::bridge", "failed before (%1), the next call tries it")},
    {"breaker_trying", QT_TRANSLATE_NOOP("tollgate::bridge", "failed before (%1), a call tries it now")},
    {"key_cooling", QT_TRANSLATE_NOOP("tollgate::bridge", "the key is rate limited, ready again in %1")},
    {"key_attention", QT_TRANSLATE_NOOP("tollgate::bridge", "the provider refused the key: %1")},
}};

QString argumentShown(const std::string& argument) {
    // What resilience says where an earlier run of the program met the failure.
    if (argument == kBeforeTheRestart) return QCoreApplication::translate(kContext, kBeforeTheRestart);
    return QString::fromStdString(argument);
}

} // namespace

QString filled(const QString& pattern, const QStringList& arguments) {
    QString text; // an argument is no sentence with places of its own
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool place = pattern[at] == u'%' && at + 1 < pattern.size();
        const int argument = place ? pattern[at + 1].digitValue() - 1 : -1;
        if (argument < 0 || argument >= arguments.size()) {
            text += pattern[at];
            continue;
        }
        text += arguments[argument];
        ++at;
    }
    return text;
}

Sentence sentence(const char* english, const QStringList& arguments) {
    return {filled(QCoreApplication::translate(kContext, english), arguments),
            filled(QString::fromUtf8(english), arguments).toStdString()};
}

Sentence sentenceOf(const resilience::Reason& reason) {
    return {reasonShown(reason.code, reason.arguments), inWords(reason)};
}

QString reasonShown(std::string_view code, const std::vector<std::string>& arguments) {
    const auto known =
        std::find_if(kPatterns.begin(), kPatterns.end(), [&](const Pattern& pattern) { return pattern.code == code; });
    if (known == kPatterns.end()) return {};
    QStringList shown;
    for (const std::string& argument : arguments) shown << argumentShown(argument);
    return filled(QCoreApplication::translate(kContext, known->english), shown);
}

} // namespace tollgate::bridge
