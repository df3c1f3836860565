// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that are found on this computer.
#include "bridge/local_servers.h"
#include "desk.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using test::Desk;
using test::Reply;
using test::ScriptedUpstream;

namespace {

constexpr int kPatienceMs = 30'000;

std::pair<std::string, std::string> presetFile(const std::string& id, const std::string& dialect,
                                               const std::string& url, const std::string& path, bool local) {
    const std::string quote = "\"";
    auto member = [&](const std::string& name, const std::string& value) {
        return quote + name + "\":\"" + value + "\",";
    };
    return {id, "{" + member("name", id) + member("dialect", dialect) + member("base_url", url) +
                    member("models_path", path) + "\"key_required\":false,\"local\":" + (local ? "true" : "false") +
                    "}"};
}

} // namespace

class LocalServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void findsWhatAnswersWithAList() {
        ScriptedUpstream ollama, page;
        ollama.on({.path = "/api/tags"}, Reply::json(200, R"({"models":[{"name":"llama4:8b"}]})"));
        page.otherwise(Reply::whole(200, "text/html", "<html></html>"));
        std::string gone = ScriptedUpstream().origin();
        config::Presets presets =
            config::Presets::parse({presetFile("ollama", "ollama", ollama.origin(), "/api/tags", true),
                                    presetFile("web", "openai-chat", page.origin() + "/v1", "/models", true),
                                    presetFile("gone", "openai-chat", gone + "/v1", "/models", true),
                                    presetFile("not-local", "ollama", ollama.origin(), "/api/tags", false)})
                .value();
        Desk desk(presets);
        bridge::LocalServers servers(desk.prober, presets);
        QSignalSpy changed(&servers, &bridge::LocalServers::changed);
        servers.look();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
        QCOMPARE(servers.found(), std::set<std::string>{"ollama"});
        QTRY_COMPARE_WITH_TIMEOUT(page.ledger().requestCount(), 1, kPatienceMs);
        // It has gone: looking again notices.
        ollama.forgetRules();
        ollama.otherwise(Reply::json(500, "{}"));
        QTRY_VERIFY_WITH_TIMEOUT((servers.look(), servers.found().empty()), kPatienceMs);
    }
};

TOLLGATE_TEST(LocalServersTest)
#include "tst_local_servers.moc"
