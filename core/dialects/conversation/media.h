// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and files between the dialects (protocols.md §6.6). Nothing is fetched. Pure.
#pragma once

#include "dialects/conversation/parts.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

// A data URL or an http(s) address as a picture or file; `kind` is what the member it stood in says. Text files are
// decoded. Nothing when it is neither.
std::optional<Media> mediaFromUrl(std::string_view url, MediaKind kind);
// Base64 with or without a type ("" is sniffed). "image/jpg" becomes "image/jpeg".
Media mediaFromBase64(std::string_view base64, std::string_view type, MediaKind kind);

// "data:image/png;base64,…"
std::string dataUrl(const Media& media);

// Whether it is a picture whose bytes are here.
bool isInlinePicture(const Media& media);

// What Anthropic takes inline: jpeg, png, gif, webp.
bool isAnthropicImage(std::string_view type);

std::string decodedBase64(std::string_view base64);
std::string encodedBase64(std::string_view bytes);

} // namespace tollgate::dialects::conversation
