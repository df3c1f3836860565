// SPDX-License-Identifier: GPL-3.0-or-later
// The first request of a new installation, sent through our own port like any client's: one short question to the
// cheapest model that can answer it. UI thread; the answer comes back there.
#pragma once

#include "base/dialect.h"
#include "base/money.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>

class QNetworkAccessManager;

namespace tollgate::bridge {

class Gateway;
class SnapshotBuilder;

// What would be sent.
struct TestCall {
    std::string provider; // id; "": no enabled provider with a usable key offers a chat model
    std::string model;
    Dialect dialect = Dialect::OpenAiChat; // the provider's own
    std::optional<Money> about;            // nothing: no price known; 0 on own hardware
    QString path;                          // of the endpoint
    QByteArray body;
};

class TestRequest : public QObject {
    Q_OBJECT
public:
    TestRequest(Gateway& gateway, const SnapshotBuilder& snapshots, QObject* parent = nullptr);
    ~TestRequest() override;

    TestCall call() const;
    // For a terminal, with the access key as $TOLLGATE_KEY. Without a provider it names a model that stands for any.
    QString asCurl() const;
    // `done` gets "" when an answer came, else one sentence: what happened and what to do.
    void send(QObject* context, std::function<void(const QString& error)> done);

private:
    void post(const TestCall& call, const QString& accessKey, QObject* context,
              std::function<void(const QString& error)> done);

    Gateway& m_gateway;
    const SnapshotBuilder& m_snapshots;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace tollgate::bridge
