// SPDX-License-Identifier: GPL-3.0-or-later
// What is fuzzed: one function a parser, given any bytes. Each checks what must hold whatever they are and ends the
// process when it does not. fuzz_main.cpp makes a libFuzzer program of each (preset fuzz); tst_corpus.cpp gives them
// the files of corpus/<name>/ in every other build, so that what was found once stays found.
#pragma once

#include <span>
#include <string_view>

namespace tollgate::fuzz {

struct Target {
    std::string_view name; // of the program (fuzz_<name>) and of the corpus folder
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();
const Target* targetNamed(std::string_view name);

// requests.cpp
void requestHead(std::string_view bytes);
void chunks(std::string_view bytes);
void contentCoding(std::string_view bytes);
void requestBody(std::string_view bytes);
void accessKeys(std::string_view bytes);
// answers.cpp
void responseHead(std::string_view bytes);
void wholeAnswer(std::string_view bytes);
void upstreamError(std::string_view bytes);
void modelList(std::string_view bytes);
// streams.cpp
void sseStream(std::string_view bytes);
void ndjsonStream(std::string_view bytes);
void jsonArrayStream(std::string_view bytes);
void observedStream(std::string_view bytes);
// side_calls.cpp
void embeddings(std::string_view bytes);
void tokenCounts(std::string_view bytes);
// translations.cpp
void translatedRequest(std::string_view bytes);
void translatedAnswer(std::string_view bytes);
void translatedStream(std::string_view bytes);
// settings.cpp
void configuration(std::string_view bytes);
void filterText(std::string_view bytes);
void address(std::string_view bytes);
// prompts.cpp
void prompt(std::string_view bytes);

} // namespace tollgate::fuzz
