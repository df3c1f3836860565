// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a stream through a reader in pieces and keeps what comes out, for the tests of this folder.
#pragma once

#include "dialects/stream_event.h"

#include <string>
#include <vector>

namespace tollgate::dialects::test {

struct KeptEvent {
    std::string name;
    std::string data;
    std::string raw;
    bool terminated = true;
    bool operator==(const KeptEvent&) const = default;
};

inline KeptEvent kept(const StreamEvent& event) {
    return {std::string(event.name), std::string(event.data), std::string(event.raw), event.terminated};
}

// `piece`: bytes a read; each read in memory of its own that is gone afterwards, as a socket's is.
template <class Reader>
std::vector<KeptEvent> eventsOf(Reader reader, std::string_view stream, std::size_t piece) {
    std::vector<KeptEvent> events;
    StreamEvent event;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
        std::string read(stream.substr(at, piece));
        reader.feed(read);
        while (reader.next(event)) events.push_back(kept(event));
    }
    if (reader.finish(event)) events.push_back(kept(event));
    return events;
}

inline std::string rawsOf(const std::vector<KeptEvent>& events) {
    std::string all;
    for (const KeptEvent& event : events) all += event.raw;
    return all;
}

inline std::vector<std::string> datasOf(const std::vector<KeptEvent>& events) {
    std::vector<std::string> all;
    for (const KeptEvent& event : events)
        if (!event.data.empty()) all.push_back(event.data);
    return all;
}

} // namespace tollgate::dialects::test
