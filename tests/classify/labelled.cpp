// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelled.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace tollgate::test {

namespace {

// `\n` is a line feed, `\\` a backslash.
std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        ++i;
        result += text[i] == 'n' ? '\n' : text[i];
    }
    return result;
}

LabelledPrompt parse(std::string_view line, const std::string& where) {
    std::array<std::string_view, 5> fields;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) throw std::runtime_error(where + ": five fields, please");
        fields[i] = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    fields[4] = line;
    const auto task = classify::taskNamed(fields[0]);
    if (!task) throw std::runtime_error(where + ": no such task");
    const auto has = [&](std::string_view flag) { return fields[2].find(flag) != std::string_view::npos; };
    return {.task = *task,
            .language = std::string(fields[1]),
            .system = unescaped(fields[3]),
            .text = unescaped(fields[4]),
            .has_tools = has("tools"),
            .has_images = has("images"),
            .has_json_schema = has("schema")};
}

} // namespace

classify::Prompt LabelledPrompt::prompt() const {
    return {.last_user_text = text,
            .system_text = system,
            .has_tools = has_tools,
            .has_images = has_images,
            .has_json_schema = has_json_schema};
}

bool LabelledPrompt::heldOut() const {
    std::uint64_t hash = 14695981039346656037u;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return (hash >> 32) % 4 == 0;
}

std::vector<LabelledPrompt> readLabelledPrompts(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<LabelledPrompt> prompts;
    for (const auto& path : files) {
        std::ifstream file(path);
        int number = 0;
        for (std::string line; std::getline(file, line);) {
            ++number;
            if (!line.empty() && line.front() != '#')
                prompts.push_back(parse(line, path.filename().string() + ':' + std::to_string(number)));
        }
    }
    return prompts;
}

} // namespace tollgate::test
