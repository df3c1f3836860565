// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions in words, against a text that a person has read (data/explained.txt). TOLLGATE_UPDATE_EXPLAINED=1 writes it
// anew.
#include "config/file.h"
#include "config/read.h"
#include "engine/explain.h"
#include "engine/rehearse.h"
#include "support/test_main.h"

#include <QFile>

#include <filesystem>

using namespace tollgate;
using namespace tollgate::engine;
using record::Outcome;

namespace {

std::string fileText(const std::filesystem::path& path) {
    auto text = config::readFile(path);
    return text ? *text : std::string();
}

std::shared_ptr<const config::Presets> presets() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const char* id : {"anthropic", "openai", "groq", "ollama"})
        files.emplace_back(id, fileText(TOLLGATE_RESOURCES "/providers/" + std::string(id) + ".json"));
    return std::make_shared<const config::Presets>(*config::Presets::parse(files));
}

std::shared_ptr<const Snapshot> snapshot(void (*edit)(config::Config&) = nullptr) {
    Ingredients from;
    from.presets = presets();
    from.catalogue = std::make_shared<const pricing::Catalogue>();
    auto config = config::read(fileText(TOLLGATE_TEST_DATA "/tollgate.json"), *from.presets);
    if (!config) qFatal("%s", toText(config.error().front()).c_str());
    if (edit) edit(*config);
    if (auto problems = problemsOf(*config, *from.presets); !problems.empty())
        qFatal("%s", toText(problems.front()).c_str());
    return makeSnapshot(*config, std::move(from));
}

struct Case {
    const char* name;
    const char* model;
    const char* key;
    std::string text;               // of the user
    const char* more = "";          // members of the body
    Assumptions assumptions = {};   // who fails, and how
    const char* header = nullptr;   // value of x-team
    const char* only_provider = ""; // of the key
};

const char* const kTool =
    R"(,"tools":[{"type":"function","function":{"name":"look_up","parameters":{"type":"object"}}}])";

const std::vector<Case>& cases() {
    static const std::vector<Case> list{
        {"a question, everything is well", "support", "me", "Where is my order?"},
        {"Anthropic limits the rate",
         "claude-sonnet-4-5-20250929",
         "me",
         "Where is my order?",
         "",
         {{{"anthropic", Outcome::RateLimited}}}},
        {"Anthropic and OpenAI are down",
         "support",
         "me",
         "Where is my order?",
         "",
         {{{"anthropic", Outcome::Connect}, {"openai", Outcome::ServerError}}}},
        {"the client's own mistake goes no further",
         "support",
         "me",
         "Where is my order?",
         "",
         {{{"anthropic", Outcome::BadRequest}}}},
        {"a job of the night", "support", "batch", "Where is my order?"},
        {"a classification", "support", "me",
         "Classify the following review as positive or negative: \\\"The hotel was lovely.\\\""},
        {"guests are turned away", "support", "me", "Where is my order?", "", {}, "guests"},
        {"tools leave out the local model",
         "support",
         "me",
         "Where is my order?",
         kTool,
         {{{"anthropic", Outcome::Overloaded}}}},
        {"more than the local model can read",
         "support",
         "me",
         std::string(60'000, 'x'),
         "",
         {{{"anthropic", Outcome::Cut}, {"openai", Outcome::Cut}}}},
        {"the cheapest, one is switched off", "night", "me", "Where is my order?"},
        {"the model names its provider", "openai/gpt-5.4", "me", "Where is my order?"},
        {"by who offers it", "gpt-5-mini", "me", "Where is my order?"},
        {"a key for one provider only", "support", "local-only", "Where is my order?", "", {}, nullptr, "ollama"},
        {"a limit that is used up", "limited", "me", "Where is my order?", "", {{}, {"enough"}}},
        {"nobody offers it", "gpt-7", "me", "Where is my order?"}};
    return list;
}

Imagined requestOf(const Case& one) {
    record::Request row;
    row.key = one.key;
    row.requested_model = one.model;
    row.started = 1'790'000'000 * kSecond;
    auto request =
        imagine(std::move(row), R"({"messages":[{"role":"user","content":")" + one.text + "\"}]" + one.more + "}");
    if (!request) qFatal("%s", request.error().message.c_str());
    if (one.header) request->headers.emplace_back("x-team", one.header);
    request->only_provider = one.only_provider;
    return *request;
}

