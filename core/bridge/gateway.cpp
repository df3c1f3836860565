// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/gateway.h"

#include "bridge/config_store.h"
#include "bridge/listen_place.h"
#include "config/rules.h"
#include "engine/engine.h"
#include "net/port_owner.h"
#include "net/server_tls.h"
#include "secrets/key_store.h"

#include <QHostAddress>
#include <QNetworkInterface>
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

bool isFree(const std::string& address, quint16 port) {
    return QTcpServer().listen(QHostAddress(QString::fromStdString(address)), port);
}

// The next port that is free now. It may be taken when it is used; then the next attempt says so.
quint16 freePortAfter(const std::string& address, quint16 port) {
    for (int next = port + 1; next < port + kPortsTried && next < 65536; ++next)
        if (isFree(address, static_cast<quint16>(next))) return static_cast<quint16>(next);
    return 0;
}

// Who has the port, when that can be known; else what the system said.
QString whyNot(const Error& error, quint16 port) {
    if (auto owner = net::portOwner(port))
        return Gateway::tr("Port %1 is used by %2 (pid %3).")
            .arg(port)
            .arg(QString::fromStdString(owner->name))
            .arg(owner->pid);
    return QString::fromStdString(error.message);
}

// A listener on every address is reached on this computer by its loopback.
std::string reachable(const std::string& host) {
    if (host == "0.0.0.0") return "127.0.0.1";
    return host == "::" ? "::1" : host;
}

bool samePlace(const config::Listen& a, const config::Listen& b) {
    return a.address == b.address && a.port == b.port && a.tls == b.tls && a.plain_http == b.plain_http;
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
    GatewayState state = m_true;
    state.on = wanted.enabled;
    state.listen_error.clear();
    state.suggested_port = 0;
    Result<void> listened = listenAs(wanted);
    state.listening = listened.has_value();
    QString scheme = wanted.tls ? QStringLiteral("https://") : QStringLiteral("http://");
    if (state.listening) {
        state.address = textOf({m_parts.engine.host(), m_parts.engine.port()});
        state.base_url = scheme + textOf({reachable(m_parts.engine.host()), m_parts.engine.port()});
    } else {
        state.address = textOf({wanted.address, wanted.port});
        state.base_url = scheme + state.address;
        bool taken = !isFree(wanted.address, wanted.port);
        state.listen_error =
            taken ? whyNot(listened.error(), wanted.port) : QString::fromStdString(listened.error().message);
        if (taken) state.suggested_port = freePortAfter(wanted.address, wanted.port);
    }
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

QString Gateway::changeListen(const std::function<void(config::Listen&)>& edit) {
    config::Listen wanted = m_parts.config.config().listen;
    edit(wanted);
    const config::Listen place = wantedListen({}, wanted);
    bool ours = m_parts.engine.listening() && place.port == m_parts.engine.port();
    if (place.port != 0 && !ours && !isFree(place.address, place.port))
        return whyNot({tr("%1 cannot be listened on.").arg(textOf({place.address, place.port})).toStdString()},
                      place.port);
    if (auto tls = tlsOf(wanted); !tls) return QString::fromStdString(tls.error().message);
    QString option = std::exchange(m_parts.listen_option, {});
    QString error = m_parts.config.change([&](config::Config& config) { config.listen = wanted; });
    if (!error.isEmpty())
        m_parts.listen_option = option;
    else if (!option.isEmpty())
        listen(); // the file may have said this all along
    return error;
}

void Gateway::readConfig() {
    const config::Listen wanted = wantedListen(m_parts.listen_option, m_parts.config.config().listen);
    GatewayState state = m_true;
    state.on = wanted.enabled;
    state.config_problems.clear();
    for (const config::Problem& problem : m_parts.config.refused())
        state.config_problems << QString::fromStdString(toText(problem));
    set(state);
    if (m_tried && !(m_true.listening && samePlace(wanted, *m_tried))) listen();
}

void Gateway::fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done) {
    if (!m_unstored_key.isEmpty()) return done(m_unstored_key);
    m_parts.keys.fetchAccessKey(kFirstKey, context, [done = std::move(done)](secrets::KeychainAnswer&& answer) {
        if (answer.error != secrets::KeychainError::None) return done(std::nullopt);
        std::string_view text = answer.secret.reveal();
        done(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    });
}

QList<QPair<QString, QString>> Gateway::networkAddresses() {
    QList<QPair<QString, QString>> list;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& interface : interfaces) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry& entry : entries)
            if (!entry.ip().isLinkLocal() && !entry.ip().isLoopback())
                list.append({entry.ip().toString(), interface.humanReadableName()});
    }
    return list;
}

QString Gateway::certificateFile() const {
    const auto& tls = m_parts.config.config().listen.tls;
    return tls ? QString::fromStdString(tls->cert) : QString();
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
