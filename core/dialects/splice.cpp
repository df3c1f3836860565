// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/splice.h"

#include "dialects/json_text.h"

#include <algorithm>

namespace tollgate::dialects {

namespace {

enum class What : std::uint8_t { Model, Usage };

struct Edit {
    ByteRange range; // empty: put in at `begin`
    What what = What::Model;
    std::string_view text; // of Usage
};

// Where and what to write so that the provider sends usage with the stream.
Edit usageEdit(std::string_view body, const RequestPeek& peek) {
    if (!peek.include_usage.empty()) return {peek.include_usage, What::Usage, "true"};
    if (peek.stream_options_object) {
        std::size_t inside = peek.stream_options.begin + 1;
        std::string_view text = peek.stream_options_empty ? R"("include_usage":true)" : R"("include_usage":true,)";
        return {{inside, inside}, What::Usage, text};
    }
    if (!peek.stream_options.empty()) return {peek.stream_options, What::Usage, R"({"include_usage":true})"};
    // The body streams, so it has the member `stream` and a comma is right.
    std::size_t inside = body.find('{') + 1;
    return {{inside, inside}, What::Usage, R"("stream_options":{"include_usage":true},)"};
}

void putModel(SplicedBody& spliced, std::string_view written, std::string_view model) {
    // Gemini's bodies repeat the model as a resource name.
    bool resource = written.starts_with("\"models/") && !model.starts_with("models/");
    std::string text;
    appendJsonString(text, resource ? "models/" + std::string(model) : std::string(model));
    spliced.putOwn(text);
}

} // namespace

std::string_view SplicedBody::piece(std::size_t index) const {
    const Piece& piece = m_pieces[index];
    if (piece.data != nullptr) return {piece.data, piece.size};
    return std::string_view(m_own).substr(piece.offset, piece.size);
}

std::size_t SplicedBody::size() const {
    std::size_t size = 0;
    for (std::size_t i = 0; i < m_count; ++i) size += m_pieces[i].size;
    return size;
}

std::string SplicedBody::text() const {
    std::string text;
    for (std::size_t i = 0; i < m_count; ++i) text += piece(i);
    return text;
}

void SplicedBody::add(Piece piece) {
    if (piece.size > 0) m_pieces.at(m_count++) = piece;
}

void SplicedBody::keep(std::string_view part) {
    add({part.data(), 0, part.size()});
}

void SplicedBody::put(std::string_view constant) {
    m_changed = true;
    add({constant.data(), 0, constant.size()});
}

void SplicedBody::putOwn(std::string_view text) {
    m_changed = true;
    std::size_t offset = m_own.size();
    m_own += text;
    add({nullptr, offset, text.size()});
}

SplicedBody splice(std::string_view body, const RequestPeek& peek, const SpliceOptions& options) {
    std::array<Edit, 2> edits;
    std::size_t count = 0;
    bool resourceIsSame = peek.model.starts_with("models/") && peek.model.substr(7) == options.model;
    if (!options.model.empty() && !peek.model_value.empty() && peek.model != options.model && !resourceIsSame)
        edits[count++] = {peek.model_value, What::Model, {}};
    if (options.ask_usage) edits[count++] = usageEdit(body, peek);
    if (count == 2 && edits[1].range.begin < edits[0].range.begin) std::swap(edits[0], edits[1]);

    SplicedBody spliced;
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Edit& edit = edits[i];
        spliced.keep(body.substr(at, edit.range.begin - at));
        if (edit.what == What::Model && peek.form) {
            spliced.putOwn(options.model);
        } else if (edit.what == What::Model) {
            putModel(spliced, edit.range.in(body), options.model);
        } else {
            spliced.put(edit.text);
        }
        at = edit.range.end;
    }
    spliced.keep(body.substr(at));
    return spliced;
}

bool asksForUsage(const RequestPeek& peek, Dialect dialect, Endpoint endpoint, std::string_view vendor) {
    bool streamsLikeChat = endpoint == Endpoint::Chat || endpoint == Endpoint::Completions;
    // Mistral gives usage without being asked, and older versions refuse the question (protocols.md §5).
    bool vendorTakesIt = vendor != "mistral";
    bool malformed = !peek.stream_options.empty() && !peek.stream_options_object && !peek.stream_options_null;
    return dialect == Dialect::OpenAiChat && streamsLikeChat && peek.stream && !peek.asks_usage && vendorTakesIt &&
           !malformed;
}

} // namespace tollgate::dialects
