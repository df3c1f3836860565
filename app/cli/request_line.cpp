// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/request_line.h"

#include "base/money.h"
#include "cli/command.h"

#include <boost/json/serialize.hpp>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

std::string text(const json::object& object, std::string_view member) {
    const json::value& value = object.at(member);
    if (value.is_null()) return {};
    return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
}

std::string costOf(const json::object& request) {
    const json::value& cost = request.at("cost_pico_usd");
    return cost.is_null() ? "unpriced" : "$" + toDollars(Money{cost.to_number<std::int64_t>()});
}

} // namespace

void printRequest(const json::object& request, bool asJson) {
    if (asJson) return print(request);
    std::string line;
    for (const char* member : {"started", "verdict", "status", "client", "requested_model"})
        line += text(request, member) + "  ";
    const std::string provider = text(request, "provider");
    line += (provider.empty() ? "not sent" : provider) + "  " + costOf(request);
    const std::string error = text(request, "error_message");
    tollgate::print(error.empty() ? line : line + "  " + error);
}

} // namespace tollgate::cli
