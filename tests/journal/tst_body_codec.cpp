// SPDX-License-Identifier: GPL-3.0-or-later
// Kept texts: what goes in comes out, but for credentials (DESIGN.md §7 "Never stored", §10.5).
#include "journal/body_codec.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::journal;

namespace {

std::string kept(const std::string& text) {
    BodyPacker packer;
    record::Bodies bodies;
    bodies.response = text;
    return unpack(packer.pack(bodies).response).value_or("?");
}

constexpr const char* kSecret = "0a1b2c3d4e5f6a7b8c9d";

} // namespace

class BodyCodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void credentialsAreTakenOut_data() {
        QTest::addColumn<QByteArray>("before"); // what stands before the secret part
        QTest::addColumn<QByteArray>("lead");   // what of the credential may stay
        const auto row = [](const char* name, const char* before, const char* lead) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(lead);
        };
        row("at the beginning", "", "sk-");
        row("in a sentence", "my key is ", "sk-ant-");
        row("in a string", "{\"messages\":[{\"content\":\"use ", "AIza");
        row("behind an escaped line end", "{\"content\":\"keys:\\n", "gsk_");
        row("behind an escaped tab", "{\"content\":\"\\t", "tg-");
        row("behind an escape by number", "{\"content\":\"\\u000a", "xai-");
        row("behind an escaped quote", "{\"content\":\"{\\\"key\\\":\\\"", "hf_");
        row("bearer", "\"authorization: Bearer ", "");
        row("in a query", "GET /v1?alt=sse&key=", "");
        row("a web token", "Cookie ", "eyJ");
    }

    void credentialsAreTakenOut() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, lead);
        // Wherever it stands: every distance from the beginning is looked at.
        for (int pad = 0; pad < 40; ++pad) {
            const std::string text = std::string(static_cast<std::size_t>(pad), ' ') + before.toStdString() +
                                     lead.toStdString() + kSecret + "\" and more";
            const std::string result = kept(text);
            QVERIFY2(result.find(kSecret) == std::string::npos, result.c_str());
            QVERIFY2(result.ends_with("…\" and more"), result.c_str());
            QVERIFY(result.find(before.toStdString()) != std::string::npos);
        }
    }

    void everythingElseStays_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("prose") << QByteArray(
            "Disk-based tasks ask for risk-free sk- words; a task-oriented-description-of-it.");
        QTest::newRow("json") << QByteArray(
            "{\"a\":[1.0,\"\\u65e5\\u672c\\\\nsk-short\"],\"id\":\"chatcmpl-0a1b2c3d4e5f6a7b8c9d\"}");
        QTest::newRow("a long word") << QByteArray(100'000, 'x');
        QTest::newRow("a short key") << QByteArray("sk-12345");
        QTest::newRow("utf-8") << QByteArray("日本語のテキスト 🚀 naïve");
    }

    void everythingElseStays() {
        QFETCH(QByteArray, text);
        QCOMPARE(kept(text.toStdString()), text.toStdString());
    }

    void moreThanTheLimitIsCut() {
        BodyPacker packer;
        record::Bodies bodies;
        bodies.request = std::string(kMaxBodyBytes + 10, 'a');
        const PackedBodies packed = packer.pack(bodies);
        QVERIFY(packed.truncated);
        QCOMPARE(unpack(packed.request)->size(), kMaxBodyBytes);
    }
};

TOLLGATE_TEST(BodyCodecTest)
#include "tst_body_codec.moc"
