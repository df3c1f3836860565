// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Bedrock over the wire: Claude by invoke (protocols.md §5.1).
#include "base/text.h"
#include "gate.h"
#include "providers/sigv4.h"
#include "shapes.h"
#include "support/aws_frames.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kModel[] = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0";
constexpr char kPath[] = "/model/eu.anthropic.claude-sonnet-4-5-20250929-v1%3A0/";
constexpr char kSigningKey[] = "AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY:session+token/=";

constexpr char kInvokeBody[] =
    R"({"anthropic_version":"bedrock-2023-05-31","anthropic_beta":["context-1m-2025-08-07"],"max_tokens":9,"messages":[ {"role":"user"} ]})";

std::string bodyWith(std::string_view rest) {
    return "{\"model\":\"" + std::string(kModel) + "\"," + std::string(rest);
}

void addBedrock(Gate& gate, const ScriptedUpstream& upstream, const std::string& key = kSigningKey) {
    config::Provider& provider = gate.addProvider(Dialect::Anthropic, upstream, "aws", {kModel});
    provider.preset = "bedrock";
    provider.params["region"] = "eu-west-1";
    gate.setProviderKey(key);
}

// Anthropic's stream as Bedrock sends it: a frame an event, measurements in the last.
Reply invokeStream(const answers::Answer& answer, bool byteByByte = false) {
    Reply reply = Reply::chunked(200, "application/vnd.amazon.eventstream", {{"x-amzn-requestid", "req-aws-1"}});
    reply.bill(answer.usage);
    for (const StreamPiece& piece : answers::stream(Dialect::Anthropic, answer).pieces)
        for (std::string event : eventsOf(Dialect::Anthropic, piece.bytes)) {
            if (event.find("message_stop") != std::string::npos)
                event.insert(event.size() - 1, ",\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":12}");
            const std::string frame = bedrockChunk(event);
            if (!byteByByte) {
                reply.chunk(frame);
            } else {
                for (char c : frame) reply.chunk({&c, 1});
            }
        }
    return reply.answered().end();
}

// The first pieces of a stream, for something to go wrong behind them.
Reply begunStream() {
    Reply reply = Reply::chunked(200, "application/vnd.amazon.eventstream");
    const auto pieces = answers::stream(Dialect::Anthropic, {}).pieces;
    for (std::size_t i = 0; i < 4; ++i)
        for (const std::string& event : eventsOf(Dialect::Anthropic, pieces[i].bytes)) reply.chunk(bedrockChunk(event));
    return reply;
}

