// SPDX-License-Identifier: GPL-3.0-or-later
// How a text is read: a bounded part of it, as it lies, whatever its bytes are.
#include "classify/classify.h"
#include "classify/excerpt.h"
#include "classify/folded.h"
#include "classify/language.h"
#include "labelled.h"
#include "support/test_main.h"

#include <random>

using namespace tollgate;
using namespace tollgate::classify;

namespace {

// As a body has it: control characters, quotes and backslashes escaped, and what is outside ASCII as \uXXXX.
std::string inJson(const std::string& text) {
    QString escaped;
    for (const QChar c : QString::fromStdString(text)) {
        const char16_t unit = c.unicode();
        if (unit == u'\n')
            escaped += QLatin1String("\\n");
        else if (unit == u'"' || unit == u'\\')
            escaped += QLatin1Char('\\') + c;
        else if (unit < 0x20 || unit > 0x7e)
            escaped += QStringLiteral("\\u%1").arg(unit, 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return escaped.toStdString();
}

bool sameJudgement(const Judgement& a, const Judgement& b) {
    return a.task == b.task && a.likely == b.likely && a.confidence == b.confidence && a.evidence == b.evidence;
}

std::string longText() {
    std::string text;
    while (text.size() < 100'000) text += "The harbour was closed for hours, and the ships had to wait outside of it. ";
    return text;
}

QByteArray folded(const char* text) {
    const Folded result{std::string_view(text)};
    return {result.text().data(), static_cast<qsizetype>(result.text().size())};
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void folds() {
        QCOMPARE(folded("Résumé ÜBERSETZEN Straße œuvre Łódź"), QByteArray("resume ubersetzen strasse oeuvre lodz"));
        QCOMPARE(folded("ЁЖИК Переведи Ґ"), QByteArray("ёжик переведи ґ"));
        QCOMPARE(folded("ＡＢ１：要約。"), QByteArray("ab1:要約."));
        QCOMPARE(folded("e\xcc\x81t\xff\xc3"), QByteArray("et  "));
    }

    void escapedTextIsReadAsWhatItStandsFor() {
        for (const test::LabelledPrompt& prompt : test::readLabelledPrompts(TOLLGATE_TEST_DATA)) {
            if (prompt.text.size() > 1000) continue; // escaped it would no longer be read whole
            const std::string user = inJson(prompt.text), system = inJson(prompt.system.substr(0, 120));
            Prompt plain = prompt.prompt();
            plain.system_text = plain.system_text.substr(0, 120);
            Prompt escaped = plain;
            escaped.last_user_text = user;
            escaped.system_text = system;
            escaped.form = TextForm::JsonString;
            QVERIFY2(sameJudgement(classify::classify(escaped), classify::classify(plain)), prompt.text.c_str());
            QCOMPARE(languageOf(user, TextForm::JsonString), languageOf(prompt.text));
        }
    }

    void unescapes_data() {
        QTest::addColumn<QByteArray>("escaped");
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("plain") << QByteArray(R"(a\nb\t\"\\\/)") << QByteArray("a\nb\t\"\\/");
        QTest::addRow("pair") << QByteArray(R"(\ud83d\ude00x)") << QByteArray("\xf0\x9f\x98\x80x");
        QTest::addRow("half a pair") << QByteArray(R"(\ud83dx)") << QByteArray(" x");
        QTest::addRow("low half alone") << QByteArray(R"(\ude00x)") << QByteArray(" x");
        QTest::addRow("not hexadecimal") << QByteArray(R"(\u12gx)") << QByteArray(" 12gx");
        QTest::addRow("ends inside") << QByteArray(R"(\u12)") << QByteArray(" 12");
        QTest::addRow("ends with a backslash") << QByteArray("a\\") << QByteArray("a\\");
    }

    void unescapes() {
        QFETCH(QByteArray, escaped);
        QFETCH(QByteArray, text);
        const std::string in = escaped.toStdString();
        const Excerpt excerpt(in, TextForm::JsonString);
        QCOMPARE(QByteArray(excerpt.head().data(), static_cast<qsizetype>(excerpt.head().size())), text);
    }

    void aTailDoesNotBeginInsideAnEscape() {
        for (std::size_t shift = 0; shift < 8; ++shift) {
            std::string text(4000 + shift, 'x');
            for (std::size_t i = 2500; i + 1 < text.size(); i += 2) text[i] = '\\', text[i + 1] = 'n';
            const Excerpt excerpt(text, TextForm::JsonString);
            QVERIFY(!excerpt.tail().empty());
            QCOMPARE(excerpt.tail().find('n'), std::string_view::npos);
        }
    }

    void readsTheBeginningAndTheEndOnly() {
        const std::string text = longText();
        std::string other = text;
        for (std::size_t i = Excerpt::kHead; i < other.size() - Excerpt::kTail; ++i) other[i] = '#';
        const Prompt one{.last_user_text = text, .input_tokens = 25'000};
        const Prompt two{.last_user_text = other, .input_tokens = 25'000};
        QVERIFY(sameJudgement(classify::classify(one), classify::classify(two)));
        QCOMPARE(languageOf(text), languageOf(other));
    }

    void findsTheInstructionAtEitherEnd() {
        const std::string text = longText();
        for (const std::string& prompt :
             {"Summarise this article.\n\n" + text, text + "\n\nSummarise the text above."}) {
            const Judgement judgement = classify::classify({.last_user_text = prompt});
            QCOMPARE(judgement.task, Task::Summarising);
        }
    }

    // Every length up to the bounds and any bytes, in memory of exactly that size: sanitizers see what reads behind it.
    void survivesAnyBytes() {
        std::mt19937 random(11);
        for (int round = 0; round < 3000; ++round) {
            std::vector<char> bytes(random() % (round % 10 == 0 ? 8000 : 200));
            for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 ? 256 : 128));
            const std::string_view text(bytes.data(), bytes.size());
            for (TextForm form : {TextForm::Plain, TextForm::JsonString}) {
                const Judgement judgement =
                    classify::classify({.last_user_text = text, .system_text = text, .form = form});
                QVERIFY(judgement.confidence >= 0 && judgement.confidence <= 1);
                QVERIFY(languageOf(text, form).size() <= 2);
            }
        }
    }
};

TOLLGATE_TEST(ReadingTest)
#include "tst_reading.moc"
