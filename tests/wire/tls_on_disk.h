// SPDX-License-Identifier: GPL-3.0-or-later
// A test identity as the files that `listen.tls` names. Gone with the value; one test owns it.
#pragma once

#include "net/server_tls.h"
#include "support/temp_profile.h"
#include "support/tls_identity.h"

#include <QtTest>

namespace tollgate::test {

class TlsOnDisk {
public:
    explicit TlsOnDisk(const TlsIdentity& identity) {
        TempProfile::writeFile(QString::fromStdString(cert()), QByteArray::fromStdString(identity.certificatePem()));
        TempProfile::writeFile(QString::fromStdString(key()), QByteArray::fromStdString(identity.keyPem()));
    }

    std::string cert() const { return m_dir.filePath(QStringLiteral("cert.pem")).toStdString(); }

    std::string key() const { return m_dir.filePath(QStringLiteral("key.pem")).toStdString(); }

    std::shared_ptr<const net::ServerTls> load() const {
        auto loaded = net::ServerTls::load(cert(), key());
        if (!loaded) qFatal("%s", loaded.error().message.c_str());
        return *loaded;
    }

private:
    QTemporaryDir m_dir;
};

} // namespace tollgate::test
