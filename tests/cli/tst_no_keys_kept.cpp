// SPDX-License-Identifier: GPL-3.0-or-later
// DESIGN.md §7 "Never stored: credentials of any kind": keys of many kinds are pushed through every place a client or a
// provider can put one; afterwards no file, no log line, no event and no export holds one.
#include "base/clock.h"
#include "bridge/log_export.h"
#include "fixture.h"
#include "journal/reader.h"
#include "record/event.h"
#include "support/test_main.h"

#include <QDirIterator>
#include <QFile>

#include <atomic>
#include <functional>
#include <random>

using namespace tollgate::test;
using tollgate::Dialect;
namespace journal = tollgate::journal;
namespace record = tollgate::record;

namespace {

// A key, and the part of it that nobody may find again.
struct Leak {
    std::string key;
    std::string core;
};

std::string randomText(std::mt19937& random, std::size_t size) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
    return text;
}

std::vector<Leak> leaks(std::mt19937& random) {
    std::vector<Leak> all;
    for (const char* prefix : {"tg-abcdefgh-", "sk-proj-", "sk-ant-api03-", "AIzaSy", "gsk_", "xai-", "AKIA", "hf_",
                               "ghp_", "github_pat_", "eyJhbGciOi.", "nvapi-", "pplx-", "ya29."}) {
        const std::string core = randomText(random, 32);
        all.push_back({prefix + core, core});
    }
    const std::string core = randomText(random, 40);
    all.push_back({"Bearer " + core, core});
    return all;
}

// "sk-…" as "%73k-…"
std::string percentEncoded(const std::string& text) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02x", static_cast<unsigned>(text[0]));
    std::string encoded = code + text.substr(1);
    for (std::size_t at; (at = encoded.find(' ')) != std::string::npos;) encoded.replace(at, 1, "%20");
    return encoded;
}

std::string inPath(std::string text) {
    for (std::size_t at; (at = text.find(' ')) != std::string::npos;) text.replace(at, 1, "%20");
    return text;
}

std::string message(const std::string& content, const std::string& more = {}, const std::string& model = kModel) {
    return R"({"model":")" + model + R"(","messages":[{"role":"user","content":")" + content + R"("}])" + more + "}";
}

// What a provider may say with the key in it, one after the other.
std::vector<Reply> answersWith(const std::string& key) {
    const auto chat = Dialect::OpenAiChat;
    return {answers::error(chat, 400, "bad key " + key),
            answers::error(chat, 401, "Incorrect API key provided: " + key),
            answers::error(chat, 429, key + " is over its limit"),
            answers::error(chat, 503, "busy", {{"x-request-id", key}, {"retry-after", key}}),
            Reply::whole(500, "text/html", "<html><b>" + key + "</b></html>"),
            Reply::whole(502, "text/plain", key),
            Reply::json(400, R"({"error":{"message":"m","type":")" + key + R"(","code":")" + key + R"("}})"),
            Reply::json(200, "{\"" + key + "\""), // broken
            Reply::json(200, R"({"id":")" + key + R"(","model":")" + key +
                                 R"(","choices":[{"index":0,"finish_reason":")" + key +
                                 R"(","message":{"role":"assistant","content":")" + key + R"("}}]})"),
            answers::plain(chat, {.model = key, .text = "The key is " + key}),
            answers::streamed(chat, {.model = key, .text = "The key is " + key, .deltas = 1}),
            play({"text/event-stream",
                  {answers::stream(chat, {}).pieces[0], answers::stream(chat, {}).pieces[1],
                   answers::streamError(chat, "bad " + key)}})};
}

} // namespace

class NoKeysKeptTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Fixture> m_fixture;
    std::vector<Leak> m_leaks;
    std::size_t m_sent = 0;

    HeaderPairs headers(const HeaderPairs& more = {}, bool withKey = true) const {
        HeaderPairs all{{"host", "127.0.0.1:" + std::to_string(m_fixture->gateway.port())}};
        if (withKey) all.emplace_back("authorization", std::string("Bearer ") + kAccessKey);
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    void send(const std::string& method, const std::string& path, const std::string& body, const HeaderPairs& fields) {
        const Response response = ask(m_fixture->gateway.port(), requestText(method, path, body, fields), method);
        QVERIFY2(response.status >= 200, path.c_str());
        ++m_sent;
    }

    void post(const HeaderPairs& more, const std::string& body = message("Hi")) {
        send("POST", "/v1/chat/completions", body, headers(more));
    }

    // Everywhere a client can put a text.
    void pushThroughTheClient(const std::string& key) {
        for (const char* name : {"x-api-key",
                                 "api-key",
                                 "x-goog-api-key",
                                 "cookie",
                                 "referer",
                                 "x-strange",
                                 "x-tollgate-session",
                                 "x-claude-code-session-id",
                                 "session-id",
                                 "x-tollgate-route",
                                 "x-tollgate-timeout-ms",
                                 "x-tollgate-cache",
                                 "user-agent",
                                 "x-title",
                                 "originator",
                                 "x-app",
                                 "http-referer",
                                 "x-stainless-lang",
                                 "openai-organization",
                                 "idempotency-key",
                                 "x-client-request-id",
                                 "anthropic-beta",
                                 "content-language"})
            post({{name, key}});
        post({{"x-tollgate-tags", "project=" + key + "," + key + "=b"}});
        post({{"user-agent", key + "/1.0 (" + key + ")"}, {"x-title", key}});
        send("POST", "/v1/chat/completions", message("Hi"), headers({{"authorization", "Bearer " + key}}, false));
        send("POST", "/v1/chat/completions", message("Hi"), headers({{"authorization", key}}, false));
        send("POST", "/v1/chat/completions", message("Hi"), headers({{"origin", "https://" + key}}));
        send("POST", "/v1/chat/completions?key=" + inPath(key) + "&b=" + inPath(key), message("Hi"), headers());
        for (const std::string& text : {inPath(key), percentEncoded(key)}) {
            for (bool withKey : {true, false}) {
                send("POST", "/v1/" + text, message("Hi"), headers({}, withKey));
                send("GET", "/v1/models/" + text, "", headers({}, withKey));
            }
            send("POST", "/v1beta/models/" + text + ":generateContent", R"({"contents":[]})", headers());
            send("POST", "/providers/" + text + "/v1/chat/completions", message("Hi"), headers());
            send("POST", "/providers/one/" + text, message("Hi"), headers());
            send("GET", "/v1/../" + text, "", headers());
        }
        for (const std::string& body :
             {message(key), message("Hi", R"(,"user":")" + key + R"(","metadata":{")" + key + R"(":")" + key + R"("})"),
              message("Hi", {}, key), message("Hi", {}, "one/" + key), message("Hi", "," + key),
              message("Hi", R"(,"model":")" + key + R"(")"),
              message("Hi", R"(,"stream":true,"stop":[")" + key + R"("])"),
              message("line\\nbreak " + key + "\\t" + key)})
            post({}, body);
        send("POST", "/v1/messages",
             R"({"model":"test-model","max_tokens":9,"system":")" + key +
                 R"(","messages":[{"role":"user","content":")" + key + R"("}]})",
             headers());
    }

    void pushThroughTheProvider(const std::string& key) {
        const std::vector<Reply> replies = answersWith(key);
        std::atomic<std::size_t> next = 0;
        m_fixture->upstream.forgetRules();
        m_fixture->upstream.on({}, [&](const LedgerRequest&) { return replies[next++ % replies.size()]; });
        for (std::size_t i = 0; i < replies.size() + 2; ++i) {
            post({});
            post({}, message("Hi", R"(,"stream":true)"));
            send("POST", "/v1/messages",
                 R"({"model":"test-model","max_tokens":9,"stream":true,"messages":[{"role":"user","content":"a"}]})",
                 headers());
            send("POST", "/providers/one/chat/completions", message("Hi"), headers());
        }
        m_fixture->upstream.forgetRules();
        m_fixture->upstream.otherwise(answers::plain(Dialect::OpenAiChat, {.model = kModel}));
    }

    void expectNone(const QByteArray& text, const QString& where) const {
        for (const Leak& leak : m_leaks) {
            const auto at = text.indexOf(leak.core.c_str());
            const QByteArray near = text.mid(std::max<qsizetype>(0, at - 120), 200);
            QVERIFY2(at < 0, qPrintable(where + QStringLiteral(": ") + QString::fromLatin1(near)));
        }
    }

