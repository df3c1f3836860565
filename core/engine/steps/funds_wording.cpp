// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/funds_wording.h"

#include "engine/exchange.h"

#include <algorithm>
#include <cmath>

namespace tollgate::engine {

namespace {

// Amounts below this are shown with more places.
constexpr std::int64_t kCent = Money::kPerDollar / 100;

AttemptResult notAsked(const Target& target, int status, std::string code, std::string message) {
    AttemptResult result;
    result.outcome = record::Outcome::Denied;
    result.not_asked = true;
    result.failure->provider = target.upstream->config->id;
    result.failure->status = status;
    result.failure->code = std::move(code);
    result.failure->message = std::move(message);
    return result;
}

std::string nameOf(const Target& target) {
    return target.upstream->config->name + " · " + target.model;
}

} // namespace

std::string dollars(Money amount) {
    const int places = std::abs(amount.pico) >= kCent ? 2 : 6;
    std::array<char, 40> text{};
    const double value = static_cast<double>(amount.pico) / static_cast<double>(Money::kPerDollar);
    const int length = std::snprintf(text.data(), text.size(), "$%.*f", places, value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string inWords(const governance::Shortage& shortage) {
    std::string words = "The budget \"" + shortage.budget + "\" is used up: " + dollars(shortage.spent) + " of " +
                        dollars(shortage.amount) + ", running requests included.";
    if (shortage.ends != INT64_MAX)
        words.append(" It starts again at ").append(isoTime(shortage.ends).text).append(".");
    return words + " Raise it in Tollgate, or use a model that costs nothing.";
}

AttemptResult overLimit(const Target& target, const governance::Limiter& limiter, Micros wait) {
    AttemptResult result = notAsked(target, 429, "rate_limited",
                                    "The limit that Tollgate keeps for " + limiter.shown() +
                                        " is reached. Try again later, or raise the limit in Tollgate.");
    result.failure->retry_after = std::max(wait, kSecond);
    return result;
}

AttemptResult outOfBudget(const Target& target, const governance::Shortage& shortage) {
    return notAsked(target, 402, "budget_exceeded", inWords(shortage));
}

AttemptResult unpricedForBudget(const Target& target, const std::string& budget) {
    return notAsked(target, 402, "budget_exceeded",
                    "No price of " + nameOf(target) + " is known, so the budget \"" + budget +
                        "\" cannot be held. Set its price in Tollgate.");
}

AttemptResult unpricedForKey(const Target& target, const std::string& key) {
    return notAsked(target, 402, "budget_exceeded",
                    "No price of " + nameOf(target) + " is known, so what a request of the access key \"" + key +
                        "\" may cost cannot be held. Set its price in Tollgate.");
}

AttemptResult overCap(const Target& target, const std::string& key, Money cap, Money cost) {
    return notAsked(target, 402, "budget_exceeded",
                    "This request may cost " + dollars(cost) + " at " + nameOf(target) + "; one of the access key \"" +
                        key + "\" may cost " + dollars(cap) +
                        ". Ask for a shorter answer, or raise the limit in Tollgate.");
}

AttemptResult capReached(const Target& target, const std::string& key, Money cap) {
    return notAsked(target, 402, "budget_exceeded",
                    "The answer was ended: a request of the access key \"" + key + "\" may cost " + dollars(cap) +
                        ". Ask for a shorter answer, or raise the limit in Tollgate.");
}

AttemptResult budgetsNotKept(const Target& target) {
    return notAsked(target, 503, "no_target_available",
                    "What this request may cost cannot be written down, so its budget lets nothing through. See the "
                    "events in Tollgate for what is wrong with budgets.db.");
}

const governance::Meter* blockingMeter(const governance::Meters& meters, const governance::Payer& payer) {
    const auto at = std::find_if(meters.begin(), meters.end(), [&](const governance::Meter& meter) {
        return meter.blocks && covers(meter.scope, payer);
    });
    return at == meters.end() ? nullptr : &*at;
}

record::Event budgetCrossed(const governance::Crossing& crossing, Micros now) {
    record::Event event;
    event.time = now;
    event.kind = crossing.used_up ? record::EventKind::BudgetUsedUp : record::EventKind::BudgetWarned;
    event.subject = crossing.budget;
    event.detail = "The budget \"" + crossing.shown + "\" " + (crossing.used_up ? "is used up: " : "nears its end: ") +
                   dollars(crossing.spent) + " of " + dollars(crossing.amount) + ".";
    return event;
}

} // namespace tollgate::engine
