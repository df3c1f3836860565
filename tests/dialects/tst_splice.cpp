// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/splice.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

class SpliceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // protocols.md §0.1: splice only the bytes that must change.
    void changesOnlyWhatMustChange_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<bool>("usage");
        QTest::addColumn<QByteArray>("expected");
        auto row = [](const char* name, const char* body, const char* model, bool usage, const char* expected) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(model) << usage << QByteArray(expected);
        };
        row("nothing to do", R"( {"model" : "a"} )", "a", false, R"( {"model" : "a"} )");
        row("no model wanted", R"({"model":"a"})", "", false, R"({"model":"a"})");
        row("no model in the body", R"({"x":1})", "b", false, R"({"x":1})");
        row("model", R"({ "x":1.0,"model" :"a", "y":[ ]})", "b", false, R"({ "x":1.0,"model" :"b", "y":[ ]})");
        row("model with a quote", R"({"model":"a"})", "b\"\\", false, "{\"model\":\"b\\\"\\\\\"}");
        row("same model in escapes stays", R"({"model":"\u0061"})", "a", false, R"({"model":"\u0061"})");
        row("inner models stay", R"({"m":{"model":"a"},"model":"a"})", "b", false,
            R"({"m":{"model":"a"},"model":"b"})");
        row("§4 resource name", R"({"model":"models/a"})", "b", false, R"({"model":"models/b"})");
        row("§4 resource name, the same", R"({"model":"models/a"})", "a", false, R"({"model":"models/a"})");
        row("usage, no options", R"( {"stream":true})", "", true,
            R"( {"stream_options":{"include_usage":true},"stream":true})");
        row("usage, empty options", R"({"stream":true,"stream_options":{ }})", "", true,
            R"({"stream":true,"stream_options":{"include_usage":true }})");
        row("usage, other options", R"({"stream":true,"stream_options":{"x":1}})", "", true,
            R"({"stream":true,"stream_options":{"include_usage":true,"x":1}})");
        row("usage, was refused", R"({"stream":true,"stream_options":{"include_usage": false}})", "", true,
            R"({"stream":true,"stream_options":{"include_usage": true}})");
        row("usage, null", R"({"stream":true,"stream_options": null})", "", true,
            R"({"stream":true,"stream_options": {"include_usage":true}})");
        row("both, model first", R"({"model":"a","stream":true,"stream_options":{}})", "b", true,
            R"({"model":"b","stream":true,"stream_options":{"include_usage":true}})");
        row("both, model last", R"({"stream":true,"model":"a"})", "b", true,
            R"({"stream_options":{"include_usage":true},"stream":true,"model":"b"})");
    }

    void changesOnlyWhatMustChange() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, model);
        QFETCH(bool, usage);
        QFETCH(QByteArray, expected);
        const std::string text = body.toStdString(), name = model.toStdString();
        RequestPeeker peeker;
        RequestPeek peek = peeker.peek(text, Dialect::OpenAiChat, Endpoint::Chat);
        QVERIFY(peek.error == PeekError::None);
        SplicedBody spliced = splice(text, peek, {.model = name, .ask_usage = usage});
        QCOMPARE(QByteArray::fromStdString(spliced.text()), expected);
        QCOMPARE(spliced.size(), static_cast<std::size_t>(expected.size()));
        QCOMPARE(spliced.untouched(), expected == body);
    }

    // What stays is not copied, what is put in survives a move of the value.
    void refersToTheBody() {
        const std::string text = R"({"model":"a","messages":[]})";
        RequestPeeker peeker;
        RequestPeek peek = peeker.peek(text, Dialect::OpenAiChat, Endpoint::Chat);
        const std::string name(100, 'm');
        SplicedBody spliced = splice(text, peek, {.model = name});
        SplicedBody moved = std::move(spliced);
        QCOMPARE(moved.count(), std::size_t{3});
        QVERIFY(moved.piece(0).data() == text.data());
        QVERIFY(moved.piece(2).data() > text.data() && moved.piece(2).data() < text.data() + text.size());
        QCOMPARE(moved.text(), "{\"model\":\"" + name + "\",\"messages\":[]}");
    }

    // §9.3.1: always ask, but not whom it would break, and not when the client asked itself.
    void asksForUsageWhereItHelps_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("vendor");
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<bool>("asks");
        auto row = [](const char* name, const char* body, bool asks, const char* vendor = "openai",
                      Endpoint endpoint = Endpoint::Chat) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(vendor) << static_cast<int>(endpoint) << asks;
        };
        row("a stream", R"({"stream":true})", true);
        row("completions", R"({"stream":true})", true, "openai", Endpoint::Completions);
        row("no stream", R"({"stream":false})", false);
        row("client asked", R"({"stream":true,"stream_options":{"include_usage":true}})", false);
        row("client refused", R"({"stream":true,"stream_options":{"include_usage":false}})", true);
        row("options null", R"({"stream":true,"stream_options":null})", true);
        row("options malformed: the provider shall say so", R"({"stream":true,"stream_options":[]})", false);
        row("§5 Mistral refuses the question", R"({"stream":true})", false, "mistral");
        row("embeddings", R"({"stream":true})", false, "openai", Endpoint::Embeddings);
    }

    void asksForUsageWhereItHelps() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, vendor);
        QFETCH(int, endpoint);
        QFETCH(bool, asks);
        RequestPeeker peeker;
        auto which = static_cast<Endpoint>(endpoint);
        RequestPeek peek = peeker.peek(body.toStdString(), Dialect::OpenAiChat, which);
        QCOMPARE(asksForUsage(peek, Dialect::OpenAiChat, which, vendor.toStdString()), asks);
        QVERIFY(!asksForUsage(peek, Dialect::OpenAiResponses, Endpoint::Responses, vendor.toStdString()));
    }
};

TOLLGATE_TEST(SpliceTest)
#include "tst_splice.moc"
