// SPDX-License-Identifier: GPL-3.0-or-later
// How a provider of each dialect puts an answer, whole or as a stream of events (protocols.md §1 to §5). Pure.
#pragma once

#include "base/dialect.h"
#include "base/usage.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::demo {

struct SimulatedAnswer {
    std::string id;
    std::string model;
    std::int64_t created = 0;       // UTC seconds
    std::vector<std::string> parts; // of the text, as they come
    Usage usage;

    std::string text() const;
};

class AnswerWriter {
public:
    virtual ~AnswerWriter() = default;

    virtual std::string whole(const SimulatedAnswer& answer) const = 0;

    // A stream is its opening, a part for each of the answer's, and its closing.
    virtual std::string opening(const SimulatedAnswer& answer) const = 0;
    virtual std::string part(const SimulatedAnswer& answer, std::size_t index) const = 0;
    virtual std::string closing(const SimulatedAnswer& answer) const = 0;

    virtual std::string_view streamType() const { return "text/event-stream"; }

    virtual std::string error(int status, std::string_view message) const = 0;
    virtual std::string models(const std::vector<std::string>& ids) const = 0;
};

const AnswerWriter& writerFor(Dialect dialect);

// The writers, for writerFor().
const AnswerWriter& chatWriter();
const AnswerWriter& responsesWriter();
const AnswerWriter& anthropicWriter();
const AnswerWriter& geminiWriter();
const AnswerWriter& ollamaWriter();

} // namespace tollgate::demo
