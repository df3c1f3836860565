// SPDX-License-Identifier: GPL-3.0-or-later
// classify_features FOLDER: what scripts/train-classifier trains on. A line a labelled prompt that is not held out:
// the number of its task, a tab, the dense features that it has, a tab, the hashed ones.
#include "../labelled.h"
#include "classify/features.h"

#include <cstdio>
#include <exception>
#include <string>

using namespace tollgate;

namespace {

void write(const test::LabelledPrompt& labelled) {
    const classify::Reading reading = classify::read(labelled.prompt());
    std::string line = std::to_string(static_cast<int>(labelled.task) - 1) + '\t';
    for (std::size_t i = 0; i < classify::kDenseFeatures; ++i)
        if (reading.features.dense().test(i)) line += std::to_string(i) + ' ';
    line += '\t';
    for (std::uint16_t feature : reading.features.hashed()) line += std::to_string(feature) + ' ';
    std::puts(line.c_str());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: classify_features FOLDER\n", stderr);
        return 2;
    }
    try {
        std::printf("%zu %zu\n", classify::kFeatures, classify::kTaskCount);
        for (const test::LabelledPrompt& labelled : test::readLabelledPrompts(argv[1]))
            if (!labelled.heldOut()) write(labelled);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
