// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/problems/problem_phrases.h"

#include <QtGlobal>

#include <array>

namespace tollgate::ui {

namespace {

// What is wrong with the graph (routing/check.h), and with what it stands among.
constexpr std::array kOfGraph{
    ProblemPhrase{"unreachable", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "nothing leads here"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Lead a step to it, or delete it.")},
    ProblemPhrase{
        "leads_to_itself", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "leads to itself"),
        QT_TRANSLATE_NOOP("tollgate::ui::Problems", "A request would never leave it; lead it to another step.")},
    ProblemPhrase{"cycle", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "leads in a circle"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1: a request would never arrive.")},
    ProblemPhrase{"no_arm_has_weight", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "every share is 0"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "No request could go on; give one way a share.")},
    ProblemPhrase{"no_member_has_weight", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "every weight is 0"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "None could be chosen; give one member a weight.")},
    ProblemPhrase{"member_twice", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is a member twice"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Take one of them out.")},
    ProblemPhrase{"model_has_place", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "sets the member “model”"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "It has a field of its own: Model.")},
    ProblemPhrase{"stream_is_clients", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "sets the member “stream”"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Whether an answer streams is the client's to say.")},
    ProblemPhrase{"leads_nowhere", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "leads nowhere yet"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Choose the next step.")},
    ProblemPhrase{"no_provider", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "has no provider yet"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Choose one.")},
    ProblemPhrase{"provider_off", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is switched off"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "It is passed over until you switch it on."), false,
                  true},
    ProblemPhrase{"own_address", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the address of %1 is Tollgate's own"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "A request would go in a circle; give the provider its own address.")},
    ProblemPhrase{"no_key", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 has no key"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "It is passed over until you add one."), false, true},
    ProblemPhrase{"more_than_it_writes",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the longest answer is over %1 tokens"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%2 cannot write more than %1.")},
    ProblemPhrase{"unknown_model", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%2 has no model %1"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Choose one of its models."), true, true},
    ProblemPhrase{"no_tools", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 has no tools"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "This case sends requests with tools there.")},
    ProblemPhrase{"tools_would_fail", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 has no tools"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Requests with tools would fail on %2.")},
    ProblemPhrase{"no_vision", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 cannot see pictures"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "This case sends pictures there.")},
    ProblemPhrase{"translates", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "requests are translated"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "They come as %1, this provider speaks %2.")},
    ProblemPhrase{"mixed_protocols", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "several protocols"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "What goes on is translated between %1.")},
    ProblemPhrase{"one_vendor", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "all with one provider"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "One outage of %1 takes them all.")},
    ProblemPhrase{"provider_now", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is %2 now"), nullptr, false, true},
    ProblemPhrase{"provider_now_one", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is %2 now"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%3 has 1 other member."), false, true},
    ProblemPhrase{"provider_now_more", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is %2 now"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%3 has %4 other members."), false, true},
    ProblemPhrase{"provider_now_none", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is %2 now"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Nothing else answers in its place."), false, true},
    ProblemPhrase{"not_enforced", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "this version does not do this step yet"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Leave it out.")},
};

