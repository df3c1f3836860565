// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows: graphs by their difference, traffic, words for assistive programs.
#include "canvas_fixture.h"
#include "samples.h"
#include "support/test_main.h"
#include "ui/routing/canvas/canvas_access.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/minimap.h"
#include "ui/routing/canvas/traffic.h"
#include "ui/routing/canvas/traffic_layer.h"

#include <QAccessible>

using namespace tollgate::ui;
using sample::Canvas;

class CanvasShownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsItemsAndSelection() {
        Canvas canvas;
        canvas->setSelection({u"pool"_qs, u"stop"_qs});
        const QList<QGraphicsItem*> before = canvas->canvasScene()->items();
        CanvasGraph graph = sample::route();
        graph.nodes[2].title = u"Renamed"_qs;
        QSignalSpy changed(&canvas.view, &CanvasView::selectionChanged);
        canvas->setGraph(graph);
        const QList<QGraphicsItem*> after = canvas->canvasScene()->items();
        QCOMPARE(QSet<QGraphicsItem*>(after.begin(), after.end()), QSet<QGraphicsItem*>(before.begin(), before.end()));
        QCOMPARE(canvas->canvasScene()->node(u"pool"_qs)->title, u"Renamed"_qs);
        QCOMPARE(changed.size(), 0);
        graph.nodes.removeAt(2);
        canvas->setGraph(graph);
        QCOMPARE(canvas->selection(), QStringList{u"stop"_qs});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(canvas->canvasScene()->items().size(), before.size() - 1);
    }

    void paintsOnlyWhatDiffers() {
        Canvas canvas;
        const QImage before = canvas->grab().toImage();
        canvas->setGraph(sample::route());
        QCOMPARE(canvas->grab().toImage(), before);
        CanvasGraph graph = sample::route();
        graph.edges[3].share = 0.1; // of pool to target: thinner
        canvas->setGraph(graph);
        const QImage after = canvas->grab().toImage();
        QRect differs;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                if (after.pixel(x, y) != before.pixel(x, y)) differs |= QRect(x, y, 1, 1);
        QVERIFY(!differs.isEmpty());
        const QRectF edge = canvas->canvasScene()->shape({u"pool"_qs, u"members/0"_qs})->bounds();
        QVERIFY(canvas->mapFromScene(edge).boundingRect().contains(differs));
    }

    void lightsUpAPath() {
        Canvas canvas;
        CanvasGraph graph = sample::route();
        graph.lit_nodes = {u"in"_qs, u"match"_qs, u"stop"_qs};
        graph.lit_edges = {{u"in"_qs, u"entry"_qs}, {u"match"_qs, u"else"_qs}};
        const QImage before = canvas->grab().toImage();
        canvas->setGraph(graph);
        const QImage after = canvas->grab().toImage();
        QCOMPARE(after.pixel(canvas.middle(u"stop"_qs)), before.pixel(canvas.middle(u"stop"_qs)));
        const QPoint corner = canvas.at({418, 60}); // the border of the pool, which is not on the path
        QVERIFY(after.copy(QRect(corner, QSize(60, 30))) != before.copy(QRect(corner, QSize(60, 30))));
    }

    void showsAnOverviewAboveThirtySteps() {
        Canvas canvas;
        auto* map = canvas->findChild<Minimap*>();
        QVERIFY(!map->isVisible());
        CanvasGraph graph = sample::large(60);
        canvas->setGraph(graph);
        QVERIFY(map->isVisible());
        const QPointF before = canvas->mapToScene(0, 0);
        QTest::mouseClick(map, Qt::LeftButton, {}, {20, 20});
        QVERIFY(canvas->mapToScene(0, 0) != before);
    }

    // Until the person looks at a part of it.
    void keepsEverythingInSightAsTheWindowChanges() {
        Canvas canvas;
        const auto seesAll = [&canvas] {
            const QRect seen = canvas->viewport()->rect().adjusted(0, 0, 0, -36); // zoom control and legend
            return canvas->mapToScene(seen).boundingRect().contains(canvas->canvasScene()->nodesRect());
        };
        QCOMPARE(canvas->zoom(), 1.0);
        canvas->resize(600, 300);
        QVERIFY(canvas->zoom() < 0.75);
        QVERIFY(seesAll());
        canvas->resize(960, 520);
        QCOMPARE(canvas->zoom(), 1.0);
        canvas.key(Qt::Key_Plus);
        canvas->resize(600, 300);
        QCOMPARE(canvas->zoom(), 1.1);
        canvas->fit();
        QVERIFY(seesAll());
    }

    void countsSingleRequestsAndThenFlows() {
        Traffic traffic;
        const EdgeKey first{u"a"_qs, u"next"_qs}, second{u"b"_qs, u"next"_qs};
        traffic.add({first, second}, 1000);
        QCOMPARE(traffic.dots(1000).size(), 1);
        QCOMPARE(traffic.dots(1350).first().part, 0.5);
        QCOMPARE(traffic.dots(1000 + Traffic::kLegMillis).first().edge, second);
        traffic.advance(1000 + 2 * Traffic::kLegMillis);
        QVERIFY(traffic.dots(1000 + 2 * Traffic::kLegMillis).isEmpty());
        for (int i = 0; i < 11; ++i) traffic.add({first}, 5000 + i * 20);
        QVERIFY(traffic.flowing().contains(first));
        QVERIFY(!traffic.flowing().contains(second));
        QVERIFY(traffic.dots(5220).isEmpty()); // one by one they would be a swarm
        QCOMPARE(traffic.perSecond(first, 5300), 11);
        traffic.advance(8000);
        QVERIFY(traffic.isIdle());
    }

    void restsWithoutTrafficWithoutMotionAndHidden() {
        Canvas canvas;
        auto* layer = canvas->findChild<TrafficLayer*>();
        const QList<CanvasPath> one{{{u"in"_qs, u"entry"_qs}}};
        QVERIFY(!layer->isRunning());
        canvas->showTraffic(one);
        QVERIFY(layer->isRunning());
        canvas->setMotion(false);
        QVERIFY(!layer->isRunning());
        canvas->showTraffic(one);
        QVERIFY(!layer->isRunning());
        canvas->setMotion(true);
        canvas->showTraffic(one);
        QVERIFY(layer->isRunning());
        canvas->hide();
        QVERIFY(!layer->isRunning());
        canvas->showTraffic(one);
        QVERIFY(!layer->isRunning());
        canvas->show();
        canvas->showTraffic(one);
        QTRY_VERIFY_WITH_TIMEOUT(!layer->isRunning(), 5000); // when it has arrived
    }

    void speaksForAssistivePrograms() {
        Canvas canvas;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&canvas.view);
        QCOMPARE(list->text(QAccessible::Name), u"Route"_qs);
        QVERIFY(list->childCount() > 7); // and the zoom control
        QAccessibleInterface* pool = list->child(2);
        QCOMPARE(pool->text(QAccessible::Name), u"Claude pool, pool, in order, 1 member"_qs);
        QCOMPARE(pool->text(QAccessible::Description), u"Leads to Anthropic."_qs);
        QCOMPARE(list->child(3)->text(QAccessible::Name), u"Anthropic, provider, Healthy, 83 / h"_qs);
        QCOMPARE(list->child(1)->text(QAccessible::Description),
                 u"Leads to claude-*: Claude pool, otherwise: Stop."_qs);
        QCOMPARE(list->indexOfChild(pool), 2);
        const QPoint middle = canvas->viewport()->mapToGlobal(canvas.middle(u"pool"_qs));
        QVERIFY(pool->rect().contains(middle));
        QCOMPARE(list->childAt(middle.x(), middle.y()), pool);
    }

    void actsForAssistivePrograms() {
        Canvas canvas;
        QSignalSpy activated(&canvas.view, &CanvasView::activated);
        QAccessibleInterface* stop = QAccessible::queryAccessibleInterface(&canvas.view)->child(4);
        stop->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.value(0).value(0).toString(), u"stop"_qs);
        QVERIFY(stop->state().selected);
        CanvasGraph graph = sample::route();
        graph.nodes.removeAt(4);
        canvas->setGraph(graph);
        QVERIFY(!stop->isValid());
        stop->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
    }
};

TOLLGATE_TEST(CanvasShownTest)
#include "tst_canvas_shown.moc"
