// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/control_server.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QFile>
#include <QLocalSocket>
#include <QPointer>

namespace tollgate::bridge {

namespace {

constexpr qint64 kLongestQuestion = 1 << 20;
constexpr qint64 kMostUnread = 16 << 20;

bool send(QLocalSocket* socket, const boost::json::object& answer) {
    if (socket->bytesToWrite() > kMostUnread) socket->abort();
    if (socket->state() != QLocalSocket::ConnectedState) return false;
    std::string text = boost::json::serialize(answer) + "\n";
    socket->write(text.data(), static_cast<qint64>(text.size()));
    socket->flush();
    return true;
}

} // namespace

ControlServer::ControlServer(QObject* parent) : QObject(parent) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
}

void ControlServer::add(const std::string& command, Command run) {
    m_commands[command] = std::move(run);
}

QString ControlServer::listen(const QString& path) {
    QLocalServer::removeServer(path);
    if (m_server.listen(path)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner); // Qt leaves a needless x
        return {};
    }
    return QStringLiteral("The control socket %1 cannot be opened: %2").arg(path, m_server.errorString());
}

void ControlServer::accept() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readLine(socket); });
        readLine(socket);
    }
}

void ControlServer::readLine(QLocalSocket* socket) {
    while (socket->canReadLine()) serve(socket, socket->readLine(kLongestQuestion + 1));
    if (socket->bytesAvailable() > kLongestQuestion) socket->abort();
}

void ControlServer::serve(QLocalSocket* socket, const QByteArray& line) {
    boost::system::error_code failed;
    auto value = boost::json::parse(std::string_view(line.constData(), static_cast<std::size_t>(line.size())), failed);
    const auto* question = failed ? nullptr : value.if_object();
    const auto* name = question ? question->if_contains("command") : nullptr;
    auto command = name && name->is_string() ? m_commands.find(std::string(name->get_string())) : m_commands.end();
    if (command == m_commands.end()) {
        send(socket, {{"error", "unknown command"}});
        return;
    }
    auto answer = [guard = QPointer<QLocalSocket>(socket)](const boost::json::object& text) {
        return guard && send(guard, text);
    };
    command->second(*question, {socket, answer});
}

} // namespace tollgate::bridge
