// SPDX-License-Identifier: GPL-3.0-or-later
// The lists in the forms of steps (members, arms, cases, failures, guardrails), and the pane as a whole.
#include "config/route_words.h"
#include "pane_screen.h"
#include "sample_steps.h"
#include "support/test_main.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace tollgate;
using namespace tollgate::ui;
using namespace tollgate::ui::sample;
using config::Json;

class PropertyListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void takesWhatWasTypedWhenAnotherStepIsChosen() {
        PaneScreen screen(kPool);
        screen.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.pane));
        screen.pane.focusName();
        QTest::keyClicks(QApplication::focusWidget(), u"Fast"_qs);
        screen.pane.setNode(u"other"_qs, members(kDeny), std::nullopt);
        QCOMPARE(screen.edits.value(0).node, u"step"_qs);
        QCOMPARE(screen.edits.value(0).text(), u"\"Fast\""_qs);
    }

    void ordersAndRemovesMembers() {
        PaneScreen screen(kPool);
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
        PaneScreen screen(kPool);
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
        PaneScreen screen(R"({"kind":"pool","strategy":"weighted","members":["sonnet",{"to":"or","weight":2}]})");
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
        PaneScreen screen(kSplit);
        screen.pane.findChild<QDoubleSpinBox*>()->setValue(75);
        QCOMPARE(screen.edits.value(0).text(), u"[{\"weight\":75,\"to\":\"llama\"},{\"weight\":10,\"to\":\"or\"}]"_qs);
        screen.button(u"Add a way"_qs)->click();
        QCOMPARE(
            screen.edits.value(1).text(),
            u"[{\"weight\":75,\"to\":\"llama\"},{\"weight\":10,\"to\":\"or\"},{\"weight\":10,\"to\":\"sonnet\"}]"_qs);
        QCOMPARE(screen.list()->currentRow(), 2);
    }

    void ticksFailures() {
        PaneScreen screen(R"({"kind":"pool","members":["sonnet"],"failover_on":["429","5xx"]})",
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
        PaneScreen screen(R"({"kind":"pool","members":["sonnet"],"failover_on":[]})");
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
        PaneScreen screen(kGuard);
        for (QCheckBox* each : screen.pane.findChildren<QCheckBox*>())
            if (each->text() == u"No secrets"_qs) each->click();
        QCOMPARE(screen.edits.value(0).text(), u"[\"pii\",\"no-secrets\"]"_qs);
    }

    void editsCasesAsTextAndByChoosing() {
        PaneScreen screen(kMatch);
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
        PaneScreen screen(kMatch);
        screen.button(u"Add a case"_qs)->click();
        QCOMPARE(screen.node.find("cases")->items.size(), std::size_t{3});
        QCOMPARE(screen.list()->currentRow(), 2);
        QTest::keyClick(screen.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(screen.node.find("cases")->items[1].find("to")->text, std::string("claude"));
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QCOMPARE(QString::fromStdString(config::compactText(screen.node)),
                 QString::fromStdString(config::compactText([] {
                     Json node = members(kMatch);
                     std::rotate(node.members.begin() + 1, node.members.begin() + 2, node.members.end());
                     return node;
                 }())));
    }

    void goesToWhatItLeadsTo() {
        PaneScreen screen(kPool);
        QSignalSpy activated(&screen.pane, &PropertiesPane::nodeActivated);
        screen.list()->setCurrentRow(1);
        QTest::keyClick(screen.list(), Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toString(), u"or"_qs);
    }

    void changesNothingThatIsReadOnly() {
        PaneScreen screen(kPool, R"({"kind":"pool","members":["sonnet"],"attempts":7})");
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
        pane.setNode(u"x"_qs, members(R"({"kind":"teleport"})"), std::nullopt);
        QVERIFY(pane.findChildren<PropertyField*>().isEmpty());
        QStringList words;
        for (QLabel* label : pane.findChildren<QLabel*>())
            if (label->isVisibleTo(&pane)) words.append(label->text());
        QVERIFY(words.contains(u"This version of Tollgate does not know this kind of step."_qs));
        pane.setNode(u"y"_qs, members(kDeny), std::nullopt);
        QVERIFY(!pane.findChildren<PropertyField*>().isEmpty());
    }
};

TOLLGATE_TEST(PropertyListsTest)
#include "tst_property_lists.moc"