private Q_SLOTS:

    void initTestCase() {
        std::mt19937 random(20261126);
        m_leaks = leaks(random);
        m_fixture = std::make_unique<Fixture>();
        const QByteArray patient = R"(, "resilience": {"breaker": {"failures": 1000, "min_requests": 1000},
                                                       "retry": {"retries": 0, "retry_after_cap_s": 1}})";
        QVERIFY(m_fixture->gateway.start(m_fixture->config(patient), words("--log-level debug")));
        for (const Leak& leak : m_leaks) {
            pushThroughTheClient(leak.key);
            pushThroughTheProvider(leak.key);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(m_sent > 1000);
        const auto counted = [&] { return m_fixture->rows(1).size(); };
        std::size_t before = 0;
        for (std::size_t now = counted(); now != before; now = counted()) before = now;
        QVERIFY(before > m_sent / 2);
        QCOMPARE(m_fixture->run("logs --json --limit 1").exit_code, 0);
    }

    void cleanupTestCase() { m_fixture.reset(); }

    void inNoOutputOfCommands_data() {
        QTest::addColumn<QString>("command");
        for (const char* command : {"logs --json --limit 0", "logs --limit 0", "costs --json --by client",
                                    "costs --json --by model", "costs --json --by tag:project", "costs --by process",
                                    "status --json", "providers --json", "keys list --json"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void inNoOutputOfCommands() {
        QFETCH(QString, command);
        const ProcessResult result = m_fixture->run(command.split(QLatin1Char(' ')));
        QCOMPARE(result.exit_code, 0);
        QVERIFY(!result.out.isEmpty());
        expectNone(result.out + result.err, command);
    }

    void inNoTextEventOrExport() {
        auto reader = journal::Reader::open(m_fixture->profile.dataDir().toStdString());
        QVERIFY(reader);
        record::LogQuery query;
        query.limit = 0;
        const auto page = (*reader)->page(query);
        QVERIFY(page.rows.size() > m_sent / 2);
        std::size_t texts = 0;
        for (const auto& row : page.rows) {
            const record::Detail detail = (*reader)->detail(row->id);
            QVERIFY(detail.request);
            const record::Bodies& bodies = detail.bodies;
            for (const std::string* text :
                 {&bodies.request_headers, &bodies.request, &bodies.response_headers, &bodies.response}) {
                expectNone(QByteArray::fromStdString(*text), QStringLiteral("text"));
                texts += text->empty() ? 0 : 1;
            }
            expectNone(QByteArray::fromStdString(tollgate::bridge::csvLine(*row)), QStringLiteral("CSV"));
            expectNone(QByteArray::fromStdString(tollgate::bridge::jsonLine(*row)), QStringLiteral("JSON lines"));
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(texts > page.rows.size());
        const auto events = (*reader)->events(10'000);
        QVERIFY(!events.empty());
        for (const record::Event& event : events)
            expectNone(QByteArray::fromStdString(event.subject + " " + event.detail), QStringLiteral("event"));
    }

    // All of them, whatever they are for; read while the gateway runs, and again when it has ended.
    void inNoFile() {
        for (const char* when : {"running", "ended"}) {
            if (std::string_view(when) == "ended") QCOMPARE(m_fixture->gateway.stop(), 0);
            int files = 0;
            QDirIterator all(m_fixture->profile.root(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                if (!file.open(QIODevice::ReadOnly)) continue;
                expectNone(file.readAll(), file.fileName());
                ++files;
            }
            QVERIFY(files >= 3);
            if (QTest::currentTestFailed()) return;
        }
        const QByteArray errors = m_fixture->gateway.errorText();
        QVERIFY(errors.contains("request ")); // it was told to say much
        expectNone(errors, QStringLiteral("stderr"));
        expectNone(m_fixture->gateway.outputText(), QStringLiteral("stdout"));
    }
};

TOLLGATE_TEST(NoKeysKeptTest)
#include "tst_no_keys_kept.moc"
