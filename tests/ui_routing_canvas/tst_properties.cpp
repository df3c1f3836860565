// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of steps: every member that the configuration knows can be seen, changed and put back.
#include "config/describe_config.h"
#include "config/describe_route.h"
#include "samples.h"
#include "support/test_main.h"
#include "ui/routing/properties/check_list.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/routing/properties/paragraph_edit.h"
#include "ui/routing/properties/properties_pane.h"
#include "ui/routing/properties/property_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace tollgate;
using namespace tollgate::ui;
using config::Json;

namespace {

struct Edit {
    QString node, member;
    std::optional<Json> value;

    QString text() const { return value ? QString::fromStdString(config::compactText(*value)) : u"gone"_qs; }
};

// A pane with a step, and a document behind it that takes every edit.
class Screen {
public:
    explicit Screen(const char* json, const char* live = nullptr) : node(sample::members(json)) {
        if (live != nullptr) this->live = sample::members(live);
        pane.setChoices(sample::choices());
        pane.setNode(u"step"_qs, node, this->live);
        pane.resize(288, 900);
        pane.show();
        QObject::connect(&pane, &PropertiesPane::memberEdited, &pane,
                         [this](const QString& id, const QString& member, const std::optional<Json>& value) {
                             edits.append({id, member, value});
                             take(member.toStdString(), value);
                         });
    }

    void take(const std::string& member, const std::optional<Json>& value) {
        std::erase_if(node.members, [&](const Json::Member& each) { return each.name == member; });
        if (value) node.add(member, *value);
        pane.setNode(u"step"_qs, node, live);
    }

    PropertyField* field(const QString& member) {
        for (PropertyField* each : pane.findChildren<PropertyField*>())
            if (each->member() == member) return each;
        return nullptr;
    }

    QAbstractButton* button(const QString& name) {
        for (QAbstractButton* each : pane.findChildren<QAbstractButton*>())
            if (each->accessibleName() == name && each->isVisibleTo(&pane)) return each;
        return nullptr;
    }

    OrderedList* list() { return pane.findChild<OrderedList*>(); }

    Json node;
    std::optional<Json> live;
    QList<Edit> edits;
    PropertiesPane pane;
};

// As a person would: types, chooses or counts.
void enter(QWidget* control, const QString& text) {
    if (auto* spin = qobject_cast<QSpinBox*>(control)) {
        spin->setValue(text.toInt());
    } else if (auto* box = qobject_cast<QComboBox*>(control)) {
        const int index = box->findText(text);
        if (index >= 0) {
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        } else {
            box->setEditText(text);
            Q_EMIT box->lineEdit()->editingFinished();
        }
    } else if (auto* paragraph = qobject_cast<ParagraphEdit*>(control)) {
        paragraph->setPlainText(text);
        Q_EMIT paragraph->finished();
    } else if (auto* line = qobject_cast<QLineEdit*>(control)) {
        line->setText(text);
        Q_EMIT line->editingFinished();
    }
}

QString shown(QWidget* control) {
    if (auto* spin = qobject_cast<QSpinBox*>(control)) return spin->text();
    if (auto* box = qobject_cast<QComboBox*>(control)) return box->currentText();
    if (auto* paragraph = qobject_cast<ParagraphEdit*>(control)) return paragraph->toPlainText();
    if (auto* line = qobject_cast<QLineEdit*>(control)) return line->text();
    return {};
}

constexpr const char* kMatch =
    R"({"kind":"match","cases":[{"when":{"key":{"eq":"ci"}},"to":"cheap"},{"when":{"stream":{"eq":true}},"to":"stop"}],"else":"claude"})";
constexpr const char* kSplit = R"({"kind":"split","arms":[{"weight":90,"to":"llama"},{"weight":10,"to":"or"}]})";
constexpr const char* kBudget =
    R"({"kind":"gate","measure":"usd","amount":25.00,"window":"day","ok":"claude","over":"stop"})";
constexpr const char* kRate =
    R"({"kind":"gate","measure":"requests","amount":60,"window":"minute","ok":"claude","over":"stop"})";
constexpr const char* kCache = R"({"kind":"cache","miss":"claude"})";
constexpr const char* kGuard = R"({"kind":"guard","guardrails":["pii"],"pass":"claude"})";
constexpr const char* kTransform = R"({"kind":"transform","next":"claude"})";
constexpr const char* kPool = R"({"kind":"pool","members":["sonnet","or"]})";
constexpr const char* kStickySplit = R"({"kind":"split","arms":[{"weight":1,"to":"or"}],"sticky":"session"})";
constexpr const char* kStickyPool = R"({"kind":"pool","members":["sonnet"],"sticky":"key"})";
constexpr const char* kTarget = R"({"kind":"target","provider":"openrouter"})";
constexpr const char* kDeny = R"({"kind":"deny"})";

// Edited by widgets of their own, which the tests below use.
const QSet<QString> kLists{u"cases"_qs, u"arms"_qs, u"members"_qs, u"failover_on"_qs, u"guardrails"_qs};

} // namespace

