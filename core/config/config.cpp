// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/config.h"

#include "config/problem.h"

#include <algorithm>

namespace tollgate::config {

namespace {

template <class List>
auto findById(List& list, std::string_view id) -> decltype(&*list.begin()) {
    auto at = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
    return at == list.end() ? nullptr : &*at;
}

} // namespace

const Provider* Config::provider(std::string_view id) const {
    return findById(providers, id);
}

Provider* Config::provider(std::string_view id) {
    return findById(providers, id);
}

const AccessKey* Config::accessKey(std::string_view id) const {
    return findById(access.keys, id);
}

std::string toText(const SecretRef& ref) {
    switch (ref.store) {
    case SecretRef::Store::Keychain: return "keychain";
    case SecretRef::Store::Environment: return "env:" + ref.name;
    case SecretRef::Store::Session: return "session";
    case SecretRef::Store::Sha256: return "sha256:" + ref.name;
    case SecretRef::Store::None: break;
    }
    return "none";
}

void report(Problems& problems, Problem problem) {
    if (problems.size() < kMaxProblems)
        problems.push_back(std::move(problem));
    else if (problems.size() == kMaxProblems)
        problems.push_back({"", "more problems follow; mend these first"});
}

std::string toText(const Problem& problem) {
    return problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
}

} // namespace tollgate::config
