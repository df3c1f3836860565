// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/gemini/foreign_proofs.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tollgate::dialects::conversation {

void giveProofsBack(std::vector<Part>& parts) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
        auto* call = std::get_if<ToolCall>(&parts[at].value);
        auto* text = std::get_if<Text>(&parts[at].value);
        Proof* proof = call ? &call->proof : text ? &text->proof : nullptr;
        if (!proof || !proof->present() || proof->origin == ProofOrigin::Gemini) continue;
        Proof foreign = std::exchange(*proof, {});
        auto bare = std::find_if(parts.rend() - static_cast<std::ptrdiff_t>(at), parts.rend(), [](const Part& part) {
            const auto* reasoning = std::get_if<Reasoning>(&part.value);
            return reasoning && !reasoning->proof.present();
        });
        if (bare != parts.rend()) {
            std::get<Reasoning>(bare->value).proof = std::move(foreign);
        } else if (foreign.origin == ProofOrigin::OpenAi) {
            Part sealedPart{Reasoning{{}, std::move(foreign), false}, parts[at].place};
            parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at++), std::move(sealedPart));
        }
    }
}

} // namespace tollgate::dialects::conversation
