// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "support/test_main.h"
#include "ui/routing/canvas/edge_shape.h"
#include "ui/routing/canvas/layers.h"
#include "ui/routing/canvas/layout.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cmath>

using namespace tollgate::ui;
using namespace tollgate::ui::sample;

namespace {

// A route at random: edges only lead forwards, each port leads somewhere.
CanvasGraph randomGraph(quint32 seed, int count) {
    QRandomGenerator random(seed);
    CanvasGraph graph;
    for (int i = 0; i < count; ++i) {
        const int ports = i + 1 < count ? random.bounded(4) : 0;
        QStringList paths;
        for (int p = 0; p < ports; ++p) paths.append(QStringLiteral("members/%1").arg(p));
        graph.nodes.append(node(QStringLiteral("n%1").arg(i), StepKind::Pool, QStringLiteral("Step %1").arg(i),
                                u"in order"_qs, {}, paths));
        for (int p = 0; p < ports; ++p)
            graph.edges.append(
                edge(QStringLiteral("n%1").arg(i), paths[p], QStringLiteral("n%1").arg(random.bounded(i + 1, count))));
    }
    fitSizes(graph);
    return graph;
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void placesEveryStepWithoutOverlapOnTheGrid_data() {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("count");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed << static_cast<int>(3 + seed * 2);
    }

    void placesEveryStepWithoutOverlapOnTheGrid() {
        QFETCH(quint32, seed);
        QFETCH(int, count);
        const CanvasGraph graph = randomGraph(seed, count);
        const auto places = layered(graph);
        QCOMPARE(places.size(), graph.nodes.size());
        QList<QRectF> rects;
        for (const CanvasNode& each : graph.nodes) {
            const QPointF place = places[each.id];
            QCOMPARE(std::fmod(place.x(), kCanvasGrid), 0.0);
            QCOMPARE(std::fmod(place.y(), kCanvasGrid), 0.0);
            const QRectF rect(place, each.size);
            for (const QRectF& other : rects) QVERIFY2(!rect.intersects(other), qPrintable(each.id));
            rects.append(rect);
        }
    }

    void leadsEveryEdgeToTheRight() {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const CanvasGraph graph = randomGraph(seed, 40);
            const auto places = layered(graph);
            for (const CanvasEdge& each : graph.edges)
                QVERIFY(places[each.from].x() + graph.node(each.from)->size.width() < places[each.to].x());
        }
    }

    void crossesNothingWhereNothingHasTo() {
        // Seven matches, each with three pools of two targets: a tree.
        CanvasGraph tree = large(71);
        fitSizes(tree);
        QCOMPARE(crossings(makeLayers(tree)), 0);
    }

    void crossesLittleInThePicture() {
        CanvasGraph graph = picture();
        fitSizes(graph);
        QVERIFY2(crossings(makeLayers(graph)) <= 3, qPrintable(QString::number(crossings(makeLayers(graph)))));
    }

    void putsProvidersIntoOneColumn() {
        CanvasGraph graph = picture();
        fitSizes(graph);
        const auto places = layered(graph);
        const qreal column = places[u"anthropic"_qs].x();
        for (const char16_t* id : {u"openrouter", u"openai", u"ollama", u"google", u"vllm", u"stop"})
            QCOMPARE(places[QString::fromUtf16(id)].x(), column);
        QCOMPARE(places[u"entry"_qs].x(), qreal(kCanvasGrid));
    }

    void isTheSameEachTime() {
        const CanvasGraph graph = randomGraph(7, 60);
        QCOMPARE(layered(graph), layered(graph));
    }

    void standsCirclesAndLooseEnds() {
        CanvasGraph graph;
        for (const char16_t* id : {u"a", u"b", u"c", u"alone"})
            graph.nodes.append(node(QString::fromUtf16(id), StepKind::Pool, u"Step"_qs, {}, {}, {u"next"_qs}));
        graph.edges = {edge(u"a"_qs, u"next"_qs, u"b"_qs), edge(u"b"_qs, u"next"_qs, u"c"_qs),
                       edge(u"c"_qs, u"next"_qs, u"a"_qs), edge(u"a"_qs, u"over"_qs, u"gone"_qs),
                       edge(u"b"_qs, u"over"_qs, u"b"_qs)};
        const auto places = layered(graph);
        QCOMPARE(places.size(), 4);
        QVERIFY(places[u"alone"_qs].y() > places[u"c"_qs].y());
        QCOMPARE(layered({}).size(), 0);
    }

    void takesThreeHundredStepsInFiftyMilliseconds() {
        CanvasGraph graph = large(300);
        fitSizes(graph);
        qint64 least = 1'000'000;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(layered(graph).size(), 300);
            least = std::min(least, timer.elapsed());
        }
        qInfo("layered(300 steps): %lld ms", static_cast<long long>(least));
        QVERIFY(least < 50);
    }

    // What is painted of a long edge is all that can be seen of it.
    void findsThePartOfAnEdgeInSight() {
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            const auto place = [&random] { return QPointF(random.bounded(-900, 900), random.bounded(-900, 900)); };
            const EdgeShape shape = shapeAlong(edgeCurve(place(), place()));
            const QRectF seen(place(), QSizeF(random.bounded(10, 400), random.bounded(10, 400)));
            const auto [from, to] = shape.pointsWithin(seen);
            for (qsizetype k = 0; k < shape.points.size(); ++k)
                if (seen.contains(shape.points[k]))
                    QVERIFY2(from <= k && k <= to,
                             qPrintable(QStringLiteral("%1: %2 not in %3 to %4").arg(i).arg(k).arg(from).arg(to)));
        }
    }

    void endsEdgesOneBelowTheOther() {
        const auto shapes = [] {
            CanvasGraph graph = picture();
            fitSizes(graph);
            return edgeShapes(graph);
        }();
        const QPointF main = shapes[EdgeKey{u"gemini"_qs, u"members/0"_qs}].end();
        const QPointF above = shapes[EdgeKey{u"cheap"_qs, u"arms/1/to"_qs}].end();
        const QPointF below = shapes[EdgeKey{u"night"_qs, u"members/2"_qs}].end();
        QVERIFY(above.y() < main.y() && main.y() < below.y());
        const EdgeKey ok{u"budget"_qs, u"ok"_qs};
        QVERIFY(shapes[ok].down);
    }
};

TOLLGATE_TEST(LayoutTest)
#include "tst_layout.moc"
