// SPDX-License-Identifier: GPL-3.0-or-later
// The system's proxy settings (DESIGN.md §9). Asking may take seconds (PAC scripts), so it is done on a thread of its
// own, once an origin; answers are kept. proxyFor() may be called on any thread; the rest is main thread.
#pragma once

#include "net/proxy.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace tollgate::bridge {

class SystemProxy : public QObject, public net::ProxySource {
    Q_OBJECT
public:
    // Asks the system about one origin; blocking, on the asking thread.
    using Ask = std::function<std::optional<net::ProxyAddress>(const net::Origin& origin)>;

    explicit SystemProxy(QObject* parent = nullptr); // asks QNetworkProxyFactory
    explicit SystemProxy(const Ask& ask, QObject* parent = nullptr);
    ~SystemProxy() override; // does not wait for an answer

    // What is known; nothing for an origin that was never asked about, which it is then. changed() follows.
    std::optional<net::ProxyAddress> proxyFor(const net::Origin& origin) override;
    // The same, waiting for the answer for at most `patience`. Not for threads that serve.
    std::optional<net::ProxyAddress> proxyWithin(const net::Origin& origin, std::chrono::milliseconds patience);
    // The settings may be others now: asks again about every known origin.
    void refresh();

Q_SIGNALS:
    void changed(); // an answer is another one than proxyFor() gave

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QTimer m_again;
};

} // namespace tollgate::bridge
