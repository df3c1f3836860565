// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/form_peek.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::dialects {

namespace {

constexpr std::size_t kLongestBoundary = 70; // RFC 2046 §5.1.1
constexpr std::size_t kLongestPartHead = 8u << 10;

// One after the other the parameters of a header value, `name=value` or `name="value"`, what stands before them too.
class Parameters {
public:
    explicit Parameters(std::string_view value) : m_rest(value) {}

    bool next() {
        if (m_rest.empty()) return false;
        const std::string_view part = takePart();
        const std::size_t equals = part.find('=');
        name = trimmed(part.substr(0, equals));
        value = equals == std::string_view::npos ? std::string_view() : trimmed(part.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        return true;
    }

    std::string_view name;
    std::string_view value;

private:
    // Up to the next semicolon outside quotes.
    std::string_view takePart() {
        bool quoted = false;
        std::size_t end = 0;
        for (; end < m_rest.size() && (quoted || m_rest[end] != ';'); ++end) {
            if (m_rest[end] == '"') quoted = !quoted;
            if (quoted && m_rest[end] == '\\') ++end;
        }
        end = std::min(end, m_rest.size());
        const std::string_view part = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(m_rest.size(), end + 1));
        return part;
    }

    std::string_view m_rest;
};

std::string_view parameter(std::string_view header, std::string_view name) {
    Parameters parameters(header);
    while (parameters.next())
        if (equalsIgnoreCase(parameters.name, name)) return parameters.value;
    return {};
}

struct Part {
    std::string_view name;
    std::string_view value;
    bool file = false;
};

class Form {
public:
    Form(std::string_view body, std::string_view boundary)
        : m_delimiter("\r\n--" + std::string(boundary)), m_rest(body) {
        const std::string_view first = std::string_view(m_delimiter).substr(2); // no line ends before it
        m_good = !boundary.empty() && boundary.size() <= kLongestBoundary && body.starts_with(first);
        if (m_good) m_rest.remove_prefix(first.size());
    }

    // False: it ended, well when good().
    bool next(Part& part) {
        if (!m_good || m_rest.starts_with("--")) return false;
        part = {};
        m_good = takeHead(part) && takeValue(part);
        return m_good;
    }

    bool good() const { return m_good; }

private:
    bool takeHead(Part& part) {
        if (!m_rest.starts_with("\r\n")) return false;
        const std::size_t end = m_rest.substr(0, kLongestPartHead).find("\r\n\r\n");
        if (end == std::string_view::npos) return false;
        std::string_view head = end == 0 ? std::string_view() : m_rest.substr(2, end - 2);
        m_rest.remove_prefix(end + 4);
        int described = 0;
        while (!head.empty()) {
            const std::string_view line = head.substr(0, head.find("\r\n"));
            head.remove_prefix(std::min(head.size(), line.size() + 2));
            const std::size_t colon = line.find(':');
            if (!equalsIgnoreCase(trimmed(line.substr(0, colon)), "content-disposition")) continue;
            if (!describe(line.substr(std::min(line.size(), colon + 1)), part)) return false;
            ++described;
        }
        return described == 1; // two programs could take different ones of several names
    }

    static bool describe(std::string_view value, Part& part) {
        int names = 0;
        Parameters parameters(value);
        while (parameters.next()) {
            if (equalsIgnoreCase(parameters.name, "name*")) return false; // RFC 7578 §4.2 forbids it
            if (parameters.name.starts_with("filename")) part.file = true;
            if (!equalsIgnoreCase(parameters.name, "name")) continue;
            part.name = parameters.value;
            ++names;
        }
        return names == 1;
    }

    bool takeValue(Part& part) {
        const std::size_t end = m_rest.find(m_delimiter);
        if (end == std::string_view::npos) return false;
        part.value = m_rest.substr(0, end);
        m_rest.remove_prefix(end + m_delimiter.size());
        return true;
    }

    std::string m_delimiter;
    std::string_view m_rest; // behind the last boundary's own text
    bool m_good = false;
};

} // namespace

RequestPeek peekForm(std::string_view body, std::string_view contentType) {
    RequestPeek peek;
    peek.form = true;
    Form form(body, parameter(contentType, "boundary"));
    bool named = false;
    std::int64_t text = 0;
    for (Part part; form.next(part);) {
        if (!part.file) text += static_cast<std::int64_t>(part.value.size());
        if (part.name == "stream") peek.stream = part.value == "true";
        if (part.name != "model") continue;
        if (named) peek.error = PeekError::DuplicateMember;
        if (named) peek.where = "model";
        named = true;
        peek.model = part.value;
        peek.model_value = rangeOf(part.value, body);
    }
    if (!form.good()) peek.error = PeekError::NotForm;
    peek.facts.request_bytes = static_cast<std::int64_t>(body.size());
    peek.facts.input_tokens_estimate = estimatedTokens(text);
    return peek;
}

} // namespace tollgate::dialects
