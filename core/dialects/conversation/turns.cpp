// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/turns.h"

#include "dialects/conversation/tool_ids.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::string_view kBillingHeader = "x-anthropic-billing-header:";
constexpr std::string_view kBlankLine = "\n\n";

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Text that says nothing is left out; signed text is kept for its proof.
bool isEmptyText(const Part& part) {
    if (const auto* text = std::get_if<Text>(&part.value)) return isBlank(text->text) && !text->proof.present();
    if (const auto* refusal = std::get_if<Refusal>(&part.value)) return isBlank(refusal->text);
    return false;
}

Part textPart(std::string text, Place place) {
    return {Text{std::move(text), {}}, place};
}

std::string reminder(const Turn& turn) {
    return "<system-reminder>\n" + joinedText(turn.parts) + "\n</system-reminder>";
}

// protocols.md §3.2: directly after a user turn; last, or followed by an assistant turn; never two in a row.
bool anthropicAllows(const Turns& turns, std::size_t at) {
    if (at == 0 || turns[at - 1].role != Role::User) return false;
    return at + 1 == turns.size() || turns[at + 1].role == Role::Assistant;
}

void joinText(std::string& all, std::string_view text) {
    if (!all.empty()) all += kBlankLine;
    all += text;
}

} // namespace

std::string joinedText(const std::vector<Part>& parts) {
    std::string all;
    for (const Part& part : parts) {
        if (const auto* text = std::get_if<Text>(&part.value)) joinText(all, text->text);
        if (const auto* refusal = std::get_if<Refusal>(&part.value)) joinText(all, refusal->text);
    }
    return all;
}

std::string joinedText(const std::vector<ResultPart>& parts) {
    std::string all;
    for (const ResultPart& part : parts)
        if (const auto* text = std::get_if<Text>(&part)) joinText(all, text->text);
    return all;
}

std::vector<Part> systemWithoutBilling(const std::vector<Part>& system, Dialect client) {
    std::vector<Part> kept;
    for (const Part& part : system) {
        const auto* text = std::get_if<Text>(&part.value);
        bool billing = client == Dialect::Anthropic && text && text->text.starts_with(kBillingHeader);
        if (!billing && !isEmptyText(part)) kept.push_back(part);
    }
    return kept;
}

Turns placedSystem(Turns turns, MidSystem rule, Dialect client, Warnings& warnings) {
    Turns placed;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        Turn& turn = turns[i];
        bool stays = turn.role != Role::System || rule == MidSystem::Anywhere ||
                     (rule == MidSystem::Anthropic && anthropicAllows(turns, i));
        if (stays) {
            placed.push_back(std::move(turn));
            continue;
        }
        if (joinedText(turn.parts).empty()) continue; // it only carried settings
        warn(warnings, "demoted", turnPath(turn.place, client) + ".role");
        Part said = textPart(reminder(turn), turn.place);
        said.cache = turn.parts.back().cache;
        if (!placed.empty() && placed.back().role == Role::User) {
            placed.back().parts.push_back(std::move(said));
        } else if (i + 1 < turns.size() && turns[i + 1].role == Role::User) {
            turns[i + 1].parts.insert(turns[i + 1].parts.begin(), std::move(said));
        } else {
            placed.push_back({Role::User, {std::move(said)}, turn.place});
        }
    }
    return placed;
}

namespace {

// The results of a request, each to be taken once by the turn that made the call.
class Results {
public:
    explicit Results(Turns& turns) {
        for (std::size_t i = 0; i < turns.size(); ++i)
            for (Part& part : turns[i].parts)
                if (auto* result = std::get_if<ToolResult>(&part.value))
                    m_found.push_back({result, part.place, part.cache, i, false});
    }

    // The first result for one of the ids behind `turn`, in the client's order; null when none is left.
    std::optional<Part> next(const std::vector<std::string>& ids, std::size_t turn) {
        for (Found& found : m_found) {
            if (found.taken || found.turn <= turn) continue;
            if (std::find(ids.begin(), ids.end(), found.result->id) == ids.end()) continue;
            found.taken = true;
            return Part{*found.result, found.place, found.cache};
        }
        return std::nullopt;
    }

    bool taken(const ToolResult& result) const {
        return std::any_of(m_found.begin(), m_found.end(),
                           [&](const Found& found) { return found.result == &result && found.taken; });
    }

private:
    struct Found {
        ToolResult* result;
        Place place;
        CacheMark cache;
        std::size_t turn;
        bool taken;
    };

