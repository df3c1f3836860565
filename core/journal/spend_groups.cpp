// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/spend_groups.h"

namespace tollgate::journal {

using record::GroupBy;

std::string groupOf(const Dims& dims, GroupBy by, const std::string& tag) {
    switch (by) {
    case GroupBy::Provider: return dims.provider;
    case GroupBy::Model: return dims.model.empty() ? dims.requested_model : dims.model;
    case GroupBy::Client: return dims.client;
    case GroupBy::Process: return dims.process;
    case GroupBy::Key: return dims.key;
    case GroupBy::Team: return dims.team;
    case GroupBy::Route: return dims.route;
    case GroupBy::Tag: return std::string(tagValue(dims.tags, tag));
    case GroupBy::Session:
    case GroupBy::None: break;
    }
    return {};
}

bool isDim(GroupBy by) {
    return by != GroupBy::Session;
}

bool dearer(const record::SpendRow& a, const record::SpendRow& b) {
    if (a.totals.cost != b.totals.cost) return a.totals.cost > b.totals.cost;
    if (a.totals.requests != b.totals.requests) return a.totals.requests > b.totals.requests;
    return a.name < b.name;
}

} // namespace tollgate::journal
