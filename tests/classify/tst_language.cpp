// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/language.h"
#include "labelled.h"
#include "support/test_main.h"

#include <map>

using namespace tollgate;
using namespace tollgate::classify;

namespace {

QByteArray language(const QByteArray& text) {
    const std::string_view code = languageOf({text.data(), static_cast<std::size_t>(text.size())});
    return {code.data(), static_cast<qsizetype>(code.size())};
}

const char* const kGermanWithCode = "Warum geht das nicht?\n```python\nif the_value is not in this and that for all of "
                                    "them:\n    return what is to be done\n```";

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tells_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* code, const char* text) {
            QTest::addRow("%s: %.20s", code, text) << QByteArray(text) << QByteArray(code);
        };
        row("en", "The shop on the corner has been closed since last summer.");
        row("en", "can you tell me which bus goes to the airport");
        row("de", "Das Geschäft an der Ecke ist seit dem letzten Sommer geschlossen.");
        row("de", "koennen wir das bitte nach dem essen besprechen");
        row("fr", "Le magasin du coin est fermé depuis l'été dernier.");
        row("fr", "est-ce que tu peux venir avec moi demain");
        row("es", "La tienda de la esquina está cerrada desde el verano pasado.");
        row("es", "¿Cuándo sale el próximo autobús?");
        row("it", "Il negozio all'angolo è chiuso dalla scorsa estate.");
        row("it", "non so come si fa questa cosa");
        row("pt", "A loja da esquina está fechada desde o verão passado.");
        row("pt", "você não sabe onde fica a estação");
        row("nl", "De winkel op de hoek is sinds de vorige zomer gesloten.");
        row("nl", "ik weet niet waar het station is");
        row("pl", "Sklep na rogu jest zamknięty od zeszłego lata.");
        row("pl", "nie wiem gdzie jest dworzec");
        row("ru", "Магазин на углу закрыт с прошлого лета.");
        row("ru", "что ты делаешь");
        row("uk", "Крамниця на розі зачинена з минулого літа.");
        row("uk", "Що ти робиш і де ти є?");
        row("zh", "街角的商店从去年夏天就关门了。");
        row("ja", "角の店は去年の夏から閉まっています。");
        row("ko", "모퉁이 가게는 작년 여름부터 문을 닫았습니다.");
        row("ar", "المتجر في الزاوية مغلق منذ الصيف الماضي.");
        row("hi", "कोने की दुकान पिछली गर्मियों से बंद है।");
        row("tr", "Köşedeki dükkan geçen yazdan beri kapalı, bunu bilmiyor musun?");
        row("sv", "Affären på hörnet har varit stängd sedan förra sommaren.");
        row("sv", "jag vet inte var stationen ligger");
        row("da", "Jeg ved ikke hvad det er, og hvordan jeg finder hjælp til dette.");
        row("no", "Jeg vet ikke hva det er, og hvordan jeg finner hjelp til dette.");
        row("fi", "Kulman kauppa on ollut suljettu viime kesästä, ja minä en tiedä miksi.");
        row("cs", "Obchod na rohu je zavřený od minulého léta a nevím proč.");
        row("hu", "A sarki bolt tavaly nyár óta zárva van, és nem tudom, miért.");
        row("ro", "Magazinul din colț este închis de vara trecută și nu știu de ce.");
        row("vi", "Cửa hàng ở góc phố đã đóng cửa từ mùa hè năm ngoái.");
        row("id", "Toko di sudut jalan itu sudah tutup sejak musim panas yang lalu.");
        row("bg", "Магазинът на ъгъла е затворен от миналото лято и не се знае кога ще отвори.");
        row("sr", "Продавница на ћошку је затворена од прошлог лета и не знам зашто.");
        row("fa", "این فروشگاه از تابستان گذشته بسته است و نمی‌دانم چرا.");
        row("ur", "یہ دکان پچھلی گرمیوں سے بند ہے۔");
        row("el", "Το κατάστημα στη γωνία είναι κλειστό.");
        row("he", "החנות בפינה סגורה מאז הקיץ שעבר.");
        row("th", "ร้านหัวมุมปิดตั้งแต่ฤดูร้อนที่แล้ว");
        row("de", kGermanWithCode);
        row("zh", "用Python写一个函数，读取CSV文件并去掉重复的行");
        row("ja", "Reactのコンポーネントが再レンダリングされない");
    }

    void tells() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QCOMPARE(language(text), code);
        const std::string upper = QString::fromUtf8(text).toUpper().toStdString();
        if (code != "tr" && code != "de") QCOMPARE(language(QByteArray::fromStdString(upper)), code); // İ; ß; fences
    }

    void doesNotGuess_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "   ", "12345 67.8", "x = y + 1", "Mercedes Toyota Volvo Renault", "🙂🙂🙂",
                                 "\xff\xfe\xfd", "git rebase --onto main"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void doesNotGuess() {
        QFETCH(QByteArray, text);
        QCOMPARE(language(text), QByteArray());
    }

    // Over the labelled prompts, short and mixed as they are. Those that ask in one language about a text of another
    // count as wrong.
    void measuresUp() {
        int all = 0, right = 0, unsure = 0;
        for (const test::LabelledPrompt& prompt : test::readLabelledPrompts(TOLLGATE_TEST_DATA)) {
            const std::string_view code = languageOf(prompt.text);
            ++all;
            right += code == prompt.language;
            unsure += code.empty();
        }
        qInfo("%d prompts: language right %.1f %%, not sure %.1f %%, wrong %.1f %%", all, 100.0 * right / all,
              100.0 * unsure / all, 100.0 * (all - right - unsure) / all);
        QVERIFY(right >= all * 92 / 100);
        QVERIFY(all - right - unsure <= all * 25 / 1000);
    }
};

TOLLGATE_TEST(LanguageTest)
#include "tst_language.moc"