// What is wrong with the form (config/route_form.h, config/conditions.h).
constexpr std::array kOfForm{
    ProblemPhrase{"not_json", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Not JSON: line %1, column %2: %3")},
    ProblemPhrase{"wrong_kind", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be %1, is %2")},
    ProblemPhrase{"out_of_range", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be %1 to %2, is %3")},
    ProblemPhrase{"too_small", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be %1 or more, is %2")},
    ProblemPhrase{"not_whole", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be a whole number, is %1")},
    ProblemPhrase{"not_more_than_0", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be more than 0")},
    ProblemPhrase{"not_a_word", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be one of %1; is %2"), nullptr, true},
    ProblemPhrase{"unknown_provider", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no provider %1"), nullptr,
                  true},
    ProblemPhrase{"unknown_node", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no step %1"), nullptr, true},
    ProblemPhrase{"unknown_guardrail", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no guardrail %1"), nullptr,
                  true},
    ProblemPhrase{"unknown_kind_of_node", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no kind of step %1"),
                  nullptr, true},
    ProblemPhrase{"unknown_member", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the member %1 is not known"), nullptr,
                  true},
    ProblemPhrase{"unknown_operator", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no operator %1"), nullptr,
                  true},
    ProblemPhrase{"unknown_field", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "there is no field %1"), nullptr, true},
    ProblemPhrase{"operator_misfit",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 does not go with this field; it compares others")},
    ProblemPhrase{"no_operator", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "needs an operator, such as {\"eq\": …}")},
    ProblemPhrase{"empty_condition", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the case has no condition yet"),
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "Give it one, or delete the case: what fits none goes on at “otherwise”.")},
    ProblemPhrase{"empty_list", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must not be empty")},
    ProblemPhrase{"missing", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "is missing")},
    ProblemPhrase{"twice", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "stands twice here; keep one of them")},
    ProblemPhrase{"taken_id", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the id %1 is taken; ids must differ")},
    ProblemPhrase{"wrong_kind_of_node",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "%1 is a %2; only steps of the kind %3 can stand here")},
    ProblemPhrase{"no_member", QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                                 "must be the name of a target or {\"to\": …, \"weight\": …}")},
    ProblemPhrase{"no_window",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be seconds, or minute, hour, day or month")},
    ProblemPhrase{"no_position", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be [x, y]")},
    ProblemPhrase{"line_form",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "must be one line of at most 4096 bytes without control characters; is %1")},
    ProblemPhrase{"filled_line_form",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be one line of 1 to 4096 bytes without control "
                                                              "characters; is %1")},
    ProblemPhrase{"id_form",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "must be 1 to 64 letters, digits, hyphens, dots and underscores; is %1")},
    ProblemPhrase{"model_form",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "must be 1 to 256 bytes without blanks or control characters; is %1")},
    ProblemPhrase{"per_form", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must be all, key, team or tag:NAME; is %1")},
    ProblemPhrase{"tag_form", QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                                "the name of a tag must be letters, digits, hyphens, dots and "
                                                "underscores; is %1")},
    ProblemPhrase{"scope_form",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "must be all, or key:, team:, provider:, model: or tag: with a name that there "
                                    "is; is %1")},
    ProblemPhrase{"no_header", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "must name a header: header.NAME")},
    ProblemPhrase{"bad_pattern", QT_TRANSLATE_NOOP("tollgate::ui::Problems", "is no valid pattern (RE2): %1")},
    ProblemPhrase{"looks_like_key",
                  QT_TRANSLATE_NOOP("tollgate::ui::Problems",
                                    "looks like a key: keys do not belong in this file, use keychain or env:NAME")},
};

template <std::size_t A, std::size_t B>
constexpr std::array<ProblemPhrase, A + B> joined(const std::array<ProblemPhrase, A>& a,
                                                  const std::array<ProblemPhrase, B>& b) {
    std::array<ProblemPhrase, A + B> all{};
    for (std::size_t i = 0; i < A; ++i) all[i] = a[i];
    for (std::size_t i = 0; i < B; ++i) all[A + i] = b[i];
    return all;
}

constexpr auto kPhrases = joined(kOfGraph, kOfForm);

constexpr const char* kArguments[] = {
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "null"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "true or false"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a number"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a string"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a list"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "an object"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "the text ends too early; a closing quote, } or ] is missing"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "something follows after the end of the document"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a comma (or a colon) is missing before this"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "text stands in double quotes in JSON, not in single ones"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a comma stands before }; JSON wants none after the last entry"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a comma stands before ]; JSON wants none after the last entry"),
    QT_TRANSLATE_NOOP("tollgate::ui::Problems", "a line break or control character inside a text; close its quote"),
};

} // namespace

const char* const kDidYouMean = QT_TRANSLATE_NOOP("tollgate::ui::Problems", "Did you mean “%1”?");
const char* const kAtMember = QT_TRANSLATE_NOOP("tollgate::ui::Problems", "At %1.");

std::span<const ProblemPhrase> problemPhrases() {
    return kPhrases;
}

std::span<const char* const> problemArguments() {
    return kArguments;
}

} // namespace tollgate::ui
