// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_structure.h"

#include <simdjson.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <new>

namespace tollgate::dialects {

namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kAhead = 1024; // the processor fetches no further than the page by itself
constexpr std::size_t kSpare = 16;   // tokens behind the last that may be written over: they are noted many at a time

using Bytes = unsigned char __attribute__((ext_vector_type(kBlock)));
using Lanes = bool __attribute__((ext_vector_type(kBlock)));
using Bits = std::uint64_t; // a bit for each byte of a block, the first is the lowest
using Found = JsonStructure::Found;

// What one block has to know of those before it.
struct Before {
    Bits in_string = 0; // all bits or none
    Bits escaped = 0;   // 1: the first byte is
    Bits scalar = 0;    // 1: the byte before belonged to a number or a word
};

// Vectors go by reference and everything is inlined: how they are passed depends on the instructions compiled for.
#define TOLLGATE_INLINE [[gnu::always_inline]] inline

TOLLGATE_INLINE Bits equal(const Bytes& bytes, unsigned char c) {
    return std::bit_cast<Bits>(__builtin_convertvector(bytes == c, Lanes));
}

TOLLGATE_INLINE Bits below(const Bytes& bytes, unsigned char c) {
    return std::bit_cast<Bits>(__builtin_convertvector(bytes < c, Lanes));
}

TOLLGATE_INLINE void load(Bytes& bytes, std::string_view text, std::size_t at) {
    if (text.size() - at >= kBlock) {
        std::memcpy(&bytes, text.data() + at, kBlock);
        return;
    }
    bytes = ' ';
    std::memcpy(&bytes, text.data() + at, text.size() - at);
}

// The bytes behind an odd number of backslashes. Adding its first bit to a run of ones carries to the bit behind it;
// a run that begins at an even place is odd when it ends at an odd one, and the other way round (Langdale and Lemire,
// "Parsing Gigabytes of JSON per Second", §3.1.1).
TOLLGATE_INLINE Bits escapedIn(Bits backslashes, Bits& escaped) {
    constexpr Bits kEven = 0x5555'5555'5555'5555;
    const Bits runs = backslashes & ~escaped;
    const Bits starts = runs & ~(runs << 1);
    const Bits behindEven = runs + (starts & kEven);
    Bits behindOdd = 0;
    const bool reachesOver = __builtin_add_overflow(runs, starts & ~kEven, &behindOdd);
    const Bits found = escaped | (~runs & ((behindEven & ~kEven) | (behindOdd & kEven)));
    escaped = reachesOver ? 1 : 0;
    return found;
}

// Each bit: whether the number of bits up to it is odd.
TOLLGATE_INLINE Bits parityUpTo(Bits bits) {
    for (int by = 1; by < static_cast<int>(kBlock); by *= 2) bits ^= bits << by;
    return bits;
}

TOLLGATE_INLINE Bits tokensIn(const Bytes& bytes, Bits quotes, Bits in, Before& before) {
    constexpr unsigned char kCurly = 0x20; // what '{' has and '[' has not
    const Bits space = equal(bytes, ' ') | equal(bytes, '\n') | equal(bytes, '\r') | equal(bytes, '\t');
    const Bytes brackets = bytes | kCurly;
    const Bits marks = equal(brackets, '{') | equal(brackets, '}') | equal(bytes, ':') | equal(bytes, ',');
    const Bits scalars = ~(space | marks);
    const Bits words = scalars & ~quotes;
    const Bits goesOn = words << 1 | before.scalar;
    before.scalar = words >> (kBlock - 1);
    return (marks | (scalars & ~goesOn)) & ~(in ^ quotes); // not what lies in strings, but where they begin
}

// Many at a time, some of which are no more than room that is written over: a loop for each would often be guessed
// wrong.
TOLLGATE_INLINE std::uint32_t* note(Bits bits, std::uint32_t at, std::uint32_t* out) {
    constexpr std::size_t kAtOnce = 8;
    static_assert(kAtOnce <= kSpare);
    const auto count = static_cast<std::size_t>(std::popcount(bits));
    for (std::size_t done = 0; done < count; done += kAtOnce)
        for (std::size_t i = done; i < done + kAtOnce; ++i) {
            out[i] = at + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    return out + count;
}

#ifdef __x86_64__
#define TOLLGATE_AVX512 [[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")]]

TOLLGATE_AVX512 inline std::uint32_t* noteAvx512(Bits bits, std::uint32_t at, std::uint32_t* out) {
    constexpr std::size_t kAtOnce = 16;
    static_assert(kAtOnce <= kSpare);
    using Some = unsigned char __attribute__((ext_vector_type(kAtOnce)));
    using Tokens = std::uint32_t __attribute__((ext_vector_type(kAtOnce)));
    static constexpr auto kPlaces = [] {
        std::array<unsigned char, kBlock> all{};
        for (std::size_t i = 0; i < kBlock; ++i) all[i] = static_cast<unsigned char>(i);
        return all;
    }();
    std::array<unsigned char, kBlock> places;
    _mm512_storeu_si512(places.data(), _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(kPlaces.data())));
    const auto count = static_cast<std::size_t>(std::popcount(bits));
    for (std::size_t done = 0; done < count; done += kAtOnce) {
        Some some;
        std::memcpy(&some, places.data() + done, sizeof some);
        const Tokens tokens = __builtin_convertvector(some, Tokens) + at;
        std::memcpy(out + done, &tokens, sizeof tokens);
    }
    return out + count;
}
#endif

template <auto Note>
TOLLGATE_INLINE Found findIn(std::string_view text, std::uint32_t* tokens) {
    Before before;
    Bits high = 0, control = 0; // anywhere, and in strings
    std::uint32_t* out = tokens;
    for (std::size_t at = 0; at < text.size(); at += kBlock) {
        Bytes bytes;
        load(bytes, text, at);
        __builtin_prefetch(text.data() + at + kAhead);
        const Bits backslashes = equal(bytes, '\\');
        Bits quotes = equal(bytes, '"');
        high |= ~below(bytes, 0x80);
        const Bits low = below(bytes, 0x20);
        if ((backslashes | before.escaped) != 0) quotes &= ~escapedIn(backslashes, before.escaped);
        if (before.in_string != 0 && quotes == 0) { // nothing but its text
            control |= low;
            continue;
        }
        const Bits in = parityUpTo(quotes) ^ before.in_string; // of the quotes only those that open
        before.in_string = in >> (kBlock - 1) != 0 ? ~Bits{0} : 0;
        control |= low & in;
        out = Note(tokensIn(bytes, quotes, in, before), static_cast<std::uint32_t>(at), out);
    }
    return {static_cast<std::size_t>(out - tokens), control == 0 && before.in_string == 0, high == 0};
}

Found findAny(std::string_view text, std::uint32_t* tokens) {
    return findIn<note>(text, tokens);
}

#ifdef __x86_64__
[[gnu::target("avx2,bmi,bmi2,lzcnt,popcnt")]] Found findAvx2(std::string_view text, std::uint32_t* tokens) {
    return findIn<note>(text, tokens);
}

TOLLGATE_AVX512 Found findAvx512(std::string_view text, std::uint32_t* tokens) {
    return findIn<noteAvx512>(text, tokens);
}
#endif

auto bestOf([[maybe_unused]] JsonStructure::Instructions most) {
#ifdef __x86_64__
    // The first processors with 512 bits become slow by them; those that have this, too, do not.
    if (most == JsonStructure::Instructions::Avx512 && __builtin_cpu_supports("avx512vbmi2")) return findAvx512;
    if (most != JsonStructure::Instructions::Any && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
        return findAvx2;
#endif
    return findAny;
}

} // namespace

JsonStructure::JsonStructure(Instructions most) : m_find(bestOf(most)) {}

// A token for each byte at worst; what an unusually large text took is given back.
bool JsonStructure::fit(std::size_t size) {
    constexpr std::size_t kKept = 4 * 1024 * 1024;
    if (m_capacity >= size && (m_capacity <= kKept || size > kKept)) return true;
    m_capacity = 0;
    m_tokens.reset();
    const std::size_t capacity = std::max<std::size_t>(64 * 1024, size + size / 4);
    m_tokens.reset(new (std::nothrow) std::uint32_t[capacity + kSpare]);
    if (m_tokens) m_capacity = capacity;
    return m_tokens != nullptr;
}

bool JsonStructure::find(std::string_view text) {
    m_count = 0;
    if (text.size() > std::numeric_limits<std::uint32_t>::max() || !fit(text.size())) return false;
    const Found found = m_find(text, m_tokens.get());
    if (!found.good || (!found.ascii && !simdjson::validate_utf8(text.data(), text.size()))) return false;
    m_count = found.count;
    return true;
}

} // namespace tollgate::dialects
