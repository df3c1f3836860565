// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/access_keys.h"

#include "base/text.h"
#include "bridge/budgets.h"
#include "bridge/config_store.h"
#include "secrets/access_key.h"
#include "secrets/key_store.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

QString textOf(const Secret& secret) {
    const std::string_view text = secret.reveal();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

config::AccessKey* keyIn(config::Config& config, const std::string& id) {
    const auto at = std::find_if(config.access.keys.begin(), config.access.keys.end(),
                                 [&](const config::AccessKey& key) { return key.id == id; });
    return at == config.access.keys.end() ? nullptr : &*at;
}

QString unknown(const QString& id) {
    return AccessKeys::tr("There is no access key \"%1\".").arg(id);
}

} // namespace

AccessKeys::AccessKeys(Parts parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connect(&m_parts.config, &ConfigStore::applied, this, &AccessKeys::changed);
}

const config::Access& AccessKeys::access() const {
    return m_parts.config.config().access;
}

AccessKeys::Made AccessKeys::create(const config::AccessKey& wanted) {
    secrets::NewAccessKey made = secrets::makeAccessKey();
    config::AccessKey key = wanted;
    key.id = secrets::freeKeyId(m_parts.config.config(), wanted.name);
    key.secret = made.hash;
    key.hint = made.hint;
    const QString error = m_parts.config.change([&](config::Config& config) { config.access.keys.push_back(key); });
    if (!error.isEmpty()) return {error, {}, {}};
    Made result{{}, QString::fromStdString(key.id), textOf(made.text)};
    m_parts.keys.storeAccessKey(key.id, std::move(made.text), this, [](const QString&) {});
    return result;
}

AccessKeys::Made AccessKeys::rotate(const QString& id, Micros overlap) {
    const config::AccessKey* known = m_parts.config.config().accessKey(id.toStdString());
    if (known && known->secret.store == config::SecretRef::Store::Environment)
        return {tr("This key is kept in the environment variable %1. Change it there and start Tollgate anew.")
                    .arg(QString::fromStdString(known->secret.name)),
                {},
                {}};
    secrets::NewAccessKey made = secrets::makeAccessKey();
    const QString error =
        edit(id, [&](config::AccessKey& key) { secrets::replaceText(key, made, m_parts.clock.now(), overlap); });
    if (!error.isEmpty()) return {error, {}, {}};
    Made result{{}, id, textOf(made.text)};
    m_parts.keys.storeAccessKey(id.toStdString(), std::move(made.text), this, [](const QString&) {});
    return result;
}

QString AccessKeys::edit(const QString& id, const std::function<void(config::AccessKey&)>& change) {
    if (!m_parts.config.config().accessKey(id.toStdString())) return unknown(id);
    return m_parts.config.change([&](config::Config& config) {
        if (config::AccessKey* key = keyIn(config, id.toStdString())) change(*key);
    });
}

QString AccessKeys::change(const config::AccessKey& wanted, const BudgetEdit& budget) {
    if (!m_parts.config.config().accessKey(wanted.id)) return unknown(QString::fromStdString(wanted.id));
    bool there = true;
    const QString error = m_parts.config.change([&](config::Config& config) {
        BudgetEdit back;
        there = apply(config, budget, back);
        config::AccessKey* key = keyIn(config, wanted.id);
        if (!there || !key) return;
        config::AccessKey next = wanted;
        next.secret = key->secret;
        next.retired = key->retired;
        next.hint = key->hint;
        *key = std::move(next);
    });
    return there ? error : goneBudget(budget.before->id);
}

QString AccessKeys::switchKey(const QString& id, bool on) {
    return edit(id, [on](config::AccessKey& key) { key.enabled = on; });
}

QString AccessKeys::remove(const QString& id) {
    const std::string name = id.toStdString();
    const QString error =
        m_parts.config.change([&](config::Config& config) { secrets::removeAccessKey(config, name); });
    if (error.isEmpty()) m_parts.keys.removeAccessKey(name, this, [](const QString&) {});
    return error;
}

QString AccessKeys::addTeam(const QString& name) {
    return m_parts.config.change([&](config::Config& config) {
        const std::string shown = name.trimmed().toStdString();
        config.access.teams.push_back({.id = secrets::freeTeamId(config, shown), .name = shown, .limits = {}});
    });
}

QString AccessKeys::removeTeam(const QString& id) {
    return m_parts.config.change([&](config::Config& config) { secrets::removeTeam(config, id.toStdString()); });
}

void AccessKeys::fetchText(const QString& id, QObject* context, std::function<void(std::optional<QString>)> done) {
    const config::AccessKey* key = m_parts.config.config().accessKey(id.toStdString());
    if (!key) return done(std::nullopt);
    m_parts.keys.fetchAccessKey(key->id, context,
                                [hash = key->secret.name, done = std::move(done)](secrets::KeychainAnswer&& answer) {
                                    const bool current = answer.error == secrets::KeychainError::None &&
                                                         sha256Hex(answer.secret.reveal()) == hash;
                                    done(current ? std::optional(textOf(answer.secret)) : std::nullopt);
                                });
}

} // namespace tollgate::bridge
