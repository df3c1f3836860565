// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/media.h"

#include "base/text.h"
#include "dialects/percent.h"

#include <openssl/evp.h>

#include <array>
#include <utility>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::string_view kBase64Mark = ";base64";

bool startsWithScheme(std::string_view url, std::string_view scheme) {
    return equalsIgnoreCase(url.substr(0, scheme.size()), scheme);
}

std::string normalType(std::string_view type) {
    std::string normal = lowerCase(trimmed(type.substr(0, type.find(';'))));
    return normal == "image/jpg" ? "image/jpeg" : normal;
}

// By the first bytes of the file, as they look in base64.
std::string_view sniffed(std::string_view base64) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMagic{{{"iVBORw0KGgo", "image/png"},
                                                                                   {"/9j/", "image/jpeg"},
                                                                                   {"R0lGOD", "image/gif"},
                                                                                   {"UklGR", "image/webp"},
                                                                                   {"JVBERi0", "application/pdf"},
                                                                                   {"SUQz", "audio/mp3"}}};
    for (auto [magic, type] : kMagic)
        if (base64.starts_with(magic)) return type;
    return {};
}

MediaKind kindOf(std::string_view type, MediaKind said) {
    if (type.starts_with("image/")) return MediaKind::Image;
    if (type.starts_with("audio/")) return MediaKind::Audio;
    if (type.starts_with("text/") || type == "application/json") return MediaKind::TextFile;
    return type == "application/pdf" ? MediaKind::Document : said;
}

} // namespace

std::string decodedBase64(std::string_view base64) {
    std::string clean;
    clean.reserve(base64.size() + 3);
    for (char c : base64) {
        if (c == '=' || c == '\n' || c == '\r' || c == ' ') continue;
        clean += c == '-' ? '+' : c == '_' ? '/' : c;
    }
    std::size_t padding = (4 - clean.size() % 4) % 4;
    clean.append(padding, '=');
    std::string bytes(clean.size() / 4 * 3, '\0');
    int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                 reinterpret_cast<const unsigned char*>(clean.data()), static_cast<int>(clean.size()));
    if (length < 0 || padding > 2) return {};
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return bytes;
}

std::string encodedBase64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                 reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

Media mediaFromBase64(std::string_view base64, std::string_view type, MediaKind kind) {
    Media media;
    media.type = normalType(type);
    if (media.type.empty()) media.type = sniffed(base64);
    media.kind = kindOf(media.type, kind);
    if (media.kind == MediaKind::TextFile) {
        media.text = decodedBase64(base64);
    } else {
        media.base64 = base64;
    }
    return media;
}

std::optional<Media> mediaFromUrl(std::string_view url, MediaKind kind) {
    if (startsWithScheme(url, "http://") || startsWithScheme(url, "https://")) {
        Media media;
        media.kind = kind;
        media.url = url;
        return media;
    }
    std::size_t comma = url.find(',');
    if (!startsWithScheme(url, "data:") || comma == std::string_view::npos) return std::nullopt;
    std::string_view head = url.substr(5, comma - 5), data = url.substr(comma + 1);
    if (head.ends_with(kBase64Mark))
        return mediaFromBase64(data, head.substr(0, head.size() - kBase64Mark.size()), kind);
    auto text = percentDecoded(data);
    if (!text) return std::nullopt;
    return mediaFromBase64(encodedBase64(*text), head.empty() ? "text/plain" : head, kind);
}

std::string dataUrl(const Media& media) {
    std::string type = media.type;
    if (media.kind == MediaKind::TextFile)
        return "data:" + (type.empty() ? std::string("text/plain") : type) + ";base64," + encodedBase64(media.text);
    if (type.empty()) type = "application/octet-stream";
    return "data:" + type + ";base64," + media.base64;
}

bool isInlinePicture(const Media& media) {
    return media.kind == MediaKind::Image && !media.base64.empty();
}

bool isAnthropicImage(std::string_view type) {
    return type == "image/jpeg" || type == "image/png" || type == "image/gif" || type == "image/webp";
}

} // namespace tollgate::dialects::conversation
