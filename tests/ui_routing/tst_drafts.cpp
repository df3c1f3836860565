// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts on the page: beside changes from outside, over rows of the list, and of documents that cannot be edited.
#include "routing_screen.h"
#include "support/test_main.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/list/step_list_model.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>

using namespace tollgate;
using namespace tollgate::test;

namespace {

QStringList membersOf(RoutingScreen& screen) {
    QStringList ids;
    for (const ui::Port& port : portsOf(*screen.draft().find("stay-up"))) ids << QString::fromStdString(port.target);
    return ids;
}

void chooseRow(RoutingScreen& screen, const QString& title) {
    auto* table = control<ui::DataTable>(&screen.page(), QStringLiteral("Steps of the route"));
    auto* model = static_cast<ui::StepListModel*>(table->table());
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->at(row).title == title) return table->setCurrentIndex(model->index(row, 1));
    qFatal("There is no row \"%s\".", qUtf8Printable(title));
}

// A route that is live, and a draft of it with another name.
void begin(RoutingScreen& screen) {
    screen.click(QStringLiteral("Use Stay up"));
    screen.publish(QStringLiteral("first"));
    screen.page().editor().setMember({}, QStringLiteral("name"), config::Json::string("Mine"));
    QVERIFY(screen.page().session().document().changes() > 0);
}

} // namespace

class DraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsMineBesideTheirs() {
        RoutingScreen screen;
        begin(screen);
        screen.editOutside("\"name\": \"Stay up\"", "\"name\": \"Theirs\"");
        auto* keep = control<QAbstractButton>(&screen.page(), QStringLiteral("Keep mine"));
        QCOMPARE(screen.runtime().routes().find("stay-up")->name, std::string("Theirs"));
        QCOMPARE(screen.draft().name, std::string("Mine")); // neither is lost
        QTRY_VERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
        keep->click();
        screen.publish(QStringLiteral("mine"));
        QCOMPARE(screen.runtime().routes().find("stay-up")->name, std::string("Mine"));
    }

    void takesTheirs() {
        RoutingScreen screen;
        begin(screen);
        screen.editOutside("\"name\": \"Stay up\"", "\"name\": \"Theirs\"");
        control<QAbstractButton>(&screen.page(), QStringLiteral("Take theirs"))->click();
        QCOMPARE(screen.draft().name, std::string("Theirs"));
        QCOMPARE(screen.page().session().document().changes(), 0);
        QVERIFY(screen.runtime().routes().drafts().empty());
    }

    // Where nothing was drawn there is nothing to decide.
    void followsChangesFromOutside() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.publish({});
        screen.editOutside("\"name\": \"Stay up\"", "\"name\": \"Theirs\"");
        QTRY_COMPARE(screen.draft().name, std::string("Theirs"));
        QVERIFY(!findControl<QAbstractButton>(&screen.page(), QStringLiteral("Keep mine")));
    }

    void aBrokenFileIsSaid() {
        RoutingScreen screen;
        begin(screen);
        screen.editOutside("\"version\": 1", "\"version\": 1, \"wrong\": 2");
        QTRY_VERIFY(screen.runtime().routes().fileProblem().has_value());
        QCOMPARE(screen.answeredBy(QStringLiteral("stay-up")).startsWith(u'-'), false); // what was live stays live
    }

    void discardingCanBeTakenBack() {
        RoutingScreen screen;
        begin(screen);
        const ui::RouteDraft mine = screen.draft();
        screen.click(QStringLiteral("Discard"));
        QCOMPARE(screen.draft().name, std::string("Stay up"));
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier); // the bar at the foot
        QTRY_VERIFY(screen.draft() == mine);
    }

    void rowsMoveAreCopiedAndGo() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().showView(QStringLiteral("list"));
        const QStringList before = membersOf(screen);
        chooseRow(screen, QStringLiteral("anthropic"));
        QVERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Move up"))->isEnabled()); // first already
        screen.click(QStringLiteral("Move down"));
        QCOMPARE(membersOf(screen), (QStringList{before[1], before[0], before[2]}));
        screen.click(QStringLiteral("Move down")); // the chosen one is the moved one
        QCOMPARE(membersOf(screen), (QStringList{before[1], before[2], before[0]}));
        screen.click(QStringLiteral("Delete"));
        QCOMPARE(membersOf(screen), (QStringList{before[1], before[2]}));
        QVERIFY(!screen.draft().find(before[0].toStdString()));
        chooseRow(screen, QStringLiteral("Whoever answers"));
        screen.click(QStringLiteral("Duplicate"));
        QVERIFY(screen.draft().find("stay-up-2"));
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!screen.draft().find("stay-up-2"));
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(screen.draft().find("stay-up-2"));
    }

    void aRouteOfANewerVersionIsOnlyLookedAt() {
        RoutingScreen screen;
        screen.runtime().routes().keepDraft(
            {"newer", {}, R"({"id":"newer","name":"Newer","entry":"x","nodes":{"x":{"kind":"oracle"}}})"});
        screen.page().openRoute(QStringLiteral("newer"));
        QVERIFY(screen.page().session().document().readOnlyReason().contains(QStringLiteral("oracle")));
        const ui::RouteDraft before = screen.draft();
        screen.page().editor().add(ui::StepKind::Pool);
        QVERIFY(screen.draft() == before);
        QVERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
    }

    void eachViewHasANameForEverything() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        for (const char* view : {"graph", "list", "json"}) {
            screen.page().showView(QString::fromLatin1(view));
            for (const QAbstractButton* button : screen.page().findChildren<QAbstractButton*>())
                if (button->isVisible())
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             button->metaObject()->className());
            for (const QComboBox* box : screen.page().findChildren<QComboBox*>())
                if (box->isVisible()) QVERIFY2(!box->accessibleName().isEmpty(), qUtf8Printable(box->currentText()));
        }
    }
};

TOLLGATE_TEST(DraftsTest)
#include "tst_drafts.moc"
