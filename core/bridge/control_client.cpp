// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/control_client.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace tollgate::bridge {

std::optional<boost::json::object> askRunning(const QString& socketPath, const boost::json::object& question,
                                              int deadlineMs) {
    QDeadlineTimer deadline(deadlineMs);
    auto left = [&] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(left())) return std::nullopt;
    std::string line = boost::json::serialize(question) + "\n";
    socket.write(line.data(), static_cast<qint64>(line.size()));
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(left())) return std::nullopt;
    QByteArray text = socket.readLine();
    boost::system::error_code failed;
    auto value = boost::json::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), failed);
    if (failed || !value.is_object()) return std::nullopt;
    return value.get_object();
}

} // namespace tollgate::bridge
