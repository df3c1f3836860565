// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tokens of a JSON text are: the first pass of JsonScanner, which every request and answer goes through once,
// whole. Prompts are long strings with little between them, so a block of 64 bytes in which a string neither ends nor
// has an escape costs a few instructions; simdjson, whose first pass gives the same, does all of its work for each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace tollgate::dialects {

class JsonStructure {
public:
    // What the processor must have.
    enum class Instructions : std::uint8_t { Any, Avx2, Avx512 };

    explicit JsonStructure(Instructions most = Instructions::Avx512); // the best it has up to these

    // False: this cannot be JSON (RFC 8259 §7, §8.1): it is not UTF-8, a string has a control character or no end; or
    // there is no memory for it, or it has four gigabytes. `text` needs no padding.
    bool find(std::string_view text);

    // Where brackets, colons, commas, strings and what else is no white space begin; good until the next find().
    std::span<const std::uint32_t> tokens() const { return {m_tokens.get(), m_count}; }

    struct Found { // by one pass over the text
        std::size_t count = 0;
        bool good = true;
        bool ascii = true;
    };

private:
    bool fit(std::size_t size);

    Found (*m_find)(std::string_view text, std::uint32_t* tokens);
    std::unique_ptr<std::uint32_t[]> m_tokens;
    std::size_t m_capacity = 0;
    std::size_t m_count = 0;
};

} // namespace tollgate::dialects
