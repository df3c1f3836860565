// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/model_list_cache.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::providers;

namespace {

ModelList listAt(const char* url) {
    return {1000, url, {{"gpt-5.6", "GPT 5.6", 400'000}, {"o \"quoted\" é", "", 0}}};
}

} // namespace

class ModelListCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void survivesItsText() {
        FetchedModels lists = FetchedModels().with("a", listAt("https://a")).with("b", {2, "https://b", {}});
        auto read = FetchedModels::parse(lists.toJson());
        QVERIFY(read);
        QVERIFY(*read == lists);
    }

    void isOfAnAddress() {
        FetchedModels lists = FetchedModels().with("a", listAt("https://a"));
        QVERIFY(lists.find("a", "https://a"));
        QVERIFY(!lists.find("a", "https://elsewhere"));
        QVERIFY(!lists.find("b", "https://a"));
        QVERIFY(!lists.without("a").find("a", "https://a"));
        QVERIFY(lists.find("a", "https://a")); // a value: the other stays as it was
    }

    void getsStale() {
        ModelList list{10 * kDay, "", {}};
        QVERIFY(!list.isStale(11 * kDay));
        QVERIFY(list.isStale(11 * kDay + 1));
        QVERIFY(list.isStale(9 * kDay)); // from the future: the clock was wrong
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "[]", "{", R"({"a":1})", R"({"a":{"fetched":1,"base_url":"x"}})",
                                 R"({"a":{"fetched":"1","base_url":"x","models":[]}})",
                                 R"({"a":{"fetched":1,"base_url":"x","models":[{"name":"y"}]}})",
                                 R"({"a":{"fetched":1,"base_url":"x","models":["y"]}})"})
            QTest::addRow("'%s'", text) << QByteArray(text);
        QTest::addRow("very deep") << QByteArray(100'000, '[');
    }

    void refuses() {
        QFETCH(QByteArray, text);
        QVERIFY(!FetchedModels::parse(text.toStdString()));
    }
};

TOLLGATE_TEST(ModelListCacheTest)
#include "tst_model_list_cache.moc"
