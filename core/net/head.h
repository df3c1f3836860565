// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of an HTTP message says, as views into the bytes it was read into: nothing is copied, nothing
// allocated. Whoever owns those bytes owns the views; rebase() re-points them when the bytes have moved. Values; any
// thread.
#pragma once

#include "net/frame_memory.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::net {

inline constexpr std::size_t kMaxFields = 128;          // DESIGN.md §10.3
inline constexpr std::size_t kMaxHeadBytes = 64u << 10; // DESIGN.md §10.3

struct Field {
    std::string_view name;  // as it was sent
    std::string_view value; // without white space around it
};

class FieldList {
public:
    bool add(std::string_view name, std::string_view value); // false: full

    void clear() { m_size = 0; }

    void rebase(const char* from, const char* to);

    std::size_t size() const { return m_size; }

    const Field& operator[](std::size_t index) const { return m_fields[index]; }

    const Field* begin() const { return m_fields.data(); }

    const Field* end() const { return m_fields.data() + m_size; }

    // The first of that name (case does not matter); an empty view when there is none.
    std::string_view find(std::string_view name) const;
    bool has(std::string_view name) const;

private:
    std::array<Field, kMaxFields> m_fields;
    std::size_t m_size = 0;
};

struct RequestHead {
    std::string_view method;
    std::string_view target; // as sent: path and query
    std::string_view path;   // up to the first '?'
    std::string_view query;  // behind it
    int version = 11;        // 10 or 11
    FieldList fields;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    bool keep_alive = true;
    bool expect_continue = false;

    std::string_view find(std::string_view name) const { return fields.find(name); }

    bool hasBody() const { return chunked || content_length.value_or(0) > 0; }

    void clear();
    void rebase(const char* from, const char* to);
};

// From the lists of frame_memory.h: one for each answer, and only while it is needed, for streams are held by the
// thousand.
struct ResponseHead {
    static void* operator new(std::size_t size) { return takeFrame(size); }

    static void operator delete(void* head, std::size_t size) noexcept { giveFrame(head, size); }

    int status = 0; // 100 to 599
    int version = 11;
    FieldList fields;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    bool keep_alive = true; // the connection may be used again once the body is complete

    std::string_view find(std::string_view name) const { return fields.find(name); }

    bool interim() const { return status < 200; } // another head follows (101 excepted, which we never ask for)

    void clear();
    void rebase(const char* from, const char* to);
};

// Whether `token` stands in a comma-separated header value ("keep-alive, Upgrade"); case does not matter.
bool listHas(std::string_view value, std::string_view token);

} // namespace tollgate::net
