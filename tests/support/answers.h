// SPDX-License-Identifier: GPL-3.0-or-later
// What providers really answer, in each dialect (protocols.md §1–§5): bodies, streams, errors, lists. Written from the
// specification with Boost.JSON, apart from core/dialects, and proved against the official SDKs (tests/sdk).
// Pure functions; what an answer bills goes on the upstream's ledger.
#pragma once

#include "base/dialect.h"
#include "base/usage.h"
#include "support/script.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test::answers {

struct ToolCall {
    std::string id{};
    std::string name{};
    std::string arguments = "{}"; // JSON text
};

enum class Finish : std::uint8_t { Natural, Length, Filtered }; // Natural: stop, or tool calls when there are some

struct Answer {
    std::string model = "test-model";
    std::string id = "0a1b2c3d";
    std::string text = "Hello from the scripted upstream.";
    std::string reasoning{}; // shown thinking before the text, where the dialect has a place for it
    std::vector<ToolCall> tool_calls{};
    Usage usage = defaultUsage();
    Finish finish = Finish::Natural;
    int deltas = 3;           // into how many the text and each call's arguments are cut
    bool stream_usage = true; // OpenAI Chat: the usage chunk (as with include_usage)

    static Usage defaultUsage() {
        Usage usage;
        usage.input_uncached = 12;
        usage.output = 7;
        return usage;
    }
};

// One body, not streamed.
std::string body(Dialect dialect, const Answer& answer);
// As it streams: SSE, for Ollama NDJSON. Input is billed with the first piece, output as it is produced.
CannedStream stream(Dialect dialect, const Answer& answer);
// Gemini without alt=sse: one JSON array that arrives piecewise.
CannedStream geminiArray(const Answer& answer);

// Replies with them; the whole usage is billed before a body is sent.
Reply plain(Dialect dialect, const Answer& answer = {});
Reply streamed(Dialect dialect, const Answer& answer = {}, const Playing& how = {});

// The provider's own way of putting an error with that status.
std::string errorBody(Dialect dialect, int status, std::string_view message);
Reply error(Dialect dialect, int status, std::string_view message = "scripted failure",
            const HeaderPairs& headers = {});
// An error after the 200, as one piece of a stream.
StreamPiece streamError(Dialect dialect, std::string_view message = "scripted failure");
// The first `pieces` of the stream, then its error, then the end the dialect has for it.
CannedStream failingStream(Dialect dialect, const Answer& answer, int pieces);

// Comments and pings that mean nothing but life.
std::string heartbeat(Dialect dialect);

struct Embeddings {
    std::string model = "test-embedding";
    std::vector<std::vector<double>> vectors{{0.25, -0.5, 0.125}};
    std::int64_t tokens = 5;
};

std::string embeddingsBody(Dialect dialect, const Embeddings& embeddings);
std::string countTokensBody(Dialect dialect, std::int64_t tokens);
std::string modelsBody(Dialect dialect, const std::vector<std::string>& ids);

// The path a provider of that dialect is called at.
std::string chatPath(Dialect dialect, std::string_view model, bool streamed);
// A minimal well-formed request for that path.
std::string requestBody(Dialect dialect, std::string_view model, bool streamed, std::string_view prompt = "Hi");

} // namespace tollgate::test::answers
