// SPDX-License-Identifier: GPL-3.0-or-later
// protocols.md §0.9: an allow-list, both ways.
#include "dialects/forward_headers.h"
#include "support/test_main.h"

using namespace tollgate::dialects;

class ForwardHeadersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void goesToTheProvider_data() {
        QTest::addColumn<bool>("goes");
        for (const char* name : {"anthropic-version", "Anthropic-Beta", "openai-beta", "OpenAI-Organization",
                                 "openai-project", "x-stainless-lang", "User-Agent", "x-client-request-id",
                                 "session-id", "thread-id", "originator", "x-codex-turn", "x-openai-x",
                                 "x-claude-code-session-id", "x-app", "x-goog-api-client", "idempotency-key"})
            QTest::newRow(name) << true;
        for (const char* name : {"host",
                                 "connection",
                                 "keep-alive",
                                 "te",
                                 "trailer",
                                 "upgrade",
                                 "transfer-encoding",
                                 "content-length",
                                 "content-type",
                                 "content-encoding",
                                 "accept",
                                 "accept-encoding",
                                 "authorization",
                                 "Authorization",
                                 "x-api-key",
                                 "api-key",
                                 "x-goog-api-key",
                                 "cookie",
                                 "proxy-authorization",
                                 "proxy-connection",
                                 "x-forwarded-for",
                                 "x-forwarded-host",
                                 "forwarded",
                                 "via",
                                 "origin",
                                 "referer",
                                 "sec-fetch-site",
                                 "x-tollgate-tags",
                                 "x-tollgate-session",
                                 "anthropic-",
                                 "x-unknown",
                                 ""})
            QTest::newRow(name) << false;
    }

    void goesToTheProvider() {
        QFETCH(bool, goes);
        QCOMPARE(forwardsToProvider(QTest::currentDataTag()), goes);
    }

    void comesBack_data() {
        QTest::addColumn<bool>("comes");
        for (const char* name : {"request-id", "X-Request-Id", "retry-after", "retry-after-ms", "x-should-retry",
                                 "x-ratelimit-limit-tokens", "ratelimit-reset", "anthropic-ratelimit-unified-status",
                                 "openai-processing-ms", "x-generation-id"})
            QTest::newRow(name) << true;
        for (const char* name : {"content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive",
                                 "set-cookie", "server", "date", "alt-svc", "strict-transport-security",
                                 "access-control-allow-origin", "location", "x-tollgate-cost-usd", ""})
            QTest::newRow(name) << false;
    }

    void comesBack() {
        QFETCH(bool, comes);
        QCOMPARE(forwardsToClient(QTest::currentDataTag()), comes);
    }
};

TOLLGATE_TEST(ForwardHeadersTest)
#include "tst_forward_headers.moc"
