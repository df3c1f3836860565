// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/model.h"

#include <algorithm>
#include <cmath>

namespace tollgate::classify {

namespace {

using Scores = std::array<float, kTaskCount>;

void addRow(std::size_t feature, float factor, Scores& scores) {
    const char* row = Weights::kRows + feature * kTaskCount;
    for (std::size_t task = 0; task < kTaskCount; ++task)
        scores[task] += factor * static_cast<float>(row[task] - Weights::kZero);
}

} // namespace

Likelihoods likelihoods(const FeatureSet& features) {
    Scores scores{};
    for (std::size_t i = 0; i < kDenseFeatures; ++i)
        if (features.dense().test(i)) addRow(i, Weights::kScale, scores);
    const auto hashed = features.hashed();
    const float share = hashed.empty() ? 0 : Weights::kScale / std::sqrt(static_cast<float>(hashed.size()));
    for (std::uint16_t feature : hashed) addRow(feature, share, scores);

    Likelihoods result;
    for (std::size_t task = 0; task < kTaskCount; ++task) result[task] = double{scores[task] + Weights::kBias[task]};
    const double most = *std::ranges::max_element(result);
    double sum = 0;
    for (double& value : result) sum += value = std::exp(value - most);
    for (double& value : result) value /= sum;
    return result;
}

} // namespace tollgate::classify
