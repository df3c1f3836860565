// SPDX-License-Identifier: GPL-3.0-or-later
// Compresses request bodies as clients do, for every coding of Content-Encoding. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::test {

std::string gzipped(std::string_view text);
std::string deflated(std::string_view text);    // with zlib's wrapper, as RFC 9110 says
std::string rawDeflated(std::string_view text); // without, as some senders do
std::string brotlied(std::string_view text);
std::string zstandard(std::string_view text, int windowLog = 0); // without the size of the content, as streams are

// By its name in Content-Encoding: "gzip", "deflate", "br", "zstd"; anything else stays as it is.
std::string packed(std::string_view coding, std::string_view text);

} // namespace tollgate::test
