// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that concern several members of one object.
#include "config/rules.h"

#include "config/describe_config.h"

#include <map>

namespace tollgate::config {

std::string exposureProblem(const Listen& listen) {
    if (listen.tls || listen.plain_http || isLoopback(listen.address)) return "";
    return quoted(listen.address) +
           " can be reached from the network: give listen.tls a certificate, or set listen.plain_http to true to serve "
           "it unencrypted";
}

void Hooks<Listen>::check(const At& at, Listen& listen) {
    if (std::string wrong = exposureProblem(listen); !wrong.empty()) at.problemIn("address", wrong);
}

void Hooks<Storage>::check(const At& at, Storage& storage) {
    const Json* given = at.json().find("url_secret");
    const bool missing = given == nullptr || (given->kind == Json::Kind::String && given->text.empty());
    if (storage.driver == "postgresql" && missing)
        at.problemIn("url_secret", "is missing; postgresql needs its address from keychain or env:NAME");
}

void Hooks<Guardrail>::check(const At& at, Guardrail& guardrail) {
    const bool wants = guardrail.check == "regex", has = at.json().find("pattern") != nullptr;
    if (wants && !has) at.problemIn("pattern", "is missing; check regex needs one");
    if (!wants && has && !guardrail.check.empty()) at.problemIn("pattern", "is for check regex only");
}

// Two keys with one secret: nobody could say whose request it is.
void Hooks<Access>::check(const At& at, Access& access) {
    const Json* list = at.json().find("keys");
    if (list == nullptr || list->items.size() != access.keys.size()) return;
    const At keys = at.member("keys", *list);
    std::map<std::string, std::size_t> seen;
    const auto note = [&](const SecretRef& secret, std::size_t i, std::string_view member) {
        if (secret.store == SecretRef::Store::None) return;
        auto [first, isNew] = seen.emplace(toText(secret), i);
        if (!isNew)
            keys.item(i).problemIn(member, "is the same as that of entry [" + std::to_string(first->second) + "]");
    };
    for (std::size_t i = 0; i < access.keys.size(); ++i) {
        note(access.keys[i].secret, i, "secret");
        for (const RetiredSecret& retired : access.keys[i].retired) note(retired.secret, i, "retired");
    }
}

void Version::read(const At& at, std::int32_t& out) const {
    if (!at.is(Json::Kind::Number)) return;
    if (at.json().text == "1")
        out = 1;
    else
        at.problem("this Tollgate reads version 1, the file says " + at.json().text.substr(0, 20) +
                   "; a newer Tollgate may have written it");
}

Json Version::schema() const {
    Json schema = Json::object();
    schema.add("const", Json::number(std::int64_t{1}));
    return schema;
}

} // namespace tollgate::config
