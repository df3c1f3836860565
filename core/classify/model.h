// SPDX-License-Identifier: GPL-3.0-or-later
// A linear model (multinomial logistic regression) over the features of a prompt. Its weights are in weights.cpp, which
// scripts/train-classifier writes.
#pragma once

#include "classify/features.h"
#include "classify/task.h"

#include <array>

namespace tollgate::classify {

using Likelihoods = std::array<double, kTaskCount>; // in the order of kTasks; their sum is 1

Likelihoods likelihoods(const FeatureSet& features);

// weights.cpp. One row a feature, one printable character a task: (character - kZero) * kScale is the weight.
struct Weights {
    static constexpr char kZero = 78;
    static const float kScale;
    static const std::array<float, kTaskCount> kBias;
    static const char* const kRows; // kFeatures * kTaskCount characters
    static const std::size_t kSize;
};

} // namespace tollgate::classify
