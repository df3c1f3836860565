// SPDX-License-Identifier: GPL-3.0-or-later
// The staged test and the list of models, over loopback sockets against a scripted provider.
#include "net/coarse_timers.h"
#include "providers/list_models.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "support/tls_identity.h"

#include <QTemporaryDir>

#include <exception>
#include <fstream>

using namespace tollgate;
using namespace tollgate::providers;
using test::Reply;
using test::ScriptedUpstream;

namespace {

constexpr const char* kList = R"({"object":"list","data":[{"id":"m1"}]})";

// An engine thread's worth of net, and one provider.
struct Desk {
    net::asio::io_context context{1};
    net::CoarseTimers timers{context, std::chrono::milliseconds(5)};
    net::SlabPool slabs;
    net::DnsCache dns{context, timers};
    net::Connector connector{context, timers, slabs, dns};
    net::Cancel cancel;
    config::Provider provider;
    config::Preset preset;
    Secret key{"sk-1"};
    Question question;
    QStringList told;

    explicit Desk(const std::string& origin) {
        provider.id = preset.id = "some";
        provider.name = "Some";
        provider.base_url = origin + "/v1";
        preset.models_path = "/models";
        question.provider = &provider;
        question.preset = &preset;
        question.key = &key;
        question.read = [](Dialect, std::string_view text) -> std::optional<std::vector<ListedModel>> {
            if (text != kList) return std::nullopt;
            return std::vector<ListedModel>{{"m1", "", 0}};
        };
    }

    template <class T>
    T run(net::Task<T> task) {
        std::optional<T> result;
        net::spawn(context, std::move(task), [&](T value) {
            result.emplace(std::move(value));
            context.stop(); // what still waits for a limit of its own is of no interest
        });
        context.restart();
        context.run();
        return std::move(*result);
    }

    ConnectionTest examined() { return run(runConnectionTest(connector, question, cancel)); }
};

QString shown(const ConnectionTest& test) {
    QStringList words;
    for (const TestStep& step : test.steps) words << QString::fromUtf8(nameOf(step.state).data());
    return words.join(QLatin1Char(' '));
}

QString troubleIn(const ConnectionTest& test) {
    const TestStep* failed = test.failed();
    return failed ? QString::fromUtf8(nameOf(failed->trouble).data()) : QString();
}

// Answers the list only to who brings the key.
void guard(ScriptedUpstream& upstream) {
    upstream.on({.path = "/v1/models", .header = "authorization", .header_value = "Bearer sk-1"},
                Reply::json(200, kList));
    upstream.otherwise(Reply::json(401, R"({"error":{"message":"no"}})"));
}

} // namespace

class ListModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void passesEveryStage() {
        ScriptedUpstream upstream;
        guard(upstream);
        Desk desk(upstream.origin());
        desk.provider.headers["x-title"] = "My desk";
        int told = 0;
        desk.question.changed = [&](const ConnectionTest&) { ++told; };
        ConnectionTest test = desk.examined();
        QVERIFY2(!test.failed(), whatHappened(test).c_str());
        QCOMPARE(shown(test), QStringLiteral("passed passed skipped passed passed")); // http: nothing to secure
        QCOMPARE(test.step(TestStage::ListModels).fact, std::string("1 model"));
        QCOMPARE(test.models.size(), std::size_t{1});
        QCOMPARE(told, 3);
        QCOMPARE(upstream.ledger().requestCount(), 2); // with the key, and without it
        auto first = upstream.ledger().request(1);
        QVERIFY(first.raw_head.find("x-title: My desk\r\n") != std::string::npos);
        QVERIFY(upstream.ledger().request(2).raw_head.find("sk-1") == std::string::npos);
        QVERIFY(upstream.ledger().complaints().empty());
    }

    void aPublicListProvesNoKey() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kList));
        Desk desk(upstream.origin());
        QCOMPARE(shown(desk.examined()), QStringLiteral("passed passed skipped skipped passed"));
    }

    void answersDecide_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("trouble");
        auto row = [](const char* name, int status, const char* body, const char* trouble) {
            QTest::addRow("%s", name) << status << QByteArray(body) << QString::fromLatin1(trouble);
        };
        row("a wrong key", 401, "{}", "key_rejected");
        row("no such path", 404, "{}", "wrong_address");
        row("a page", 200, "<html></html>", "not_a_list");
        row("a redirect is not followed", 302, "", "redirected");
        row("trouble there", 500, "{}", "server_error");
    }

    void answersDecide() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, trouble);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(status, body.toStdString(), {{"location", "http://127.0.0.1:1/"}}));
        Desk desk(upstream.origin());
        QCOMPARE(troubleIn(desk.examined()), trouble);
        QCOMPARE(upstream.ledger().requestCount(), 1);
    }

    void nobodyListens() {
        std::string origin;
        {
            ScriptedUpstream gone;
            origin = gone.origin();
        }
        Desk desk(origin);
        desk.preset.local = true;
        ConnectionTest test = desk.examined();
        QCOMPARE(shown(test), QStringLiteral("passed failed waiting waiting waiting"));
        QCOMPARE(troubleIn(test), QStringLiteral("not_reached"));
        QCOMPARE(whatToDo(test), std::string("Start Some and test again."));
    }

    void theConnectionIsCut() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::untilClose(200, "application/json").reset());
        Desk desk(upstream.origin());
        QCOMPARE(troubleIn(desk.examined()), QStringLiteral("cut"));
    }

    void theAnswerDoesNotCome() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold());
        Desk desk(upstream.origin());
        desk.provider.timeouts.first_byte_ms = 30;
        QCOMPARE(troubleIn(desk.examined()), QStringLiteral("answer_timeout"));
    }

    void canBeStopped() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold());
        Desk desk(upstream.origin());
        desk.question.changed = [&](const ConnectionTest& test) {
            if (test.step(TestStage::SignIn).state == StepState::Running)
                net::asio::post(desk.context, [&] { desk.cancel.fire(); });
        };
        QCOMPARE(troubleIn(desk.examined()), QStringLiteral("cancelled"));
    }

    void anUnknownAuthorityStopsIt() {
        test::TestAuthority authority;
        test::TlsIdentity identity = authority.issue();
        ScriptedUpstream upstream({.tls = &identity});
        guard(upstream);
        Desk desk(upstream.origin());
        ConnectionTest test = desk.examined();
        QCOMPARE(troubleIn(test), QStringLiteral("not_secured"));
        QCOMPARE(upstream.ledger().requestCount(), 0);

        QTemporaryDir folder;
        desk.provider.ca_file = folder.filePath(QStringLiteral("ca.pem")).toStdString();
        std::ofstream(desk.provider.ca_file) << authority.certificatePem();
        test = desk.examined();
        QVERIFY2(!test.failed(), whatHappened(test).c_str());
        QCOMPARE(shown(test), QStringLiteral("passed passed passed passed passed"));
    }

    void neverSendsWhatIsNotWhole_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("trouble");
        QTest::addRow("no address") << QByteArray() << QByteArray("sk-1") << QStringLiteral("address");
        QTest::addRow("another scheme") << QByteArray("ftp://x") << QByteArray("sk-1") << QStringLiteral("address");
        QTest::addRow("a parameter missing")
            << QByteArray("https://{resource}.example/v1") << QByteArray("sk-1") << QStringLiteral("address");
        QTest::addRow("no key") << QByteArray("http://127.0.0.1:1/v1") << QByteArray() << QStringLiteral("key_missing");
    }

    void neverSendsWhatIsNotWhole() {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, key);
        QFETCH(QString, trouble);
        Desk desk("");
        desk.provider.base_url = url.toStdString();
        desk.key = Secret(key.toStdString());
        ConnectionTest test = desk.examined();
        QCOMPARE(troubleIn(test), trouble);
        QVERIFY(!whatHappened(test).empty());
    }

    void fetchesTheList() {
        ScriptedUpstream upstream;
        guard(upstream);
        Desk desk(upstream.origin());
        auto list = desk.run(fetchModelList(desk.connector, desk.question, 42, desk.cancel));
        QVERIFY(list);
        QVERIFY((*list == ModelList{42, upstream.origin() + "/v1", {{"m1", "", 0}}}));
        QCOMPARE(upstream.ledger().requestCount(), 1); // the key is not what is asked
        desk.key = Secret("wrong");
        auto refused = desk.run(fetchModelList(desk.connector, desk.question, 42, desk.cancel));
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, std::string("Some does not accept this API key (401). Paste a new key."));
        desk.preset.models_path.clear();
        auto none = desk.run(fetchModelList(desk.connector, desk.question, 42, desk.cancel));
        QVERIFY(!none);
        QCOMPARE(none.error().message, std::string("Some has no list of models."));
    }
};

TOLLGATE_TEST(ListModelsTest)
#include "tst_list_models.moc"
