// SPDX-License-Identifier: GPL-3.0-or-later
// HOST:PORT as --listen and TOLLGATE_LISTEN take it, and as addresses are shown. Pure.
#pragma once

#include "config/config.h"

#include <QString>

#include <optional>

namespace tollgate::bridge {

struct ListenPlace {
    std::string address; // "127.0.0.1", "::1"
    quint16 port = 0;    // 0: any free one
    bool operator==(const ListenPlace&) const = default;
};

// "127.0.0.1:8655", "[::1]:0", "localhost:8655"; nothing for anything else.
std::optional<ListenPlace> parseListenPlace(const QString& text);

// "127.0.0.1:8655", "[::1]:8655"
QString textOf(const ListenPlace& place);

// The configuration's place with the option's over it ("" is none).
config::Listen listenWith(const QString& option, const config::Listen& listen);

// What is wrong with a --listen option on top of this configuration, for a person; "" when nothing is.
QString listenOptionProblem(const QString& option, const config::Listen& listen);

} // namespace tollgate::bridge
