// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/step_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

struct Facts {
    StepKind kind;
    const char* word;
    const char* meaning;
    const char* icon;
    std::string_view file;
    const char* key;
};

constexpr Facts kFacts[] = {
    {StepKind::Match, QT_TRANSLATE_NOOP("StepKind", "Match"),
     QT_TRANSLATE_NOOP("StepKind", "The first case that fits decides where it goes"), "match", "match", "match"},
    {StepKind::Split, QT_TRANSLATE_NOOP("StepKind", "Split"),
     QT_TRANSLATE_NOOP("StepKind", "Sends shares of the requests different ways"), "split", "split", "split"},
    {StepKind::Budget, QT_TRANSLATE_NOOP("StepKind", "Budget"),
     QT_TRANSLATE_NOOP("StepKind", "Another way once an amount of money is used up"), "budget", "gate", "budget"},
    {StepKind::RateLimit, QT_TRANSLATE_NOOP("StepKind", "Rate limit"),
     QT_TRANSLATE_NOOP("StepKind", "Another way above a number of requests or tokens"), "rate", "gate", "rate"},
    {StepKind::Cache, QT_TRANSLATE_NOOP("StepKind", "Cache"),
     QT_TRANSLATE_NOOP("StepKind", "Answers from memory what was asked before"), "cache", "cache", "cache"},
    {StepKind::Guardrail, QT_TRANSLATE_NOOP("StepKind", "Guardrail"),
     QT_TRANSLATE_NOOP("StepKind", "Checks the text before it goes on"), "shield", "guard", "guard"},
    {StepKind::Transform, QT_TRANSLATE_NOOP("StepKind", "Transform"),
     QT_TRANSLATE_NOOP("StepKind", "Changes the request before it goes on"), "transform", "transform", "transform"},
    {StepKind::Pool, QT_TRANSLATE_NOOP("StepKind", "Pool"),
     QT_TRANSLATE_NOOP("StepKind", "Several providers, one after the other or by turns"), "pool", "pool", "pool"},
    {StepKind::Target, QT_TRANSLATE_NOOP("StepKind", "Provider"),
     QT_TRANSLATE_NOOP("StepKind", "A provider and its model"), "target", "target", "target"},
    {StepKind::Stop, QT_TRANSLATE_NOOP("StepKind", "Stop"),
     QT_TRANSLATE_NOOP("StepKind", "Refuses the request with a message"), "deny", "deny", "deny"},
    {StepKind::Note, QT_TRANSLATE_NOOP("StepKind", "Note"),
     QT_TRANSLATE_NOOP("StepKind", "Text for people, on the canvas"), "note", "", "note"},
    {StepKind::Entry, QT_TRANSLATE_NOOP("StepKind", "Entry"), QT_TRANSLATE_NOOP("StepKind", "Where requests come in"),
     "entry", "", "entry"},
    {StepKind::Unknown, QT_TRANSLATE_NOOP("StepKind", "Unknown step"),
     QT_TRANSLATE_NOOP("StepKind", "This version of Tollgate does not know it"), "info", "", "unknown"},
};

constexpr StepKind kPalette[] = {StepKind::Match,  StepKind::Split,     StepKind::Budget,    StepKind::RateLimit,
                                 StepKind::Cache,  StepKind::Guardrail, StepKind::Transform, StepKind::Pool,
                                 StepKind::Target, StepKind::Stop,      StepKind::Note};

const Facts& factsOf(StepKind kind) {
    const auto* found =
        std::find_if(std::begin(kFacts), std::end(kFacts), [kind](const Facts& facts) { return facts.kind == kind; });
    return found != std::end(kFacts) ? *found : kFacts[std::size(kFacts) - 1];
}

} // namespace

std::span<const StepKind> paletteKinds() {
    return kPalette;
}

QString stepWord(StepKind kind) {
    return QCoreApplication::translate("StepKind", factsOf(kind).word);
}

QString stepMeaning(StepKind kind) {
    return QCoreApplication::translate("StepKind", factsOf(kind).meaning);
}

QString stepIcon(StepKind kind) {
    return QString::fromLatin1(factsOf(kind).icon);
}

std::string_view fileKind(StepKind kind) {
    return factsOf(kind).file;
}

StepKind stepKindOf(const config::Json& node) {
    const config::Json* kind = node.find("kind");
    if (kind == nullptr) return StepKind::Unknown;
    if (kind->text == "gate") {
        const config::Json* measure = node.find("measure");
        return measure != nullptr && measure->text != "usd" ? StepKind::RateLimit : StepKind::Budget;
    }
    const auto* found = std::find_if(std::begin(kFacts), std::end(kFacts), [kind](const Facts& facts) {
        return !facts.file.empty() && facts.file == kind->text;
    });
    return found != std::end(kFacts) ? found->kind : StepKind::Unknown;
}

QString stepKey(StepKind kind) {
    return QString::fromLatin1(factsOf(kind).key);
}

StepKind stepKindFromKey(const QString& key) {
    const auto* found = std::find_if(std::begin(kFacts), std::end(kFacts),
                                     [&key](const Facts& facts) { return key == QLatin1String(facts.key); });
    return found != std::end(kFacts) ? found->kind : StepKind::Unknown;
}

} // namespace tollgate::ui
