// SPDX-License-Identifier: GPL-3.0-or-later
// Talks to a running gateway over its control socket. Blocking, with a deadline: for the command line and for a second
// start, before any event loop runs.
#pragma once

#include <boost/json/object.hpp>

#include <QLocalSocket>
#include <QString>

#include <optional>

namespace tollgate::bridge {

class ControlClient {
public:
    // Connects; see running(). A socket that belongs to another user is not talked to.
    explicit ControlClient(const QString& socketPath, int deadlineMs = 5000);

    // False: nobody listens there.
    bool running() const { return m_socket.state() == QLocalSocket::ConnectedState; }

    bool ask(const boost::json::object& question);
    // The next line that was answered; nothing when none came within the time (-1: however long) or the gateway left.
    std::optional<boost::json::object> answer(int deadlineMs);

private:
    QLocalSocket m_socket;
};

struct Asked {
    bool running = false;                      // somebody listens there
    std::optional<boost::json::object> answer; // nothing: it did not answer in time
};

Asked askRunning(const QString& socketPath, const boost::json::object& question, int deadlineMs = 5000);

} // namespace tollgate::bridge
