// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that are compiled in, as the console loads them.
#include "support/test_main.h"
#include "translations/translations.h"

#include <QTranslator>

using namespace tollgate;

class TranslationsTest : public QObject {
    Q_OBJECT

    static QString words(const char* context, const char* text, int n = -1) {
        return QCoreApplication::translate(context, text, nullptr, n);
    }

    static QString unlocked() { return words("tollgate::secrets", "The system keychain is unlocked."); }

private Q_SLOTS:

    void cleanup() {
        for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) delete translator;
    }

    void areCompiledIn() { QCOMPARE(translationLanguages(), (QStringList{u"de"_qs, u"en"_qs, u"ja"_qs, u"zh_CN"_qs})); }

    void speakTheLocalesLanguage_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        const QString english = u"The system keychain is unlocked."_qs;
        const QString german = u"Der Schlüsselbund des Systems ist entsperrt."_qs;
        const QString japanese = u"システムのキーチェーンはロック解除されています。"_qs;
        const QString chinese = u"系统密钥环已解锁。"_qs;
        auto row = [](const char* locale, const char* language, const QString& text) {
            QTest::addRow("%s", locale) << QString::fromLatin1(locale) << QString::fromLatin1(language) << text;
        };
        row("C", "en", english);
        row("en_US", "en", english);
        row("en_GB", "en", english);
        row("de_DE", "de", german);
        row("de_AT", "de", german);
        row("ja_JP", "ja", japanese);
        row("zh_CN", "zh_CN", chinese);
        row("fr_FR", "en", english); // no words in it yet
    }

    void speakTheLocalesLanguage() {
        QFETCH(QString, locale);
        QTEST(installTranslations(QLocale(locale)), "language");
        QTEST(unlocked(), "text");
    }

    // Without words of its own English would say "1 model(s)".
    void pluralsOfEnglish_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        QTest::addRow("one") << 1 << QStringLiteral("1 model");
        QTest::addRow("none") << 0 << QStringLiteral("0 models");
        QTest::addRow("many") << 7 << QStringLiteral("7 models");
    }

    void pluralsOfEnglish() {
        QFETCH(int, number);
        installTranslations(QLocale(QStringLiteral("fr_FR")));
        QTEST(words("tollgate::bridge::Prober", "%n model(s)", number), "text");
    }
};

TOLLGATE_TEST(TranslationsTest)
#include "tst_translations.moc"
