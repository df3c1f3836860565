// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/log.h"

namespace tollgate::bridge {

Q_LOGGING_CATEGORY(gatewayLog, "tollgate")

QString logLineOf(const record::Request& request) {
    std::string line = "request " + request.id.string() + ": " + std::string(nameOf(verdictOf(request))) + " " +
                       std::to_string(request.status) + " ";
    line += request.provider.empty() ? "not sent" : request.provider + "/" + request.served_model;
    if (request.timings.last_byte >= 0) line += " " + std::to_string(request.timings.last_byte / kMillisecond) + " ms";
    if (!request.error_message.empty()) line += ": " + request.error_message;
    return QString::fromStdString(line);
}

} // namespace tollgate::bridge
