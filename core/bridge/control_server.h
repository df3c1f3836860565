// SPDX-License-Identifier: GPL-3.0-or-later
// The local control socket (DESIGN.md §2): mode 0600, same user only, one JSON line asked, one JSON line answered.
// There is no other way to steer a running gateway from outside. Main thread.
#pragma once

#include <boost/json/object.hpp>

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>
#include <map>

class QLocalSocket;

namespace tollgate::bridge {

class ControlServer : public QObject {
    Q_OBJECT
public:
    // Whoever asked. A command answers once, or goes on answering: now or later.
    struct Asker {
        QObject* context; // lives as long as the connection
        // False when nobody reads it any more: gone, or far behind and cut off.
        std::function<bool(const boost::json::object&)> answer;
    };

    using Command = std::function<void(const boost::json::object& question, const Asker& asker)>;

    explicit ControlServer(QObject* parent = nullptr);

    void add(const std::string& command, Command run);
    // Listens; "" or what went wrong. A socket file left by a dead process is removed first: the caller holds DataLock.
    QString listen(const QString& path);

private:
    void accept();
    void readLine(QLocalSocket* socket);
    void serve(QLocalSocket* socket, const QByteArray& line);

    QLocalServer m_server;
    std::map<std::string, Command> m_commands;
};

} // namespace tollgate::bridge
