// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/language_words.h"

namespace tollgate::classify {

// The letters are of both cases where a language begins words with them.
const std::array<Tongue, kTongues> kTongueTable{{
    {"en",
     "tell need want know like time people think really since feel find get make below text give each these those the "
     "and of to in is that it for you with on this are be as at have from or an by not but what which can if my "
     "your was were they we he she his her their will would should could how why when where who please write make "
     "give explain does did has had been about into than then there here some any all more just i me do don "
     "hello hi thanks thank good morning a so translate summarize summarise email code",
     U"", 0},
    {"de",
     "gehts geht heisst welche welcher welches worum gib fasse hier bekomme uns ihre ihren wurde seit keine kein der "
     "die das und ist nicht ich du sie es ein eine einen einem einer mit auf fur von zu den dem des im am aus "
     "bei nach uber wie was warum wann wo wer wenn dass oder aber auch noch nur schon kann kannst konnen bitte mir "
     "mich dir wir ihr sind war hat haben habe wird werden schreibe schreib erklare gib diesen diese dieser text "
     "hallo danke guten zum zur vom als um an so mein meine dein unser folgenden satz",
     U"äöüÄÖÜß", 5},
    {"fr",
     "voudrais veux heures quoi cela ont etait faire dis resume traduis sans chez le la les un une des du de et est "
     "que qui dans pour pas sur avec ce cette ces je tu il elle nous vous ils au "
     "aux en ne se plus par mais ou comment pourquoi quand quel quelle quelles quels mon ma mes ton votre vos notre "
     "leur leurs sont ont suis etre avoir fait faire peux pouvez ecris donne explique merci bonjour moi texte "
     "suivant d l qu phrase tres bien",
     U"éèêëàâçùûîïôœÉÈÀÇÊ", 3},
    {"es",
     "quiero necesito puedo tengo hace cada frase ni dos calle di haz dime fue fueron cuentame resuelve calcula el la "
     "los las un una unos unas de del y es que en por para con no se lo le al como mas pero su sus este esta "
     "estos esto ese eso mi tu yo me te nos si cual cuando donde porque quien son esta esta hay ser tiene puedes "
     "puede escribe dame explica hola gracias texto siguiente muy sobre entre hacer a e o favor cuanto cuantos",
     U"ñÑ¿¡áíóúé", 4},
    {"it",
     "vorrei fa dimmi quali traduci riassumi scritto oggi risolvi spiega il lo la i gli le un una uno di del della dei "
     "delle degli e che in per con non si su al alla ai da dal dalla "
     "come piu ma suo sua questo questa questi sono mi ti ci se anche quando dove perche chi cosa quale ho hai ha "
     "abbiamo essere fare puoi scrivi dammi spiega ciao grazie testo seguente molto nel nella nei sul sulla tra "
     "a o quanto quanti",
     U"òìàèù", 3},
    {"pt",
     "hoje esta fez faca qual quero preciso tenho aqui traduza resumo ceu porque a o a os as um uma uns umas de do da "
     "dos das e que em no na nos nas por para com nao se ao mais mas como seu sua "
     "este esta isto esse isso meu minha eu voce ele ela nos quando onde porque quem qual sao foi ser ter tem pode "
     "escreva explique ola obrigado texto seguinte muito sobre entre fazer pelo pela quantos favor",
     U"ãõÃÕçâêóúá", 4},
    {"nl",
     "samenvatten vandaag morgen deze schrijft kunnen de het een en van is dat in op te voor met niet zijn aan er ik "
     "je jij u hij zij wij we dit deze die om maar ook "
     "als bij naar uit over hoe wat waarom wanneer waar wie welke kan kun kunt mijn jouw uw ons heeft heb hebben "
     "wordt worden schrijf geef leg graag hallo dank bedankt tekst volgende zou moet nog wel geen door tot "
     "vertaal alstublieft alsjeblieft",
     U"", 0},
    {"pl",
     "oblicz streszcz wedlug przy bardzo dzis tekstu i w z na do nie sie jest to ze jak co dla o po od za czy ale tak "
     "ten ta te tym tego mnie mi ja ty on ona my wy "
     "sa byl byc ma moze mozesz napisz prosze dlaczego kiedy gdzie kto ktory ktora jaki jaka przez przed oraz lub "
     "juz tylko bardzo dziekuje czesc dzien dobry tekst nastepujacy wyjasnij podaj moj moja przetlumacz jezyk",
     U"łąężśźćńŁŻŚ", 8},
    {"tr",
     "cumleyle gunu bugun yarin nasil ve bir bu icin ile da de ne nasil neden mi mu ben sen o biz siz onlar ama cok "
     "daha en gibi olarak olan var yok "
     "kadar sonra once her hangi kim nerede zaman lutfen yaz bana acikla merhaba tesekkurler metni asagidaki "
     "su degil ki ya veya ise olur misin musun cevir ozetle metin hakkinda",
     U"ğışİŞĞıçöü", 5},
    {"sv",
     "funktion bort skriv alla idag stangd ut fran mening meningar och att det som en ett pa i ar av for med den till "
     "inte om har de jag du han hon vi ni man sig var kan skriv "
     "fran men eller nar hur vad varfor vem vilken vilka min mitt din detta denna dessa ska skulle blir hej tack "
     "text foljande mig dig mycket fore efter over under mellan hjalp kunna finns oversatt sammanfatta",
     U"åäöÅÄÖ", 4},
    {"da",
     "og at det som en et pa i er af for med den til ikke om har de jeg du han hun vi man sig var kan skriv fra men "
     "eller nar hvordan hvad hvorfor hvem hvilken min mit din dette denne disse skal ville bliver hej tak tekst "
     "folgende mig dig meget efter over under mellem hjaelp findes oversaet",
     U"æøåÆØÅ", 5},
    {"no",
     "og at det som en et pa i er av for med den til ikke om har de jeg du han hun vi man seg var kan skriv fra men "
     "eller nar hvordan hva hvorfor hvem hvilken min mitt din dette denne disse skal ville blir hei takk tekst "
     "folgende meg deg mye etter over under mellom hjelp finnes oversett",
     U"æøåÆØÅ", 5},
    {"fi",
     "ja on ei se etta han oli kun joka mutta niin tai jos kuin mita miksi miten milloin missa kuka mina sina me te "
     "he olen olet ovat voi voit ole tama taman nama sen sita minun sinun kanssa mukaan kirjoita kerro hei kiitos "
     "teksti seuraava seuraavan englanniksi suomeksi myos vain viela",
     U"äöÄÖ", 4},
    {"cs",
     "a je se na v ze to s z do i o k pro jak co by ale jako tak ten ta jsem jsi jsou byl byla nebo kdyz kde proc kdo "
     "ktery ktera podle muze muzes napis prosim vysvetli dekuji ahoj dobry den text nasledujici preloz shrn jaky "
     "muj moje si jen jeste velmi mezi pri",
     U"ěřůčšžýíáĚŘŮČŠŽ", 6},
    {"hu",
     "a az es hogy nem is egy ez ezt azt van meg de mint vagy csak ha mi mit miert hogyan hol ki mikor melyik en te o "
     "mar lehet kell volt lesz nagyon irj adj kerlek magyarazd koszonom szia szoveget kovetkezo forditsd foglald "
     "ossze tudsz nekem",
     U"őűŐŰáéíóúöü", 5},
    {"ro",
     "si in de la nu este o un cu pe care ca sa din pentru mai ce cum dar sau acest aceasta sunt am ai are fi fost eu "
     "tu el ea noi voi cand unde cine scrie te rog explica multumesc salut textul urmator urmatorul traduceti "
     "tradu rezuma imi poti al ale lui",
     U"ățșĂȚȘ", 9},
    {"vi",
     "va la cua co khong cho mot cac trong voi nay duoc toi ban hay nhung nguoi ve den tu khi thi nhu the nao gi tai "
     "sao viet giup xin chao cam on dich sang tieng anh van doan tom tat giai thich lam rat nhieu",
     U"ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưđĐƯƠ", 8},
    {"id",
     "yang dan di ke dari untuk dengan ini itu adalah tidak pada dalam akan saya anda kamu kami mereka bisa dapat "
     "apa bagaimana mengapa kapan dimana siapa tolong tulis jelaskan terima kasih halo teks berikut terjemahkan "
     "ringkas juga atau karena sudah lebih sebuah oleh agar",
     U"", 0},
    {"ca",
     "el la els les un una de del i es que en per amb no al com mes pero seu seva aquest aquesta aixo meu meva jo tu "
     "quan on perque qui son ha ser te pot escriu explica hola gracies text seguent molt dels als",
     U"çïàèòŀ", 3},
    {"ru",
     "и в не на что я с как это по но для из у к за от так же вы ты мы он она они его все или если бы то "
     "когда где почему кто какой какие мне меня напиши пожалуйста объясни переведи привет спасибо текст "
     "следующий есть был можно нужно чем до о об ли",
     U"ыэёъЫЭ", 8},
    {"uk",
     "і в не на що я з як це по але для із у до за від так ж ви ти ми він вона вони його всі або якщо би то коли "
     "де чому хто який які мені мене напиши будь ласка поясни переклади привіт дякую текст наступний є був "
     "можна треба та й про чи",
     U"іїєґІЇЄҐ", 8},
    {"be",
     "і ў не на што я з як гэта па але для у да за ад так вы ты мы ён яна яны яго усе або калі дзе чаму хто які "
     "мне напішы калі ласка прывітанне дзякуй тэкст",
     U"ўЎ", 24},
    {"bg",
     "и в не на че аз с как това по но за от така вие ти ние той тя те го всички или ако да кога къде защо кой "
     "какво ми напиши моля обясни преведи здравей благодаря текст следния е беше може трябва до ще се са съм",
     U"ъЪ", 4},
    {"sr",
     "и у не на што ја са како ово по али за од тако ви ти ми он она они га сви или ако да када где зашто ко који "
     "ми напиши молим објасни преведи здраво хвала текст следећи је био може треба до се су",
     U"јљњћђџЈЉЊЋЂЏ", 12},
    {"mk",
     "и во не на што јас со како ова по но за од така вие ти ние тој таа тие го сите или ако да кога каде зошто кој "
     "напиши молам преведи здраво благодарам текст е може треба до се",
     U"ѓќѕЃЌ", 24},
    {"sk",
     "a je sa na v ze to s z do i o k pre ako co by ale tak ten ta som si su bol bola alebo ked kde preco kto ktory "
     "ktora podla moze mozes napis prosim vysvetli dakujem ahoj dobry den text nasledujuci preloz aky moj moja len "
     "este velmi medzi pri",
     U"ľĺŕôäčšžýíáťďň", 5},
}};

} // namespace tollgate::classify
