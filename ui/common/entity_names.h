// SPDX-License-Identifier: GPL-3.0-or-later
// How the values of a group ("client", "key", …) are called on screen: ids of the log become the names of the
// configuration, and what has no value gets words. Values in, values out; UI thread.
#pragma once

#include "record/report.h"
#include "ui/common/spend_chart.h"

#include <QString>

#include <functional>
#include <string>

namespace tollgate::bridge {
class Providers;
class Settings;
} // namespace tollgate::bridge

namespace tollgate::ui {

struct EntityNames {
    ProviderLooks provider;
    // Of keys and teams by id; what has no name, or is no more in the configuration, is called by its id.
    std::function<QString(record::GroupBy by, const std::string& id)> configured;
};

// Both outlive what is returned.
EntityNames entityNames(const bridge::Providers& providers, const bridge::Settings& settings);

QString nameOf(const EntityNames& names, record::GroupBy by, const std::string& id);
// Of providers; -1 for every other group.
int slotOf(const EntityNames& names, record::GroupBy by, const std::string& id);
// "Client", "Model", …
QString groupTitle(record::GroupBy by);

} // namespace tollgate::ui
