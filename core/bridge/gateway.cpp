// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/gateway.h"

#include "bridge/config_store.h"
#include "engine/engine.h"
#include "net/server_tls.h"
#include "secrets/key_store.h"

#include <QHostAddress>
#include <QTcpServer>

namespace tollgate::bridge {

namespace {

constexpr char kFirstKey[] = "this-computer";
constexpr int kPortsTried = 50;

struct Place {
    std::string address;
    quint16 port = 0;
};

Place placeFrom(const QString& option, const config::Listen& listen) {
    auto colon = option.lastIndexOf(QLatin1Char(':'));
    if (colon < 0) return {listen.address, listen.port};
    QString host = option.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) host = host.mid(1, host.size() - 2);
    return {host.toStdString(), static_cast<quint16>(option.mid(colon + 1).toUInt())};
}

QString hostPort(const std::string& host, quint16 port) {
    bool six = host.find(':') != std::string::npos;
    QString name = QString::fromStdString(host);
    return QStringLiteral("%1:%2").arg(six ? QStringLiteral("[%1]").arg(name) : name).arg(port);
}

// The next port that is free now. It may be taken when it is used; then the next attempt says so.
quint16 freePortAfter(const std::string& address, quint16 port) {
    QHostAddress host(QString::fromStdString(address));
    for (int next = port + 1; next < port + kPortsTried && next < 65536; ++next) {
        QTcpServer probe;
        if (probe.listen(host, static_cast<quint16>(next))) return static_cast<quint16>(next);
    }
    return 0;
}

Result<std::shared_ptr<const net::ServerTls>> tlsOf(const config::Listen& listen) {
    if (!listen.tls) return std::shared_ptr<const net::ServerTls>();
    return net::ServerTls::load(listen.tls->cert, listen.tls->key);
}

} // namespace

Gateway::Gateway(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {
    connect(&m_parts.config, &ConfigStore::applied, this, &Gateway::readConfig);
    connect(&m_parts.config, &ConfigStore::refusedChanged, this, &Gateway::readConfig);
}

void Gateway::setOn(bool on) {
    m_parts.config.change([on](config::Config& config) { config.listen.enabled = on; });
}

void Gateway::listen() {
    const config::Listen& wanted = m_parts.config.config().listen;
    Place place = placeFrom(m_parts.listen_option, wanted);
    GatewayState state = m_true;
    state.on = wanted.enabled;
    state.listen_error.clear();
    state.suggested_port = 0;
    auto tls = tlsOf(wanted);
    Result<void> listened = tls ? m_parts.engine.listen(place.address, place.port, *tls) : Result<void>(tls.error());
    state.listening = listened.has_value();
    if (state.listening) {
        state.address = hostPort(m_parts.engine.host(), m_parts.engine.port());
    } else {
        state.address = hostPort(place.address, place.port);
        state.listen_error = QString::fromStdString(listened.error().message);
        state.suggested_port = freePortAfter(place.address, place.port);
    }
    state.base_url = (wanted.tls ? QStringLiteral("https://") : QStringLiteral("http://")) + state.address;
    set(state);
    Q_EMIT listeningChanged();
}

QString Gateway::listenOn(const QString& address, quint16 port) {
    return m_parts.config.change([&](config::Config& config) {
        config.listen.address = address.toStdString();
        config.listen.port = port;
    });
}

void Gateway::readConfig() {
    const config::Listen& wanted = m_parts.config.config().listen;
    Place place = placeFrom(m_parts.listen_option, wanted);
    bool elsewhere = place.port != 0 && (place.port != m_parts.engine.port() || place.address != m_parts.engine.host());
    GatewayState state = m_true;
    state.on = wanted.enabled;
    state.config_problems.clear();
    for (const config::Problem& problem : m_parts.config.refused())
        state.config_problems << QString::fromStdString(toText(problem));
    set(state);
    if (elsewhere) listen();
}

void Gateway::fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done) {
    m_parts.keys.fetchAccessKey(kFirstKey, context, [done = std::move(done)](secrets::KeychainAnswer&& answer) {
        if (answer.error != secrets::KeychainError::None) return done(std::nullopt);
        std::string_view text = answer.secret.reveal();
        done(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    });
}

void Gateway::pretend(std::function<void(GatewayState&)> adjust) {
    m_adjust = std::move(adjust);
    set(m_true);
}

void Gateway::setJournalTrouble(const QString& trouble) {
    GatewayState state = m_true;
    state.journal_trouble = trouble;
    set(state);
}

void Gateway::setStarted(Micros at, bool demo) {
    GatewayState state = m_true;
    state.started_at = at;
    state.demo = demo;
    set(state);
}

void Gateway::set(GatewayState state) {
    m_true = state;
    if (m_adjust) m_adjust(state);
    if (state == m_state) return;
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace tollgate::bridge
