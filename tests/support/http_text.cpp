// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http_text.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tollgate::test {

namespace {

constexpr std::uint64_t kMaxChunk = 1ULL << 32;

bool isTokenText(std::string_view text) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               kMarks.find(c) != kMarks.npos;
    });
}

bool hasControl(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
}

// Lines of a head without the start line; bare LF or CR, folding and malformed names are complaints.
Headers parseLines(std::string_view text, Complaints& complaints) {
    Headers headers;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        const std::string_view line = text.substr(0, end);
        text = end == text.npos ? std::string_view() : text.substr(end + 2);
        if (line.empty()) break;
        const std::size_t colon = line.find(':');
        if (colon == line.npos || !isTokenText(line.substr(0, colon))) {
            complaints.push_back("malformed header line: " + std::string(line));
            continue;
        }
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (hasControl(value)) complaints.push_back("control character in header: " + std::string(line));
        headers.lines.push_back({std::string(line.substr(0, colon)), std::string(value)});
    }
    return headers;
}

std::optional<std::uint64_t> numberOf(std::string_view text, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<std::uint64_t> contentLength(const Headers& headers, Complaints& complaints) {
    if (headers.count("content-length") > 1) complaints.push_back("more than one content-length");
    const std::string text = headers.value("content-length");
    const auto length = numberOf(text, 10);
    if (!length) complaints.push_back("bad content-length: " + text);
    return length;
}

} // namespace

std::string Headers::value(std::string_view name) const {
    for (const HeaderLine& line : lines)
        if (equalsIgnoreCase(line.name, name)) return line.value;
    return {};
}

int Headers::count(std::string_view name) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [&](const HeaderLine& line) { return equalsIgnoreCase(line.name, name); }));
}

std::string RequestHead::path() const {
    return target.substr(0, target.find('?'));
}

std::string RequestHead::query() const {
    const std::size_t mark = target.find('?');
    return mark == target.npos ? std::string() : target.substr(mark + 1);
}

std::optional<std::string> takeHead(std::string& buffer) {
    const std::size_t end = buffer.find("\r\n\r\n");
    if (end == buffer.npos) return std::nullopt;
    std::string head = buffer.substr(0, end + 4);
    buffer.erase(0, end + 4);
    return head;
}

RequestHead parseRequestHead(std::string_view raw, Complaints& complaints) {
    RequestHead head;
    const std::size_t line_end = raw.find("\r\n");
    const std::string_view line = raw.substr(0, line_end);
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == line.npos || first == last || line.find(' ', first + 1) != last)
        complaints.push_back("malformed request line: " + std::string(line));
    head.method = line.substr(0, first);
    if (first != last) head.target = line.substr(first + 1, last - first - 1);
    if (last != line.npos) head.version = line.substr(last + 1);
    if (!isTokenText(head.method)) complaints.push_back("malformed method: " + head.method);
    if (head.version != "HTTP/1.1") complaints.push_back("not HTTP/1.1: " + std::string(line));
    if (head.target.empty() || head.target[0] != '/') complaints.push_back("target without a slash: " + head.target);
    head.headers = parseLines(line_end == raw.npos ? std::string_view() : raw.substr(line_end + 2), complaints);
    if (head.headers.count("host") != 1) complaints.push_back("not exactly one host header");
    return head;
}

ResponseHead parseResponseHead(std::string_view raw, Complaints& complaints) {
    ResponseHead head;
    const std::size_t line_end = raw.find("\r\n");
    const std::string_view line = raw.substr(0, line_end);
    const auto status = line.size() >= 12 ? numberOf(line.substr(9, 3), 10) : std::nullopt;
    if (!line.starts_with("HTTP/1.") || !status || line[8] != ' ' || (line.size() > 12 && line[12] != ' '))
        complaints.push_back("malformed status line: " + std::string(line));
    head.version = line.substr(0, 8);
    head.status = status ? static_cast<int>(*status) : 0;
    if (line.size() > 13) head.reason = line.substr(13);
    head.headers = parseLines(line_end == raw.npos ? std::string_view() : raw.substr(line_end + 2), complaints);
    return head;
}

BodyReader BodyReader::forRequest(const RequestHead& head, Complaints& complaints) {
    const bool coded = head.headers.has("transfer-encoding");
    const bool sized = head.headers.has("content-length");
    if (coded && sized) complaints.push_back("both transfer-encoding and content-length");
    if (coded && (head.headers.value("transfer-encoding") != "chunked" || head.headers.count("transfer-encoding") != 1))
        complaints.push_back("transfer-encoding other than chunked");
    if (coded) return BodyReader(Kind::Chunked, 0);
    if (sized) return BodyReader(Kind::Length, contentLength(head.headers, complaints).value_or(0));
    if (head.method == "POST") complaints.push_back("POST without body framing");
    return none();
}

