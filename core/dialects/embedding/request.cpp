// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/reading.h"
#include "dialects/conversation/warnings.h"
#include "dialects/embedding/embedding.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::embedding {

namespace {

using conversation::invalidMember;
using conversation::Rejection;
using conversation::Translated;
using conversation::unsupported;
using conversation::warn;

class Reader {
public:
    explicit Reader(Dialect client) { m_request.client = client; }

    Translated<Request> read(JsonCursor cursor);

private:
    void readOpenAi(const std::string& name, JsonCursor& cursor);
    void readOllama(const std::string& name, JsonCursor& cursor);
    void readGemini(const std::string& name, JsonCursor& cursor);
    void readTexts(const std::string& name, JsonCursor& cursor);
    void readContent(JsonCursor& cursor, const std::string& path);
    void readParts(JsonCursor& cursor, const std::string& path);
    void readBatch(JsonCursor& cursor);
    void readDimensions(const std::string& name, JsonCursor& cursor);
    void readEncoding(JsonCursor& cursor);

    void fail(Rejection rejection) {
        if (!m_problem) m_problem = std::move(rejection);
    }

    void drop(JsonCursor& cursor, std::string_view name) {
        cursor.skip();
        warn(m_request.warnings, "dropped", name);
    }

    Request m_request;
    std::optional<Rejection> m_problem;
};

std::string_view inputMember(Dialect client) {
    return client == Dialect::Gemini ? "content" : "input";
}

Translated<Request> Reader::read(JsonCursor cursor) {
    if (!cursor.enterObject()) return invalidMember("The body must be a JSON object.", {});
    for (std::string_view key; cursor.nextMember(key);) {
        const std::string name(key);
        if (name == "model" || passNull(cursor)) {
            if (name == "model") cursor.skip();
        } else if (m_request.client == Dialect::Gemini) {
            readGemini(name, cursor);
        } else if (m_request.client == Dialect::Ollama) {
            readOllama(name, cursor);
        } else {
            readOpenAi(name, cursor);
        }
    }
    if (m_problem) return *m_problem;
    if (m_request.texts.empty()) {
        const std::string name(inputMember(m_request.client));
        return invalidMember("There is nothing to embed. Set \"" + name + "\" to a text or a list of texts.", name);
    }
    return std::move(m_request);
}

void Reader::readOpenAi(const std::string& name, JsonCursor& cursor) {
    if (name == "input") {
        readTexts(name, cursor);
    } else if (name == "dimensions") {
        readDimensions(name, cursor);
    } else if (name == "encoding_format") {
        readEncoding(cursor);
    } else {
        drop(cursor, name);
    }
}

void Reader::readOllama(const std::string& name, JsonCursor& cursor) {
    if (name == "input") {
        readTexts(name, cursor);
    } else if (name == "prompt") {
        m_request.form.older = true;
        readTexts(name, cursor);
    } else if (name == "dimensions") {
        readDimensions(name, cursor);
    } else if (name == "keep_alive") {
        cursor.skip(); // about the server's memory, not about the answer
    } else {
        drop(cursor, name);
    }
}

void Reader::readGemini(const std::string& name, JsonCursor& cursor) {
    if (name == "content") {
        readContent(cursor, name);
    } else if (name == "requests") {
        readBatch(cursor);
    } else if (name == "outputDimensionality" || name == "output_dimensionality") {
        readDimensions(name, cursor);
    } else if (name == "taskType" || name == "task_type") {
        m_request.task = textOf(cursor);
    } else if (name == "title") {
        m_request.title = textOf(cursor);
    } else {
        drop(cursor, name);
    }
}

// A text or a list of texts. Numbers are tokens of one model's vocabulary, which no other model shares.
void Reader::readTexts(const std::string& name, JsonCursor& cursor) {
    auto tokens = [&] {
        return unsupported("Token arrays cannot be put to a model of another vendor. Send \"" + name + "\" as text.",
                           name);
    };
    if (cursor.kind() == JsonKind::String) {
        m_request.form.list = false;
        m_request.texts.push_back(textOf(cursor));
        return;
    }
    if (!cursor.enterArray()) return fail(invalidMember("\"" + name + "\" must be a text or a list of texts.", name));
    while (cursor.nextElement()) {
        const JsonKind kind = cursor.kind();
        if (kind == JsonKind::String) {
            m_request.texts.push_back(textOf(cursor));
            continue;
        }
        cursor.skip();
        const bool number = kind == JsonKind::Number || kind == JsonKind::Array;
        fail(number ? tokens() : invalidMember("\"" + name + "\" must be a text or a list of texts.", name));
    }
}

// {"parts": [{"text": …}, …]}: one thing to embed.
void Reader::readContent(JsonCursor& cursor, const std::string& path) {
    if (cursor.kind() == JsonKind::String) return m_request.texts.push_back(textOf(cursor));
    const std::size_t before = m_request.texts.size();
    if (!cursor.enterObject()) return fail(invalidMember("\"" + path + "\" must be an object with parts.", path));
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "parts") {
            readParts(cursor, path);
        } else {
            cursor.skip();
        }
    }
    if (m_request.texts.size() == before) fail(invalidMember("\"" + path + "\" has no parts to embed.", path));
    m_request.form.list = false;
}

