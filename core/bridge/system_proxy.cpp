// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/system_proxy.h"

#include <QNetworkProxyFactory>
#include <QUrl>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace tollgate::bridge {

namespace {

// Desktops do not tell when somebody edits their settings.
constexpr std::chrono::minutes kAskAgain{5};

net::ProxyAddress addressOf(const QNetworkProxy& proxy) {
    QUrl url;
    const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
    url.setScheme(socks ? QStringLiteral("socks5") : QStringLiteral("http"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    url.setUserName(proxy.user(), QUrl::DecodedMode);
    url.setPassword(proxy.password(), QUrl::DecodedMode);
    std::string text = url.toString(QUrl::FullyEncoded).toStdString();
    net::ProxyAddress address = net::parseProxy(text);
    Secret::wipe(text);
    return address;
}

// The first of the system's choices that can be used; when none can, the first, whose `problem` says why.
std::optional<net::ProxyAddress> askSystem(const net::Origin& origin) {
    const QNetworkProxyQuery query(QUrl(QString::fromStdString(origin.text())));
    std::optional<net::ProxyAddress> unusable;
    for (const QNetworkProxy& proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy) return std::nullopt;
        if (proxy.type() == QNetworkProxy::FtpCachingProxy) continue;
        net::ProxyAddress address = addressOf(proxy);
        if (address.problem.empty()) return address;
        if (!unusable) unusable = std::move(address);
    }
    return unusable;
}

} // namespace

// What the asking thread and the others share; it lives as long as the last of them.
struct SystemProxy::Shared {
    Ask ask;
    std::mutex mutex;
    std::condition_variable work, answered;
    std::map<std::string, std::optional<net::ProxyAddress>> known; // by the origin's text
    std::map<std::string, net::Origin> origins;                    // all that were asked about
    std::deque<std::string> waiting;
    bool stop = false;
    std::function<void()> changed; // called on the asking thread, under the lock; empty when nobody listens

    void run() {
        std::unique_lock lock(mutex);
        for (;;) {
            work.wait(lock, [&] { return stop || !waiting.empty(); });
            if (stop) return;
            const std::string name = waiting.front();
            waiting.pop_front();
            const net::Origin origin = origins.at(name);
            lock.unlock();
            auto answer = ask(origin);
            lock.lock();
            keep(name, std::move(answer));
        }
    }

    void keep(const std::string& name, std::optional<net::ProxyAddress> answer) {
        auto before = known.find(name);
        const bool same = before == known.end() ? !answer : before->second == answer; // unknown counted as none
        known[name] = std::move(answer);
        answered.notify_all();
        if (!same && changed) changed();
    }

    // Under the lock.
    void want(const net::Origin& origin) {
        std::string name = origin.text();
        if (!origins.emplace(name, origin).second) return;
        waiting.push_back(std::move(name));
        work.notify_one();
    }
};

SystemProxy::SystemProxy(QObject* parent) : SystemProxy(askSystem, parent) {}

SystemProxy::SystemProxy(const Ask& ask, QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>()) {
    m_shared->ask = ask;
    m_shared->changed = [this] { QMetaObject::invokeMethod(this, &SystemProxy::changed, Qt::QueuedConnection); };
    // Detached, because an answer can take longer than the program wants to live.
    std::thread([shared = m_shared] { shared->run(); }).detach();
    connect(&m_again, &QTimer::timeout, this, &SystemProxy::refresh);
    m_again.start(kAskAgain);
}

SystemProxy::~SystemProxy() {
    std::lock_guard lock(m_shared->mutex);
    m_shared->stop = true;
    m_shared->changed = {};
    m_shared->work.notify_one();
}

std::optional<net::ProxyAddress> SystemProxy::proxyFor(const net::Origin& origin) {
    return proxyWithin(origin, std::chrono::milliseconds(0));
}

std::optional<net::ProxyAddress> SystemProxy::proxyWithin(const net::Origin& origin,
                                                          std::chrono::milliseconds patience) {
    const std::string name = origin.text();
    std::unique_lock lock(m_shared->mutex);
    m_shared->want(origin);
    m_shared->answered.wait_for(lock, patience, [&] { return m_shared->known.contains(name); });
    auto at = m_shared->known.find(name);
    return at == m_shared->known.end() ? std::nullopt : at->second;
}

void SystemProxy::refresh() {
    std::lock_guard lock(m_shared->mutex);
    m_shared->waiting.clear();
    for (const auto& [name, origin] : m_shared->origins) m_shared->waiting.push_back(name);
    m_shared->work.notify_one();
}

} // namespace tollgate::bridge
