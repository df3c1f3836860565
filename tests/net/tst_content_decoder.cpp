// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/content_decoder.h"
#include "support/test_main.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

using namespace tollgate::net;

namespace {

QByteArray deflated(const QByteArray& data, int windowBits) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY) != Z_OK) qFatal("deflate");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) qFatal("deflate");
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray brotli(const QByteArray& data) {
    std::size_t size = BrotliEncoderMaxCompressedSize(static_cast<std::size_t>(data.size())) + 64;
    QByteArray out(static_cast<qsizetype>(size), '\0');
    if (!BrotliEncoderCompress(5, 22, BROTLI_MODE_GENERIC, static_cast<std::size_t>(data.size()),
                               reinterpret_cast<const std::uint8_t*>(data.data()), &size,
                               reinterpret_cast<std::uint8_t*>(out.data())))
        qFatal("brotli");
    out.resize(static_cast<qsizetype>(size));
    return out;
}

QByteArray zstd(const QByteArray& data, int windowLog = 0) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    if (windowLog) ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(data.size()))), '\0');
    ZSTD_outBuffer to{out.data(), static_cast<std::size_t>(out.size()), 0};
    ZSTD_inBuffer from{data.data(), static_cast<std::size_t>(data.size()), 0};
    if (ZSTD_compressStream2(context, &to, &from, ZSTD_e_end) != 0) qFatal("zstd");
    ZSTD_freeCCtx(context);
    out.resize(static_cast<qsizetype>(to.pos));
    return out;
}

QByteArray packed(Coding coding, const QByteArray& data) {
    switch (coding) {
    case Coding::gzip: return deflated(data, 16 + MAX_WBITS);
    case Coding::deflate: return deflated(data, MAX_WBITS);
    case Coding::brotli: return brotli(data);
    case Coding::zstd: return zstd(data);
    default: return data;
    }
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
        QCOMPARE(decode(Coding::deflate, deflated("hello hello", -MAX_WBITS), {}, &out), DecodeStatus::ok);
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
        QCOMPARE(decode(Coding::zstd, zstd(prose(9 << 20), 27), {}), DecodeStatus::malformed);
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
