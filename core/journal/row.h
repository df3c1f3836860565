// SPDX-License-Identifier: GPL-3.0-or-later
// A request and its attempts as the columns of their tables, and back. No thread.
#pragma once

#include "journal/connection.h"
#include "record/record.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace tollgate::journal {

constexpr int kSeqBits = 11;

// The first place a row of that start and id would take; see schema.cpp.
std::int64_t seqOf(Micros started, const RequestId& id);
std::int64_t firstSeqOf(Micros started);

inline Micros startOf(std::int64_t seq) {
    return seq >> kSeqBits;
}

struct IdBlob {
    std::array<char, 16> bytes{};

    operator std::string_view() const { return {bytes.data(), bytes.size()}; } // implicit: it is bound as such
};

IdBlob blobOf(const RequestId& id);
RequestId idFromBlob(std::string_view blob); // null when it is not one

// Binds the columns of `requests` in table order. The request stays as it is until the statement has run. `skew`: the
// start less startOf(seq).
void bindRequest(Statement& statement, const record::Request& request, std::int64_t seq, std::int64_t dims,
                 std::optional<std::int64_t> session, record::Flags flags);
constexpr int kRequestColumns = 39;

// Reads the columns of `requests` from `first` on; dims, session name and attempts are the caller's to add.
void readRequest(const Statement& statement, int first, record::Request& request);
constexpr int kDimsColumn = 3;
constexpr int kSessionColumn = 4;

// As bindRequest.
void bindAttempt(Statement& statement, const record::Attempt& attempt, std::int64_t seq, std::int64_t number,
                 std::int64_t target);
constexpr int kAttemptColumns = 23;
// The target is the caller's to add.
void readAttempt(const Statement& statement, int first, record::Attempt& attempt);
constexpr int kTargetColumn = 2;

} // namespace tollgate::journal
