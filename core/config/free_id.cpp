// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/free_id.h"

#include "base/text.h"

namespace tollgate::config {

namespace {

constexpr std::size_t kLongest = 36; // leaves room for "-999" in the 40 that an id may have

std::string idFromName(std::string_view name) {
    std::string id;
    for (const char c : lowerCase(name)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id = id.substr(0, kLongest);
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

} // namespace

std::string freeId(std::string_view name, std::string_view otherwise,
                   const std::function<bool(const std::string& id)>& taken) {
    std::string wanted = idFromName(name);
    if (wanted.empty()) wanted = otherwise;
    std::string id = wanted;
    for (int number = 2; taken(id); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

} // namespace tollgate::config