class PropertiesTest : public QObject {
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
            Screen screen(samples[name]);
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
        Screen screen(json.constData(), json.constData());
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
        Screen fresh(config::compactText(screen.node).c_str());
        QCOMPARE(shown(fresh.field(field)->control()), after);
        auto* revert = edited->findChild<QAbstractButton*>();
        QVERIFY(revert->text() == u"Revert"_qs && revert->isVisibleTo(&screen.pane));
        revert->click();
        QCOMPARE(shown(edited->control()), before);
        QCOMPARE(screen.node.members.size(), sample::members(json.constData()).members.size());
        QVERIFY(!revert->isVisibleTo(&screen.pane));
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
        Screen screen(json.constData());
        QWidget* control = screen.field(field)->control();
        enter(control, typed);
        QCOMPARE(screen.edits.size(), 0);
        QVERIFY(!control->accessibleDescription().isEmpty()); // says why, and keeps what was typed
        QCOMPARE(shown(control), typed);
    }

    void saysWhatIsLive() {
        Screen screen(R"({"kind":"pool","members":["sonnet"],"first_byte_ms":8000})",
                      R"({"kind":"pool","members":["sonnet"],"first_byte_ms":20000,"return_after_s":60})");
        QStringList words;
        for (QLabel* label : screen.pane.findChildren<QLabel*>())
            if (label->isVisibleTo(&screen.pane) && label->text().startsWith(u"Draft"_qs)) words.append(label->text());
        QCOMPARE(words, QStringList{u"Draft: was 20 s"_qs}); // a default that is written out is no change
    }

    void keepsWhatIsBeingTyped() {
        Screen screen(kPool);
        auto* name = static_cast<QLineEdit*>(screen.field(u"name"_qs)->control());
        name->setText(u"Half a na"_qs);
        screen.take("attempts", Json::number(std::int64_t{5}));
        QCOMPARE(name->text(), u"Half a na"_qs);
        screen.take("name", Json::string("Undone"));
        QCOMPARE(name->text(), u"Undone"_qs);
    }

    void takesWhatWasTypedWhenAnotherStepIsChosen() {
        Screen screen(kPool);
        screen.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.pane));
        screen.pane.focusName();
        QTest::keyClicks(QApplication::focusWidget(), u"Fast"_qs);
        screen.pane.setNode(u"other"_qs, sample::members(kDeny), std::nullopt);
        QCOMPARE(screen.edits.value(0).node, u"step"_qs);
        QCOMPARE(screen.edits.value(0).text(), u"\"Fast\""_qs);
    }

    void ordersAndRemovesMembers() {
        Screen screen(kPool);
        screen.list()->setCurrentRow(0);
        QTest::keyClick(screen.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(screen.edits.value(0).text(), u"[\"or\",\"sonnet\"]"_qs);
        QCOMPARE(screen.list()->currentRow(), 1);
        screen.button(u"Move up"_qs)->click();
        QCOMPARE(screen.edits.value(1).text(), u"[\"sonnet\",\"or\"]"_qs);
        Q_EMIT screen.list()->moveWanted(0, 1); // what a drop tells
        QCOMPARE(screen.edits.value(2).text(), u"[\"or\",\"sonnet\"]"_qs);
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QCOMPARE(screen.edits.value(3).text(), u"[\"or\"]"_qs);
    }

    void addsMembers() {
        Screen screen(kPool);
        QSignalSpy wanted(&screen.pane, &PropertiesPane::memberWanted);
        const auto choose = [&screen](const QString& words) {
            screen.button(u"Add a member"_qs)->click();
            auto* menu = screen.pane.findChild<QMenu*>();
            for (QAction* action : menu->actions())
                if (action->text() == words) action->trigger();
            delete menu;
        };
        choose(u"Ollama"_qs); // the only target that is no member yet
        QCOMPARE(screen.edits.value(0).text(), u"[\"sonnet\",\"or\",\"llama\"]"_qs);
        choose(u"New step for Lab vLLM"_qs);
        QCOMPARE(wanted.value(0), (QList<QVariant>{u"step"_qs, u"lab"_qs}));
    }

    void weighsMembers() {
        Screen screen(R"({"kind":"pool","strategy":"weighted","members":["sonnet",{"to":"or","weight":2}]})");
        screen.list()->setCurrentRow(0);
        auto* weight = screen.pane.findChild<QDoubleSpinBox*>();
        weight->setValue(3);
        QCOMPARE(screen.edits.value(0).text(), u"[{\"to\":\"sonnet\",\"weight\":3},{\"to\":\"or\",\"weight\":2}]"_qs);
        screen.list()->setCurrentRow(1);
        QCOMPARE(weight->value(), 2.0);
        weight->setValue(0.5);
        QCOMPARE(screen.edits.value(1).text(), u"[{\"to\":\"sonnet\",\"weight\":3},{\"to\":\"or\",\"weight\":0.5}]"_qs);
    }

    void splitsByWeight() {
        Screen screen(kSplit);
        screen.pane.findChild<QDoubleSpinBox*>()->setValue(75);
        QCOMPARE(screen.edits.value(0).text(), u"[{\"weight\":75,\"to\":\"llama\"},{\"weight\":10,\"to\":\"or\"}]"_qs);
        screen.button(u"Add a way"_qs)->click();
        QCOMPARE(
            screen.edits.value(1).text(),
            u"[{\"weight\":75,\"to\":\"llama\"},{\"weight\":10,\"to\":\"or\"},{\"weight\":10,\"to\":\"sonnet\"}]"_qs);
        QCOMPARE(screen.list()->currentRow(), 2);
    }

    void ticksFailures() {
        Screen screen(R"({"kind":"pool","members":["sonnet"],"failover_on":["429","5xx"]})",
                      R"({"kind":"pool","members":["sonnet"],"failover_on":["429","5xx"]})");
        const auto box = [&screen](const QString& words) {
            for (QCheckBox* each : screen.pane.findChildren<QCheckBox*>())
                if (each->text() == words) return each;
            return static_cast<QCheckBox*>(nullptr);
        };
        QVERIFY(box(u"5xx"_qs)->isChecked());
        box(u"Timeout"_qs)->click();
        QCOMPARE(screen.edits.value(0).text(), u"[\"429\",\"5xx\",\"timeout\"]"_qs);
        box(u"429"_qs)->click();
        QCOMPARE(screen.edits.value(1).text(), u"[\"5xx\",\"timeout\"]"_qs);
        QVERIFY(!box(u"TLS"_qs)->isVisibleTo(&screen.pane));
        screen.button(u"Revert Go to the next member on"_qs)->click();
        QCOMPARE(screen.edits.value(2).text(), u"[\"429\",\"5xx\"]"_qs);
    }

    // Every class of failure there is can be ticked.
    void knowsEveryFailure() {
        Screen screen(R"({"kind":"pool","members":["sonnet"],"failover_on":[]})");
        int boxes = 0;
        for (QCheckBox* each : screen.pane.findChildren<QCheckBox*>()) {
            each->click();
            ++boxes;
        }
        QCOMPARE(boxes, static_cast<int>(std::size(config::kFailureClasses)));
        const Json& list = *screen.node.find("failover_on");
        for (const std::string_view failure : config::kFailureClasses)
            QVERIFY(std::any_of(list.items.begin(), list.items.end(),
                                [&](const Json& item) { return item.text == failure; }));
    }

    void ticksGuardrails() {
        Screen screen(kGuard);
        for (QCheckBox* each : screen.pane.findChildren<QCheckBox*>())
            if (each->text() == u"No secrets"_qs) each->click();
        QCOMPARE(screen.edits.value(0).text(), u"[\"pii\",\"no-secrets\"]"_qs);
    }

    void editsCasesAsTextAndByChoosing() {
        Screen screen(kMatch);
        screen.list()->setCurrentRow(1);
        QLineEdit* text = nullptr;
        for (QLineEdit* each : screen.pane.findChildren<QLineEdit*>())
            if (each->accessibleName() == u"Condition as text"_qs) text = each;
        QCOMPARE(text->text(), u"stream = true"_qs);
        text->setText(u"stream and hour > 20"_qs);
        Q_EMIT text->editingFinished();
        QCOMPARE(screen.edits.size(), 1);
        QCOMPARE(
            screen.edits[0].text(),
            u"[{\"when\":{\"key\":{\"eq\":\"ci\"}},\"to\":\"cheap\"},{\"when\":{\"all\":[{\"stream\":{\"eq\":true}},{\"hour\":{\"gt\":20}}]},\"to\":\"stop\"}]"_qs);
        // The builder follows, and the text follows the builder.
        QCoreApplication::processEvents();
        QComboBox* group = nullptr;
        for (QComboBox* each : screen.pane.findChildren<QComboBox*>())
            if (each->accessibleName() == u"Group"_qs && each->isVisibleTo(&screen.pane)) group = each;
        QVERIFY(group != nullptr);
        enter(group, u"Any of these"_qs);
        QCOMPARE(text->text(), u"stream = true or hour > 20"_qs);
        QCOMPARE(screen.edits.size(), 2);
        text->setText(u"stream or houre > 20"_qs);
        Q_EMIT text->editingFinished();
        QCOMPARE(screen.edits.size(), 2);
        QVERIFY(text->accessibleDescription().startsWith(u"At 11: There is no field houre"_qs));
    }

    void addsOrdersAndRemovesCases() {
        Screen screen(kMatch);
        screen.button(u"Add a case"_qs)->click();
        QCOMPARE(screen.node.find("cases")->items.size(), std::size_t{3});
        QCOMPARE(screen.list()->currentRow(), 2);
        QTest::keyClick(screen.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(screen.node.find("cases")->items[1].find("to")->text, std::string("claude"));
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QCOMPARE(QString::fromStdString(config::compactText(screen.node)),
                 QString::fromStdString(config::compactText([] {
                     Json node = sample::members(kMatch);
                     std::rotate(node.members.begin() + 1, node.members.begin() + 2, node.members.end());
                     return node;
                 }())));
    }

    void goesToWhatItLeadsTo() {
        Screen screen(kPool);
        QSignalSpy activated(&screen.pane, &PropertiesPane::nodeActivated);
        screen.list()->setCurrentRow(1);
        QTest::keyClick(screen.list(), Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toString(), u"or"_qs);
    }

    void changesNothingThatIsReadOnly() {
        Screen screen(kPool, R"({"kind":"pool","members":["sonnet"],"attempts":7})");
        screen.pane.setReadOnly(true);
        for (PropertyField* each : screen.pane.findChildren<PropertyField*>())
            QVERIFY2(!each->control()->isEnabled(), qPrintable(each->member()));
        screen.list()->setCurrentRow(0);
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QTest::keyClick(screen.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(screen.edits.size(), 0);
    }

    void saysWhatItDoesNotKnow() {
        PropertiesPane pane;
        pane.show();
        pane.setNode(u"x"_qs, sample::members(R"({"kind":"teleport"})"), std::nullopt);
        QVERIFY(pane.findChildren<PropertyField*>().isEmpty());
        QStringList words;
        for (QLabel* label : pane.findChildren<QLabel*>())
            if (label->isVisibleTo(&pane)) words.append(label->text());
        QVERIFY(words.contains(u"This version of Tollgate does not know this kind of step."_qs));
        pane.setNode(u"y"_qs, sample::members(kDeny), std::nullopt);
        QVERIFY(!pane.findChildren<PropertyField*>().isEmpty());
    }
};

TOLLGATE_TEST(PropertiesTest)
#include "tst_properties.moc"
