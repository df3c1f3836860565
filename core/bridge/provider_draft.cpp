// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_draft.h"

namespace tollgate::bridge {

namespace {

std::string_view withoutEnds(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n\v\f";
    auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::shared_ptr<const Secret> secretOf(std::string_view text) {
    return std::make_shared<const Secret>(withoutEnds(text));
}

} // namespace

KeyEntry KeyEntry::inKeychain(std::string_view text) {
    return {Place::Keychain, secretOf(text), {}};
}

KeyEntry KeyEntry::forSession(std::string_view text) {
    return {Place::Session, secretOf(text), {}};
}

KeyEntry KeyEntry::fromEnvironment(std::string_view variable) {
    return {Place::Environment, nullptr, std::string(withoutEnds(variable))};
}

config::SecretRef KeyEntry::reference() const {
    switch (place) {
    case Place::Keychain: return {config::SecretRef::Store::Keychain, {}};
    case Place::Environment: return {config::SecretRef::Store::Environment, variable};
    case Place::Session: return {config::SecretRef::Store::Session, {}};
    case Place::Unchanged: break;
    }
    return {};
}

std::string KeyEntry::hint() const {
    return text ? hintOf(*text) : std::string();
}

} // namespace tollgate::bridge
