// SPDX-License-Identifier: GPL-3.0-or-later
// What the running gateway says of itself on stderr (--log-level): category "tollgate". Never a key or a body.
#pragma once

#include "record/record.h"

#include <QLoggingCategory>
#include <QString>

namespace tollgate::bridge {

Q_DECLARE_LOGGING_CATEGORY(gatewayLog)

// "request 0198…: ok 200 openai/gpt-5.4 812 ms"
QString logLineOf(const record::Request& request);

} // namespace tollgate::bridge
