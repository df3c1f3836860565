// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"
#include "support/test_main.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/palette_bar.h"

#include <QAbstractButton>
#include <QScrollBar>

#include <cmath>

using namespace tollgate::ui;
using sample::Canvas;

namespace {

using Positions = QHash<QString, QPointF>;

} // namespace

class CanvasPointerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void choosesWithClicks() {
        Canvas canvas;
        QSignalSpy changed(&canvas.view, &CanvasView::selectionChanged);
        canvas.click(canvas.middle(u"pool"_qs));
        QCOMPARE(canvas->selection(), QStringList{u"pool"_qs});
        canvas.click(canvas.middle(u"stop"_qs), Qt::ControlModifier);
        QCOMPARE(canvas->selection(), (QStringList{u"pool"_qs, u"stop"_qs}));
        canvas.click(canvas.middle(u"pool"_qs), Qt::ControlModifier);
        QCOMPARE(canvas->selection(), QStringList{u"stop"_qs});
        QCOMPARE(changed.size(), 3);
        canvas.click(canvas.at({100, 400}));
        QVERIFY(canvas->selection().isEmpty());
    }

    void movesStepsOntoTheGrid() {
        Canvas canvas;
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved);
        const QPoint from = canvas.middle(u"pool"_qs);
        canvas.drag(from, from + QPoint(37, 21));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].value<Positions>(), (Positions{{u"pool"_qs, {448, 64}}}));
    }

    void movesWhatIsChosenTogether() {
        Canvas canvas;
        canvas->setSelection({u"pool"_qs, u"stop"_qs});
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved);
        const QPoint from = canvas.middle(u"stop"_qs);
        canvas.drag(from, from + QPoint(0, 32));
        QCOMPARE(moved[0][0].value<Positions>(), (Positions{{u"pool"_qs, {416, 80}}, {u"stop"_qs, {416, 240}}}));
    }

    void takesAMoveBackWithEscape() {
        Canvas canvas;
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved);
        const QPoint from = canvas.middle(u"pool"_qs);
        canvas.press(from);
        canvas.move(from + QPoint(60, 60));
        canvas.move(from + QPoint(64, 64));
        QVERIFY(canvas->canvasScene()->node(u"pool"_qs)->position != QPointF(416, 48));
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas->canvasScene()->node(u"pool"_qs)->position, QPointF(416, 48));
        canvas.release(from + QPoint(64, 64));
        QCOMPARE(moved.size(), 0);
    }

    void choosesWithALasso() {
        Canvas canvas;
        canvas.drag(canvas.at({390, 20}), canvas.at({590, 290}));
        QCOMPARE(canvas->selection(), (QStringList{u"pool"_qs, u"stop"_qs}));
    }

    void drawsAnEdgeFromAPort() {
        Canvas canvas;
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected);
        canvas.drag(canvas.port(u"lone"_qs, u"miss"_qs), canvas.middle(u"stop"_qs));
        QCOMPARE(connected.size(), 1);
        QCOMPARE(connected[0], (QList<QVariant>{u"lone"_qs, u"miss"_qs, u"stop"_qs}));
    }

    // 24 px are what a pointer has to hit.
    void hitsPortsFromTwelvePixels() {
        Canvas canvas;
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected);
        canvas.drag(canvas.port(u"lone"_qs, u"miss"_qs) + QPoint(8, 8), canvas.middle(u"stop"_qs));
        QCOMPARE(connected.size(), 1);
    }

    void snapsToAnInputNearby() {
        Canvas canvas;
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected);
        canvas.drag(canvas.port(u"lone"_qs, u"miss"_qs), canvas.input(u"other"_qs) - QPoint(9, 0));
        QCOMPARE(connected.value(0).value(2).toString(), u"other"_qs);
    }

    void addsAMemberFromThePlaceForOneMore() {
        Canvas canvas;
        canvas.click(canvas.middle(u"pool"_qs));
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected);
        const QRectF pool = canvas->canvasScene()->nodeRect(u"pool"_qs);
        canvas.drag(canvas.at(pool.bottomRight() - QPointF(12, 0)), canvas.middle(u"other"_qs));
        QCOMPARE(connected.value(0), (QList<QVariant>{u"pool"_qs, u"members/1"_qs, u"other"_qs}));
    }

    void leadsNowhereItMayNot_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("to");
        QTest::newRow("a pool's members are targets") << u"pool"_qs << u"members/0"_qs << u"stop"_qs;
        QTest::newRow("not back, in a circle") << u"match"_qs << u"else"_qs << u"match"_qs;
        QTest::newRow("not into the entry") << u"match"_qs << u"else"_qs << u"in"_qs;
        QTest::newRow("where it leads already") << u"match"_qs << u"else"_qs << u"stop"_qs;
    }

    void leadsNowhereItMayNot() {
        QFETCH(QString, from);
        QFETCH(QString, port);
        QFETCH(QString, to);
        Canvas canvas;
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected),
            released(&canvas.view, &CanvasView::portReleased);
        canvas.drag(canvas.port(from, port), canvas.middle(to));
        QCOMPARE(connected.size() + released.size(), 0);
    }

    void takesTheEndOfAnEdgeElsewhere() {
        Canvas canvas;
        QSignalSpy connected(&canvas.view, &CanvasView::portConnected);
        canvas.drag(canvas.input(u"stop"_qs), canvas.middle(u"other"_qs));
        QCOMPARE(connected.value(0), (QList<QVariant>{u"match"_qs, u"else"_qs, u"other"_qs}));
    }

    void takesAnEdgeOff() {
        Canvas canvas;
        QSignalSpy released(&canvas.view, &CanvasView::portReleased);
        canvas.drag(canvas.input(u"stop"_qs), canvas.at({360, 400}));
        QCOMPARE(released.value(0), (QList<QVariant>{u"match"_qs, u"else"_qs}));
    }

    void asksForAStepWhereAnEdgeIsDropped() {
        Canvas canvas;
        QSignalSpy dropped(&canvas.view, &CanvasView::edgeDropped);
        canvas.drag(canvas.port(u"lone"_qs, u"miss"_qs), canvas.at({482, 419}));
        QCOMPARE(dropped.value(0), (QList<QVariant>{u"lone"_qs, u"miss"_qs, QPointF(480, 416)}));
    }

    void choosesAnEdgeAndDeletesIt() {
        Canvas canvas;
        QSignalSpy released(&canvas.view, &CanvasView::portReleased);
        canvas.click(canvas.half(u"match"_qs, u"else"_qs));
        QVERIFY(canvas->selectedEdge().has_value());
        canvas.key(Qt::Key_Delete);
        QCOMPARE(released.value(0), (QList<QVariant>{u"match"_qs, u"else"_qs}));
    }

    void putsAStepIntoAnEdge() {
        Canvas canvas;
        QSignalSpy inserted(&canvas.view, &CanvasView::insertNodeRequested),
            moved(&canvas.view, &CanvasView::nodesMoved);
        canvas.drag(canvas.middle(u"lone"_qs), canvas.half(u"in"_qs, u"entry"_qs));
        QCOMPARE(inserted.value(0), (QList<QVariant>{u"lone"_qs, u"in"_qs, u"entry"_qs}));
        QCOMPARE(moved.size(), 1);
        // A step with edges of its own only moves.
        canvas.drag(canvas.middle(u"stop"_qs), canvas.half(u"pool"_qs, u"members/0"_qs));
        QCOMPARE(inserted.size(), 1);
    }

    void takesStepsFromThePalette() {
        Canvas canvas;
        QSignalSpy added(&canvas.view, &CanvasView::addRequested), inserted(&canvas.view, &CanvasView::insertRequested);
        QVERIFY(canvas.drop(StepKind::Cache, canvas.at({480, 425})));
        QCOMPARE(added.value(0).value(0).value<StepKind>(), StepKind::Cache);
        QCOMPARE(added.value(0).value(1).toPointF(), QPointF(400, 400));
        QVERIFY(canvas.drop(StepKind::Guardrail, canvas.half(u"match"_qs, u"else"_qs)));
        QCOMPARE(inserted.value(0),
                 (QList<QVariant>{QVariant::fromValue(StepKind::Guardrail), u"match"_qs, u"else"_qs}));
        // Nothing goes on from a provider: it is put beside.
        QVERIFY(canvas.drop(StepKind::Target, canvas.half(u"match"_qs, u"else"_qs)));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(added.size(), 2);
    }

    void opensWithADoubleClick() {
        Canvas canvas;
        QSignalSpy activated(&canvas.view, &CanvasView::activated);
        QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, canvas.middle(u"pool"_qs));
        QCOMPARE(activated.value(0).value(0).toString(), u"pool"_qs);
    }

    void pansWithTheMiddleButtonAndWithSpace() {
        Canvas canvas;
        const QPointF before = canvas->mapToScene(0, 0);
        canvas.drag({300, 300}, {260, 280}, {}, Qt::MiddleButton);
        QCOMPARE(canvas->mapToScene(0, 0) - before, QPointF(40, 20));
        QTest::keyPress(&canvas.view, Qt::Key_Space);
        canvas.drag(canvas.middle(u"pool"_qs), canvas.middle(u"pool"_qs) + QPoint(40, 20));
        QTest::keyRelease(&canvas.view, Qt::Key_Space);
        QCOMPARE(canvas->mapToScene(0, 0), before);
    }

    void scrollsWhileSomethingIsDraggedAtTheBorder() {
        Canvas canvas;
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved);
        const qreal before = canvas->mapToScene(0, 0).x();
        const QPoint from = canvas.middle(u"pool"_qs), border(canvas->viewport()->width() - 4, from.y());
        canvas.press(from);
        canvas.move((from + border) / 2);
        canvas.move(border);
        QTRY_VERIFY(canvas->mapToScene(0, 0).x() > before + 100);
        canvas.release(border);
        const qreal stopped = canvas->mapToScene(0, 0).x();
        QVERIFY(moved[0][0].value<Positions>()[u"pool"_qs].x() > 900);
        QCoreApplication::processEvents();
        QCOMPARE(canvas->mapToScene(0, 0).x(), stopped);
    }

    void zoomsAroundThePointer() {
        Canvas canvas;
        QSignalSpy zoomed(&canvas.view, &CanvasView::zoomChanged);
        const QPoint place = canvas.middle(u"pool"_qs);
        const QPointF before = canvas->mapToScene(place);
        canvas.wheel(place, 2);
        QCOMPARE(canvas->zoom(), 1.2);
        QCOMPARE(zoomed.size(), 1);
        const QPointF off = canvas->mapToScene(place) - before;
        QVERIFY2(std::abs(off.x()) < 2 && std::abs(off.y()) < 2,
                 qPrintable(QStringLiteral("%1 %2").arg(off.x()).arg(off.y())));
        canvas.wheel(place, -60);
        QCOMPARE(canvas->zoom(), 0.1);
    }

    void changesNothingThatIsReadOnly() {
        Canvas canvas;
        canvas->setReadOnly(true);
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved), connected(&canvas.view, &CanvasView::portConnected),
            released(&canvas.view, &CanvasView::portReleased), removed(&canvas.view, &CanvasView::removeRequested);
        const QPoint pool = canvas.middle(u"pool"_qs);
        canvas.drag(pool, pool + QPoint(64, 64));
        canvas.drag(canvas.port(u"lone"_qs, u"miss"_qs), canvas.middle(u"stop"_qs));
        canvas.drag(canvas.input(u"stop"_qs), canvas.at({360, 400}));
        QVERIFY(!canvas.drop(StepKind::Cache, canvas.at({480, 420})));
        canvas.click(pool);
        canvas.key(Qt::Key_Delete);
        QCOMPARE(moved.size() + connected.size() + released.size() + removed.size(), 0);
        QCOMPARE(canvas->selection(), QStringList{u"pool"_qs});
    }

    void offersStepsInThePalette() {
        PaletteBar palette;
        QSignalSpy wanted(&palette, &PaletteBar::stepWanted);
        palette.resize(1400, 36);
        palette.show();
        for (QAbstractButton* button : palette.findChildren<QAbstractButton*>())
            if (button->accessibleName() == u"Add Rate limit"_qs) button->click();
        QCOMPARE(wanted.value(0).value(0).value<StepKind>(), StepKind::RateLimit);
        const auto words = [&palette] {
            for (QAbstractButton* button : palette.findChildren<QAbstractButton*>())
                if (button->accessibleName() == u"Add Match"_qs) return button->text();
            return u"none"_qs;
        };
        QCOMPARE(words(), u"Match"_qs);
        palette.resize(500, 36);
        QCOMPARE(words(), QString());
    }
};

TOLLGATE_TEST(CanvasPointerTest)
#include "tst_canvas_pointer.moc"
