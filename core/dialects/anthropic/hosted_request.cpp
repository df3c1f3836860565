// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/anthropic/hosted_request.h"

#include "base/text.h"
#include "dialects/json_read.h"
#include "dialects/json_text.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

namespace {

// What a cloud refuses because it is a service of Anthropic's own.
constexpr std::array<std::string_view, 6> kOwnService{"service_tier",  "container", "mcp_servers",
                                                      "inference_geo", "speed",     "fallbacks"};

// Betas that concern the model. The others are features of Anthropic's own service (files, MCP, batches, OAuth, …), and
// a cloud refuses the call for one it does not know.
constexpr std::array<std::string_view, 14> kKnownBetas{"computer-use-",
                                                       "token-efficient-tools-",
                                                       "interleaved-thinking-",
                                                       "output-128k-",
                                                       "dev-full-thinking-",
                                                       "context-1m-",
                                                       "context-management-",
                                                       "effort-",
                                                       "tool-search-tool-",
                                                       "tool-examples-",
                                                       "fine-grained-tool-streaming-",
                                                       "structured-outputs-",
                                                       "compact-",
                                                       "extended-cache-ttl-"};

bool isKnownBeta(std::string_view beta) {
    return std::any_of(kKnownBetas.begin(), kKnownBetas.end(),
                       [&](std::string_view known) { return beta.starts_with(known); });
}

class Betas {
public:
    void add(std::string_view beta, std::vector<std::string>& warnings) {
        if (beta.empty() || std::find(m_betas.begin(), m_betas.end(), beta) != m_betas.end()) return;
        if (!isKnownBeta(beta)) {
            warnings.push_back("dropped:anthropic-beta." + std::string(beta));
            return;
        }
        m_betas.emplace_back(beta);
    }

    void addList(std::string_view list, std::vector<std::string>& warnings) {
        while (!list.empty()) {
            std::string_view beta = list.substr(0, list.find(','));
            list.remove_prefix(std::min(list.size(), beta.size() + 1));
            add(trimmed(beta), warnings);
        }
    }

    std::string member() const {
        std::string text;
        for (const std::string& beta : m_betas) {
            text += text.empty() ? R"(,"anthropic_beta":[)" : ",";
            appendJsonString(text, beta);
        }
        return text.empty() ? text : text + "]";
    }

private:
    std::vector<std::string> m_betas;
};

bool isDropped(std::string_view key, const HostedRules& rules) {
    return key == "model" || key == "anthropic_version" || (key == "stream" && !rules.keeps_stream);
}

bool isOwnService(std::string_view key) {
    return std::find(kOwnService.begin(), kOwnService.end(), key) != kOwnService.end();
}

// A member as it is written, without the comma and the blanks before it.
std::string_view memberText(std::string_view between) {
    std::size_t at = between.find('"');
    return at == std::string_view::npos ? std::string_view() : between.substr(at);
}

} // namespace

std::optional<HostedRequest> hostedRequest(JsonScanner& scanner, std::string_view body, const HostedRules& rules,
                                           std::string_view betas) {
    HostedRequest hosted;
    std::string members;
    members.reserve(body.size());
    Betas merged;
    merged.addList(betas, hosted.warnings);
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return std::nullopt;
    std::size_t before = body.find('{') + 1;
    for (std::string_view key; cursor.nextMember(key);) {
        const bool own = isOwnService(key);
        const bool dropped = own || isDropped(key, rules);
        if (own) hosted.warnings.push_back("dropped:" + std::string(key));
        if (key == "anthropic_beta") {
            if (!cursor.enterArray()) continue;
            while (cursor.nextElement()) merged.add(textOf(cursor), hosted.warnings);
            before = cursor.passedTo();
            continue;
        }
        std::string_view value = cursor.skip();
        if (cursor.failed()) return std::nullopt;
        auto end = static_cast<std::size_t>(value.data() - body.data()) + value.size();
        if (!dropped) members.append(",").append(memberText(body.substr(before, end - before)));
        before = end;
    }
    if (!cursor.atEnd()) return std::nullopt;
    hosted.body.reserve(members.size() + 128);
    hosted.body.append(R"({"anthropic_version":)");
    appendJsonString(hosted.body, rules.version);
    hosted.body.append(merged.member()).append(members).append("}");
    return hosted;
}

} // namespace tollgate::dialects
