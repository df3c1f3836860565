// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of `tollgated keys`, and what they share. A text is printed once, when it is made, or again when its
// copy is in the keychain.
#pragma once

#include "base/clock.h"
#include "config/config.h"

#include <boost/json/object.hpp>

#include <QStringList>

#include <string>

namespace tollgate::cli {

int keysCreate(const QStringList& arguments);
int keysList(const QStringList& arguments);
int keysShow(const QStringList& arguments);
int keysEdit(const QStringList& arguments);
int keysEnable(const QStringList& arguments);
int keysDisable(const QStringList& arguments);
int keysRotate(const QStringList& arguments);
int keysRevoke(const QStringList& arguments);
int keysUsage(const QStringList& arguments);

// The key of that id; null after having said that there is none.
config::AccessKey* keyOrComplain(config::Config& config, const std::string& id);

// What a configuration says of a key, without any text or hash.
boost::json::object toJson(const config::AccessKey& key, Micros now);

std::string_view stateOf(const config::AccessKey& key, Micros now); // "on", "off", "expired"

Micros currentTime(); // UTC

} // namespace tollgate::cli
