// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/local_servers.h"

#include "bridge/prober.h"
#include "providers/model_list_cache.h"

namespace tollgate::bridge {

namespace {

constexpr std::int64_t kConnectMs = 500; // on this computer: nobody waits for a host that is away
constexpr std::int64_t kAnswerMs = 2'000;

config::Provider providerOf(const config::Preset& preset) {
    config::Provider provider;
    provider.id = provider.preset = preset.id;
    provider.name = preset.name;
    provider.dialect = preset.dialect;
    provider.base_url = preset.base_url;
    provider.timeouts.connect_ms = kConnectMs;
    provider.timeouts.first_byte_ms = provider.timeouts.idle_ms = kAnswerMs;
    return provider;
}

bool isHere(const config::Preset& preset) {
    return preset.local && !preset.key_required && preset.base_url.starts_with("http://127.0.0.1:");
}

} // namespace

LocalServers::LocalServers(Prober& prober, const config::Presets& presets, QObject* parent)
    : QObject(parent), m_prober(prober), m_presets(presets) {}

void LocalServers::look() {
    for (const config::Preset& preset : m_presets.all())
        if (isHere(preset) && m_asked.insert(preset.id).second) ask(preset);
}

void LocalServers::ask(const config::Preset& preset) {
    m_prober.fetchModels(providerOf(preset), nullptr, this,
                         [this, id = preset.id](std::shared_ptr<const providers::ModelList> list) {
                             m_asked.erase(id);
                             bool news = list ? m_found.insert(id).second : m_found.erase(id) > 0;
                             if (news) Q_EMIT changed();
                         });
}

} // namespace tollgate::bridge
