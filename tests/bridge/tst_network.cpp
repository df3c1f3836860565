// SPDX-License-Identifier: GPL-3.0-or-later
// The system's proxy settings are asked for away from everyone and kept; sleep is noticed.
#include "bridge/network_watch.h"
#include "bridge/system_proxy.h"
#include "support/test_main.h"

#include <QSignalSpy>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace tollgate;
using namespace tollgate::bridge;
using std::chrono::milliseconds;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr std::chrono::seconds kPatience{20};

const net::Origin kOpenAi{net::Scheme::Https, "api.openai.com", 443};
const net::Origin kOther{net::Scheme::Https, "api.example.com", 443};

// A system whose settings the test sets, and which answers when it is let.
struct System {
    std::mutex mutex;
    std::condition_variable let;
    bool answers = true;
    std::string proxy; // "": none
    int asked = 0;

    std::optional<net::ProxyAddress> ask(const net::Origin&) {
        std::unique_lock lock(mutex);
        ++asked;
        let.wait(lock, [&] { return answers; });
        return proxy.empty() ? std::nullopt : std::optional(net::parseProxy(proxy));
    }

    void set(const std::string& value) {
        std::lock_guard lock(mutex);
        proxy = value;
    }

    void answer(bool yes) {
        std::lock_guard lock(mutex);
        answers = yes;
        let.notify_all();
    }

    int count() {
        std::lock_guard lock(mutex);
        return asked;
    }
};

SystemProxy::Ask askOf(const std::shared_ptr<System>& system) {
    return [system](const net::Origin& origin) { return system->ask(origin); };
}

} // namespace

class SystemProxyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The engine's snapshot must not wait: it is made again when the answer is there.
    void answersAtOnceAndTellsLater() {
        auto system = std::make_shared<System>();
        system->answers = false;
        system->proxy = "http://proxy.example:3128";
        SystemProxy proxies(askOf(system));
        QSignalSpy changed(&proxies, &SystemProxy::changed);
        QVERIFY(!proxies.proxyFor(kOpenAi));
        system->answer(true);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
        QCOMPARE(proxies.proxyFor(kOpenAi)->text(), std::string("http://proxy.example:3128"));
    }

    void asksOnceAnOrigin() {
        auto system = std::make_shared<System>();
        SystemProxy proxies(askOf(system));
        for (int i = 0; i < 5; ++i) QVERIFY(!proxies.proxyWithin(kOpenAi, kPatience));
        QCOMPARE(system->count(), 1);
        proxies.proxyWithin(kOther, kPatience);
        QCOMPARE(system->count(), 2);
    }

    void saysNothingWhenThereIsNone() {
        auto system = std::make_shared<System>();
        SystemProxy proxies(askOf(system));
        QSignalSpy changed(&proxies, &SystemProxy::changed);
        QVERIFY(!proxies.proxyWithin(kOpenAi, kPatience));
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
    }

    void looksAgain() {
        auto system = std::make_shared<System>();
        SystemProxy proxies(askOf(system));
        QSignalSpy changed(&proxies, &SystemProxy::changed);
        proxies.proxyWithin(kOpenAi, kPatience);
        system->set("proxy.example:8080");
        proxies.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
        QCOMPARE(proxies.proxyFor(kOpenAi)->text(), std::string("http://proxy.example:8080"));
        system->set({});
        proxies.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, kPatienceMs);
        QVERIFY(!proxies.proxyFor(kOpenAi));
    }

    void waitsNoLongerThanItsPatience() {
        auto system = std::make_shared<System>();
        system->answers = false;
        SystemProxy proxies(askOf(system));
        QVERIFY(!proxies.proxyWithin(kOpenAi, milliseconds(20)));
        system->answer(true);
    }

    // A script that hangs must not keep the program from ending.
    void goesWhileTheSystemThinks() {
        auto system = std::make_shared<System>();
        system->answers = false;
        {
            SystemProxy proxies(askOf(system));
            proxies.proxyFor(kOpenAi);
            QTRY_COMPARE_WITH_TIMEOUT(system->count(), 1, kPatienceMs);
        }
        system->answer(true);
    }

    // The real one, on a machine without settings or with some: it answers.
    void asksTheSystem() {
        SystemProxy proxies;
        proxies.proxyWithin(kOpenAi, kPatience);
        QVERIFY(proxies.proxyWithin(kOpenAi, milliseconds(0)) == proxies.proxyFor(kOpenAi));
    }
};

class NetworkWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void noticesSleep() {
        std::atomic<int> slept = 1'000;
        NetworkWatch watch([&] { return milliseconds(slept); }, milliseconds(5));
        QSignalSpy changed(&watch, &NetworkWatch::changed);
        slept = 61'000;
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
        slept = 121'000;
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, kPatienceMs);
    }

    // Clocks are read one after the other; a moment is no sleep.
    void takesAMomentForNone() {
        int looks = 0;
        NetworkWatch watch([&] { return milliseconds(10 * looks++); }, milliseconds(1));
        QSignalSpy changed(&watch, &NetworkWatch::changed);
        QTRY_VERIFY_WITH_TIMEOUT(looks > 20, kPatienceMs);
        QCOMPARE(changed.size(), 0);
    }
};

TOLLGATE_TEST(SystemProxyTest)
TOLLGATE_TEST(NetworkWatchTest)
#include "tst_network.moc"
