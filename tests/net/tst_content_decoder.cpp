// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/content_decoder.h"
#include "support/packing.h"
#include "support/test_main.h"

using namespace tollgate::net;

namespace {

const char* nameOf(Coding coding) {
    switch (coding) {
    case Coding::gzip: return "gzip";
    case Coding::deflate: return "deflate";
    case Coding::brotli: return "br";
    case Coding::zstd: return "zstd";
    default: return "identity";
    }
}

QByteArray packed(Coding coding, const QByteArray& data) {
    return QByteArray::fromStdString(tollgate::test::packed(nameOf(coding), data.toStdString()));
}

// Text that does not compress past the ratio limit.
QByteArray prose(int size) {
    QByteArray text;
    std::uint64_t state = 1;
    while (text.size() < size) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        text += QByteArray::number(static_cast<qulonglong>(state >> 40), 36) + ' ';
    }
    text.truncate(size);
    return text;
}

const std::pair<const char*, Coding> kCodings[] = {
    {"gzip", Coding::gzip}, {"deflate", Coding::deflate}, {"br", Coding::brotli}, {"zstd", Coding::zstd}};

} // namespace

class ContentDecoderTest : public QObject {
    Q_OBJECT

    SlabPool m_pool;

    DecodeStatus decode(Coding coding, const QByteArray& body, const DecodeLimits& limits, QByteArray* out = nullptr) {
        Slab slab(m_pool);
        const std::vector<char> exact(body.begin(), body.end());
        const DecodeStatus status = decodeContent(coding, {exact.data(), exact.size()}, limits, slab);
        if (slab.size() > limits.max_bytes + (1u << 20)) qFatal("unpacked far beyond the limit");
        if (out) *out = QByteArray(slab.data(), static_cast<qsizetype>(slab.size()));
        return status;
    }

    static void addCodings() {
        QTest::addColumn<int>("coding");
        for (const auto& [name, coding] : kCodings) QTest::newRow(name) << static_cast<int>(coding);
    }

private Q_SLOTS:

    void namesCodings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("coding");
        const auto row = [](const char* text, Coding coding) {
            QTest::addRow("'%s'", text) << QByteArray(text) << static_cast<int>(coding);
        };
        row("", Coding::identity);
        row("identity", Coding::identity);
        row("GZip", Coding::gzip);
        row("x-gzip", Coding::gzip);
        row(" br ", Coding::brotli);
        row("zstd", Coding::zstd);
        row("deflate", Coding::deflate);
        row("gzip, br", Coding::unsupported);
        row("gzip,gzip", Coding::unsupported);
        row("compress", Coding::unsupported);
    }

    void namesCodings() {
        QFETCH(QByteArray, text);
        QFETCH(int, coding);
        QCOMPARE(static_cast<int>(codingOf(std::string_view(text.constData()))), coding);
    }

    void refusesCodingsInTwoFields() {
        FieldList fields;
        QCOMPARE(codingOf(fields), Coding::identity);
        fields.add("content-encoding", "gzip");
        QCOMPARE(codingOf(fields), Coding::gzip);
        fields.add("Content-Encoding", "gzip");
        QCOMPARE(codingOf(fields), Coding::unsupported);
    }

    void unpacks_data() { addCodings(); }

    void unpacks() {
        QFETCH(int, coding);
        for (int size : {0, 1, 5000, 300'000, 3'000'000}) {
            const QByteArray text = prose(size);
            QByteArray out;
            QCOMPARE(decode(Coding(coding), packed(Coding(coding), text), {}, &out), DecodeStatus::ok);
            QVERIFY(out == text);
        }
    }

    void unpacksRawDeflate() {
        QByteArray out;
        QCOMPARE(
            decode(Coding::deflate, QByteArray::fromStdString(tollgate::test::rawDeflated("hello hello")), {}, &out),
            DecodeStatus::ok);
        QCOMPARE(out, QByteArray("hello hello"));
    }

    void refusesWhatIsCutOff_data() { addCodings(); }

    void refusesWhatIsCutOff() {
        QFETCH(int, coding);
        const QByteArray whole = packed(Coding(coding), prose(2000));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QCOMPARE(decode(Coding(coding), whole.left(size), {}), DecodeStatus::malformed);
        QCOMPARE(decode(Coding(coding), whole + "x", {}), DecodeStatus::malformed);
    }

    void refusesGarbage_data() { addCodings(); }

    void refusesGarbage() {
        QFETCH(int, coding);
        QCOMPARE(decode(Coding(coding), "{\"model\": \"gpt-5-mini\"}", {}), DecodeStatus::malformed);
    }

    void stopsAtTheLimit_data() { addCodings(); }

    void stopsAtTheLimit() {
        QFETCH(int, coding);
        DecodeLimits limits;
        limits.max_bytes = 100'000;
        QCOMPARE(decode(Coding(coding), packed(Coding(coding), prose(100'000)), limits), DecodeStatus::ok);
        QCOMPARE(decode(Coding(coding), packed(Coding(coding), prose(100'001)), limits), DecodeStatus::tooLarge);
    }

    // More than 100:1 once past 1 MiB, long before the absolute limit.
    void stopsBombs_data() { addCodings(); }

    void stopsBombs() {
        QFETCH(int, coding);
        const QByteArray bomb = packed(Coding(coding), QByteArray(48 << 20, 'a'));
        QByteArray out;
        QCOMPARE(decode(Coding(coding), bomb, {}, &out), DecodeStatus::tooLarge);
        QVERIFY(out.size() < 16 << 20);
        QCOMPARE(decode(Coding(coding), packed(Coding(coding), QByteArray(1 << 20, 'a')), {}), DecodeStatus::ok);
    }

    // RFC 9659: no window beyond 8 MiB, whatever the frame asks for.
    void refusesHugeZstdWindows() {
        const std::string wide = tollgate::test::zstandard(prose(9 << 20).toStdString(), 27);
        QCOMPARE(decode(Coding::zstd, QByteArray::fromStdString(wide), {}), DecodeStatus::malformed);
    }

    void passesPlainBodies() {
        QByteArray out;
        QCOMPARE(decode(Coding::identity, "abc", {}, &out), DecodeStatus::ok);
        QCOMPARE(out, QByteArray("abc"));
        QCOMPARE(decode(Coding::unsupported, "abc", {}), DecodeStatus::unsupported);
    }
};

TOLLGATE_TEST(ContentDecoderTest)
#include "tst_content_decoder.moc"
