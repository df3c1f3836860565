// SPDX-License-Identifier: GPL-3.0-or-later
// Network: where the gateway listens, who can reach it, the access key of this computer.
#include "ui/common/entities.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/reach_choice.h"
#include "ui/settings/settings_forms.h"
#include "ui/widgets/button.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tollgate::ui {

NetworkForm::NetworkForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_gateway(gateway) {
    auto* section = new FormSection(tr("Listen"));
    m_reach = new ReachChoice(settings, gateway);
    m_reach_row =
        new FormRow(tr("Reachable from"), tr("The network needs TLS, or a tick that you know better."), m_reach);
    m_change = Button::link(tr("Change…"));
    m_reach_row->addBeside(m_change);
    section->add(m_reach_row);
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port->setKeyboardTracking(false);
    m_port_row = new FormRow(tr("Port"), tr("Programs that are connected must be told of a new one."), m_port);
    section->add(m_port_row);
    m_now = fact();
    m_now->setFixed(true);
    m_copy = new CopyButton(tr("Copy address"));
    auto* now = new FormRow(tr("Listening on"), tr("What clients on this computer use as base address."), m_now);
    now->addBeside(m_copy);
    section->add(now);
    m_protocol = fact();
    section->add(new FormRow(tr("Protocol"), tr("Certificate and key are chosen with the network."), m_protocol));
    auto* keys = new FormSection(tr("Access"));
    m_key = new Button(tr("Copy access key"), QStringLiteral("copy"));
    m_key_row = new FormRow(tr("This computer"), tr("The key that clients on this computer send."), m_key);
    keys->add(m_key_row);
    QVBoxLayout* column = columnOf(this);
    column->addWidget(section);
    column->addWidget(keys);
    connect(m_reach, &ReachChoice::refused, m_reach_row, &FormRow::setError);
    connect(m_change, &QPushButton::clicked, m_reach, &ReachChoice::openDialog);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkForm::changePort);
    connect(m_key, &QPushButton::clicked, this, &NetworkForm::copyAccessKey);
    connect(&m_settings, &bridge::Settings::changed, this, &NetworkForm::show);
    connect(&m_gateway, &bridge::Gateway::changed, this, &NetworkForm::show);
    show();
}

void NetworkForm::show() {
    const config::Listen& listen = m_settings.config().listen;
    const bool local = m_reach->isLocal();
    m_change->setVisible(!local);
    if (!m_port->hasFocus()) {
        QSignalBlocker quiet(m_port);
        m_port->setValue(listen.port);
    }
    const bridge::GatewayState& state = m_gateway.state();
    m_now->setText(state.listening ? state.base_url : state.listen_error);
    m_now->setRole(state.listening ? Role::Text : Role::Error);
    m_copy->setCopied(state.base_url);
    m_copy->setVisible(state.listening);
    m_protocol->setText(listen.tls ? tr("HTTPS with %1").arg(text(listen.tls->cert))
                        : local    ? tr("HTTP, on this computer only")
                                   : tr("HTTP without TLS, over the network"));
    m_protocol->setRole(local || listen.tls ? Role::Text : Role::Warning);
}

void NetworkForm::changePort() {
    auto port = static_cast<quint16>(m_port->value());
    if (port == m_settings.config().listen.port && m_gateway.state().listening) return m_port_row->setError({});
    m_port_row->setError(m_gateway.changeListen([port](config::Listen& listen) { listen.port = port; }));
}

void NetworkForm::copyAccessKey() {
    m_gateway.fetchAccessKey(this, [this](const std::optional<QString>& key) {
        using State = bridge::KeychainState;
        State keychain = m_settings.installation().keychain;
        bool none = keychain == State::NoService || keychain == State::NoKeyring;
        m_key_row->setError(key    ? QString()
                            : none ? tr("It is in no keychain. A new one: tollgated keys create --name Mine")
                                   : tr("The keychain cannot give it now. Unlock it and try again."));
        if (key) QGuiApplication::clipboard()->setText(*key);
    });
}

} // namespace tollgate::ui
