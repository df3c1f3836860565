// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini's clients that do not ask for alt=sse get their stream as one JSON array, whoever answers (protocols.md §4).
#include "gate.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kPath[] = "/v1beta/models/test-model:streamGenerateContent";

QJsonArray arrayOf(const Response& response) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).array();
}

QString textOf(const QJsonArray& elements) {
    QString text;
    for (const auto& element : elements)
        for (const auto& candidate : element.toObject()["candidates"].toArray())
            for (const auto& part : candidate.toObject()["content"].toObject()["parts"].toArray())
                text += part.toObject()["text"].toString();
    return text;
}

} // namespace

class ArrayStreamsTest : public QObject {
    Q_OBJECT

    static Response askFor(const Gate& gate) {
        return askAt(gate, Dialect::Gemini, kPath, answers::requestBody(Dialect::Gemini, "test-model", true));
    }

private Q_SLOTS:

    void areOneArray_data() {
        QTest::addColumn<int>("provider");
        for (Dialect provider : {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Ollama})
            QTest::addRow("%s", nameOf(provider).data()) << static_cast<int>(provider);
    }

    void areOneArray() {
        QFETCH(int, provider);
        const auto asked = static_cast<Dialect>(provider);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(asked));
        Gate gate;
        gate.addProvider(asked, upstream);
        gate.start();
        const Response response = askFor(gate);
        QCOMPARE(response.status, 200);
        QVERIFY(response.headers.value("content-type").starts_with("application/json"));
        const QJsonArray elements = arrayOf(response);
        QVERIFY2(elements.size() > 1, response.body.c_str());
        QCOMPARE(textOf(elements), QStringLiteral("Hello from the scripted upstream."));
        const QJsonObject last = elements.last().toObject();
        QCOMPARE(last["candidates"].toArray().first().toObject()["finishReason"].toString(), QStringLiteral("STOP"));
        QVERIFY(last.contains(QStringLiteral("usageMetadata")));
    }

    void thatBreakOffAreStillAnArray_data() { areOneArray_data(); }

    void thatBreakOffAreStillAnArray() {
        QFETCH(int, provider);
        const auto asked = static_cast<Dialect>(provider);
        const CannedStream canned = answers::stream(asked, {});
        ScriptedUpstream upstream;
        upstream.otherwise(
            play(canned, {.pieces = static_cast<int>(canned.pieces.size()) / 2 + 1, .then = Playing::Then::Cut}));
        Gate gate;
        gate.addProvider(asked, upstream);
        gate.start();
        const Response response = askFor(gate);
        QCOMPARE(response.status, 200);
        const QJsonArray elements = arrayOf(response);
        QVERIFY2(elements.size() > 1, response.body.c_str());
        QVERIFY2(elements.last().toObject().contains(QStringLiteral("error")), response.body.c_str());
    }
};

TOLLGATE_TEST(ArrayStreamsTest)
#include "tst_array_streams.moc"
