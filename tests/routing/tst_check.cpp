// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumed.h"
#include "routing/check.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::routing;
using namespace tollgate::routing::test;

namespace {

config::Config configuration() {
    config::Config config;
    config::Provider openai;
    openai.id = openai.preset = "openai";
    openai.name = "OpenAI";
    openai.models = {{.id = "gpt-5.4", .aliases = {"smart"}}};
    config::Provider off = openai;
    off.id = "off";
    off.name = "Off";
    off.enabled = false;
    off.models.reset();
    config::Provider claude = off;
    claude.id = claude.preset = "claude";
    claude.name = "Claude";
    claude.enabled = true;
    config.providers = {openai, off, claude};
    return config;
}

QByteArrayList findingsOf(const char* nodes, const char* entry) {
    const config::Config config = configuration();
    const config::Presets presets;
    Surroundings around{config, presets, [](std::string_view, std::string_view model) {
                            config::ModelCaps caps;
                            if (model == "gpt-5.4") caps.max_output_tokens = 1000;
                            if (model == "gpt-5.4") caps.tools = false;
                            return caps;
                        }};
    around.dialects = [](const config::Provider& provider) {
        return std::vector{provider.id == "claude" ? Dialect::Anthropic : Dialect::OpenAiChat};
    };
    around.is_self = [](const config::Provider& provider) { return provider.name == "Off"; };
    QByteArrayList list;
    for (const Finding& finding : check(graphOf(nodes, entry), around)) {
        std::string text = finding.severity == Severity::Warning ? "warning "
                           : finding.severity == Severity::Hint  ? "hint "
                                                                 : "";
        text += finding.node + (finding.member.empty() ? "" : "." + finding.member) + ": " + finding.message;
        list.append(QByteArray::fromStdString(text));
    }
    return list;
}

} // namespace

// DESIGN.md §4: what cannot work is a problem with the node it is about.
class CheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void finds_data() {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArrayList>("findings");
        auto row = [](const char* name, const char* nodes, const char* entry, QByteArrayList findings) {
            QTest::newRow(name) << QByteArray(nodes) << QByteArray(entry) << findings;
        };
        row("sound", R"({"a":{"kind":"pool","members":["b"]},"b":{"kind":"target","provider":"openai"}})", "a", {});
        row("cycle",
            R"({"a":{"kind":"match","cases":[],"else":"b"},"b":{"kind":"transform","next":"c"},
                "c":{"kind":"cache","miss":"a"}})",
            "a", {"c: leads back: a → b → c → a; a request would never arrive"});
        row("self", R"({"a":{"kind":"transform","next":"a"}})", "a",
            {"a: leads to itself; a request would never leave it"});
        row("unreachable", R"({"a":{"kind":"deny"},"b":{"kind":"deny"}})", "a",
            {"b: is never reached from the entry \"a\""});
        row("weights of zero", R"({"a":{"kind":"split","arms":[{"weight":0,"to":"b"}]},"b":{"kind":"deny"}})", "a",
            {"a.arms: every weight is 0, so that no request could go on; give one arm a weight"});
        row("pool without weight",
            R"({"a":{"kind":"pool","strategy":"weighted","members":[{"to":"b","weight":0}]},
                "b":{"kind":"target","provider":"openai"}})",
            "a", {"a.members: every weight is 0, so that none could be chosen; give one member a weight"});
        row("member twice", R"({"a":{"kind":"pool","members":["b","b"]},"b":{"kind":"target","provider":"openai"}})",
            "a", {"a.members[1]: \"b\" is a member twice"});
        row("unknown model", R"({"a":{"kind":"target","provider":"openai","model":"gpt-5.5"}})", "a",
            {"a.model: is not among the models of OpenAI: \"gpt-5.5\" (did you mean \"gpt-5.4\"?)"});
        row("alias", R"({"a":{"kind":"target","provider":"openai","model":"smart"}})", "a", {});
        row("off", R"({"a":{"kind":"target","provider":"off","model":"x"}})", "a",
            {"warning a.provider: Off is switched off; this target is skipped",
             "a.provider: the address of Off is Tollgate's own, so a request would go in a circle; give the provider "
             "its own address"});
        row("tools by chance to a model without",
            R"({"a":{"kind":"split","arms":[{"weight":1,"to":"b"}]},
                "b":{"kind":"target","provider":"openai","model":"gpt-5.4"}})",
            "a", {"warning a: leads to gpt-5.4, which has no tools; requests with tools would fail on OpenAI"});
        row("no tools where they were sorted out",
            R"({"a":{"kind":"match","cases":[{"when":{"has_tools":{"eq":true}},"to":"n"}],"else":"b"},
                "b":{"kind":"target","provider":"openai","model":"gpt-5.4"},"n":{"kind":"deny"}})",
            "a", {});
        row("one vendor",
            R"({"a":{"kind":"pool","members":["b","c"]},"b":{"kind":"target","provider":"openai"},
                "c":{"kind":"target","provider":"openai","model":"smart"}})",
            "a", {"hint a.members: are all with OpenAI, so that one outage takes them all"});
        row("several protocols",
            R"({"a":{"kind":"split","arms":[{"weight":1,"to":"b"},{"weight":1,"to":"c"}]},
                "b":{"kind":"target","provider":"openai"},"c":{"kind":"target","provider":"claude"}})",
            "a", {"hint a.arms: speak different protocols (openai-chat, anthropic); what goes on is translated"});
        row("translated",
            R"({"a":{"kind":"match","cases":[{"when":{"dialect":{"eq":"anthropic"}},"to":"b"}],"else":"b"},
                "b":{"kind":"target","provider":"openai"}})",
            "a", {"hint b.provider: gets requests in anthropic and speaks openai-chat; they are translated"});
        row("more than it can write",
            R"({"a":{"kind":"target","provider":"openai","model":"gpt-5.4","max_output_tokens":2000}})", "a",
            {"warning a.max_output_tokens: is more than the 1000 tokens gpt-5.4 can write"});
        row("what is not the body's",
            R"({"a":{"kind":"target","provider":"openai","set":{"model":"x","stream":true}}})", "a",
            {"a.set.model: has a place of its own: model", "a.set.stream: is the client's to say"});
        row("tools to a model without",
            R"({"a":{"kind":"match","cases":[{"when":{"has_tools":{"eq":true}},"to":"b"}],"else":"b"},
                "b":{"kind":"target","provider":"openai","model":"gpt-5.4"}})",
            "a", {"warning a.cases[0]: sends requests with tools to b, whose model has none"});
    }

    void finds() {
        QFETCH(QByteArray, nodes);
        QFETCH(QByteArray, entry);
        QTEST(findingsOf(nodes.constData(), entry.constData()), "findings");
    }

    // Only errors keep a configuration from going live, with their place in the file.
    void placesErrorsInTheFile() {
        const std::vector<Finding> findings{{Severity::Error, "a", "arms", "no"},
                                            {Severity::Warning, "b", "", "hm"},
                                            {Severity::Error, "c.d", "", "bad"}};
        const config::Problems problems = problemsOf(findings, 2);
        QCOMPARE(problems.size(), std::size_t{2});
        QCOMPARE(problems[0].path, std::string("routes[2].nodes.a.arms"));
        QCOMPARE(problems[1].path, std::string("routes[2].nodes[\"c.d\"]"));
    }
};

TOLLGATE_TEST(CheckTest)
#include "tst_check.moc"
