// SPDX-License-Identifier: GPL-3.0-or-later
// A kept text for reading: JSON with two-space indent, anything else (streams, broken texts) as it is. Pure.
#pragma once

#include <QString>

#include <string>

namespace tollgate::ui {

// Texts above 512 KB are shown as they are.
QString prettyJson(const std::string& body);

} // namespace tollgate::ui
