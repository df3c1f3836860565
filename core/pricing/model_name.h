// SPDX-License-Identifier: GPL-3.0-or-later
// The many names of one model. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::pricing {

// What all names of one model at one provider have in common:
//  - without the folder some providers put before it: "models/", "publishers/google/models/" (Gemini),
//    "accounts/fireworks/models/" (Fireworks), the provider's own name ("groq/…");
//  - without what says which state of it: "-20250514", "-2025-05-14", "@20250514", "@001", "-latest", "@latest",
//    "@default", for Gemini "-001", for Claude 4 "-0";
//  - in lower case.
// Whether two models of one stem cost the same is for the catalogue to check.
std::string modelStem(std::string_view provider, std::string_view model);

// The id without a leading "models/", as a Gemini path wants it.
std::string_view withoutModelsFolder(std::string_view model);

} // namespace tollgate::pricing