BodyReader BodyReader::forResponse(const ResponseHead& head, std::string_view method, Complaints& complaints) {
    if (method == "HEAD" || head.status / 100 == 1 || head.status == 204 || head.status == 304) return none();
    const bool coded = head.headers.has("transfer-encoding");
    const bool sized = head.headers.has("content-length");
    if (coded && sized) complaints.push_back("both transfer-encoding and content-length");
    if (coded && head.headers.value("transfer-encoding") != "chunked")
        complaints.push_back("transfer-encoding other than chunked");
    if (coded) return BodyReader(Kind::Chunked, 0);
    if (sized) return BodyReader(Kind::Length, contentLength(head.headers, complaints).value_or(0));
    return untilClose();
}

BodyReader::State BodyReader::malformed(std::string problem) {
    m_problem = std::move(problem);
    return State::Malformed;
}

BodyReader::State BodyReader::feed(std::string& buffer, std::vector<std::string>& pieces) {
    switch (m_kind) {
    case Kind::None: return State::Complete;
    case Kind::Chunked: return feedChunked(buffer, pieces);
    case Kind::UntilClose:
        if (!buffer.empty()) pieces.push_back(std::exchange(buffer, {}));
        return State::More;
    case Kind::Length: break;
    }
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, buffer.size()));
    if (part > 0) pieces.push_back(buffer.substr(0, part));
    buffer.erase(0, part);
    m_left -= part;
    return m_left == 0 ? State::Complete : State::More;
}

BodyReader::State BodyReader::feedChunked(std::string& buffer, std::vector<std::string>& pieces) {
    if (!m_problem.empty()) return State::Malformed;
    for (;;) {
        const std::size_t line_end = buffer.find("\r\n");
        if (line_end == buffer.npos) return State::More;
        const std::string line = buffer.substr(0, line_end);
        if (m_in_trailer) {
            buffer.erase(0, line_end + 2);
            if (line.empty()) return State::Complete;
            continue;
        }
        const auto size = numberOf(line.substr(0, line.find(';')), 16);
        if (!size || *size > kMaxChunk) return malformed("bad chunk size: " + line);
        if (*size == 0) {
            buffer.erase(0, line_end + 2);
            m_in_trailer = true;
            continue;
        }
        const std::size_t data = line_end + 2;
        if (buffer.size() < data + *size + 2) return State::More;
        if (buffer.compare(data + *size, 2, "\r\n") != 0) return malformed("chunk without its line end");
        pieces.push_back(buffer.substr(data, *size));
        buffer.erase(0, data + *size + 2);
    }
}

BodyReader::State BodyReader::atEnd() const {
    const bool may_end = m_kind == Kind::None || m_kind == Kind::UntilClose || (m_kind == Kind::Length && m_left == 0);
    return may_end ? State::Complete : State::More;
}

std::optional<std::string> takeLine(std::string& buffer) {
    const std::size_t end = buffer.find('\n');
    if (end == buffer.npos) return std::nullopt;
    std::string line = buffer.substr(0, end);
    buffer.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

namespace {

// The end of the first event in `text`: just behind the line end of its empty line.
std::optional<std::size_t> eventEnd(std::string_view text) {
    std::optional<std::size_t> end;
    for (const std::string_view mark : {"\n\n", "\r\n\r\n", "\r\r"}) {
        const std::size_t at = text.find(mark);
        if (at != text.npos && (!end || at + mark.size() < *end)) end = at + mark.size();
    }
    return end;
}

void addLine(SseEvent& event, bool& has_data, std::string_view line) {
    const auto append = [](std::string& to, bool more, std::string_view text) {
        if (more) to += '\n';
        to += text;
    };
    const std::size_t colon = line.find(':');
    std::string_view value = colon == line.npos ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    const std::string_view field = line.substr(0, colon);
    if (line.starts_with(':'))
        append(event.comment, !event.comment.empty(), value);
    else if (field == "event")
        event.event = value;
    else if (field == "id")
        event.id = value;
    else if (field == "data")
        append(event.data, std::exchange(has_data, true), value);
}

} // namespace

std::optional<SseEvent> takeEvent(std::string& buffer) {
    const auto end = eventEnd(buffer);
    if (!end) return std::nullopt;
    SseEvent event;
    event.raw = buffer.substr(0, *end);
    buffer.erase(0, *end);
    bool has_data = false;
    std::string_view rest = event.raw;
    while (!rest.empty()) {
        const std::size_t line_end = rest.find_first_of("\r\n");
        if (line_end > 0) addLine(event, has_data, rest.substr(0, line_end));
        rest = line_end == rest.npos ? std::string_view() : rest.substr(line_end + 1);
    }
    return event;
}

} // namespace tollgate::test
