// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/follow.h"

#include "bridge/control_client.h"
#include "cli/command.h"
#include "cli/request_line.h"

#include <boost/json/object.hpp>

#include <QThread>

namespace tollgate::cli {

namespace {

constexpr unsigned long kTryEveryMs = 300;
constexpr int kForever = -1;

// Until the gateway leaves. True when it did follow.
bool followOnce(const bridge::Paths& paths, const std::string& filter, bool asJson) {
    bridge::ControlClient client(paths.socket);
    if (!client.running() || !client.ask({{"command", "follow"}, {"filter", filter}})) return false;
    while (auto answer = client.answer(kForever))
        if (const auto* request = answer->if_contains("request")) printRequest(request->as_object(), asJson);
    return true;
}

} // namespace

int follow(const bridge::Paths& paths, const std::string& filter, bool asJson) {
    for (bool told = false;; QThread::msleep(kTryEveryMs)) {
        if (followOnce(paths, filter, asJson))
            told = false;
        else if (!std::exchange(told, true))
            printError("Tollgate is not running; waiting for it.");
    }
}

} // namespace tollgate::cli
