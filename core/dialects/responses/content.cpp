// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/responses/content.h"

#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_read.h"

namespace tollgate::dialects::conversation {

namespace {

constexpr Dialect kClient = Dialect::OpenAiResponses;

struct ContentPart {
    std::string type, text, image_url, file_id, file_url, file_data, filename, detail, data, format;
};

void readAudio(JsonCursor& cursor, ContentPart& part) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "data") {
            part.data = textOf(cursor);
        } else if (key == "format") {
            part.format = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
}

ContentPart readPart(JsonCursor& cursor) {
    ContentPart part;
    if (!cursor.enterObject()) return part;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (name == "type") {
            part.type = textOf(cursor);
        } else if (name == "text" || name == "refusal") {
            part.text = textOf(cursor);
        } else if (name == "image_url") {
            part.image_url = textOf(cursor);
        } else if (name == "file_id") {
            part.file_id = textOf(cursor);
        } else if (name == "file_url") {
            part.file_url = textOf(cursor);
        } else if (name == "file_data") {
            part.file_data = textOf(cursor);
        } else if (name == "filename") {
            part.filename = textOf(cursor);
        } else if (name == "detail") {
            part.detail = textOf(cursor);
        } else if (name == "input_audio") {
            readAudio(cursor, part);
        } else {
            cursor.skip();
        }
    }
    return part;
}

std::optional<Media> mediaOf(const ContentPart& part) {
    MediaKind kind = part.type == "input_image" ? MediaKind::Image : MediaKind::Document;
    std::optional<Media> media;
    if (!part.image_url.empty()) media = mediaFromUrl(part.image_url, kind);
    if (!part.file_url.empty()) media = mediaFromUrl(part.file_url, kind);
    if (!part.file_data.empty()) {
        media = mediaFromUrl(part.file_data, kind);
        if (!media) media = mediaFromBase64(part.file_data, {}, kind);
    }
    if (!part.data.empty()) media = mediaFromBase64(part.data, "audio/" + part.format, MediaKind::Audio);
    if (!media && !part.file_id.empty()) {
        media.emplace();
        media->kind = kind;
        media->reference = part.file_id;
    }
    if (!media) return std::nullopt;
    media->name = part.filename;
    media->detail = part.detail;
    return media;
}

} // namespace

std::optional<Rejection> readResponsesContent(JsonCursor& cursor, int item, std::vector<Part>& parts,
                                              std::vector<std::string>& warnings) {
    if (cursor.kind() == JsonKind::String) {
        parts.push_back({Text{textOf(cursor), {}}, {item, -1}});
        return std::nullopt;
    }
    std::string path = turnPath({item, -1}, kClient) + ".content";
    if (!cursor.enterArray()) return invalidMember("\"" + path + "\" must be a string or an array.", path);
    std::optional<Rejection> problem;
    for (int index = 0; cursor.nextElement(); ++index) {
        Place place{item, index};
        ContentPart part = readPart(cursor);
        bool text = part.type == "input_text" || part.type == "output_text" || part.type == "text";
        bool media = part.type == "input_image" || part.type == "input_file" || part.type == "input_audio";
        if (text) {
            parts.push_back({Text{std::move(part.text), {}}, place});
        } else if (part.type == "refusal") {
            parts.push_back({Refusal{std::move(part.text)}, place});
        } else if (auto found = media ? mediaOf(part) : std::nullopt) {
            parts.push_back({std::move(*found), place});
        } else if (media) {
            std::string where = pathOf(place, kClient);
            if (!problem) problem = invalidMember("\"" + where + "\" holds no data that can be read.", where);
        } else {
            warn(warnings, "dropped", pathOf(place, kClient));
        }
    }
    return problem;
}

std::string reasoningText(JsonCursor& cursor) {
    std::string all;
    if (!cursor.enterArray()) return all;
    while (cursor.nextElement()) {
        std::string text = textAt(cursor, "text");
        if (!all.empty() && !text.empty()) all += "\n\n";
        all += text;
    }
    return all;
}

} // namespace tollgate::dialects::conversation
