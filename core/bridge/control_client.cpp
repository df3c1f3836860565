// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/control_client.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QDeadlineTimer>
#include <QFileInfo>

#include <unistd.h>

namespace tollgate::bridge {

ControlClient::ControlClient(const QString& socketPath, int deadlineMs) {
    if (QFileInfo(socketPath).ownerId() != getuid()) return;
    m_socket.connectToServer(socketPath);
    m_socket.waitForConnected(deadlineMs);
}

bool ControlClient::ask(const boost::json::object& question) {
    std::string line = boost::json::serialize(question) + "\n";
    m_socket.write(line.data(), static_cast<qint64>(line.size()));
    return m_socket.flush();
}

std::optional<boost::json::object> ControlClient::answer(int deadlineMs) {
    QDeadlineTimer deadline(deadlineMs);
    while (!m_socket.canReadLine())
        if (!m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) return std::nullopt;
    QByteArray text = m_socket.readLine();
    boost::system::error_code failed;
    auto value = boost::json::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), failed);
    if (failed || !value.is_object()) return std::nullopt;
    return value.get_object();
}

Asked askRunning(const QString& socketPath, const boost::json::object& question, int deadlineMs) {
    QDeadlineTimer deadline(deadlineMs);
    ControlClient client(socketPath, deadlineMs);
    if (!client.running()) return {};
    client.ask(question);
    return {true, client.answer(static_cast<int>(deadline.remainingTime()))};
}

} // namespace tollgate::bridge
