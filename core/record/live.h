// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells while a request runs. Small values, made only while somebody watches; drained in batches.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/request_id.h"
#include "record/record.h"

#include <cstdint>
#include <memory>
#include <string>

namespace tollgate::record {

struct LiveEvent {
    enum class Kind : std::uint8_t {
        Started,   // `request` holds what is known so far
        Decided,   // `provider`, `model`, `attempt` (from 1)
        FirstByte, // `first_byte`
        Progress,  // `output_tokens`, `cost` as estimates; at most 5 a second a request
        Finished,  // `request` is complete and final
    };
    Kind kind = Kind::Started;
    RequestId id;
    Micros at = 0; // UTC
    std::shared_ptr<const Request> request;
    std::string provider;
    std::string model;
    int attempt = 0;
    Micros first_byte = 0; // UTC; 0: not yet
    std::int64_t input_tokens = 0;
    std::int64_t output_tokens = 0;
    std::optional<Money> cost;
};

} // namespace tollgate::record
