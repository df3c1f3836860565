// SPDX-License-Identifier: GPL-3.0-or-later
// Routes as the window changes them, through the whole runtime: drafts survive, publishing diverts the next request,
// changes from outside are never overwritten, versions come back.
#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "running.h"
#include "support/answers.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;
using bridge::KeptDraft;
using bridge::Publishing;

namespace {

// A route that takes the model of the test's requests to one provider.
std::string routeTo(const std::string& provider, const std::string& id = "main") {
    return R"({"id":")" + id + R"(","models":["m1"],"entry":"t","nodes":{"t":{"kind":"target","provider":")" +
           provider + R"("}}})";
}

const std::string kCircle = R"({"id":"main","entry":"a","nodes":{"a":{"kind":"split","arms":[{"weight":1,"to":"a"}]},)"
                            R"("b":{"kind":"target","provider":"first"}}})";
const std::string kOpen = R"({"id":"main","entry":"a","nodes":{"a":{"kind":"match","cases":[],"else":""}}})";
const std::string kSwitchedOff = R"({"id":"main","entry":"t","nodes":{"t":{"kind":"target","provider":"off"}}})";

struct Stage {
    Stage() {
        first.otherwise(answers::plain(Dialect::OpenAiChat));
        second.otherwise(answers::plain(Dialect::OpenAiChat));
        configure(
            profile,
            {{"first", first.origin()}, {"second", second.origin()}, {"off", first.origin(), ",\"enabled\":false"}});
        running = std::make_unique<Running>(profile);
    }

    bridge::Routes& routes() { return running->routes(); }

    std::string base(const char* id = "main") {
        const auto live = routes().find(id);
        return live ? live->json : std::string();
    }

    Publishing publish(const std::string& json, const std::string& note = {}) {
        return routes().publish({"main", base(), json}, note);
    }

    std::vector<bridge::RouteProblem> problems(const std::string& json) {
        std::optional<std::vector<bridge::RouteProblem>> answer;
        QObject context;
        running->trials().check("main", json, &context, [&](const auto& found) { answer = found; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) qFatal("The check does not end.");
        return *answer;
    }

    std::vector<bridge::RouteVersion> history() {
        std::optional<std::vector<bridge::RouteVersion>> answer;
        QObject context;
        routes().history("main", &context, [&](auto versions) { answer = std::move(versions); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) qFatal("There is no history.");
        return *answer;
    }

    // Replaces a text in the file, as an editor does.
    void edit(const QByteArray& from, const QByteArray& to) {
        QByteArray text = TempProfile::readFile(profile.configFile());
        if (!text.contains(from)) qFatal("%s is not in the file.", from.constData());
        profile.writeConfig(text.replace(from, to));
    }

    ScriptedUpstream first, second;
    TempProfile profile;
    std::unique_ptr<Running> running;
};

} // namespace

class RoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void publishingDivertsTheNextRequest() {
        Stage stage;
        QCOMPARE(stage.running->ask(), 200);
        QCOMPARE(stage.first.ledger().requestCount(), 1); // no route: the first that offers it
        QCOMPARE(stage.publish(routeTo("second"), "to the second").result, Publishing::Result::Done);
        QCOMPARE(stage.running->ask(), 200);
        QCOMPARE(stage.second.ledger().requestCount(), 1);
        QCOMPARE(stage.publish(routeTo("first"), "and back").result, Publishing::Result::Done);
        QCOMPARE(stage.running->ask(), 200);
        QCOMPARE(stage.first.ledger().requestCount(), 2);
        const auto versions = stage.history();
        QCOMPARE(versions.size(), std::size_t{2});
        QCOMPARE(versions[0].version, 2);
        QCOMPARE(versions[0].note, std::string("and back"));
        QCOMPARE(versions[1].note, std::string("to the second"));
        QCOMPARE(stage.publish(versions[1].json).result, Publishing::Result::Done); // restored
        QCOMPARE(stage.running->ask(), 200);
        QCOMPARE(stage.second.ledger().requestCount(), 2);
    }

    // What was said on publishing is the version's; the route's own note is the route's.
    void twoNotesAreKeptApart() {
        Stage stage;
        std::string noted = routeTo("second");
        noted.insert(noted.size() - 1, R"(,"note":"for the night shift")");
        QCOMPARE(stage.publish(noted, "cheaper at night").result, Publishing::Result::Done);
        QCOMPARE(stage.base(), noted);
        QCOMPARE(stage.history().front().note, std::string("cheaper at night"));
        QCOMPARE(stage.history().front().json, noted);
        stage.edit("night shift", "day shift"); // in the file nobody says anything
        QTRY_COMPARE(stage.history().size(), std::size_t{2});
        QCOMPARE(stage.history().front().note, std::string());
        stage.running.reset();
        stage.running = std::make_unique<Running>(stage.profile);
        QCOMPARE(stage.history().back().note, std::string("cheaper at night"));
    }

    void errorsAreNotPublished() {
        Stage stage;
        QCOMPARE(stage.publish(routeTo("second")).result, Publishing::Result::Done);
        const QByteArray file = TempProfile::readFile(stage.profile.configFile());
        for (const std::string& json : {kCircle, kOpen, std::string("{"), routeTo("nobody")}) {
            const Publishing done = stage.publish(json);
            QCOMPARE(done.result, Publishing::Result::Refused);
            QVERIFY(!done.error.isEmpty());
            QVERIFY(done.problem && !done.problem->cause.code.empty()); // for the person's language
        }
        QCOMPARE(TempProfile::readFile(stage.profile.configFile()), file);
        QCOMPARE(stage.base(), routeTo("second"));
    }

