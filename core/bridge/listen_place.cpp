// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/listen_place.h"

#include "config/checks.h"
#include "config/rules.h"

#include <QCoreApplication>

namespace tollgate::bridge {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::bridge)
};

} // namespace

std::optional<ListenPlace> parseListenPlace(const QString& text) {
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon < 0) return std::nullopt;
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed) host = host.mid(1, host.size() - 2);
    if (!isNumber || bracketed != host.contains(QLatin1Char(':'))) return std::nullopt;
    ListenPlace place{host.toStdString(), port};
    if (!config::listenAddressProblem(place.address).empty()) return std::nullopt;
    return place;
}

QString textOf(const ListenPlace& place) {
    QString host = QString::fromStdString(place.address);
    if (host.contains(QLatin1Char(':'))) host = QLatin1Char('[') + host + QLatin1Char(']');
    return host + QLatin1Char(':') + QString::number(place.port);
}

config::Listen listenWith(const QString& option, const config::Listen& listen) {
    config::Listen effective = listen;
    if (auto place = parseListenPlace(option)) {
        effective.address = place->address;
        effective.port = place->port;
    }
    return effective;
}

QString listenOptionProblem(const QString& option, const config::Listen& listen) {
    if (option.isEmpty()) return {};
    if (!parseListenPlace(option))
        return Words::tr("--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1")
            .arg(option);
    std::string exposed = config::exposureProblem(listenWith(option, listen));
    return exposed.empty() ? QString() : QStringLiteral("--listen: ") + QString::fromStdString(exposed);
}

} // namespace tollgate::bridge