void Reader::readParts(JsonCursor& cursor, const std::string& path) {
    std::string text;
    bool any = false;
    auto readPart = [&] {
        if (!cursor.enterObject()) return;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "text") {
                text += textOf(cursor);
                any = true;
                continue;
            }
            cursor.skip();
            fail(unsupported("Only texts can be embedded by a model of another vendor.", path + ".parts"));
        }
    };
    if (cursor.kind() == JsonKind::Object) { // one part without its list
        readPart();
    } else if (cursor.enterArray()) {
        while (cursor.nextElement()) readPart();
    }
    if (any) m_request.texts.push_back(std::move(text));
}

// Each with settings of its own, which are the same in practice: the last ones count for all.
void Reader::readBatch(JsonCursor& cursor) {
    if (!cursor.enterArray()) return fail(invalidMember("\"requests\" must be a list.", "requests"));
    for (int i = 0; cursor.nextElement(); ++i) {
        const std::string path = "requests[" + std::to_string(i) + "]";
        if (!cursor.enterObject()) {
            fail(invalidMember("\"" + path + "\" must be an object.", path));
            continue;
        }
        for (std::string_view key; cursor.nextMember(key);) {
            const std::string name(key);
            if (name == "content") {
                readContent(cursor, path + ".content");
            } else if (name == "model" || name == "requests") {
                cursor.skip();
            } else {
                readGemini(name, cursor);
            }
        }
    }
    m_request.form.list = true;
}

void Reader::readDimensions(const std::string& name, JsonCursor& cursor) {
    m_request.dimensions = wholeNumber(cursor);
    if (!m_request.dimensions || *m_request.dimensions < 1)
        fail(invalidMember("\"" + name + "\" must be a whole number above 0.", name));
}

void Reader::readEncoding(JsonCursor& cursor) {
    const std::string format = textOf(cursor);
    m_request.form.base64 = format == "base64";
    if (format != "float" && format != "base64")
        fail(invalidMember("\"encoding_format\" must be \"float\" or \"base64\".", "encoding_format"));
}

void writeTexts(const Request& request, JsonWriter& json) {
    json.key("input");
    if (!request.form.list && request.texts.size() == 1) return json.string(request.texts.front());
    json.beginArray();
    for (const std::string& text : request.texts) json.string(text);
    json.endArray();
}

// One text as an EmbedContentRequest.
void writeGemini(const Request& request, const std::string& text, const std::string& model, JsonWriter& json) {
    json.beginObject();
    json.member("model", model);
    json.key("content").beginObject();
    json.key("parts").beginArray();
    json.beginObject();
    json.member("text", text);
    json.endObject();
    json.endArray();
    json.endObject();
    json.optionalMember("taskType", request.task);
    json.optionalMember("title", request.title);
    if (request.dimensions) json.member("outputDimensionality", *request.dimensions);
    json.endObject();
}

void writeGeminiBody(const Request& request, const std::string& model, Written& written) {
    const std::string name = (model.find('/') == std::string::npos ? "models/" : "") + model;
    JsonWriter json(written.body);
    if (!request.form.list) {
        written.method = "embedContent";
        return writeGemini(request, request.texts.front(), name, json);
    }
    written.method = "batchEmbedContents";
    json.beginObject();
    json.key("requests").beginArray();
    for (const std::string& text : request.texts) writeGemini(request, text, name, json);
    json.endArray();
    json.endObject();
}

} // namespace

Translated<Request> readRequest(JsonScanner& scanner, std::string_view body, Dialect client) {
    return Reader(client).read(scanner.scan(body));
}

Written writeRequest(const Request& request, Dialect upstream, const std::string& model) {
    Written written;
    written.warnings = request.warnings;
    if (upstream == Dialect::Gemini) {
        writeGeminiBody(request, model, written);
        return written;
    }
    if (!request.task.empty()) warn(written.warnings, "dropped", "taskType");
    if (!request.title.empty()) warn(written.warnings, "dropped", "title");
    JsonWriter json(written.body);
    json.beginObject();
    json.member("model", model);
    writeTexts(request, json);
    if (request.dimensions) json.member("dimensions", *request.dimensions);
    json.endObject();
    return written;
}

} // namespace tollgate::dialects::embedding
