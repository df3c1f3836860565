// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens JsonStructure finds are those of simdjson's first pass, with every kind of instructions.
#include "dialects/json_structure.h"
#include "support/test_main.h"

#include <simdjson.h>

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace tollgate::dialects;

Q_DECLARE_METATYPE(JsonStructure::Instructions)

namespace {

using Tokens = std::vector<std::uint32_t>;

// Nothing: it cannot be JSON.
std::optional<Tokens> expected(const std::string& text) {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    const auto& simd = *simdjson::get_active_implementation();
    if (simd.create_dom_parser_implementation(text.size() + 64, 1, parser) != simdjson::SUCCESS) return {};
    const simdjson::padded_string padded(text);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(padded.data());
    const auto error = parser->stage1(bytes, padded.size(), simdjson::stage1_mode::regular);
    if (error == simdjson::EMPTY) return Tokens();
    if (error != simdjson::SUCCESS) return {};
    return Tokens(parser->structural_indexes.get(), parser->structural_indexes.get() + parser->n_structural_indexes);
}

std::optional<Tokens> found(JsonStructure& structure, const std::string& text) {
    const std::vector<char> exact(text.begin(), text.end()); // a sanitizer sees what lies beyond its end
    if (!structure.find({exact.data(), exact.size()})) return {};
    return Tokens(structure.tokens().begin(), structure.tokens().end());
}

// What may matter, long stretches of what does not among it.
std::string randomText(std::mt19937& random) {
    static const std::vector<std::string> kPieces = {"\"",         "\"",
                                                     "\"",         "\\",
                                                     "\\\\",       "\\\"",
                                                     "\\n",        "{",
                                                     "}",          "[",
                                                     "]",          ":",
                                                     ",",          " ",
                                                     "\n",         "\t",
                                                     "true",       "-1.5e3",
                                                     "a",          "\x7f",
                                                     "\u00e9",     "\u4f60\u597d",
                                                     "\U0001f600", "\xc3",
                                                     "\x1f",       std::string(1, '\0')};
    std::string text;
    const std::size_t pieces = random() % 60;
    for (std::size_t i = 0; i < pieces; ++i) {
        if (random() % 6 == 0) text.append(random() % 150, 'x');
        const bool usual = random() % 40 != 0; // the last three make almost anything bad
        text += kPieces[random() % (kPieces.size() - (usual ? 3 : 0))];
    }
    return text;
}

} // namespace

class JsonStructureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() {
        QTest::addColumn<JsonStructure::Instructions>("instructions");
        QTest::newRow("any") << JsonStructure::Instructions::Any;
        QTest::newRow("avx2") << JsonStructure::Instructions::Avx2;
        QTest::newRow("avx512") << JsonStructure::Instructions::Avx512;
    }

    void tokensAreWhereTheyBegin() {
        QFETCH_GLOBAL(JsonStructure::Instructions, instructions);
        JsonStructure structure(instructions);
        QCOMPARE(found(structure, "{\"a\": [1, true, \"x\\\"y\"]}"), (Tokens{0, 1, 4, 6, 7, 8, 10, 14, 16, 22, 23}));
        QCOMPARE(found(structure, ""), Tokens());
        QCOMPARE(found(structure, " \n"), Tokens());
        QCOMPARE(found(structure, "\"open"), std::nullopt);
        QCOMPARE(found(structure, "\"a\tb\""), std::nullopt);
        QCOMPARE(found(structure, "\"\xff\""), std::nullopt);
    }

    // Each place in a block, for the end of a string, an escape and the end of the text.
    void blocksMeetAnywhere() {
        QFETCH_GLOBAL(JsonStructure::Instructions, instructions);
        JsonStructure structure(instructions);
        for (std::size_t length = 0; length < 200; ++length)
            for (const char* end : {"", "\\\"", "\\\\", "\\\\\\\"", "\\\\\\\\", "\u00e9", "\n"})
                for (const char* after : {"", ",12", ":{}", " ", "x", "\"\""}) {
                    const std::string text = "[\"" + std::string(length, 'a') + end + "\"" + after;
                    QVERIFY2(found(structure, text) == expected(text), text.c_str());
                }
    }

    void randomTexts() {
        QFETCH_GLOBAL(JsonStructure::Instructions, instructions);
        JsonStructure structure(instructions);
        std::mt19937 random(20261127);
        int good = 0;
        for (int i = 0; i < 20'000; ++i) {
            const std::string text = randomText(random);
            const auto wanted = expected(text);
            QVERIFY2(found(structure, text) == wanted, qPrintable(QString::fromUtf8(text.c_str())));
            good += wanted.has_value();
        }
        QVERIFY(good > 2'000 && good < 18'000);
    }

    // As many tokens as bytes, and more than were expected before.
    void manyTokensInManySizes() {
        QFETCH_GLOBAL(JsonStructure::Instructions, instructions);
        JsonStructure structure(instructions);
        for (std::size_t size : {1u, 63u, 64u, 65u, 100'000u, 5'000'000u, 1'000u}) {
            QVERIFY(structure.find(std::string(size, ',')));
            QCOMPARE(structure.tokens().size(), size);
            QCOMPARE(structure.tokens().back(), static_cast<std::uint32_t>(size - 1));
        }
    }
};

TOLLGATE_TEST(JsonStructureTest)
#include "tst_json_structure.moc"
