// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classify.h"

#include "classify/complexity.h"
#include "classify/features.h"
#include "classify/model.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tollgate::classify {

namespace {

struct Finding {
    Task task = Task::Unknown; // Unknown: says nothing
    double confidence = 0;
    std::string_view evidence;
};

constexpr std::array<std::string_view, kTaskCount + 1> kKeyword{"",
                                                                "keyword:coding",
                                                                "keyword:summarising",
                                                                "keyword:classification",
                                                                "keyword:extraction",
                                                                "keyword:translation",
                                                                "keyword:reasoning",
                                                                "keyword:chat"};

// What works on a text that is handed over. A program that does one of these says so at the top of its system text.
bool isTextWork(Task task) {
    return task == Task::Summarising || task == Task::Classification || task == Task::Extraction ||
           task == Task::Translation;
}

Finding fromRequest(const Prompt& prompt, const Reading& reading) {
    const Task told = reading.system.instruction;
    const bool asksElse = reading.head.instruction != Task::Unknown;
    if (isTextWork(told) && (reading.system.first_sentence || !asksElse)) return {told, 0.9, "system_instruction"};
    if (prompt.has_tools && reading.system.count(Cue::Program) >= 2) return {Task::Coding, 0.85, "coding_agent"};
    const int sorting = reading.count(Cue::Classify) + reading.system.count(Cue::Classify);
    const int finding = reading.count(Cue::Extract) + reading.system.count(Cue::Extract);
    if (prompt.has_json_schema && !asksElse) {
        if (sorting > finding) return {Task::Classification, 0.8, "schema_labels"};
        if (finding >= 1) return {Task::Extraction, 0.8, "schema_fields"};
    }
    if (prompt.has_images && !asksElse && finding >= 1) return {Task::Extraction, 0.75, "image_text"};
    return {};
}

std::string_view codeEvidence(const Signs& signs) {
    if (signs.diff) return "diff";
    if (signs.stack_trace) return "stack_trace";
    return signs.code_fence ? "code_fence" : "code_lines";
}

// Code in the text is work on code, unless what is wanted of it is told and is something else.
Finding fromCode(const Reading& reading) {
    if (!reading.signs.code()) return {};
    const Task told = reading.head.instruction != Task::Unknown ? reading.head.instruction : reading.tail.instruction;
    const bool toTongue = told == Task::Translation && reading.count(Cue::Tongue) > 0;
    if (toTongue || told == Task::Summarising || told == Task::Classification) return {};
    const std::string_view evidence = codeEvidence(reading.signs);
    return {Task::Coding, evidence == "code_lines" ? 0.8 : 0.9, evidence}; // formulas and tables look like code too
}

// "Translate this function to Rust" names no tongue that people speak.
bool meansCode(const Reading& reading) {
    return reading.count(Cue::Program) >= 2 && reading.count(Cue::Tongue) == 0;
}

// Far from the beginning, words of these two stand in what is told more often than they ask for something; and so do
// all of them among words of programs.
bool isDoubtful(Task task, bool first, bool code) {
    const bool loose = task == Task::Chat || task == Task::Reasoning;
    return first ? loose && code : loose || code;
}

Finding fromInstruction(const Reading& reading) {
    const bool atHead = reading.head.instruction != Task::Unknown;
    Task task = atHead ? reading.head.instruction : reading.tail.instruction;
    const bool first = atHead && reading.head.first_sentence;
    const bool code = meansCode(reading);
    if (task == Task::Unknown || isDoubtful(task, first, code)) return {};
    if (task == Task::Translation && code) task = Task::Coding;
    if (task == Task::Extraction && reading.system.count(Cue::Program) >= 2) task = Task::Coding; // a method, a class
    return {task, first ? 0.92 : 0.8, kKeyword[static_cast<std::size_t>(task)]};
}

Finding fromModel(const FeatureSet& features) {
    const Likelihoods all = likelihoods(features);
    const auto* most = std::ranges::max_element(all);
    return {kTasks[static_cast<std::size_t>(std::distance(all.begin(), most))], *most, "model"};
}

Finding find(const Prompt& prompt, const Reading& reading) {
    Finding finding = fromRequest(prompt, reading);
    if (finding.task == Task::Unknown) finding = fromCode(reading);
    if (finding.task == Task::Unknown) finding = fromInstruction(reading);
    if (finding.task == Task::Unknown) finding = fromModel(reading.features);
    return finding;
}

bool isEmpty(const Prompt& prompt) {
    return prompt.last_user_text.find_first_not_of(" \t\r\n") == std::string_view::npos && !prompt.has_images;
}

} // namespace

Judgement classify(const Prompt& prompt) {
    const Reading reading = read(prompt);
    if (isEmpty(prompt)) return {.complexity = complexityOf(prompt, reading, Task::Unknown)};
    const Finding finding = find(prompt, reading);
    return {.task = finding.confidence >= kActAt ? finding.task : Task::Unknown,
            .likely = finding.task,
            .confidence = finding.confidence,
            .complexity = complexityOf(prompt, reading, finding.task),
            .evidence = finding.evidence};
}

} // namespace tollgate::classify
