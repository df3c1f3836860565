// SPDX-License-Identifier: GPL-3.0-or-later
// Network: where the gateway listens, who can reach it, the access key of this computer.
#include "config/checks.h"
#include "ui/common/entities.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/lan_dialog.h"
#include "ui/settings/settings_forms.h"
#include "ui/widgets/button.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

bool isLocal(const config::Listen& listen) {
    return config::isLoopback(listen.address);
}

} // namespace

NetworkForm::NetworkForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_gateway(gateway) {
    auto* section = new FormSection(tr("Listen"));
    m_reach = new SegmentedControl(tr("Reachable from"));
    m_reach->add(tr("This computer"), QStringLiteral("local"));
    m_reach->add(tr("Local network"), QStringLiteral("network"));
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
    connect(m_reach, &SegmentedControl::changed, this, &NetworkForm::chooseReach);
    connect(m_change, &QPushButton::clicked, this, &NetworkForm::openLanDialog);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkForm::changePort);
    connect(m_key, &QPushButton::clicked, this, &NetworkForm::copyAccessKey);
    connect(&m_settings, &bridge::Settings::changed, this, &NetworkForm::show);
    connect(&m_gateway, &bridge::Gateway::changed, this, &NetworkForm::show);
    show();
}

void NetworkForm::show() {
    const config::Listen& listen = m_settings.config().listen;
    bool local = isLocal(listen);
    m_reach->setCurrent(local ? QStringLiteral("local") : QStringLiteral("network"));
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

void NetworkForm::chooseReach(const QString& id) {
    if (id == QLatin1String("network")) {
        openLanDialog();
        return show(); // until it is confirmed
    }
    m_reach_row->setError(m_gateway.changeListen([](config::Listen& listen) {
        listen.address = "127.0.0.1";
        listen.plain_http = false;
    }));
    show();
}

void NetworkForm::openLanDialog() {
    auto* dialog = new LanDialog(m_settings.config().listen, window());
    connect(dialog, &LanDialog::confirmed, this, [this, dialog] {
        QString error = m_gateway.changeListen([dialog](config::Listen& listen) { listen = dialog->chosen(); });
        dialog->setError(error);
        if (error.isEmpty()) dialog->accept();
        show();
    });
    dialog->open();
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
