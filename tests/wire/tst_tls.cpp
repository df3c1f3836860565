// SPDX-License-Identifier: GPL-3.0-or-later
// TLS to providers: always verified, never looked away from (DESIGN.md §10.7; reliability.md §4.2 #1, #24).
#include "shapes.h"
#include "support/temp_profile.h"
#include "support/test_main.h"
#include "support/tls_identity.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr Dialect kChat = Dialect::OpenAiChat;

// An https provider with a certificate of that kind, and an engine that trusts the authority (or not).
struct Secured {
    explicit Secured(const CertificateOptions& certificate, bool trusts = true, const std::string& host = "localhost")
        : identity(authority.issue(certificate)), upstream({.tls = &identity}) {
        caFile = files.filePath(QStringLiteral("ca.pem"));
        TempProfile::writeFile(caFile, QByteArray::fromStdString(authority.certificatePem()));
        upstream.otherwise(answers::plain(kChat));
        provider =
            &gate.addProvider(kChat, "https://" + host + ":" + std::to_string(upstream.port()), "up", {"test-model"});
        if (trusts) provider->ca_file = caFile.toStdString();
    }

    Response call(bool streamed = false) {
        if (!started) gate.start();
        started = true;
        return ask(gate.port(), exactRequest(gate, kChat, streamed));
    }

    QTemporaryDir files;
    QString caFile;
    TestAuthority authority;
    TlsIdentity identity;
    ScriptedUpstream upstream;
    Gate gate;
    config::Provider* provider = nullptr;
    bool started = false;
};

} // namespace

