// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/network_watch.h"

#include <QNetworkInformation>

#include <ctime>

namespace tollgate::bridge {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLookEvery{10'000};
constexpr milliseconds kShortSleep{5'000}; // connections survive it
constexpr milliseconds kAfterStart{2'000};

milliseconds readClock(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1'000'000);
}

// CLOCK_BOOTTIME goes on while the computer sleeps, CLOCK_MONOTONIC does not.
milliseconds sleptFor() {
    return readClock(CLOCK_BOOTTIME) - readClock(CLOCK_MONOTONIC);
}

} // namespace

NetworkWatch::NetworkWatch(QObject* parent) : NetworkWatch(sleptFor, kLookEvery, parent) {}

NetworkWatch::NetworkWatch(SleptFor slept, milliseconds lookEvery, QObject* parent)
    : QObject(parent), m_sleptFor(std::move(slept)), m_slept(m_sleptFor()) {
    connect(&m_timer, &QTimer::timeout, this, &NetworkWatch::look);
    m_timer.start(lookEvery);
    // Asking for NetworkManager takes its time on the system bus: not while the program starts.
    QTimer::singleShot(kAfterStart, this, &NetworkWatch::watchReachability);
}

// Without NetworkManager there is nobody to ask; sleeping is noticed all the same.
void NetworkWatch::watchReachability() {
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
    const QNetworkInformation* network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::changed);
}

void NetworkWatch::look() {
    const milliseconds slept = m_sleptFor();
    const bool longer = slept - m_slept > kShortSleep;
    m_slept = slept;
    if (longer) Q_EMIT changed();
}

} // namespace tollgate::bridge
