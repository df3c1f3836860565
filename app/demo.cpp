// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"

#include "bridge/frozen_day.h"
#include "bridge/gateway.h"
#include "bridge/runtime.h"
#include "demo/demo_config.h"

#include <QUrl>

namespace tollgate::app {

QString Demo::prepare(const config::Presets& presets) {
    if (QString error = m_profile.error(); !error.isEmpty()) return error;
    auto provider = demo::SimulatedProvider::start();
    if (!provider) return QString::fromStdString(provider.error().message);
    m_provider = std::move(*provider);
    demo::DemoConfig made = demo::demoConfig(m_provider->origin());
    m_keys = std::move(made.keys);
    qputenv(demo::kProviderKeyVariable, "demo");
    return bridge::writeSeededDay(m_profile.paths(), presets, made.config, SystemClock().now());
}

void Demo::begin(bridge::Runtime& runtime) {
    auto port = [&gateway = runtime.gateway()] {
        return static_cast<std::uint16_t>(QUrl(gateway.state().base_url).port(0));
    };
    m_traffic = std::make_unique<demo::Traffic>(demo::TrafficOptions{.port = port()}, m_keys);
    connect(&runtime.gateway(), &bridge::Gateway::changed, this, [this, port] {
        if (m_traffic) m_traffic->setPort(port());
    });
}

QString Demo::accessKey() const {
    auto key = m_keys.find("local");
    if (key == m_keys.end()) return {};
    std::string_view text = key->second->reveal();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace tollgate::app