    std::vector<Found> m_found;
};

std::vector<std::string> callIds(const Turn& turn) {
    std::vector<std::string> ids;
    for (const Part& part : turn.parts)
        if (const auto* call = std::get_if<ToolCall>(&part.value)) ids.push_back(call->id);
    return ids;
}

const ToolCall& callWithId(const Turn& turn, const std::string& id) {
    for (const Part& part : turn.parts)
        if (const auto* call = std::get_if<ToolCall>(&part.value); call && call->id == id) return *call;
    static const ToolCall kNone;
    return kNone;
}

Part missingResult(const ToolCall& call, Place place) {
    ToolResult result;
    result.id = call.id;
    result.name = call.name;
    result.parts = {Text{"Tool result missing", {}}};
    result.is_error = true;
    result.custom = call.custom;
    return {std::move(result), place};
}

// The user turn that answers the calls of `turn`.
Turn answersTo(const Turn& turn, std::size_t at, Results& results, Warnings& warnings) {
    Turn answers{Role::User, {}, turn.place};
    std::vector<std::string> open = callIds(turn);
    while (auto part = results.next(open, at)) {
        auto& result = std::get<ToolResult>(part->value);
        std::erase(open, result.id);
        if (result.name.empty()) result.name = callWithId(turn, result.id).name;
        answers.parts.push_back(std::move(*part));
    }
    for (const std::string& id : open) {
        warn(warnings, "synthesized", "tool_result:" + id);
        answers.parts.push_back(missingResult(callWithId(turn, id), turn.place));
    }
    return answers;
}

// What is left of a turn when its results have gone to their calls.
Turn withoutTaken(const Turn& turn, const Results& results, const std::vector<std::string>& answered,
                  Warnings& warnings) {
    Turn rest{turn.role, {}, turn.place};
    for (const Part& part : turn.parts) {
        const auto* result = std::get_if<ToolResult>(&part.value);
        if (!result) {
            rest.parts.push_back(part);
            continue;
        }
        bool second = std::find(answered.begin(), answered.end(), result->id) != answered.end();
        if (results.taken(*result) || second) continue;
        warn(warnings, "orphan", result->id);
        rest.parts.push_back(textPart("[tool result " + result->id + "]\n" + joinedText(result->parts), part.place));
    }
    return rest;
}

} // namespace

Turns pairedTools(Turns turns, Warnings& warnings) {
    Turns paired;
    Results results(turns);
    std::vector<std::string> answered;
    bool answersOpen = false; // the last turn of `paired` holds answers: what the user says next joins it
    for (std::size_t i = 0; i < turns.size(); ++i) {
        std::vector<std::string> ids = callIds(turns[i]);
        if (!ids.empty()) {
            Turn answers = answersTo(turns[i], i, results, warnings);
            answered.insert(answered.end(), ids.begin(), ids.end());
            paired.push_back(turns[i]);
            paired.push_back(std::move(answers));
            answersOpen = true;
            continue;
        }
        bool hadResults = std::any_of(turns[i].parts.begin(), turns[i].parts.end(),
                                      [](const Part& part) { return std::holds_alternative<ToolResult>(part.value); });
        Turn rest = withoutTaken(turns[i], results, answered, warnings);
        if (rest.parts.empty() && hadResults) continue;
        if (answersOpen && hadResults && rest.role == Role::User) {
            auto& open = paired.back().parts;
            open.insert(open.end(), rest.parts.begin(), rest.parts.end());
        } else {
            paired.push_back(std::move(rest));
        }
        answersOpen = false;
    }
    return paired;
}

Turns withoutEmpty(Turns turns) {
    Turns kept;
    for (Turn& turn : turns) {
        std::erase_if(turn.parts, isEmptyText);
        if (turn.parts.empty() && turn.role != Role::User) continue;
        if (turn.parts.empty()) turn.parts.push_back(textPart("(empty)", turn.place));
        kept.push_back(std::move(turn));
    }
    return kept;
}

namespace {

struct OpenCall {
    std::string id, name;
};

void matchResult(ToolResult& result, std::vector<OpenCall>& open, const Place& place, int& number) {
    auto at = std::find_if(open.begin(), open.end(), [&](const OpenCall& one) {
        return result.id.empty() ? one.name == result.name || result.name.empty() : one.id == result.id;
    });
    if (at == open.end()) {
        if (result.id.empty()) result.id = callIdInHistory(place.turn, number++);
        return;
    }
    result.id = at->id;
    if (result.name.empty()) result.name = at->name;
    open.erase(at);
}

} // namespace

void nameMissingIds(Turns& turns) {
    std::vector<OpenCall> open;
    for (Turn& turn : turns) {
        int number = 0;
        for (Part& part : turn.parts) {
            if (auto* call = std::get_if<ToolCall>(&part.value)) {
                if (call->id.empty()) call->id = callIdInHistory(turn.place.turn, number);
                ++number;
                open.push_back({call->id, call->name});
            } else if (auto* result = std::get_if<ToolResult>(&part.value)) {
                matchResult(*result, open, turn.place, number);
            }
        }
    }
}

Turns mergedTurns(Turns turns) {
    Turns merged;
    for (Turn& turn : turns) {
        bool joins = !merged.empty() && merged.back().role == turn.role && turn.role != Role::System;
        if (!joins) {
            merged.push_back(std::move(turn));
            continue;
        }
        auto& parts = merged.back().parts;
        std::move(turn.parts.begin(), turn.parts.end(), std::back_inserter(parts));
    }
    return merged;
}

Turns mediaFromAssistant(Turns turns) {
    Turns moved;
    for (Turn& turn : turns) {
        Turn media{Role::User, {}, turn.place};
        if (turn.role == Role::Assistant)
            std::erase_if(turn.parts, [&](Part& part) {
                if (!std::holds_alternative<Media>(part.value)) return false;
                media.parts.push_back(std::move(part));
                return true;
            });
        moved.push_back(std::move(turn));
        if (!media.parts.empty()) moved.push_back(std::move(media));
    }
    return moved;
}

Turns userFirst(Turns turns) {
    if (turns.empty() || turns.front().role != Role::User)
        turns.insert(turns.begin(), {Role::User, {textPart("(continued)", {})}, {}});
    return turns;
}

} // namespace tollgate::dialects::conversation