    void changesOfOtherRoutesAreMerged() {
        Stage stage;
        QCOMPARE(stage.publish(routeTo("second")).result, Publishing::Result::Done);
        QCOMPARE(stage.routes().publish({"other", {}, routeTo("first", "other")}, {}).result, Publishing::Result::Done);
        const KeptDraft draft{"main", stage.base(), routeTo("first")};
        stage.edit("\"id\": \"other\"", "\"id\": \"other\", \"name\": \"Renamed outside\"");
        QCOMPARE(stage.routes().publish(draft, {}).result, Publishing::Result::Done);
        QCOMPARE(stage.routes().find("other")->name, std::string("Renamed outside"));
        QCOMPARE(stage.base(), routeTo("first"));
    }

    void changesOfTheSameRouteAreAConflict() {
        Stage stage;
        QCOMPARE(stage.publish(routeTo("second")).result, Publishing::Result::Done);
        const KeptDraft draft{"main", stage.base(), routeTo("first")};
        stage.routes().keepDraft(draft);
        stage.edit("\"models\": [\"m1\"],", "\"models\": [\"m1\"], \"name\": \"Theirs\",");
        const Publishing done = stage.routes().publish(draft, {});
        QCOMPARE(done.result, Publishing::Result::Conflict);
        QVERIFY(done.live.find("Theirs") != std::string::npos);
        QCOMPARE(stage.routes().find("main")->name, std::string("Theirs")); // theirs is live …
        QVERIFY(stage.routes().drafts().at("main") == draft);               // … and mine is kept
        QCOMPARE(stage.routes().publish({"main", done.live, routeTo("first")}, {}).result, Publishing::Result::Done);
    }

    void aBrokenFileIsNotOverwritten() {
        Stage stage;
        QCOMPARE(stage.publish(routeTo("second")).result, Publishing::Result::Done);
        stage.edit("\"version\": 1", "\"version\": 1, \"wrong\": true");
        const Publishing done = stage.publish(routeTo("first"));
        QCOMPARE(done.result, Publishing::Result::Refused);
        QCOMPARE(done.problem.value().path, std::string("wrong"));
        QVERIFY(TempProfile::readFile(stage.profile.configFile()).contains("wrong"));
        QCOMPARE(stage.routes().fileProblem().value().path, std::string("wrong"));
        QVERIFY(stage.routes().fileText().contains(QStringLiteral("\"wrong\": true")));
        QCOMPARE(stage.base(), routeTo("second"));
    }

    void draftsSurviveARestart() {
        Stage stage;
        const KeptDraft draft{"main", {}, routeTo("first")};
        stage.routes().keepDraft(draft);
        stage.routes().keepDraft({"gone", {}, "{}"});
        stage.routes().dropDraft("gone");
        QCOMPARE(stage.routes().freeId(QStringLiteral("Main")), std::string("main-2"));
        stage.running.reset();
        stage.running = std::make_unique<Running>(stage.profile);
        QCOMPARE(stage.routes().drafts().size(), std::size_t{1});
        QVERIFY(stage.routes().drafts().at("main") == draft);
        QCOMPARE(stage.routes().publish(draft, {}).result, Publishing::Result::Done);
        QVERIFY(stage.routes().drafts().empty());
    }

    void aRouteIsRemovedAndPutBack() {
        Stage stage;
        QCOMPARE(stage.publish(routeTo("second")).result, Publishing::Result::Done);
        const std::string json = stage.base();
        const auto removal = stage.routes().remove("main");
        QVERIFY(removal.error.isEmpty());
        QVERIFY(stage.routes().live().empty());
        QCOMPARE(removal.undo(), QString());
        QCOMPARE(stage.base(), json);
    }

    void problemsNameTheirStep() {
        Stage stage;
        auto found = stage.problems(kCircle);
        QVERIFY(std::any_of(found.begin(), found.end(), [](auto& one) { return one.isError() && one.node == "a"; }));
        QVERIFY(std::any_of(found.begin(), found.end(), [](auto& one) { return one.isError() && one.node == "b"; }));
        found = stage.problems(kOpen);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].path, std::string("nodes.a.else"));
        QVERIFY(found[0].message.starts_with("leads nowhere yet"));
        found = stage.problems(kSwitchedOff);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(!found[0].isError());
        QVERIFY(stage.problems(routeTo("first")).empty());
    }

    void aTrialGoesTheWayOfTheDraft() {
        Stage stage;
        bridge::TrialRequest request;
        request.route = "main";
        request.draft = R"({"id":"main","models":["m1"],"entry":"p","nodes":{"p":{"kind":"pool","members":["a","b"]},)"
                        R"("a":{"kind":"target","provider":"first"},"b":{"kind":"target","provider":"second"}}})";
        request.request.requested_model = "m1";
        const auto run = [&] {
            std::optional<bridge::Trial> answer;
            QObject context;
            stage.running->trials().simulate(request, &context, [&](const bridge::Trial& trial) { answer = trial; });
            if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) qFatal("The trial does not end.");
            return *answer;
        };
        QCOMPARE(run().provider, std::string("first"));
        request.answers["first"] = record::Outcome::Overloaded;
        QCOMPARE(run().provider, std::string("second"));
        request.answers["second"] = record::Outcome::Connect;
        QVERIFY(run().provider.empty());
        QVERIFY(!run().error.empty());
        request.draft = kCircle;
        QVERIFY(!run().problem.empty());
        QCOMPARE(stage.first.ledger().requestCount() + stage.second.ledger().requestCount(), 0); // nothing is sent
    }
};

TOLLGATE_TEST(RoutesTest)
#include "tst_routes.moc"
