// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_program.h"

#include "base/text.h"
#include "dialects/scrub.h"
#include "engine/known_programs.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

constexpr std::size_t kLongestAgent = 256; // of it looked at
constexpr std::size_t kLongestName = 40;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool beginsWith(std::string_view text, std::string_view lowerCasePart) {
    return text.size() >= lowerCasePart.size() && std::equal(lowerCasePart.begin(), lowerCasePart.end(), text.begin(),
                                                             [](char known, char c) { return known == lower(c); });
}

// The first of the table that begins a word of the text.
const KnownProgram* knownIn(std::string_view text) {
    text = text.substr(0, kLongestAgent);
    const std::span<const KnownProgram> programs = knownPrograms();
    auto found = programs.end();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && isLetterOrDigit(text[at - 1])) continue;
        const char first = lower(text[at]);
        found = std::find_if(programs.begin(), found, [&](const KnownProgram& known) {
            return known.part.front() == first && beginsWith(text.substr(at), known.part);
        });
    }
    return found == programs.end() ? nullptr : &*found;
}

// "OpenAI/Python 1.99.1", "AsyncGroq/Python 0.31.0": what the generated SDKs of many vendors send.
std::string sdkIn(std::string_view agent) {
    const std::size_t slash = agent.find('/');
    if (slash == std::string_view::npos) return {};
    std::string_view vendor = agent.substr(0, slash);
    for (std::string_view form : {"Async", "Azure"})
        if (vendor.starts_with(form) && vendor.size() > form.size()) vendor.remove_prefix(form.size());
    const std::string_view rest = agent.substr(slash + 1);
    const std::string_view language = rest.substr(0, rest.find(' '));
    for (std::string_view known : {"Python", "JS", "Go", "Java", "Kotlin", "Ruby", "PHP", "C#"})
        if (language == known) return dialects::oneLine(vendor, kLongestName) + " " + std::string(known);
    return {};
}

// "google-genai-sdk/1.38.0 gl-python/3.12.3"
std::string googleSdkIn(std::string_view text) {
    if (!beginsWith(text, "google-genai-sdk") && !beginsWith(text, "genai-")) return {};
    const std::size_t at = text.find("gl-");
    const std::string_view language = at == std::string_view::npos ? std::string_view() : text.substr(at + 3);
    constexpr std::pair<std::string_view, std::string_view> kLanguages[]{
        {"python/", " Python"}, {"node/", " JS"}, {"web/", " JS"}, {"go/", " Go"}, {"java/", " Java"}};
    for (const auto& [part, name] : kLanguages)
        if (language.starts_with(part)) return "Google GenAI" + std::string(name);
    return "Google GenAI";
}

// Applications that call through a library name themselves beside it: for OpenRouter by title and address, for GitHub
// by the editor.
std::string applicationIn(const net::FieldList& fields) {
    for (std::string_view name : {"x-title", "http-referer", "editor-version"}) {
        const std::string_view value = fields.find(name);
        if (value.empty()) continue;
        if (const KnownProgram* known = knownIn(value)) return std::string(known->name);
        if (name == "x-title") return dialects::oneLine(value, kLongestName);
    }
    return {};
}

std::string codexIn(std::string_view originator) {
    if (!beginsWith(originator, "codex")) return {};
    return beginsWith(originator, "codex_vscode") ? "Codex IDE" : "Codex";
}

std::string libraryIn(std::string_view agent, const net::FieldList& fields, const KnownProgram* known) {
    if (std::string sdk = sdkIn(agent); !sdk.empty()) return sdk;
    if (std::string sdk = googleSdkIn(agent); !sdk.empty()) return sdk;
    if (std::string sdk = googleSdkIn(fields.find("x-goog-api-client")); !sdk.empty()) return sdk;
    return known ? std::string(known->name) : std::string();
}

} // namespace

std::string clientProgram(const net::FieldList& fields) {
    const std::string_view agent = fields.find("user-agent");
    const KnownProgram* known = knownIn(agent);
    if (std::string codex = codexIn(fields.find("originator")); !codex.empty()) return codex;
    if (known && known->kind == ProgramKind::Application) return std::string(known->name);
    if (fields.find("x-app") == "cli" && beginsWith(agent, "anthropic")) return "Claude Code";
    if (std::string application = applicationIn(fields); !application.empty()) return application;
    if (std::string library = libraryIn(agent, fields, known); !library.empty()) return library;
    return dialects::oneLine(agent.substr(0, agent.find_first_of("/ ;(")), kLongestName);
}

} // namespace tollgate::engine
