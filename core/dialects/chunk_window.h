// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a stream as a framing reader sees them: the chunk that just arrived, in place, and before it the begun
// event that earlier chunks left. Copies only what is left over. Owned by one reader.
#pragma once

#include "dialects/stream_event.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

class ChunkWindow {
public:
    // `chunk` must live until it is used up or the next feed().
    void feed(std::string_view chunk) {
        dropGiven();
        m_chunk = chunk;
    }

    // The bytes nobody has looked at yet.
    std::string_view fresh() const { return m_chunk; }

    // The event ends after `count` fresh bytes: gives all of it.
    std::string_view take(std::size_t count) {
        dropGiven();
        std::string_view part = m_chunk.substr(0, count);
        m_chunk.remove_prefix(count);
        m_begin = m_end;
        m_end += m_kept.size() + count;
        if (m_kept.empty()) return part;
        m_kept += part;
        m_given = true;
        return m_kept;
    }

    // The event goes on in the next chunk. False when it has become too long.
    bool keep() {
        dropGiven();
        if (m_kept.size() + m_chunk.size() > kMaxEventBytes) return false;
        m_kept += m_chunk;
        m_chunk = {};
        return true;
    }

    bool hasRest() const { return !m_given && !m_kept.empty(); }

    std::size_t kept() const { return m_given ? 0 : m_kept.size(); }

    // Where the event that was taken last began in the stream.
    std::uint64_t begin() const { return m_begin; }

    std::size_t memory() const { return m_kept.capacity(); }

private:
    void dropGiven() {
        if (!m_given) return;
        m_given = false;
        // A waiting stream holds little: ten thousand of them must fit.
        constexpr std::size_t kKeptCapacity = 4096;
        if (m_kept.capacity() > kKeptCapacity) {
            std::string().swap(m_kept);
        } else {
            m_kept.clear();
        }
    }

    std::string_view m_chunk;
    std::string m_kept;
    bool m_given = false; // m_kept has been handed out and goes with the next call
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
};

} // namespace tollgate::dialects
