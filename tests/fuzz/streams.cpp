// SPDX-License-Identifier: GPL-3.0-or-later
// What providers stream.
#include "check.h"
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"
#include "targets.h"

#include <string>
#include <vector>

namespace tollgate::fuzz {

namespace {

struct Kept {
    std::string name;
    std::string data;
    bool operator==(const Kept&) const = default;
};

// The events that say something; checks that the raw bytes of all are the stream.
template <class Reader>
std::vector<Kept> eventsOf(Reader reader, std::string_view stream, std::size_t piece) {
    std::vector<Kept> events;
    std::string raw;
    dialects::StreamEvent event;
    auto take = [&] {
        require(event.begin == raw.size(), "an event begins elsewhere");
        raw += event.raw;
        if (!event.data.empty()) events.push_back({std::string(event.name), std::string(event.data)});
    };
    for (std::size_t at = 0; at < stream.size(); at += piece) {
        std::string read(stream.substr(at, piece)); // gone afterwards, as a socket's buffer is
        reader.feed(read);
        while (reader.next(event)) take();
    }
    if (reader.finish(event)) take();
    require(raw == stream, "bytes of the stream are lost or made up");
    return events;
}

template <class Reader>
void readBothWays(std::string_view bytes) {
    std::size_t piece = takeChoice(bytes) % 16 + 1;
    auto whole = eventsOf(Reader(), bytes, bytes.size() + 1);
    require(whole == eventsOf(Reader(), bytes, piece), "events depend on how the stream was read");
}

} // namespace

void sseStream(std::string_view bytes) {
    readBothWays<dialects::SseReader>(bytes);
}

void ndjsonStream(std::string_view bytes) {
    readBothWays<dialects::NdjsonReader>(bytes);
}

void jsonArrayStream(std::string_view bytes) {
    readBothWays<dialects::JsonArrayReader>(bytes);
}

void observedStream(std::string_view bytes) {
    static dialects::JsonScanner scanner;
    unsigned choice = takeChoice(bytes);
    auto endpoint = static_cast<Endpoint>(choice % 14);
    auto dialect = static_cast<Dialect>(choice / 14 % 5);
    auto observer = dialects::makeStreamObserver(scanner, dialect, endpoint, "openai");
    dialects::StreamReader reader(static_cast<dialects::Framing>(takeChoice(bytes) % 3));
    dialects::StreamEvent event;
    std::int64_t output = 0;
    auto look = [&] {
        dialects::EventNote note = observer->observe(event);
        require(!note.meaningful || observer->facts().meaningful, "what was meaningful is forgotten");
        require(!note.terminal || observer->facts().finished || observer->facts().error, "an end that is none");
        require(observer->facts().output_bytes >= output, "output is taken back");
        output = observer->facts().output_bytes;
    };
    reader.feed(bytes);
    while (reader.next(event)) look();
    if (reader.finish(event)) look();
    const Usage& usage = observer->facts().usage.usage;
    require(usage.prompt() >= 0 && usage.output >= usage.reasoning, "usage that cannot be");
    dialects::errorEvent(dialect, dialects::Framing::Sse, {502, "x", "x", {}}, observer->soFar());
    observer->facts().outcome();
}

} // namespace tollgate::fuzz
