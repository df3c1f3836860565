// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/lexicon_words.h"

#include <iterator>

namespace tollgate::classify {

const PhraseList kPhraseLists[] = {
    {Cue::Summarise, Place::Leading,
     "summarise|summarize|summarising|summarizing|summarises|summarizes|summariser|summarizer|sum up|tl;dr|tldr|recap|"
     "condense|boil down|give me a summary|give a summary|write a summary|provide a summary|create a summary|"
     "a summary of|short summary|brief summary|executive summary|give me the gist|the gist of|key points of|"
     "what are the main points|what are the key points|key takeaways|main takeaways|"
     "zusammenfassung|fasse|fass|gib mir eine zusammenfassung|erstelle eine zusammenfassung|"
     "resume ce|resume cet|resume cette|resume moi|resume le|resume les|resumez|resumer|faites un resume|fais un "
     "resume|"
     "fais moi un resume|synthetise*|resume el|resume la|resume los|resume este|resume esta|resume estos|resume en|"
     "resumeme|resumir|resuma|haz un resumen|hazme un resumen|sintetiza|riassumi|riassumere|riassunto|fammi un "
     "riassunto|"
     "faca um resumo|resumo|vat|samenvatting|streszcz|stresc|streszczenie|podsumuj|sammanfatta|ozetle*"},
    {Cue::Summarise, Place::Anywhere,
     "zusammenfass*|zusammenzufass*|要約|まとめてください|まとめて|总结|概括|摘要|归纳|總結|요약*|кратко изложи*|"
     "перескажи*|резюмируй*|подведи итог*|стисло*|підсумуй*|لخص|تلخيص|सारांश|samenvatten|"
     "peux tu resumer|pouvez vous resumer|puedes resumir"},
    {Cue::Summarise, Place::Mention,
     "highlights|the main finding|in short|in a few lines|minutes "
     "into|briefly|abridged|outline|essence|summary|summaries|in one sentence|in two sentences|in three sentences|in a "
     "few sentences|in three bullet*|"
     "bullet points|key points|main points|main ideas|shorter|gist|takeaway*|overview|minutes|digest|resume|resumen|"
     "riassunt*|resumo|kernaussage*|stichpunkt*|kurzfassung|samenvat*|скороти*|кратко|ポイント|要点|要旨|主要内容|"
     "краткое"},
    {Cue::Classify, Place::Leading,
     "classify|classifies|classifier|categorise|categorize|categorizes|label|labels|tag this|tag each|tag the|"
     "is this review|is this comment|is this message|is this email|is this tweet|is this text|is the following "
     "message|is the following review|is the following text|"
     "is the following email|is the following tweet|is the following comment|is the following headline|"
     "decide whether|determine whether|determine if|what is the sentiment|what s the sentiment|sentiment|"
     "rate the sentiment|detect the sentiment|which category|which of these categories|assign one|assign each|"
     "assign the|triage|moderate|flag|route this|spam or|"
     "kategorisiere*|ordne|einordnung|classe|classez|classifie|classifiez|categorise*|clasifica*|"
     "etiqueta|categoriza*|classifica*|classificeer|sklasyfikuj|siniflandir*|klassificera"},
    {Cue::Classify, Place::Anywhere,
     "klassifizier*|zuzuordnen|分类|分類|归类|判断情感|感情を判定|分류*|классифицируй*|определи тональность|"
     "определи категорию|класифікуй*|صنف|वर्गीकृत|categorize the following|classify the following"},
    {Cue::Classify, Place::Mention,
     "positive or negative|or not|which of the following|which of these|best describes|what type of|what kind of|which "
     "team|"
     "which department|severity|risk|judge|score|genre|stance|urgent or not|pass or "
     "fail|category|categories|label|labels|sentiment|positive|negative|neutral|spam|toxic|intent|urgent|priority|"
     "class|"
     "classification|one of|one word|only with|answer with|respond with|reply with|yes or no|true or false|kategorie*|"
     "stimmung|positiv|negativ|kategoria|categoria*|categorie*|positivo|negativo|positif|negatif|"
     "情感|正面|负面|类别|カテゴリ*|感情|ポジティブ|ネガティブ|부정|긍정|категори*|spam or not|bug or feature"},
    {Cue::Extract, Place::Leading,
     "extract|extracts|extraction|pull out|pull the|pull all|parse this|parse the|list every|list all the names|"
     "find all the|find every|identify all|get the names|get all the|return all|return the fields|fill in the fields|"
     "hole alle|suche alle|finde alle|extrais|extrayez|extraire|releve|extrae|extraer|"
     "saca los|saca las|estrai|extraia|haal alle|haal de|wyodrebnij|wyciagnij|wypisz|extrahera|cikar"},
    {Cue::Extract, Place::Anywhere,
     "extrahier*|herauszusuchen|抽出|抜き出し*|提取|抽取|추출*|извлеки*|выдели из|выпиши|витягни*|استخرج|निकालें|extract "
     "all|"
     "extract the"},
    {Cue::Extract, Place::Mention,
     "according to|order number|list the|list all|quote|what s the|per this|return only|fields|field|json|keys|key "
     "value|entities|named entit*|names|dates|amounts|amount|invoice|receipt|phone number*|"
     "email address*|addresses|address|csv|table|as json|from the following|from this|mentioned|rechnung*|betrag|"
     "namen|datum|felder|facture|montant|noms|fechas|nombres|factura|importe|请从|字段|から|金額|日付|氏名|ocr"},
    {Cue::Translate, Place::Leading,
     "translate|translates|translator|translation|translation of|how do you say|how do i say|how would you say|"
     "what does the german|what does the french|say this in|put this into|"
     "ubersetzung|traduis|traduisez|traduire|traduce|traducir|traduzca|traduzcas|traduci|tradurre|"
     "traduza|traduzir|traduz|vertaal|przetlumacz|tlumacz|oversatt|cevir*|ingilizceye|comment dit on|como se dice|"
     "wie sagt man|como se diz|come si dice"},
    {Cue::Translate, Place::Anywhere,
     "ubersetz*|zu ubersetzen|翻訳|英訳|和訳|翻译|译成|译为|翻譯|번역*|переведи*|перевод на|переклади*|перекласти|"
     "ترجم|ترجمة|अनुवाद|traduire en|traducir al|translate to|translate into|translate the following|translate this|"
     "vertalen naar|in het engels vertalen|英語にして|日本語にして|中国語に|用英语怎么说|用日语怎么说"},
    {Cue::Translate, Place::Mention,
     "translat*|traduc*|traduz*|traduire|vertal*|into|localise|localize|native speaker"},
    {Cue::Tongue, Place::Mention,
     "english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|chinese|mandarin|japanese|korean|"
     "arabic|hindi|turkish|swedish|danish|norwegian|finnish|czech|greek|hebrew|thai|vietnamese|latin|"
     "englisch*|deutsch*|franzosisch*|spanisch*|italienisch*|polnisch*|russisch*|japanisch*|anglais|allemand|francais|"
     "espagnol|italien|ingles|aleman|frances|espanol|castellano|italiano|portugues|inglese|tedesco|francese|engels|"
     "duits|frans|angielski*|niemiecki*|английск*|немецк*|французск*|русск*|англійськ*|українськ*|英語|英文|英语|"
     "日本語|日语|中国語|中文|韓国語|フランス語|ドイツ語|法语|德语|영어*|한국어*|일본어*|ingilizce*|engelska|svenska"},
    {Cue::Code, Place::Leading,
     "implement|refactor|debug|write a function|write a program|write a class|write a python|write a "
     "bash|"
     "write a sql|write an sql|write a regex|write a query|write a unit test|write unit tests|write tests|"
     "write me a function|write code|write some code|write a test|write a method|write a shell|"
     "write a javascript|write a typescript|write a rust|write a react|write a dockerfile|write a c program|"
     "create a function|create a class|create a react|make a function|add a unit test|"
     "add unit tests|add tests|fix the bug|fix this bug|fix this code|fix the code|fix the failing|fix this error|"
     "code review|review this code|review this pull request|review my code|why does this code|why does my code|"
     "explain this code|what does this code|what does this function|convert this code|port this|optimise this query|"
     "optimize this query|optimize this code|optimise this code|"
     "implementiere*|refaktoriere*|schreibe eine funktion|schreib eine funktion|schreib mir eine funktion|"
     "schreibe ein skript|schreib ein skript|schreibe ein programm|schreib mir ein skript|"
     "ecris une fonction|ecrivez une fonction|ecris un script|implemente|escribe una funcion|escribe un script|"
     "escribe un programa|scrivi una funzione|scrivi uno script|escreva uma funcao|schrijf een functie|napisz funkcje|"
     "напиши функцию|напиши скрипт|напиши програму|напиши функцію"},
    {Cue::Code, Place::Mention,
     "write a script|write me a script|create a script|make a script|a script that|script to"},
    {Cue::Program, Place::Mention,
     "programming|developer|coding|software|vs code|pair "
     "programmer|python|javascript|typescript|java|c++|c#|golang|rust|kotlin|swift|php|ruby|perl|haskell|scala|bash|"
     "powershell|"
     "sql|"
     "html|css|react|vue|angular|svelte|node|nodejs|node js|django|flask|fastapi|rails|laravel|spring "
     "boot|pandas|numpy|"
     "pytorch|tensorflow|docker|dockerfile|kubernetes|k8s|helm|terraform|ansible|nginx|git|github|gitlab|npm|pip|cargo|"
     "cmake|makefile|gcc|clang|linux|postgres|postgresql|mysql|sqlite|mongodb|redis|kafka|graphql|rest api|endpoint|"
     "api|function|method|class|struct|variable|pointer|array|linked list|binary "
     "tree|hashmap|dictionary|loop|recursion|"
     "recursive|async|await|thread|mutex|deadlock|race condition|segfault|segmentation fault|exception|stack trace|"
     "stacktrace|compile|compiler|compiles|runtime|null|undefined|bug|code|codebase|script|program|programme|query|"
     "regex|regexp|regular expression|unit test*|pytest|jest|junit|test case*|repo|repository|commit|branch|merge|"
     "rebase|pull request|diff|patch|refactor*|debug*|algorithm|json|yaml|xml|parser|library|framework|module|import|"
     "package|dependency|dependencies|backend|frontend|server|database|schema|migration|cron|webhook|websocket|http|"
     "cli|stdout|stdin|lambda|decorator|generic|template|component|hook|state|css grid|flexbox|selector|vim|vscode|"
     "funktion|skript|quellcode|datenbank|schleife|klasse|fehlermeldung|abfrage|fonction|requete|boucle|"
     "base de donnees|funcion|consulta|bucle|base de datos|codigo|funzione|codice|funcao|函数|代码|脚本|程序|报错|接口|"
     "数据库|编写|线程|正则|関数|コード|スクリプト|プログラム|エラー|クエリ|実装|正規表現|함수|코드|функци*|скрипт|код|"
     "запрос"},
    {Cue::Reason, Place::Leading,
     "solve|prove|calculate|compute|work out|evaluate the integral|find the derivative|find the integral|find all real|"
     "find the value|find x|differentiate|integrate|simplify|what is the probability|what s the probability|"
     "show that|derive|deduce|lose|lose die|berechne*|beweise|bestimme|wie gross ist die "
     "wahrscheinlichkeit|resous|resoudre|"
     "calcule|calculez|demontre*|montre que|montrer que|resuelve|calcula|calcular|demuestra|risolvi|calcola|resolva|"
     "los op|bereken|bewijs|rozwiaz|oblicz|udowodnij|coz|hesapla|реши|вычисли|докажи|посчитай|розв'яжи|обчисли"},
    {Cue::Reason, Place::Anywhere,
     "证明|求解|解方程|求证|計算してください|を求めよ|証明してください|方程式を解|풀어*|증명*"},
    {Cue::Reason, Place::Mention,
     "how many|how much|how long|how far|how old|how "
     "fast|probability|percent|average|equation|integral|derivative|matrix|triangle|"
     "theorem|prime|divisible|remainder|sum of|product of|ratio|twice|half|total|per hour|km/h|mph|puzzle|riddle|logic|"
     "logically|if and only if|suppose|assume|step by step|truth|liar|knights|weigh*|faster|older|younger|taller|odds|"
     "dice|coin|cards|schedule|optimal|constraint*|minimum|maximum|wie viele|wie viel|wie lange|wahrscheinlichkeit|"
     "gleichung|prozent|schritt fur schritt|combien|probabilite|equation|pourcentage|etape par etape|cuantos|cuantas|"
     "cuanto|probabilidad|ecuacion|porcentaje|paso a "
     "paso|多少|几个|概率|一步一步|方程|推理|何個|何人|確率|いくつ|何通り|"
     "ステップ|сколько|вероятность|уравнение|скільки"},
    {Cue::Chat, Place::Leading,
     "write a poem|write a story|write a short story|write a song|write a haiku|write a limerick|write a letter|"
     "write an email|write a blog|write a toast|write a speech|write a cover letter|write a birthday|write a product|"
     "write me a poem|write me a story|draft an email|draft a letter|draft a|tell me a joke|tell me a story|tell me "
     "about|"
     "describe|discuss|compose|pretend|rephrase|reword|write a script for a|write dialogue|write a persuasive|"
     "write an apology|write a newsletter|recommend|suggest|thanks|thank you|good morning|good evening|how are "
     "you|brainstorm|schreibe ein gedicht|"
     "schreib ein gedicht|schreib eine geschichte|schreibe eine e-mail|schreib mir eine e-mail|erzahl mir|erzahle mir|"
     "danke|ecris un poeme|ecris une histoire|raconte moi|merci|escribe un poema|escribe una historia|"
     "escribe un correo|cuentame|gracias|scrivi una poesia|raccontami|schrijf een gedicht|napisz wiersz|"
     "напиши "
     "стихотворение|расскажи|спасибо|写一首诗|给我讲|推荐|谢谢|你好|ありがとう|おすすめ|こんにちは|고마워|추천*|안녕*"},
    {Cue::Chat, Place::Mention,
     "poem|story|song|joke|haiku|letter|email|essay|blog post|recipe|dinner|gift|birthday|wedding|travel|trip|holiday|"
     "hotel|movie|book|books|film|music|feel|feeling|advice|tips|ideas|opinion|favourite|favorite|history|who was|"
     "imagine|what if|what would|how would you|how can i|how do i tell|should i|in character|play the part|role of|"
     "paragraph|speech|headline|slogan|tone|style|who is|what is|why do|why is|what are|difference between|meaning "
     "of|explain|gedicht|geschichte|rezept|geschenk|"
     "urlaub|warum|was ist|wer war|poeme|histoire|recette|cadeau|voyage|pourquoi|qu'est|poema|historia|receta|regalo|"
     "viaje|por que|que es|诗|故事|菜谱|礼物|旅行|为什么|什么是|物語|レシピ|旅行|なぜ|とは|почему|что такое|рецепт"},
    {Cue::Hard, Place::Mention,
     "prove|proof|step by step|trade-off*|trade off*|architecture|design a system|system design|scalable|distributed|"
     "optimise|optimize|optimal|complexity|rigorous*|in detail|detailed|thorough*|carefully|analyse|analyze|analysis|"
     "compare|evaluate|critically|strategy|root cause|edge cases|concurren*|thread-safe|race condition|deadlock|"
     "security review|migration plan|end to end|production|derive|theorem|multi-step|pros and cons|schritt fur schritt|"
     "ausfuhrlich|beweise|analysiere*|vergleiche*|architektur|etape par etape|analyse|compare|demontre*|en detail|"
     "paso a "
     "paso|analiza|compara|demuestra|arquitectura|证明|详细|分析|比较|架构|証明|詳しく|分析|比較|設計|подробно|докажи"},
    {Cue::Filler, Place::Mention,
     "please|pls|kindly|can|could|would|will|shall|you|u|i|we|want|need|like|to|d|ll|me|my|us|help|hi|hello|hey|dear|"
     "ok|okay|now|"
     "then|so|and|also|just|your|task|is|job|role|goal|the user|are|a|an|act|as|expert|professional|helpful|assistant|"
     "ai|that|who|which|must|should|let|s|first|next|quickly|briefly|instruction*|question|request|the|following|"
     "bitte|kannst|konnen|konntest|konnten|du|sie|mir|mal|ich|mochte|will|dass|hallo|den|die|das|folgenden|s'il te "
     "plait|"
     "s'il vous plait|peux|tu|pouvez|vous|pourrais|pourriez|je|veux|voudrais|bonjour|moi|por favor|puedes|podrias|"
     "puede|quiero|que|hola|necesito|por|favor|voce|pode|ciao|puoi|per|favore|kun|je|graag|prosze|czy|mozesz|"
     "пожалуйста|можешь|можете|привет|будь|ласка|请|請|帮我|请帮我|次の|以下の|你|把|将"},
};
const std::size_t kPhraseListCount = std::size(kPhraseLists);

} // namespace tollgate::classify
