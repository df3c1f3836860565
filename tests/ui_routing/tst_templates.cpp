// SPDX-License-Identifier: GPL-3.0-or-later
// Each template, filled with the providers of a person, can be published as it is.
#include "routing_screen.h"
#include "support/test_main.h"
#include "ui/routing/templates/templates.h"

using namespace tollgate;
using namespace tollgate::test;

class TemplatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void eachCanBePublished_data() {
        QTest::addColumn<QString>("id");
        for (const ui::RouteTemplate& one : ui::routeTemplates()) {
            QVERIFY(!one.meaning.isEmpty());
            QTest::newRow(qUtf8Printable(one.id)) << one.id;
        }
    }

    void eachCanBePublished() {
        QFETCH(QString, id);
        RoutingScreen screen;
        const QString name = [&] {
            for (const ui::RouteTemplate& one : ui::routeTemplates())
                if (one.id == id) return one.name;
            return QString();
        }();
        screen.click(QStringLiteral("Use %1").arg(name));
        QVERIFY(screen.checked());
        for (const auto& problem : screen.page().session().facts().problems)
            QVERIFY2(!problem.isError(), problem.message.c_str());
        screen.publish(QStringLiteral("from the template"));
        const auto live = screen.runtime().routes().live();
        QCOMPARE(live.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(live[0].name), name);
        const QString answer = screen.answeredBy(id);
        const bool night = id == QLatin1String("night-batch"); // it depends on the hour
        QVERIFY2(night || !answer.startsWith(u'-'), qUtf8Printable(answer));
    }

    void sayWhatTheyNeed() {
        RoutingScreen screen({QStringLiteral("openai")});
        auto* use = control<QAbstractButton>(&screen.page(), QStringLiteral("Use Local for private"));
        QTRY_VERIFY(!use->isEnabled());
        QVERIFY(use->toolTip().contains(QStringLiteral("own hardware")));
        QTRY_VERIFY(control<QAbstractButton>(&screen.page(), QStringLiteral("Use Stay up"))->isEnabled());
    }

    void withoutProvidersOnlyTheEmptyOne() {
        RoutingScreen screen(QStringList{});
        for (const ui::RouteTemplate& one : ui::routeTemplates())
            QVERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Use %1").arg(one.name))->isEnabled());
        screen.click(QStringLiteral("Start empty"));
        QVERIFY(screen.draft().nodes.empty());
    }
};

TOLLGATE_TEST(TemplatesTest)
#include "tst_templates.moc"
