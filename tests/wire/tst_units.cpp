// SPDX-License-Identifier: GPL-3.0-or-later
// What the endpoints cost that are no conversation: tokens where the provider
// counts them, else pictures, seconds, characters or searches, moderation
// nothing (protocols.md §8).
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Row {
    const char* name;
    const char* path;
    const char* body;
    const char* type;
    const char* answer;
    const char* model;
    std::int64_t pico; // -1: no price is known
    UnitCounts units = {};
};

constexpr char kSpeech[] = R"({"model":"tts-1","voice":"alloy","input":"Gr\u00fc\u00dfe!"})"; // 6
                                                                                              // characters

constexpr Row kRows[] = {
    {"speech by the character",
     "/v1/audio/speech",
     kSpeech,
     "audio/mpeg",
     "ID3sound",
     "tts-1",
     6 * 15'000'000ll,
     {.characters = 6}},
    {"pictures by the piece",
     "/v1/images/generations",
     R"({"model":"dall-e-3","prompt":"A cat"})",
     "application/json",
     R"({"created":1,"data":[{"url":"https://x/1"},{"url":"https://x/2"}]})",
     "dall-e-3",
     2 * 40'000'000'000ll,
     {.images = 2}},
    {"pictures by tokens",
     "/v1/images/generations",
     R"({"model":"gpt-image-1","prompt":"A cat"})",
     "application/json",
     R"({"created":1,"data":[{"b64_json":"aGk="}],"usage":{"input_tokens":10,"output_tokens":100,"total_tokens":110,)"
     R"("input_tokens_details":{"text_tokens":10,"image_tokens":0}}})",
     "gpt-image-1",
     10 * 5'000'000ll + 100 * 40'000'000ll,
     {.images = 1}},
    {"pictures by size and quality",
     "/v1/images/generations",
     R"({"model":"gpt-image-1","prompt":"A cat","size":"1024x1536","quality":"high"})",
     "application/json",
     R"({"created":1,"data":[{"b64_json":"aGk="},{"b64_json":"aGk="}]})",
     "gpt-image-1",
     2 * 250'000'000'000ll,
     {.images = 2}},
    {"pictures by size alone",
     "/v1/images/generations",
     R"({"model":"gpt-image-1.5","prompt":"A cat","size":"1024x1024"})",
     "application/json",
     R"({"created":1,"data":[{"b64_json":"aGk="}]})",
     "gpt-image-1.5",
     9'000'000'000ll,
     {.images = 1}},
    {"sound by the second",
     "/v1/audio/transcriptions",
     nullptr,
     "application/json",
     R"({"text":"Hi","usage":{"type":"duration","seconds":12}})",
     "whisper-1",
     12 * 100'000'000ll,
     {.input_milliseconds = 12'000}},
    {"sound by the second, told beside the text",
     "/v1/audio/transcriptions",
     nullptr,
     "application/json",
     R"({"task":"transcribe","duration":2.5,"text":"Hi"})",
     "whisper-1",
     250'000'000ll,
     {.input_milliseconds = 2500}},
    {"moderation is free", "/v1/moderations", R"({"model":"omni-moderation-latest","input":"Hi"})", "application/json",
     R"({"id":"m","model":"omni-moderation-latest","results":[]})", "omni-moderation-latest", 0},
};

// Jina's shape: texts or objects, its answer's numbers are tokens.
constexpr char kRerank[] = R"({"model":"jina-reranker-v3","query":"q","documents":["a",{"text":"b"}],"top_n":1,)"
                           R"("return_documents":false})";
constexpr char kReranked[] = R"({"model":"jina-reranker-v3","usage":{"total_tokens":815},)"
                             R"("results":[{"index":1,"relevance_score":0.75}]})";

std::string form() {
    return "--b\r\ncontent-disposition: form-data; "
           "name=\"model\"\r\n\r\nwhisper-1\r\n"
           "--b\r\ncontent-disposition: form-data; name=\"file\"; "
           "filename=\"a.mp3\"\r\n\r\nsound\r\n--b--\r\n";
}

} // namespace

class UnitsTest : public QObject {
    Q_OBJECT

    static Response askFor(const Gate& gate, const Row& row) {
        HeaderPairs headers = keyHeaders(Dialect::OpenAiChat);
        headers.emplace_back("host", hostOf(gate));
        if (!row.body) headers.emplace_back("content-type", "multipart/form-data; boundary=b");
        return ask(gate.port(), requestText("POST", row.path, row.body ? row.body : form(), headers));
    }

private Q_SLOTS:

    void arePaidFor_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i) QTest::newRow(kRows[i].name) << i;
    }

    void arePaidFor() {
        QFETCH(int, index);
        const Row& row = kRows[index];
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::whole(200, row.type, row.answer));
        Gate gate;
        config::Provider& provider = gate.addProvider(Dialect::OpenAiChat, upstream, "openai", {row.model});
        provider.preset = "openai";
        provider.models->front().price.reset();
        gate.start();
        const Response response = askFor(gate, row);
        QVERIFY2(response.status == 200, response.body.c_str());
        QCOMPARE(response.body, std::string(row.answer));
        const auto record = gate.records().wait();
        QVERIFY(record);
        QVERIFY(record->cost);
        QCOMPARE(static_cast<qint64>(record->cost->pico), static_cast<qint64>(row.pico));
        QVERIFY(record->units == row.units);
        QVERIFY(record->attempts.back().units == row.units);
        QVERIFY(!record->flags.has(record::Flag::Estimated));
        QVERIFY(!record->flags.has(record::Flag::Unpriced));
    }

    // Cohere's rerank is not among its endpoints that speak OpenAI's dialect; the client's path is the usual one, and
    // what it sends passes as it is.
    void rerankGoesWhereTheProviderHasIt_data() {
        QTest::addColumn<QByteArray>("preset");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("target");
        auto row = [](const char* preset, const char* base, const char* asked, const char* target) {
            QTest::addRow("%s %s, %s", preset, base, asked)
                << QByteArray(preset) << QByteArray(base) << QByteArray(asked) << QByteArray(target);
        };
        row("cohere", "/compatibility/v1", "/v1/rerank", "/v2/rerank");
        row("cohere", "/compatibility/v1", "/v2/rerank", "/v2/rerank");
        row("cohere", "/compatibility/v1", "/rerank", "/v2/rerank");
        row("cohere", "/own/compatibility/v1", "/v1/rerank", "/own/v2/rerank");
        row("cohere", "/elsewhere", "/v1/rerank", "/elsewhere/rerank");
        row("jina", "/v1", "/v1/rerank", "/v1/rerank");
    }

    void rerankGoesWhereTheProviderHasIt() {
        QFETCH(QByteArray, preset);
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, target);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kReranked));
        Gate gate;
        config::Provider& provider = gate.addProvider(Dialect::OpenAiChat, upstream, "r", {"jina-reranker-v3"});
        provider.preset = preset.toStdString();
        provider.base_url = upstream.origin() + base.toStdString();
        gate.start();
        const Row row{"", asked.constData(), kRerank, "", "", "", 0};
        const Response response = askFor(gate, row);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, std::string(kReranked));
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, target.toStdString());
        QCOMPARE(seen.body, std::string(kRerank));
        const auto record = gate.records().wait();
        QVERIFY(record && record->cost);
        QCOMPARE(record->endpoint, Endpoint::Rerank);
        QCOMPARE(record->usage.input_uncached, 815); // Jina counts tokens
        QCOMPARE(static_cast<qint64>(record->cost->pico), qint64{815 * 2'000'000});
    }

    // Cohere counts searches; its price is one a search.
    void rerankIsPaidByTheSearch() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, R"({"id":"r","results":[{"index":0,"relevance_score":0.5}],)"
                                            R"("meta":{"billed_units":{"search_units":2}}})"));
        Gate gate;
        config::Provider& provider = gate.addProvider(Dialect::OpenAiChat, upstream, "cohere", {"rerank-v3.5"});
        provider.preset = "cohere";
        provider.models->front().price.reset();
        gate.start();
        const Row row{"", "/v2/rerank", R"({"model":"rerank-v3.5","query":"q","documents":["a"]})", "", "", "", 0};
        QCOMPARE(askFor(gate, row).status, 200);
        const auto record = gate.records().wait();
        QVERIFY(record && record->cost);
        QCOMPARE(static_cast<qint64>(record->cost->pico), qint64{4'000'000'000});
    }

    // A price of one's own replaces what it names: of tokens it leaves the list's for a character as it is.
    void ownPricesWin_data() {
        QTest::addColumn<qint64>("own"); // for a character; 0: none
        QTest::addColumn<qint64>("paid");
        QTest::newRow("for tokens") << qint64{0} << qint64{6 * 15'000'000};
        QTest::newRow("for characters") << qint64{7} << qint64{6 * 7};
    }

    void ownPricesWin() {
        QFETCH(qint64, own);
        QFETCH(qint64, paid);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::whole(200, "audio/mpeg", "ID3"));
        Gate gate;
        config::Provider& provider = gate.addProvider(Dialect::OpenAiChat, upstream, "openai", {"tts-1"});
        provider.preset = "openai";
        if (own > 0) provider.models->front().price->base.per_input_character = Money{own};
        gate.start();
        QCOMPARE(askFor(gate, kRows[0]).status, 200);
        const auto record = gate.records().wait();
        QVERIFY(record && record->cost);
        QCOMPARE(static_cast<qint64>(record->cost->pico), paid);
    }
};

TOLLGATE_TEST(UnitsTest)

#include "tst_units.moc"
