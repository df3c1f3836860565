// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_writer.h"

#include "net/characters.h"

#include <charconv>

namespace tollgate::net {

void HeadWriter::status(int code) {
    char digits[12];
    const auto written = std::to_chars(digits, digits + sizeof digits, code);
    m_out += "HTTP/1.1 ";
    m_out.append(digits, written.ptr);
    m_out += ' ';
    m_out += reasonPhrase(code);
    m_out += "\r\n";
}

bool HeadWriter::request(std::string_view method, std::string_view target) {
    if (!isToken(method) || !isTarget(target)) return false;
    m_out += method;
    m_out += ' ';
    m_out += target;
    m_out += " HTTP/1.1\r\n";
    return true;
}

bool HeadWriter::field(std::string_view name, std::string_view value) {
    if (!isToken(name) || !isFieldValue(value)) {
        ++m_leftOut;
        return false;
    }
    m_out += name;
    m_out += ": ";
    m_out += value;
    m_out += "\r\n";
    return true;
}

void HeadWriter::field(std::string_view name, std::uint64_t value) {
    char digits[24];
    const auto written = std::to_chars(digits, digits + sizeof digits, value);
    field(name, std::string_view(digits, static_cast<std::size_t>(written.ptr - digits)));
}

std::string_view reasonPhrase(int status) {
    switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 424: return "Failed Dependency";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 499: return "Client Closed Request";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    case 508: return "Loop Detected";
    case 529: return "Overloaded";
    default: return "Unknown";
    }
}

} // namespace tollgate::net
