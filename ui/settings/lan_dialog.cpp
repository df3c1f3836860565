// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lan_dialog.h"

#include "bridge/gateway.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 540;

// Addresses of this computer that others can reach.
void addAddresses(QComboBox* box) {
    box->addItem(LanDialog::tr("Every address of this computer (0.0.0.0)"), QStringLiteral("0.0.0.0"));
    const auto addresses = bridge::Gateway::networkAddresses();
    for (const auto& [address, interface] : addresses)
        box->addItem(QStringLiteral("%1  (%2)").arg(address, interface), address);
}

} // namespace

LanDialog::LanDialog(const config::Listen& now, QWidget* parent)
    : Dialog(tr("Open the gateway to the local network?"), parent), m_now(now) {
    setBody(makeBody());
    addCancel();
    m_open = addMain(tr("Open to the network"));
    connect(m_open, &QPushButton::clicked, this, &LanDialog::confirmed);
    check();
}

QWidget* LanDialog::makeBody() {
    auto* body = new QWidget;
    body->setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(body);
    column->setSpacing(kSpace3);
    auto* words = new Label(tr("Every computer on the network can then call your providers with an access key of "
                               "yours, and you pay. Prompts and keys pass over the network."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_address = new QComboBox;
    addAddresses(m_address);
    if (int at = m_address->findData(text(m_now.address)); at >= 0) m_address->setCurrentIndex(at);
    column->addWidget(new FieldRow(tr("Address"), m_address));
    m_certificate = new QLineEdit(m_now.tls ? text(m_now.tls->cert) : QString());
    m_key = new QLineEdit(m_now.tls ? text(m_now.tls->key) : QString());
    column->addWidget(new FieldRow(tr("Certificate"), makePath(m_certificate, tr("Certificate chain, PEM"))));
    column->addWidget(new FieldRow(tr("Its key"), makePath(m_key, tr("Private key, PEM"))));
    m_plain = new QCheckBox(tr("Without TLS: whoever shares the network can read prompts and access keys"));
    m_plain->setChecked(m_now.plain_http);
    column->addWidget(m_plain);
    m_error = new Label({}, Type::Caption, Role::Error);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch(1);
    for (QLineEdit* edit : {m_certificate, m_key}) connect(edit, &QLineEdit::textChanged, this, &LanDialog::check);
    connect(m_plain, &QCheckBox::toggled, this, &LanDialog::check);
    return body;
}

QWidget* LanDialog::makePath(QLineEdit* edit, const QString& title) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    edit->setAccessibleName(title);
    edit->setPlaceholderText(title);
    row->addWidget(edit, 1);
    auto* browse = new Button(tr("Choose…"));
    browse->setAccessibleName(tr("Choose the file: %1").arg(title));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this, edit, title] {
        QString path =
            QFileDialog::getOpenFileName(this, title, {}, tr("PEM files (*.pem *.crt *.key);;All files (*)"));
        if (!path.isEmpty()) edit->setText(path);
    });
    row->addWidget(browse);
    both->setFocusProxy(edit);
    return both;
}

void LanDialog::check() {
    bool tls = !m_certificate->text().trimmed().isEmpty() && !m_key->text().trimmed().isEmpty();
    m_plain->setEnabled(!tls);
    m_open->setDisabledBecause(tls || m_plain->isChecked() ? QString()
                                                           : tr("Give a certificate and its key, or tick the box"));
}

config::Listen LanDialog::chosen() const {
    config::Listen listen = m_now;
    listen.address = m_address->currentData().toString().toStdString();
    std::string certificate = m_certificate->text().trimmed().toStdString();
    std::string key = m_key->text().trimmed().toStdString();
    if (!certificate.empty() && !key.empty())
        listen.tls = config::Tls{certificate, key};
    else
        listen.tls.reset();
    listen.plain_http = !listen.tls && m_plain->isChecked();
    return listen;
}

void LanDialog::setError(const QString& error) {
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

} // namespace tollgate::ui
