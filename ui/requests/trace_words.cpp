// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/trace_words.h"

#include "base/dialect.h"
#include "bridge/sentence.h"
#include "ui/common/entities.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tollgate::ui {

namespace {

constexpr char kContext[] = "tollgate::ui::Explain";

struct Phrase {
    std::string_view code;
    const char* words;
};

constexpr std::array<Phrase, 47> kPhrases{{
    {"entered", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, key %2")},
    {"model_names_provider", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the model names its provider, %1")},
    {"offered_in_order", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 offers %2")},
    {"provider_off", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 is switched off")},
    {"no_usable_key", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 has no usable key: %2")},
    {"other_dialect", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 speaks %2, which needs translation")},
    {"no_target", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "no provider offers %1")},
    {"answered", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 answered as %2")},
    {"failed", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 failed: %2")},
    {"continued", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "continued on %1")},
    {"cache_miss", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "miss: %1")},
    {"route_matched", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the route %1 takes %2")},
    {"route_named", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the request asks for the route %1")},
    {"judged", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "looks like %1 (%2 % sure, by %3), %4 % complex")},
    {"judged_unsure",
     QT_TRANSLATE_NOOP("tollgate::ui::Explain", "not sure what it asks for, perhaps %1 (%2 %, by %3)")},
    {"no_case", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "none of the cases holds")},
    {"arm_drawn", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "drawn by weight, %1 %")},
    {"arm_kept", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the %1 keeps its way, %2 %")},
    {"gate_ok", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 of %2 %3 used")},
    {"gate_over", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "used up: %1 of %2 %3")},
    {"transformed", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "changes %1")},
    {"picked_ordered", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, first in order")},
    {"picked_weighted", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, drawn by weight")},
    {"picked_round_robin", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, in turn")},
    {"picked_fastest", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, fastest: %2")},
    {"picked_cheapest", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, cheapest: %2")},
    {"picked_least_busy", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, least busy: %2")},
    {"picked_headroom", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, most headroom: %2")},
    {"picked_kept", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1, which the %2 had before")},
    {"no_member", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "no target can be asked now")},
    {"hedged", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 was asked too after %2 ms without an answer")},
    {"retried", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 is asked again after %2 ms")},
    {"waited", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "waited %1 s, as %2 asked")},
    {"next_key", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 is asked again with the key %2")},
    {"unknown_provider", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "there is no provider %1")},
    {"only_other", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the access key is for %1 only")},
    {"key_rests", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 said to wait: %2")},
    {"key_refused", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 refused the key %2")},
    {"breaker_open", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1: %2")},
    {"context_too_small", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 reads %2 tokens at most, this is about %3")},
    {"no_tools", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 has no tools")},
    {"no_vision", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "%1 cannot see pictures")},
    {"over_limit", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the limit of %1 is reached, there is room in %2 s")},
    {"out_of_budget", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the budget %1 is used up")},
    {"no_price",
     QT_TRANSLATE_NOOP("tollgate::ui::Explain", "no price of %1 is known, so the budget %2 cannot be held")},
    {"smoothed", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "waited %1 ms for room in the limit of %2")},
    {"text", "%1"},
}};

// Arguments that are words themselves.
constexpr std::array<const char*, 11> kWords{{
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "session"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "key"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "user"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "requests"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "tokens"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "dollars"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "nothing"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "the provider"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "nothing is stored"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "none is configured"),
    QT_TRANSLATE_NOOP("tollgate::ui::Explain", "each has been tried"),
}};

QString dialectWords(const std::string& name) {
    const auto dialect = dialectFromName(name);
    if (!dialect) return text(name);
    switch (*dialect) {
    case Dialect::OpenAiChat: return QStringLiteral("OpenAI Chat");
    case Dialect::OpenAiResponses: return QStringLiteral("OpenAI Responses");
    case Dialect::Anthropic: return QStringLiteral("Anthropic Messages");
    case Dialect::Gemini: return QStringLiteral("Gemini");
    case Dialect::Ollama: break;
    }
    return QStringLiteral("Ollama");
}

QString wordShown(const std::string& argument) {
    const auto word = std::find_if(kWords.begin(), kWords.end(), [&](const char* known) { return argument == known; });
    return word == kWords.end() ? text(argument) : QCoreApplication::translate(kContext, *word);
}

// Which argument of a code is a word of the decision's own, not a name; -1: none.
std::ptrdiff_t wordPlace(std::string_view code, std::size_t count) {
    if (code == "arm_kept") return 0;
    constexpr std::array<std::string_view, 7> last{"picked_kept", "transformed", "waited",       "cache_miss",
                                                   "gate_ok",     "gate_over",   "no_usable_key"};
    const bool isLast = std::find(last.begin(), last.end(), code) != last.end();
    return isLast ? static_cast<std::ptrdiff_t>(count) - 1 : -1;
}

std::ptrdiff_t dialectPlace(std::string_view code) {
    return code == "entered" ? 0 : code == "other_dialect" ? 1 : -1;
}

QStringList argumentsOf(std::string_view code, const std::vector<std::string>& arguments) {
    const std::ptrdiff_t word = wordPlace(code, arguments.size()), dialect = dialectPlace(code);
    QStringList shown;
    for (const std::string& argument : arguments) {
        const auto place = static_cast<std::ptrdiff_t>(shown.size());
        shown << (place == dialect ? dialectWords(argument) : place == word ? wordShown(argument) : text(argument));
    }
    return shown;
}

QString words(const std::string& code, std::vector<std::string> arguments) {
    const auto phrase =
        std::find_if(kPhrases.begin(), kPhrases.end(), [&](const Phrase& known) { return known.code == code; });
    if (phrase == kPhrases.end()) return text(inWords(record::TraceStep{.reason = code, .arguments = arguments}));
    QStringList shown = argumentsOf(code, arguments);
    // Its second argument is a reason of its own, and comes as code and arguments too (engine/choose_key.cpp).
    if (code == "breaker_open" && arguments.size() > 2) {
        const QString why = bridge::reasonShown(arguments[2], {arguments.begin() + 3, arguments.end()});
        if (!why.isEmpty()) shown[1] = why;
    }
    return bridge::filled(QCoreApplication::translate(kContext, phrase->words), shown);
}

} // namespace

QString traceWords(const record::TraceStep& step) {
    return words(step.reason, step.arguments);
}

QString traceWords(const record::TraceCandidate& candidate) {
    return candidate.reason.empty() ? QString() : words(candidate.reason, candidate.arguments);
}

} // namespace tollgate::ui