std::string inWords(const Explanation& explanation) {
    std::string text;
    for (const record::TraceStep& step : explanation.trace) {
        text += "  " + (step.node.empty() ? step.kind : step.node) + (step.port.empty() ? "" : " → " + step.port) +
                ": " + record::inWords(step) + "\n";
        for (const record::TraceCandidate& candidate : step.candidates)
            if (!candidate.reason.empty()) text += "    skipped: " + record::inWords(candidate) + "\n";
    }
    if (explanation.target)
        return text + "  = " + explanation.target->provider + " · " + explanation.target->model + "\n";
    return text + "  ! " + explanation.error + "\n";
}

} // namespace

class ExplainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tellsInWords() {
        const auto draft = snapshot();
        std::string text;
        for (const Case& one : cases())
            text += std::string(one.name) + "\n" + inWords(explain(*draft, requestOf(one), one.assumptions, 0)) + "\n";
        const char* const file = TOLLGATE_TEST_DATA "/explained.txt";
        if (qEnvironmentVariableIsSet("TOLLGATE_UPDATE_EXPLAINED"))
            QVERIFY(config::writeFileAtomically(file, text, false).has_value());
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(fileText(file)));
    }

    // A key's routes and endpoints hold here as they hold for requests.
    void obeysWhatTheKeyIsFor_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QString>("code"); // "": it is answered
        QTest::newRow("its route") << "night" << static_cast<int>(Endpoint::Messages) << "";
        QTest::newRow("another route") << "support" << static_cast<int>(Endpoint::Messages) << "model_not_allowed";
        QTest::newRow("no route") << "llama3.2" << static_cast<int>(Endpoint::Messages) << "model_not_allowed";
        QTest::newRow("another endpoint") << "night" << static_cast<int>(Endpoint::Chat) << "key_disabled";
    }

    void obeysWhatTheKeyIsFor() {
        QFETCH(QString, model);
        QFETCH(int, endpoint);
        QFETCH(QString, code);
        const auto draft = snapshot([](config::Config& config) {
            config.access.keys.front().routes = {"night"};
            config.access.keys.front().endpoints = {"messages"};
        });
        record::Request row;
        row.key = "me";
        row.dialect = endpoint == static_cast<int>(Endpoint::Messages) ? Dialect::Anthropic : Dialect::OpenAiChat;
        row.endpoint = static_cast<Endpoint>(endpoint);
        row.requested_model = model.toStdString();
        const Explanation explanation = explain(*draft, imagine(row), {}, 0);
        QCOMPARE(QString::fromStdString(explanation.error_code), code);
        QCOMPARE(explanation.target.has_value(), code.isEmpty());
    }

    // From the facts of the row alone, and with the cost of the same usage elsewhere.
    void rehearses() {
        const auto draft = snapshot();
        Rehearsing rehearsing(*draft);
        auto add = [&](const char* model, const char* provider, const char* there, std::int64_t cost, bool tools) {
            record::Request row;
            row.key = "me";
            row.requested_model = model;
            row.provider = provider;
            row.attempts.push_back({.provider = provider, .model = there});
            row.usage = {.input_uncached = 1'000, .output = 100};
            row.cost = Money{cost};
            row.facts.has_tools = tools;
            rehearsing.add(row);
        };
        add("night", "openai", "gpt-5-mini", 450'000'000, false); // stays
        add("night", "openai", "gpt-5.4", 2'250'000'000, true);   // goes to mini
        add("gpt-7", "openai", "gpt-7", 1, false);                // finds nobody
        const Rehearsal rehearsal = rehearsing.result();
        QCOMPARE(rehearsal.requests, 3);
        QCOMPARE(rehearsal.unchanged, 1);
        QCOMPARE(rehearsal.moved, 1);
        QCOMPARE(rehearsal.unroutable, 1);
        QCOMPARE(rehearsal.cost_before.pico, 2'700'000'000);
        QCOMPARE(rehearsal.cost_after.pico, 900'000'000);
        QCOMPARE(rehearsal.moves.size(), std::size_t{1});
        QCOMPARE(rehearsal.moves[0].from, std::string("openai · gpt-5.4"));
        QCOMPARE(rehearsal.moves[0].to, std::string("openai · gpt-5-mini"));
    }
};

TOLLGATE_TEST(ExplainTest)
#include "tst_explain.moc"
