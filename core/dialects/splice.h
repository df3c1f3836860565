// SPDX-License-Identifier: GPL-3.0-or-later
// The upstream body in passthrough (DESIGN.md §1, protocols.md §0.1): the client's bytes with the model's name replaced
// and `stream_options.include_usage` put in, everything else byte for byte. A value that refers to the client's body;
// what it puts in between is its own.
#pragma once

#include "dialects/request_peek.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// The pieces to write one after the other; move and copy freely while the client's body lives.
class SplicedBody {
public:
    static constexpr std::size_t kMaxPieces = 7;

    std::size_t count() const { return m_count; }

    std::string_view piece(std::size_t index) const;
    std::size_t size() const; // bytes of all pieces
    std::string text() const;

    // Not even one byte differs from the client's body.
    bool untouched() const { return !m_changed; }

    void keep(std::string_view part);    // of the client's body
    void put(std::string_view constant); // of static life
    void putOwn(std::string_view text);  // copied

private:
    struct Piece {
        const char* data = nullptr; // nullptr: at `offset` of m_own
        std::size_t offset = 0;
        std::size_t size = 0;
    };

    void add(Piece piece);

    std::array<Piece, kMaxPieces> m_pieces{};
    std::size_t m_count = 0;
    bool m_changed = false;
    std::string m_own;
};

struct SpliceOptions {
    std::string_view model; // as the provider knows it; "" leaves the client's
    bool ask_usage = false; // see asksForUsage()
};

// Needs a peek without error.
SplicedBody splice(std::string_view body, const RequestPeek& peek, const SpliceOptions& options);

// Whether to put in `stream_options.include_usage`: an OpenAI Chat or Completions stream whose client did not ask, to
// a vendor (config Profile::vendor) that takes it. The usage chunk must then be kept from the client (§9.3.1).
bool asksForUsage(const RequestPeek& peek, Dialect dialect, Endpoint endpoint, std::string_view vendor);

} // namespace tollgate::dialects
