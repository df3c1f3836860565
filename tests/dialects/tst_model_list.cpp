// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/model_list.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

std::vector<ModelEntry> models() {
    return {{.id = "gpt-5", .name = "GPT 5", .owner = "openai", .created = 1'760'000'000, .context = 400'000},
            {.id = "llama \"x\"", .owner = "ollama"}};
}

std::string at(const boost::json::value& value, std::string_view pointer) {
    boost::system::error_code error;
    const boost::json::value* found = value.find_pointer(pointer, error);
    return found ? (found->is_string() ? std::string(found->get_string()) : boost::json::serialize(*found)) : "";
}

} // namespace

class ModelListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §5: GET /v1/models in both shapes, GET /v1beta/models, GET /api/tags.
    void writesEachShape() {
        auto list = boost::json::parse(writeModelList(Dialect::OpenAiChat, models()));
        QCOMPARE(at(list, "/object"), std::string("list"));
        QCOMPARE(at(list, "/data/0/id"), std::string("gpt-5"));
        QCOMPARE(at(list, "/data/0/object"), std::string("model"));
        QCOMPARE(at(list, "/data/0/owned_by"), std::string("openai"));
        QCOMPARE(at(list, "/data/1/id"), std::string("llama \"x\""));
        list = boost::json::parse(writeModelList(Dialect::Anthropic, models()));
        QCOMPARE(at(list, "/data/0/type"), std::string("model"));
        QCOMPARE(at(list, "/data/0/display_name"), std::string("GPT 5"));
        QCOMPARE(at(list, "/data/0/created_at"), std::string("2025-10-09T08:53:20Z"));
        QCOMPARE(at(list, "/first_id"), std::string("gpt-5"));
        QCOMPARE(at(list, "/last_id"), std::string("llama \"x\""));
        QCOMPARE(at(list, "/has_more"), std::string("false"));
        list = boost::json::parse(writeModelList(Dialect::Gemini, models()));
        QCOMPARE(at(list, "/models/0/name"), std::string("models/gpt-5"));
        QCOMPARE(at(list, "/models/0/inputTokenLimit"), std::string("400000"));
        QCOMPARE(at(list, "/models/0/supportedGenerationMethods/0"), std::string("generateContent"));
        list = boost::json::parse(writeModelList(Dialect::Ollama, models()));
        QCOMPARE(at(list, "/models/0/name"), std::string("gpt-5"));
        QCOMPARE(at(list, "/models/0/details/family"), std::string("openai"));
    }

    void writesEmptyLists() {
        QCOMPARE(writeModelList(Dialect::OpenAiChat, {}), std::string(R"({"object":"list","data":[]})"));
        auto list = boost::json::parse(writeModelList(Dialect::Anthropic, {}));
        QVERIFY(list.at("first_id").is_null());
    }

    void writesOneModel() {
        QCOMPARE(at(boost::json::parse(writeModel(Dialect::OpenAiChat, models()[0])), "/id"), std::string("gpt-5"));
    }

    void readsProvidersLists_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("ids"); // null: no list
        auto row = [](const char* name, const char* body, const QByteArray& ids) {
            QTest::newRow(name) << QByteArray(body) << ids;
        };
        row("OpenAI", R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})", "a b");
        row("Gemini", R"({"models":[{"name":"models/a","inputTokenLimit":5}]})", "a");
        row("Ollama", R"({"models":[{"name":"a:latest","model":"a:latest"}]})", "a:latest");
        row("§7.7 #96 bare array", R"([{"id":"a"}])", "a");
        row("entries that are none", R"({"data":[1,null,{"x":1},{"id":5},{"id":"a"}]})", "a");
        row("empty", R"({"data":[]})", "");
        row("no list", R"({"error":"x"})", {});
        row("no JSON", "<html>", {});
        row("data is no list", R"({"data":{}})", {});
    }

    void readsProvidersLists() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, ids);
        auto read = readModelList(Dialect::OpenAiChat, body.toStdString());
        QCOMPARE(read.has_value(), !ids.isNull());
        if (!read) return;
        QByteArrayList found;
        for (const ModelEntry& model : *read) found << QByteArray::fromStdString(model.id);
        QCOMPARE(found.join(' '), ids);
    }
};

TOLLGATE_TEST(ModelListTest)
#include "tst_model_list.moc"
