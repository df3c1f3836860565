// SPDX-License-Identifier: GPL-3.0-or-later
// parseJson: Boost.JSON's event parser builds the tree, because its own values keep neither duplicates nor the text of
// numbers; and its errors are put into words with line and column.
#include "base/text.h"
#include "config/json.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cstdint>

namespace tollgate::config {

namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::string_view kNotJson = "not JSON: line ";
constexpr std::string_view kColumn = ", column ";

// Called by basic_parser; the names are Boost.JSON's.
class TreeBuilder {
public:
    static constexpr std::size_t max_object_size = 1'000'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 1'000'000;
    static constexpr std::size_t max_string_size = 64'000'000;
    using Code = boost::json::error_code;
    using View = boost::json::string_view;

    Json take() { return std::move(m_root); }

    bool on_document_begin(Code&) { return true; }

    bool on_document_end(Code&) { return true; }

    bool on_object_begin(Code&) { return open(Json::object()); }

    bool on_object_end(std::size_t, Code&) { return close(); }

    bool on_array_begin(Code&) { return open(Json::array()); }

    bool on_array_end(std::size_t, Code&) { return close(); }

    bool on_key_part(View part, std::size_t, Code&) { return append(part); }

    bool on_key(View part, std::size_t, Code&) {
        append(part);
        m_key.swap(m_text);
        m_text.clear();
        return true;
    }

    bool on_string_part(View part, std::size_t, Code&) { return append(part); }

    bool on_string(View part, std::size_t, Code&) { return append(part) && finish(Json::Kind::String); }

    bool on_number_part(View part, Code&) { return append(part); }

    bool on_int64(std::int64_t, View part, Code&) { return append(part) && finish(Json::Kind::Number); }

    bool on_uint64(std::uint64_t, View part, Code&) { return append(part) && finish(Json::Kind::Number); }

    bool on_double(double, View part, Code&) { return append(part) && finish(Json::Kind::Number); }

    bool on_bool(bool value, Code&) {
        place(Json::boolean(value));
        return true;
    }

    bool on_null(Code&) {
        place(Json{});
        return true;
    }

    bool on_comment_part(View, Code&) { return true; }

    bool on_comment(View, Code&) { return true; }

private:
    bool append(View part) {
        m_text.append(part.data(), part.size());
        return true;
    }

    bool finish(Json::Kind kind) {
        place(kind == Json::Kind::String ? Json::string(m_text) : Json::number(std::string_view(m_text)));
        m_text.clear();
        return true;
    }

    // Containers grow only at their end while the stack holds pointers to their last entries: those stay valid.
    Json& place(Json&& value) {
        if (m_open.empty()) return m_root = std::move(value);
        Json& parent = *m_open.back();
        if (parent.kind == Json::Kind::Array) return parent.items.emplace_back(std::move(value));
        parent.members.push_back({std::move(m_key), std::move(value)});
        m_key.clear();
        return parent.members.back().value;
    }

    bool open(Json&& container) {
        m_open.push_back(&place(std::move(container)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    Json m_root;
    std::vector<Json*> m_open;
    std::string m_key;
    std::string m_text;
};

// Position of the last character before `at` that is no white space; npos when there is none.
std::size_t lastVisible(std::string_view text, std::size_t at) {
    return at == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", at - 1);
}

std::string unexpected(std::string_view text, std::size_t at) {
    const char c = text[at];
    const std::size_t before = lastVisible(text, at);
    const char previous = before == std::string_view::npos ? '\0' : text[before];
    if ((c == '}' || c == ']') && previous == ',')
        return "a comma stands before " + std::string(1, c) + "; JSON wants none after the last entry";
    if (c == '\'') return "text stands in double quotes in JSON, not in single ones";
    if ((c == '"' || c == '{' || c == '[') && (previous == '"' || previous == '}' || previous == ']'))
        return "a comma (or a colon) is missing before this";
    if (static_cast<unsigned char>(c) < 0x20) return "a line break or control character inside a text; close its quote";
    const std::string_view character = utf8Prefix(text.substr(at), 4);
    std::size_t length = 1;
    while (length < character.size() && (static_cast<unsigned char>(character[length]) & 0xc0) == 0x80) ++length;
    return "\"" + std::string(character.substr(0, length)) + "\" is not expected here";
}

std::string inWords(const boost::json::error_code& code, std::string_view text, std::size_t at) {
    using boost::json::error;
    if (code == error::incomplete || at >= text.size())
        return "the text ends too early; a closing quote, } or ] is missing";
    if (code == error::too_deep) return "nested more than " + std::to_string(kMaxDepth) + " levels deep";
    if (code == error::extra_data) return "something follows after the end of the document";
    if (code == error::exponent_overflow) return "this number is too large";
    if (code == error::expected_hex_digit || code == error::expected_utf16_escape ||
        code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate)
        return "this \\u escape is not a character";
    return unexpected(text, at);
}

Error errorAt(std::string_view text, std::size_t at, const std::string& words) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') + 1; // npos + 1 is the start of the text
    const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start), before.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }) +
                        1;
    return {std::string(kNotJson) + std::to_string(line) + std::string(kColumn) + std::to_string(column) + ": " +
            words};
}

// Takes `begin` and the digits behind it off the text; "" when they are not there.
std::string numberAfter(std::string_view begin, std::string_view& text) {
    if (!text.starts_with(begin)) return "";
    text.remove_prefix(begin.size());
    const std::string number(text.substr(0, text.find_first_not_of("0123456789")));
    text.remove_prefix(number.size());
    return number;
}

} // namespace

Result<Json> parseJson(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    if (!isUtf8(text)) return Error{"not UTF-8 text; save the file with the encoding UTF-8"};
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{"empty; at least {\"version\": 1} is needed"};
    boost::json::parse_options options;
    options.max_depth = kMaxDepth;
    options.allow_comments = true;
    boost::json::basic_parser<TreeBuilder> parser(options);
    boost::json::error_code code;
    std::size_t at = parser.write_some(false, text.data(), text.size(), code);
    if (!code && at < text.size()) code = boost::json::error::extra_data;
    if (code) return errorAt(text, at, inWords(code, text, at));
    return parser.handler().take();
}

Problem notJson(const Error& error) {
    Problem problem{"", error.message, {"not_json", {}}};
    std::string_view rest = error.message;
    std::string line = numberAfter(kNotJson, rest), column = numberAfter(kColumn, rest);
    if (line.empty() || column.empty()) return problem;
    problem.cause.arguments = {std::move(line), std::move(column), std::string(rest.substr(2))};
    return problem;
}

} // namespace tollgate::config
