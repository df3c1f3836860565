// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_parser.h"

#include "base/text.h"
#include "net/characters.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstring>

namespace tollgate::net {

namespace {

namespace http = boost::beast::http;
using BeastView = boost::beast::string_view;
using boost::beast::error_code;

std::string_view toStd(BeastView view) {
    return {view.data(), view.size()};
}

// What both parsers share: fields become views, a body is never seen.
template <bool isRequest, class Head>
class Parser : public http::basic_parser<isRequest> {
public:
    Parser(std::string_view bytes, Head& head) : m_head(head), m_bytes(bytes) {
        this->header_limit(static_cast<std::uint32_t>(kMaxHeadBytes));
        this->body_limit(boost::none);
        this->eager(false);
    }

    bool run() {
        error_code error;
        this->put(boost::asio::const_buffer(m_bytes.data(), m_bytes.size()), error);
        if (error || !this->is_header_done()) return false;
        if (const auto length = this->content_length()) m_head.content_length = *length;
        m_head.chunked = this->chunked();
        m_head.keep_alive = this->keep_alive();
        return true;
    }

    const char* problem() const { return m_problem; }

protected:
    Head& m_head;

private:
    void on_field_impl(http::field, BeastView name, BeastView value, error_code& error) override {
        // Beast unfolds a folded line into a buffer of its own: such a value is no view into our bytes.
        const bool ours =
            value.empty() || (value.data() >= m_bytes.data() && value.data() < m_bytes.data() + m_bytes.size());
        if (!ours)
            m_problem = "folded header line";
        else if (!m_head.fields.add(toStd(name), toStd(value)))
            m_problem = "too many header fields";
        if (m_problem) error = http::error::bad_field;
    }

    void on_header_impl(error_code&) override {}

    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}

    std::size_t on_body_impl(BeastView, error_code&) override { return 0; }

    void on_chunk_header_impl(std::uint64_t, BeastView, error_code&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, BeastView, error_code&) override { return 0; }

    void on_finish_impl(error_code&) override {}

    std::string_view m_bytes;
    const char* m_problem = nullptr;
};

class RequestParser final : public Parser<true, RequestHead> {
public:
    using Parser::Parser;

private:
    void on_request_impl(http::verb, BeastView method, BeastView target, int version, error_code&) override {
        m_head.method = toStd(method);
        m_head.target = toStd(target);
        m_head.version = version;
        const std::size_t mark = m_head.target.find('?');
        m_head.path = m_head.target.substr(0, mark);
        if (mark != std::string_view::npos) m_head.query = m_head.target.substr(mark + 1);
    }

    void on_response_impl(int, BeastView, int, error_code&) override {}
};

class ResponseParser final : public Parser<false, ResponseHead> {
public:
    using Parser::Parser;

private:
    void on_request_impl(http::verb, BeastView, BeastView, int, error_code&) override {}

    void on_response_impl(int status, BeastView, int version, error_code&) override {
        m_head.status = status;
        m_head.version = version;
    }
};

} // namespace

HeadScan scanHead(std::string_view bytes, std::size_t from) {
    std::size_t at = from;
    while (at < bytes.size()) {
        const void* found = std::memchr(bytes.data() + at, '\n', bytes.size() - at);
        if (!found) return {HeadScan::State::more, bytes.size()};
        const auto feed = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
        if (feed == 0 || bytes[feed - 1] != '\r') return {HeadScan::State::bad, feed};
        if (feed >= 3 && bytes[feed - 2] == '\n') return {HeadScan::State::complete, feed + 1};
        at = feed + 1;
    }
    return {HeadScan::State::more, at};
}

RequestLine requestLineOf(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    const std::size_t first = line.find(' ');
    if (first == std::string_view::npos) return {};
    const std::string_view method = line.substr(0, first);
    std::string_view target = line.substr(first + 1);
    target = target.substr(0, target.find(' '));
    if (!isToken(method) || !isTarget(target)) return {};
    return {method, target.substr(0, target.find('?'))};
}

std::size_t leadingEmptyLines(std::string_view bytes) {
    std::size_t at = 0;
    while (bytes.substr(at, 2) == "\r\n") at += 2;
    return at;
}

bool parseRequestHead(std::string_view bytes, RequestHead& head) {
    head.clear();
    RequestParser parser(bytes, head);
    if (!parser.run()) return false;
    // An expectation in HTTP/1.0 is to be overlooked (RFC 9110 §10.1.1).
    head.expect_continue = head.version == 11 && equalsIgnoreCase(head.find("Expect"), "100-continue");
    return true;
}

const char* parseResponseHead(std::string_view bytes, ResponseHead& head) {
    head.clear();
    ResponseParser parser(bytes, head);
    if (!parser.run()) return parser.problem() ? parser.problem() : "malformed header";
    if (head.status < 100 || head.status > 599) return "status code out of range";
    for (const Field& field : head.fields) {
        if (!equalsIgnoreCase(field.name, "Transfer-Encoding")) continue;
        if (!equalsIgnoreCase(field.value, "chunked")) return "unknown transfer coding";
        if (head.version != 11) return "transfer coding in HTTP/1.0";
    }
    return nullptr;
}

} // namespace tollgate::net
