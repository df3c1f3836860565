// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/gateway.h"

#include "bridge/config_store.h"
#include "bridge/listen_place.h"
#include "config/rules.h"
#include "engine/engine.h"
#include "net/server_tls.h"
#include "secrets/key_store.h"

#include <QHostAddress>
#include <QTcpServer>

namespace tollgate::bridge {

namespace {

constexpr char kFirstKey[] = "this-computer";
constexpr int kPortsTried = 50;

// Where and how to listen; "localhost" is no address one can bind.
config::Listen wantedListen(const QString& option, const config::Listen& listen) {
    config::Listen wanted = listenWith(option, listen);
    if (wanted.address == "localhost") wanted.address = "127.0.0.1";
    return wanted;
}

bool samePlace(const config::Listen& a, const config::Listen& b) {
    return a.address == b.address && a.port == b.port && a.tls == b.tls && a.plain_http == b.plain_http;
}

bool isFree(const std::string& address, quint16 port) {
    QTcpServer probe;
    return probe.listen(QHostAddress(QString::fromStdString(address)), port);
}

// The next port that is free now. It may be taken when it is used; then the next attempt says so.
quint16 freePortAfter(const std::string& address, quint16 port) {
    for (int next = port + 1; next < port + kPortsTried && next < 65536; ++next)
        if (isFree(address, static_cast<quint16>(next))) return static_cast<quint16>(next);
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
    const config::Listen wanted = wantedListen(m_parts.listen_option, m_parts.config.config().listen);
    m_tried = wanted;
    GatewayState state = m_state;
    state.on = wanted.enabled;
    state.listen_error.clear();
    state.suggested_port = 0;
    Result<void> listened = listenAs(wanted);
    state.listening = listened.has_value();
    if (state.listening) {
        state.address = textOf({m_parts.engine.host(), m_parts.engine.port()});
    } else {
        state.address = textOf({wanted.address, wanted.port});
        state.listen_error = QString::fromStdString(listened.error().message);
        if (!isFree(wanted.address, wanted.port)) state.suggested_port = freePortAfter(wanted.address, wanted.port);
    }
    state.base_url = (wanted.tls ? QStringLiteral("https://") : QStringLiteral("http://")) + state.address;
    set(state);
    Q_EMIT listeningChanged();
}

Result<void> Gateway::listenAs(const config::Listen& wanted) {
    auto tls = tlsOf(wanted);
    // The file cannot ask for an exposed address; --listen on top of it can.
    std::string exposed = config::exposureProblem(wanted);
    if (tls && exposed.empty()) return m_parts.engine.listen(wanted.address, wanted.port, *tls);
    m_parts.engine.stopListening();
    return exposed.empty() ? tls.error() : Error{"--listen: " + exposed};
}

QString Gateway::listenOn(const QString& address, quint16 port) {
    return m_parts.config.change([&](config::Config& config) {
        config.listen.address = address.toStdString();
        config.listen.port = port;
    });
}

void Gateway::readConfig() {
    const config::Listen wanted = wantedListen(m_parts.listen_option, m_parts.config.config().listen);
    GatewayState state = m_state;
    state.on = wanted.enabled;
    state.config_problems.clear();
    for (const config::Problem& problem : m_parts.config.refused())
        state.config_problems << QString::fromStdString(toText(problem));
    set(state);
    if (m_tried && !(m_state.listening && samePlace(wanted, *m_tried))) listen();
}

void Gateway::fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done) {
    m_parts.keys.fetchAccessKey(kFirstKey, context, [done = std::move(done)](secrets::KeychainAnswer&& answer) {
        if (answer.error != secrets::KeychainError::None) return done(std::nullopt);
        std::string_view text = answer.secret.reveal();
        done(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    });
}

void Gateway::pretend(const GatewayState& state) {
    m_pretends = true;
    m_state = state;
    Q_EMIT changed();
}

void Gateway::setJournalTrouble(const QString& trouble) {
    GatewayState state = m_state;
    state.journal_trouble = trouble;
    set(state);
}

void Gateway::setStarted(Micros at, bool demo) {
    GatewayState state = m_state;
    state.started_at = at;
    state.demo = demo;
    set(state);
}

void Gateway::set(GatewayState state) {
    if (m_pretends || state == m_state) return;
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace tollgate::bridge
