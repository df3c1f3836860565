// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of steps: every member that the configuration knows can be seen, changed and put back.
#include "config/describe_config.h"
#include "config/describe_route.h"
#include "pane_screen.h"
#include "sample_steps.h"
#include "support/test_main.h"

#include <QLabel>
#include <QLineEdit>

using namespace tollgate;
using namespace tollgate::ui;
using namespace tollgate::ui::sample;
using config::Json;

namespace {

// Edited by widgets of their own, whose tests are in tst_property_lists.cpp.
const QSet<QString> kLists{u"cases"_qs, u"arms"_qs, u"members"_qs, u"failover_on"_qs, u"guardrails"_qs};

} // namespace

class PropertyFieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The configuration's own description of each kind against its form.
    void hasAFieldForEveryMember() {
        const Json schema = config::Nodes{}.schema();
        const QHash<QString, const char*> samples{
            {u"match"_qs, kMatch}, {u"split"_qs, kSplit},   {u"gate"_qs, kRate},
            {u"cache"_qs, kCache}, {u"guard"_qs, kGuard},   {u"transform"_qs, kTransform},
            {u"pool"_qs, kPool},   {u"target"_qs, kTarget}, {u"deny"_qs, kDeny}};
        const std::vector<Json>& kinds = schema.find("additionalProperties")->find("oneOf")->items;
        QCOMPARE(kinds.size(), std::size_t(samples.size()));
        for (const Json& kind : kinds) {
            const Json& properties = *kind.find("properties");
            const QString name = QString::fromStdString(properties.find("kind")->find("const")->text);
            QVERIFY2(samples.contains(name), qPrintable(name));
            PaneScreen screen(samples[name]);
            for (const Json::Member& member : properties.members) {
                const QString path = QString::fromStdString(member.name);
                if (path == u"kind"_qs || kLists.contains(path)) continue;
                const Json* inner = member.value.find("properties");
                if (inner == nullptr) {
                    QVERIFY2(screen.field(path) != nullptr, qPrintable(name + u'.' + path));
                    continue;
                }
                for (const Json::Member& part : inner->members) {
                    const QString deep = path + u'/' + QString::fromStdString(part.name);
                    QVERIFY2(screen.field(deep) != nullptr, qPrintable(name + u'.' + deep));
                }
            }
        }
    }

    void changesAndShowsEachField_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* json, const char* field, const char* typed, const char* value) {
            const QString path = QString::fromUtf8(field);
            QTest::addRow("%s %s %s", QByteArray(json).mid(9, 6).constData(), field, typed)
                << QByteArray(json) << path << QString::fromUtf8(typed) << path.section(u'/', 0, 0)
                << QString::fromUtf8(value);
        };
        row(kMatch, "name", "By model", R"("By model")");
        row(kMatch, "note", "For\nus", R"("For\nus")");
        row(kMatch, "else", "Stop", R"("stop")");
        row(kSplit, "sticky", "Session", R"("session")");
        row(kStickySplit, "sticky_s", "30 min", "1800");
        row(kBudget, "amount", "12.50", "12.50");
        row(kBudget, "window", "Month", R"("month")");
        row(kBudget, "window", "10 min", "600");
        row(kBudget, "per", "each access key", R"("key")");
        row(kBudget, "per", "tag:project", R"("tag:project")");
        row(kBudget, "per", "tag:other", R"("tag:other")");
        row(kBudget, "ok", "Cheap", R"("cheap")");
        row(kBudget, "over", "Ollama", R"("llama")");
        row(kRate, "measure", "Tokens", R"("tokens")");
        row(kRate, "amount", "100", "100");
        row(kCache, "mode", "the same meaning", R"("semantic")");
        row(kCache, "ttl_s", "1 h", "3600");
        row(kCache, "miss", "Cheap", R"("cheap")");
        row(kGuard, "pass", "Cheap", R"("cheap")");
        row(kGuard, "blocked", "Stop", R"("stop")");
        row(kTransform, "set", "{\"temperature\": 0.20}", R"({"temperature":0.20})");
        row(kTransform, "default", "{\"max_tokens\": 4000, \"stop\": [\"x\"]}", R"({"max_tokens":4000,"stop":["x"]})");
        row(kTransform, "drop", "seed, logprobs", R"(["seed","logprobs"])");
        row(kTransform, "model", "gpt-5.4", R"("gpt-5.4")");
        row(kTransform, "system", "Be brief.", R"("Be brief.")");
        row(kTransform, "next", "Cheap", R"("cheap")");
        row(kPool, "strategy", "Least busy", R"("least_busy")");
        row(kPool, "sticky", "User", R"("user")");
        row(kStickyPool, "sticky_s", "2 h", "7200");
        row(kPool, "first_byte_ms", "8 s", "8000");
        row(kPool, "first_byte_ms", "250 ms", "250");
        row(kPool, "return_after_s", "5 min", "300");
        row(kPool, "attempts", "5", "5");
        row(kPool, "hedge_after_ms", "1 s", "1000");
        row(kTarget, "provider", "Anthropic", R"("anthropic")");
        row(kTarget, "model", "anthropic/claude-sonnet-4.5", R"("anthropic/claude-sonnet-4.5")");
        row(kTarget, "retries", "3", "3");
        row(kTarget, "max_output_tokens", "8000", "8000");
        row(kTarget, "set", "{\"top_p\": 0.9}", R"({"top_p":0.9})");
        row(kTarget, "timeouts/connect_ms", "2 s", R"({"connect_ms":2000})");
        row(kTarget, "timeouts/first_byte_ms", "1 min", R"({"first_byte_ms":60000})");
        row(kTarget, "timeouts/idle_ms", "30 s", R"({"idle_ms":30000})");
        row(kDeny, "status", "429", "429");
        row(kDeny, "message", "Come back tomorrow.", R"("Come back tomorrow.")");
    }

    void changesAndShowsEachField() {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, member);
        QFETCH(QString, value);
        PaneScreen screen(json.constData(), json.constData());
        PropertyField* edited = screen.field(field);
        QVERIFY(edited != nullptr);
        const QString before = shown(edited->control());
        const QString was = QString::fromStdString(config::compactText(screen.node));
        enter(edited->control(), typed);
        QCOMPARE(screen.edits.size(), 1);
        QCOMPARE(screen.edits[0].node, u"step"_qs);
        QCOMPARE(screen.edits[0].member, member);
        QCOMPARE(screen.edits[0].text(), value);
        const QString after = shown(edited->control());
        QVERIFY(after != before);
        // Entering the same again says nothing; a fresh form shows the same; Revert goes back to what is live.
        enter(edited->control(), typed);
        QCOMPARE(screen.edits.size(), 1);
        PaneScreen fresh(config::compactText(screen.node).c_str());
        QCOMPARE(shown(fresh.field(field)->control()), after);
        auto* revert = edited->findChild<QAbstractButton*>();
        QVERIFY(revert->text() == u"Revert"_qs && revert->isVisibleTo(&screen.pane));
        revert->click();
        QCOMPARE(shown(edited->control()), before);
        QCOMPARE(screen.node.members.size(), sample::members(json.constData()).members.size());
        QVERIFY(!revert->isVisibleTo(&screen.pane));
    }

    // Tab through a form is no edit: no default is written, nothing is said to be wrong.
    void changesNothingForWhoPassesThrough_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {kMatch, kSplit, kStickySplit, kBudget, kRate, kCache, kGuard, kTransform, kPool,
                                 kStickyPool, kTarget, kDeny})
            QTest::addRow("%s", json) << QByteArray(json);
    }

    void changesNothingForWhoPassesThrough() {
        QFETCH(QByteArray, json);
        PaneScreen screen(json.constData(), json.constData());
        screen.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.pane));
        for (int i = 0; i < 60; ++i) QTest::keyClick(screen.pane.window()->windowHandle(), Qt::Key_Tab);
        for (const auto& edit : screen.edits) QFAIL(qPrintable(edit.member + u' ' + edit.text()));
    }

    void refusesWhatCannotBe_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no object") << QByteArray(kTransform) << u"set"_qs << u"[1]"_qs;
        QTest::newRow("no JSON") << QByteArray(kTransform) << u"set"_qs << u"{\"a\":"_qs;
        QTest::newRow("a member twice") << QByteArray(kTransform) << u"set"_qs << u"{\"a\":1,\"a\":2}"_qs;
        QTest::newRow("no length of time") << QByteArray(kPool) << u"first_byte_ms"_qs << u"soon"_qs;
        QTest::newRow("too long") << QByteArray(kPool) << u"first_byte_ms"_qs << u"2 d"_qs;
        QTest::newRow("part of a second") << QByteArray(kCache) << u"ttl_s"_qs << u"1500 ms"_qs;
        QTest::newRow("no amount") << QByteArray(kBudget) << u"amount"_qs << u"much"_qs;
        QTest::newRow("nothing") << QByteArray(kBudget) << u"amount"_qs << u"0"_qs;
        QTest::newRow("no window") << QByteArray(kBudget) << u"window"_qs << u"fortnight"_qs;
        QTest::newRow("no scope") << QByteArray(kBudget) << u"per"_qs << u"everyone"_qs;
    }

    void refusesWhatCannotBe() {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        PaneScreen screen(json.constData());
        QWidget* control = screen.field(field)->control();
        enter(control, typed);
        QCOMPARE(screen.edits.size(), 0);
        QVERIFY(!control->accessibleDescription().isEmpty()); // says why, and keeps what was typed
        QCOMPARE(shown(control), typed);
    }

    void saysWhatIsLive() {
        PaneScreen screen(R"({"kind":"pool","members":["sonnet"],"first_byte_ms":8000})",
                          R"({"kind":"pool","members":["sonnet"],"first_byte_ms":20000,"return_after_s":60})");
        QStringList words;
        for (QLabel* label : screen.pane.findChildren<QLabel*>())
            if (label->isVisibleTo(&screen.pane) && label->text().startsWith(u"Draft"_qs)) words.append(label->text());
        QCOMPARE(words, QStringList{u"Draft: was 20 s"_qs}); // a default that is written out is no change
    }

    void keepsWhatIsBeingTyped() {
        PaneScreen screen(kPool);
        auto* name = static_cast<QLineEdit*>(screen.field(u"name"_qs)->control());
        name->setText(u"Half a na"_qs);
        screen.take("attempts", Json::number(std::int64_t{5}));
        QCOMPARE(name->text(), u"Half a na"_qs);
        screen.take("name", Json::string("Undone"));
        QCOMPARE(name->text(), u"Undone"_qs);
    }
};

TOLLGATE_TEST(PropertyFieldsTest)
#include "tst_property_fields.moc"
