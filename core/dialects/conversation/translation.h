// SPDX-License-Identifier: GPL-3.0-or-later
// The readers and writers of one dialect, and the table of all of them: adding a dialect is a folder and a line of
// translation.cpp. A request goes  readRequest(client) → Request → writeRequest(target)  and its answer
// readAnswer / StreamReader (target) → AnswerSink → writer (client), with an AnswerContext made on the way out.
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/answer.h"
#include "dialects/conversation/request.h"
#include "dialects/conversation/tool_names.h"
#include "dialects/conversation/traits.h"
#include "dialects/framing.h"
#include "dialects/json_scan.h"
#include "dialects/stream_event.h"

#include <boost/system/result.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

// The request cannot be put to this target without changing what its answer means (§6.14 "Reject"), or is not valid.
struct Rejection {
    int status = 400;
    std::string code = "bad_request"; // DESIGN.md §5, or protocols.md's finer ones: "unsupported_parameter"
    std::string message;              // names the member and says what to do
    std::string param;                // the client's name of the member
};

template <class T>
using Translated = boost::system::result<T, Rejection>;

[[noreturn]] void throw_exception_from_error(const Rejection& rejection, const boost::source_location& where);

// What must be remembered of a request to word its answer.
struct AnswerContext {
    Dialect client = Dialect::OpenAiChat;
    Dialect upstream = Dialect::OpenAiChat;
    std::string vendor;
    std::string requested_model;
    ToolNames tools;              // how the client calls the tools that the model was told of
    bool unwrap_output = false;   // a forced tool "output" stands for the structured answer (§6.1 "JSON mode")
    bool usage_in_stream = false; // OpenAI Chat's usage chunk is wanted
    std::int64_t candidates = 1;
    Framing client_framing = Framing::Sse;
    bool ollama_generate = false; // the client called /api/generate
    RawJson responses_echo;
    std::int64_t now = 0; // seconds UTC, for `created` when the provider says nothing
    std::string fresh_id; // 24 alphanumerics, for answers without an id (§6.11)
    // Where the answer's writers note what they could not take over; outlives them. Null: nowhere.
    std::vector<std::string>* warnings = nullptr;
};

struct Written {
    std::string body;
    std::vector<std::string> warnings; // all, the reader's too
    AnswerContext context;
};

// Reads the events of a stream of one dialect into a sink. One a stream; engine thread.
class StreamTranslator {
public:
    virtual ~StreamTranslator() = default;
    virtual void take(const StreamEvent& event) = 0;
    virtual void finish() = 0; // the stream ended: done(), or fail() when it was not complete
};

// Words an answer as a stream of one dialect: appends whole events to `out`. One a stream.
struct StreamWriter : AnswerSink {
    explicit StreamWriter(std::string& to) : out(to) {}

    std::string& out;
    // The answer turned out to be none that this dialect can end: the writer has said so in its error event, and says
    // nothing more.
    bool broken = false;
};

struct DialectTranslation {
    Translated<Request> (*readRequest)(JsonScanner& scanner, std::string_view body) = nullptr;
    // `scanner` looks into texts that hold JSON.
    Translated<Written> (*writeRequest)(JsonScanner& scanner, const Request& request, const Traits& traits) = nullptr;
    // A whole answer into a sink: the same calls as a stream's, done() at its end. False: it is none of the dialect.
    bool (*readAnswer)(JsonScanner& scanner, std::string_view body, const AnswerContext& context,
                       AnswerSink& sink) = nullptr;
    std::string (*writeAnswer)(const Answer& answer, const AnswerContext& context) = nullptr;
    std::unique_ptr<StreamTranslator> (*streamReader)(JsonScanner& scanner, const AnswerContext& context,
                                                      AnswerSink& sink) = nullptr;
    std::unique_ptr<StreamWriter> (*streamWriter)(const AnswerContext& context, std::string& out) = nullptr;
};

const DialectTranslation& translationOf(Dialect dialect);

} // namespace tollgate::dialects::conversation