class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aKnownAuthorityIsTrusted() {
        Secured scene({});
        const Response response = scene.call();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(kChat, {}));
        QCOMPARE(scene.upstream.ledger().connections().front().server_name, std::string("localhost")); // SNI
        QCOMPARE(scene.call().status, 200);
        QCOMPARE(scene.upstream.ledger().connectionCount(), 1); // kept
    }

    // RFC 6066 §3: a literal address is never sent as SNI; it is verified all the same.
    void anAddressIsVerifiedWithoutSni() {
        Secured scene({.names = {"127.0.0.1"}}, true, "127.0.0.1");
        QCOMPARE(scene.call().status, 200);
        QCOMPARE(scene.upstream.ledger().connections().front().server_name, std::string());
        Secured wrong({.names = {"127.0.0.9"}}, true, "127.0.0.1");
        QCOMPARE(wrong.call().status, 502);
    }

    void aBadCertificateIsRefused_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("unknown authority")
            << QByteArray("unknown") << QByteArray("authority this computer does not know");
        QTest::newRow("another host") << QByteArray("host") << QByteArray("is for other.example, not for localhost");
        QTest::newRow("expired") << QByteArray("expired") << QByteArray("expired on ");
        QTest::newRow("self-signed") << QByteArray("self") << QByteArray("self-signed");
        QTest::newRow("TLS 1.1") << QByteArray("old") << QByteArray("no TLS version from 1.2 on");
    }

    void aBadCertificateIsRefused() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, words);
        CertificateOptions options;
        if (kind == "host") options.names = {"other.example"};
        options.expired = kind == "expired";
        options.self_signed = kind == "self";
        options.tls11_at_most = kind == "old";
        Secured scene(options, kind != "unknown");
        const Response response = scene.call();
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(kChat, response.body);
        QCOMPARE(told.code, std::string("upstream_unreachable"));
        QVERIFY2(names(told, "up"), told.message.c_str());
        QVERIFY2(told.message.find(words.toStdString()) != std::string::npos, told.message.c_str());
        QCOMPARE(scene.upstream.ledger().requestCount(), 0); // not a byte of the request, and no key
        const auto row = scene.gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Tls);
        QCOMPARE(row->cost->pico, 0);
        QCOMPARE(row->flags, record::Flags());
    }

    void aPortWithoutTlsIsTold() {
        ScriptedUpstream plain;
        Gate gate;
        gate.addProvider(kChat, "https://127.0.0.1:" + std::to_string(plain.port()), "up", {"test-model"});
        plain.greet(Greeting::Close);
        gate.start();
        const ToldError told = errorOf(kChat, ask(gate.port(), chatRequest(gate, kChat, false)).body);
        QVERIFY2(told.message.find("closed the connection during the handshake") != std::string::npos,
                 told.message.c_str());
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Tls);
    }

    void aHandshakeHasATimeLimit() {
        ScriptedUpstream silent;
        silent.greet(Greeting::Stall, 9);
        Gate gate;
        gate.addProvider(kChat, "https://127.0.0.1:" + std::to_string(silent.port()), "up", {"test-model"})
            .timeouts.connect_ms = 150;
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(kChat, response.body);
        QVERIFY2(told.message.find("took longer than 0.2 s") != std::string::npos, told.message.c_str());
    }

    void aMissingCaFileIsTold() {
        Secured scene({}, false);
        scene.provider->ca_file = "/nowhere/ca.pem";
        const ToldError told = errorOf(kChat, scene.call().body);
        QVERIFY2(told.message.find("the CA file /nowhere/ca.pem is not there") != std::string::npos,
                 told.message.c_str());
        QCOMPARE(scene.gate.records().wait()->outcome, record::Outcome::Tls);
    }

    // A CA file that is mended counts from the next change of the configuration on.
    void aCaFileIsReadAnewWithTheConfiguration() {
        Secured scene({});
        TestAuthority other;
        TempProfile::writeFile(scene.caFile, QByteArray::fromStdString(other.certificatePem()));
        QCOMPARE(scene.call().status, 502);
        TempProfile::writeFile(scene.caFile, QByteArray::fromStdString(scene.authority.certificatePem()));
        scene.gate.apply();
        QCOMPARE(scene.call().status, 200);
    }

    // A bare FIN may be an attacker's: what ends with the connection then has no proper end.
    void anEndWithoutGoodbyeIsACut_data() {
        QTest::addColumn<bool>("goodbye");
        QTest::newRow("with close_notify") << true;
        QTest::newRow("without") << false;
    }

    void anEndWithoutGoodbyeIsACut() {
        QFETCH(bool, goodbye);
        Secured scene({});
        Reply reply = Reply::untilClose(200, "application/json").bytes(answers::body(kChat, {}));
        scene.upstream.forgetRules();
        scene.upstream.otherwise(goodbye ? reply.close() : reply.cut());
        QCOMPARE(scene.call().status, goodbye ? 200 : 502);
        QCOMPARE(scene.gate.records().wait()->outcome, goodbye ? record::Outcome::Ok : record::Outcome::Cut);
    }

    // With the framing complete, a sloppy server's FIN does no harm; the connection is not used again.
    void aCompleteAnswerNeedsNoGoodbye() {
        Secured scene({});
        scene.upstream.forgetRules();
        scene.upstream.on({.times = 1}, answers::plain(kChat).cut());
        scene.upstream.otherwise(answers::plain(kChat));
        QCOMPARE(scene.call().status, 200);
        QVERIFY(scene.upstream.ledger().waitForOpenConnections(0));
        QCOMPARE(scene.call().status, 200);
        QCOMPARE(scene.upstream.ledger().connectionCount(), 2);
        QCOMPARE(scene.upstream.ledger().requestCount(), 2);
    }

    void aStreamPassesEventByEvent() {
        Secured scene({});
        scene.upstream.forgetRules();
        scene.upstream.otherwise(answers::streamed(kChat, {}, {.held = true}));
        scene.gate.start();
        scene.started = true;
        RawClient client(scene.gate.port());
        QVERIFY(client.send(exactRequest(scene.gate, kChat, true)));
        const CannedStream canned = answers::stream(kChat, {});
        for (int i = 0; i < 2; ++i) { // the role, and the first text
            QVERIFY(scene.upstream.waitUntilHeld());
            scene.upstream.release();
        }
        QCOMPARE(client.readHead().status, 200);
        QCOMPARE(client.readPiece()->data, canned.pieces[0].bytes + canned.pieces[1].bytes);
        for (std::size_t i = 2; i < canned.pieces.size(); ++i) {
            QVERIFY(scene.upstream.waitUntilHeld());
            scene.upstream.release();
            QCOMPARE(client.readPiece()->data, canned.pieces[i].bytes);
        }
        QCOMPARE(client.readRest().end, Response::End::Complete);
    }

    void aLargeRequestAndAnswerPass() {
        Secured scene({});
        answers::Answer answer;
        answer.text = std::string(3u << 20, 'y');
        scene.upstream.forgetRules();
        scene.upstream.otherwise(answers::plain(kChat, answer));
        scene.gate.start();
        HeaderPairs headers = keyHeaders(kChat);
        headers.emplace_back("host", hostOf(scene.gate));
        const std::string body = answers::requestBody(kChat, "test-model", false, std::string(3u << 20, 'x'));
        const Response response = ask(scene.gate.port(), requestText("POST", "/v1/chat/completions", body, headers));
        QCOMPARE(response.body, answers::body(kChat, answer));
        QCOMPARE(scene.upstream.ledger().last().body, body);
    }
};

TOLLGATE_TEST(TlsTest)
#include "tst_tls.moc"
