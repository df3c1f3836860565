// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/offer.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::providers;

namespace {

config::Presets presets() {
    return config::Presets::parse(
               {{"groq",
                 R"({"name":"Groq","dialect":"openai-chat","base_url":"https://groq.example/v1","catalogue":"groq"})"},
                {"gemini",
                 R"({"name":"Gemini","dialect":"gemini","base_url":"https://gemini.example","catalogue":"gemini"})"}})
        .value();
}

std::shared_ptr<const pricing::Catalogue> catalogue() {
    return std::make_shared<const pricing::Catalogue>(
        pricing::Catalogue::parse(R"({"version":1,"as_of":"2026-08-01","providers":{
            "groq":{"llama":{"mode":"chat"},"old":{"mode":"chat","retires":"2026-01-01"}},
            "gemini":{"gemini-2.5-pro":{"mode":"chat"},"llama":{"mode":"chat"}}}})")
            .value());
}

config::Provider provider(const char* id, const char* preset, std::optional<std::vector<config::Model>> models = {}) {
    config::Provider made;
    made.id = id;
    made.preset = preset;
    made.base_url = "https://" + std::string(id);
    made.models = std::move(models);
    return made;
}

config::Model model(const char* id, std::vector<std::string> aliases = {}) {
    config::Model made;
    made.id = id;
    made.aliases = std::move(aliases);
    return made;
}

Offers offersOf(std::vector<config::Provider> providers, const FetchedModels& lists = {}) {
    config::Config config;
    config.providers = std::move(providers);
    return Offers(config, presets(), catalogue(), lists, "2026-10-15");
}

template <class List>
QString shown(const List& offers) {
    QStringList words;
    for (const Offer& offer : offers) words << QString::fromStdString(offer.provider + ":" + offer.model);
    return words.join(QLatin1Char(' '));
}

QString shown(const std::optional<Offer>& offer) {
    return offer ? shown(std::vector{*offer}) : QStringLiteral("none");
}

QString listed(const Offers& offers) {
    QStringList words;
    for (const Offers::Listed& entry : offers.listed())
        words << QString::fromStdString(entry.provider + ":" + entry.model);
    return words.join(QLatin1Char(' '));
}

} // namespace

class OfferTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void offersWhatIsConfigured() {
        Offers offers = offersOf({provider("a", "groq", {{model("m1", {"smart"}), model("m2", {"smart"})}})});
        QCOMPARE(shown(offers.find("m1")), QStringLiteral("a:m1"));
        QCOMPARE(shown(offers.find("smart")), QStringLiteral("a:m1")); // the first that carries the alias
        QCOMPARE(shown(offers.find("llama")), QString());              // its models are these and no others
        QCOMPARE(shown(offers.findByOtherName("llama-latest")), QString());
        QCOMPARE(listed(offers), QStringLiteral("a:m1 a:smart a:m2"));
    }

    void offersInConfiguredOrder() {
        Offers offers = offersOf(
            {provider("b", "gemini"), provider("a", "groq"), provider("c", "custom", {{model("x", {"llama"})}})});
        QCOMPARE(shown(offers.find("llama")), QStringLiteral("b:llama a:llama c:x"));
    }

    void offersNothingThatIsSwitchedOff() {
        config::Provider off = provider("a", "groq");
        off.enabled = false;
        Offers offers = offersOf({off});
        QCOMPARE(shown(offers.find("llama")), QString());
        QCOMPARE(shown(offers.findByOtherName("llama-latest")), QString());
        QVERIFY(offers.listed().empty());
        QCOMPARE(shown(offers.named("a/llama")),
                 QStringLiteral("a:llama")); // named outright: the engine says it is off
    }

    void addsTheFetchedListToTheCatalogue() {
        auto lists = FetchedModels().with("a", {1, "https://a", {{"new", "", 0}, {"llama", "", 0}}});
        Offers offers = offersOf({provider("a", "groq")}, lists);
        QCOMPARE(shown(offers.find("new")), QStringLiteral("a:new"));
        QCOMPARE(shown(offers.find("old")), QStringLiteral("a:old"));
        QCOMPARE(listed(offers), QStringLiteral("a:new a:llama")); // the provider's own word on what to show
    }

    void forgetsTheListOfAnotherAddress() {
        auto lists = FetchedModels().with("a", {1, "https://elsewhere", {{"new", "", 0}}});
        Offers offers = offersOf({provider("a", "groq")}, lists);
        QCOMPARE(shown(offers.find("new")), QString());
        QCOMPARE(listed(offers), QStringLiteral("a:llama")); // without what is retired
    }

    void findsOtherNames() {
        Offers offers = offersOf({provider("a", "groq"), provider("g", "gemini")});
        QCOMPARE(shown(offers.find("models/gemini-2.5-pro")), QString());
        QCOMPARE(shown(offers.findByOtherName("models/gemini-2.5-pro")), QStringLiteral("g:gemini-2.5-pro"));
        QCOMPARE(shown(offers.findByOtherName("llama-20260101")), QStringLiteral("a:llama-20260101 g:llama-20260101"));
        QCOMPARE(shown(offers.findByOtherName("gpt-9")), QString());
    }

    void namesATarget_data() {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QString>("target");
        QTest::addRow("a model it offers") << QByteArray("a/m1") << QStringLiteral("a:m1");
        QTest::addRow("an alias") << QByteArray("a/smart") << QStringLiteral("a:m1");
        QTest::addRow("any other model") << QByteArray("a/whatever") << QStringLiteral("a:whatever");
        QTest::addRow("with a slash of its own") << QByteArray("a/openai/gpt") << QStringLiteral("a:openai/gpt");
        QTest::addRow("nobody of that name") << QByteArray("openai/gpt") << QStringLiteral("none");
        QTest::addRow("no model") << QByteArray("a/") << QStringLiteral("none");
        QTest::addRow("no provider") << QByteArray("/m1") << QStringLiteral("none");
        QTest::addRow("no slash") << QByteArray("a") << QStringLiteral("none");
    }

    void namesATarget() {
        QFETCH(QByteArray, asked);
        QFETCH(QString, target);
        Offers offers = offersOf({provider("a", "groq", {{model("m1", {"smart"})}})});
        QCOMPARE(shown(offers.named(asked.toStdString())), target);
    }

    void suggests() {
        Offers offers = offersOf({provider("a", "groq"), provider("g", "gemini")});
        std::vector<std::string> names = offers.namesLike("lama", 3);
        QVERIFY(!names.empty());
        QCOMPARE(names[0], std::string("llama"));
    }
};

TOLLGATE_TEST(OfferTest)
#include "tst_offer.moc"