// Signs what came in anew; the clock may stand a second further, so the time is the one sent.
std::string signatureOf(const LedgerRequest& seen) {
    const std::string time = seen.head.headers.value("x-amz-date");
    providers::SignedCall call{
        .method = "POST", .path = seen.head.target, .query = "", .headers = {}, .body = seen.body};
    for (const char* name : {"host", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"})
        call.headers.emplace_back(name, seen.head.headers.value(name));
    std::tm parts{};
    std::sscanf(time.c_str(), "%4d%2d%2dT%2d%2d%2dZ", &parts.tm_year, &parts.tm_mon, &parts.tm_mday, &parts.tm_hour,
                &parts.tm_min, &parts.tm_sec);
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return providers::authorizationFor(call, {"eu-west-1", "bedrock", timegm(&parts) * kSecond},
                                       *providers::awsCredentials(kSigningKey));
}

} // namespace

class BedrockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void invokesWithASignedCall() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::Anthropic));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        const std::string body =
            bodyWith(R"( "max_tokens":9, "service_tier":"auto","stream":false,"messages":[ {"role":"user"} ]})");
        Response response =
            ask(gate.port(), callRequest(gate, Dialect::Anthropic, body,
                                         {{"anthropic-beta", "context-1m-2025-08-07,oauth-2025-04-20"}}));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(Dialect::Anthropic, {}));
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(kPath) + "invoke");
        QCOMPARE(QByteArray(seen.body.c_str()), QByteArray(kInvokeBody));
        const std::string authorization = seen.head.headers.value("authorization");
        QCOMPARE(authorization, signatureOf(seen));
        QCOMPARE(signatureParts(authorization).signed_headers,
                 std::string("host;x-amz-content-sha256;x-amz-date;x-amz-security-token"));
        QCOMPARE(seen.head.headers.value("x-amz-content-sha256"), sha256Hex(seen.body));
        QVERIFY(seen.raw_head.find("K7MDENG") == std::string::npos);
        QVERIFY(seen.raw_head.find("anthropic-") == std::string::npos);
        QVERIFY(seen.raw_head.find("x-api-key") == std::string::npos);
        const std::string warnings = response.headers.value("x-tollgate-warnings");
        QVERIFY(warnings.find("dropped:service_tier") != std::string::npos);
        // protocols.md §7.1 #17: what the cloud refuses goes, with a warning.
        QVERIFY(warnings.find("dropped:anthropic-beta.oauth-2025-04-20") != std::string::npos);
    }

    void sendsABearerKeyAsItIs() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::Anthropic));
        Gate gate;
        addBedrock(gate, upstream, "ABSKbearer");
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, Dialect::Anthropic, false, kModel)).status, 200);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.headers.value("authorization"), std::string("Bearer ABSKbearer"));
        QVERIFY(!seen.head.headers.has("x-amz-date"));
    }

    void aStreamBecomesAnthropicsOwn_data() {
        QTest::addColumn<bool>("byteByByte");
        QTest::addRow("a frame a read") << false;
        QTest::addRow("byte by byte") << true;
    }

    void aStreamBecomesAnthropicsOwn() {
        QFETCH(bool, byteByByte);
        ScriptedUpstream upstream;
        upstream.otherwise(invokeStream({}, byteByByte));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel));
        QCOMPARE(response.status, 200);
        QCOMPARE(upstream.ledger().last().head.target, std::string(kPath) + "invoke-with-response-stream");
        std::string expected;
        for (const StreamPiece& piece : answers::stream(Dialect::Anthropic, {}).pieces) expected += piece.bytes;
        QVERIFY(eventsOf(Dialect::Anthropic, response.body) == eventsOf(Dialect::Anthropic, expected));
        QVERIFY(endsCleanly(Dialect::Anthropic, response.body));
        QVERIFY(response.headers.value("content-type").find("text/event-stream") != std::string::npos);
        QCOMPARE(response.headers.value("x-amzn-requestid"), std::string("req-aws-1"));
        QVERIFY(response.body.find("invocationMetrics") == std::string::npos);
        auto row = gate.records().wait();
        QCOMPARE(row->usage.input_uncached, 12);
        QCOMPARE(row->usage.output, 7);
        QCOMPARE(row->cost->pico, 94'000'000);
    }

    void clientsOfEveryDialectReachIt() {
        for (Dialect client : {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Gemini, Dialect::Ollama})
            reaches(client);
    }

    // Before the first event a throttled stream is as good as a 429: nothing has gone out yet.
    void anExceptionAtOnceIsAStatus() {
        ScriptedUpstream upstream;
        Reply reply = Reply::chunked(200, "application/vnd.amazon.eventstream");
        upstream.otherwise(
            reply.chunk(awsFrame("throttlingException", R"({"message":"Too many requests"})", true)).end());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel));
        QCOMPARE(response.status, 429);
        const ToldError error = errorOf(Dialect::Anthropic, response.body);
        QCOMPARE(error.type, std::string("rate_limit_error"));
        QVERIFY(error.message.find("Too many requests") != std::string::npos);
    }

    void anExceptionLaterIsAnErrorEvent() {
        ScriptedUpstream upstream;
        Reply reply = begunStream();
        upstream.otherwise(
            reply.chunk(awsFrame("modelStreamErrorException", R"({"message":"The model broke"})", true)).end());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel));
        QCOMPARE(response.status, 200);
        const ToldError error = lastError(Dialect::Anthropic, response.body);
        QVERIFY(error.found);
        QVERIFY(error.message.find("The model broke") != std::string::npos);
    }

    // §5.1: both checksums are looked at; what cannot be trusted ends the stream.
    void aBrokenFrameEndsTheStream() {
        ScriptedUpstream upstream;
        Reply reply = begunStream();
        std::string broken = bedrockChunk(R"({"type":"ping"})");
        broken[broken.size() - 7] ^= 1;
        upstream.otherwise(reply.chunk(broken).end());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel));
        QVERIFY(lastError(Dialect::Anthropic, response.body).found);
        QCOMPARE(gate.records().wait()->attempts.back().outcome, record::Outcome::BadContent);
    }

    // Bedrock's errors have a form of their own; the client gets its dialect's.
    void errorsAreWordedForTheClient() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(400, R"({"message":"max_tokens: must be greater than 0"})",
                                       {{"x-amzn-errortype", "ValidationException:http://internal/"}}));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, false, kModel));
        QCOMPARE(response.status, 400);
        const ToldError error = errorOf(Dialect::Anthropic, response.body);
        QCOMPARE(error.type, std::string("invalid_request_error"));
        QVERIFY(error.message.find("must be greater than 0") != std::string::npos);
    }

    void countsTokens() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, R"({"inputTokens":42})"));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        const std::string body = bodyWith(R"("messages":[{"role":"user","content":"Hi"}]})");
        Response response = askAt(gate, Dialect::Anthropic, "/v1/messages/count_tokens", body);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, std::string(R"({"input_tokens":42})"));
        QCOMPARE(upstream.ledger().last().head.target, std::string(kPath) + "count-tokens");
    }

    void halfAKeyIsSaidToBeOne() {
        ScriptedUpstream upstream;
        Gate gate;
        addBedrock(gate, upstream, "AKIAEXAMPLE");
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, false, kModel));
        QCOMPARE(response.status, 503);
        QVERIFY(errorOf(Dialect::Anthropic, response.body).message.find("ACCESS_KEY:SECRET_KEY") != std::string::npos);
    }

private:
    void reaches(Dialect client) {
        ScriptedUpstream upstream;
        upstream.otherwise(invokeStream({}));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, client, true, kModel));
        QCOMPARE(response.status, 200);
        QVERIFY(endsCleanly(client, response.body));
        const LedgerRequest seen = upstream.ledger().last();
        QVERIFY(seen.body.starts_with("{\"anthropic_version\":\"bedrock-2023-05-31\","));
        QVERIFY(seen.body.find("\"model\"") == std::string::npos);
    }
};

TOLLGATE_TEST(BedrockTest)
#include "tst_bedrock.moc"
