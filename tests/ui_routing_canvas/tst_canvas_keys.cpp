// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"
#include "support/test_main.h"
#include "ui/routing/canvas/canvas_scene.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace tollgate::ui;
using sample::Canvas;

namespace {

using Positions = QHash<QString, QPointF>;

// Chooses from the menu that opened; what it offered, when `words` is not there.
QStringList chooseFromMenu(const QString& words) {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return {u"no menu"_qs};
    QStringList offered;
    for (QAction* action : menu->actions()) {
        offered.append(action->text());
        if (action->text() != words) continue;
        action->trigger();
        menu->close();
        return {};
    }
    menu->close();
    return offered;
}

} // namespace

class CanvasKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void goesThroughStepsWithTabAndThenOn() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* view = new CanvasView;
        auto* after = new QLineEdit;
        column->addWidget(view);
        column->addWidget(after);
        view->setGraph(sample::route());
        view->setOverlaysShown(false);
        window.resize(960, 560);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        after->setFocus();
        view->setFocus(Qt::TabFocusReason);
        QStringList order{view->current()};
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(view, Qt::Key_Tab);
            order.append(view->current());
        }
        QCOMPARE(order,
                 (QStringList{u"in"_qs, u"match"_qs, u"lone"_qs, u"pool"_qs, u"stop"_qs, u"target"_qs, u"other"_qs}));
        QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(view->current(), u"target"_qs);
        QTest::keyClick(view, Qt::Key_Tab);
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(!view->hasFocus()); // no trap
    }

    void walksAlongEdges() {
        Canvas canvas;
        canvas->setSelection({u"in"_qs});
        canvas.key(Qt::Key_Right);
        QCOMPARE(canvas->current(), u"match"_qs);
        canvas.key(Qt::Key_Right); // the stronger edge
        QCOMPARE(canvas->current(), u"pool"_qs);
        canvas.key(Qt::Key_Down); // the step below in the column
        QCOMPARE(canvas->current(), u"stop"_qs);
        canvas.key(Qt::Key_Up);
        QCOMPARE(canvas->current(), u"pool"_qs);
        canvas.key(Qt::Key_Left);
        QCOMPARE(canvas->current(), u"match"_qs);
    }

    void tellsWhatEachKeyMeans() {
        Canvas canvas;
        canvas->setSelection({u"pool"_qs});
        QSignalSpy activated(&canvas.view, &CanvasView::activated), renamed(&canvas.view, &CanvasView::renameRequested),
            duplicated(&canvas.view, &CanvasView::duplicateRequested), tidied(&canvas.view, &CanvasView::tidyRequested),
            removed(&canvas.view, &CanvasView::removeRequested), copied(&canvas.view, &CanvasView::copyRequested),
            cut(&canvas.view, &CanvasView::cutRequested), pasted(&canvas.view, &CanvasView::pasteRequested),
            found(&canvas.view, &CanvasView::findRequested);
        canvas.key(Qt::Key_Return);
        canvas.key(Qt::Key_F2);
        canvas.key(Qt::Key_D, Qt::ControlModifier);
        canvas.key(Qt::Key_L, Qt::ControlModifier);
        canvas.key(Qt::Key_C, Qt::ControlModifier);
        canvas.key(Qt::Key_X, Qt::ControlModifier);
        canvas.key(Qt::Key_V, Qt::ControlModifier);
        canvas.key(Qt::Key_F, Qt::ControlModifier);
        canvas.key(Qt::Key_Delete);
        QCOMPARE(activated.value(0).value(0).toString(), u"pool"_qs);
        QCOMPARE(renamed.value(0).value(0).toString(), u"pool"_qs);
        for (const QSignalSpy* spy : {&duplicated, &copied, &cut, &removed})
            QCOMPARE(spy->value(0).value(0).toStringList(), QStringList{u"pool"_qs});
        QCOMPARE(tidied.size(), 1);
        QCOMPARE(pasted.size(), 1);
        QCOMPARE(found.size(), 1);
    }

    void movesByTheGridWithControlAndArrows() {
        Canvas canvas;
        canvas->setSelection({u"pool"_qs});
        QSignalSpy moved(&canvas.view, &CanvasView::nodesMoved);
        canvas.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(moved[0][0].value<Positions>(), (Positions{{u"pool"_qs, {416, 64}}}));
    }

    void addsAStepWithA() {
        Canvas canvas;
        canvas->setSelection({u"pool"_qs});
        QSignalSpy added(&canvas.view, &CanvasView::addAfterRequested);
        canvas.key(Qt::Key_A);
        QCOMPARE(chooseFromMenu(u"Transform"_qs), QStringList());
        QCOMPARE(added.value(0), (QList<QVariant>{QVariant::fromValue(StepKind::Transform), u"pool"_qs}));
    }

    void wantsAnEdgeWithE() {
        Canvas canvas;
        QSignalSpy wanted(&canvas.view, &CanvasView::edgeWanted);
        canvas->setSelection({u"lone"_qs}); // one way out: no question
        canvas.key(Qt::Key_E);
        QCOMPARE(wanted.value(0), (QList<QVariant>{u"lone"_qs, u"miss"_qs}));
        canvas->setSelection({u"match"_qs});
        canvas.key(Qt::Key_E);
        QCOMPARE(chooseFromMenu(u"otherwise"_qs), QStringList());
        QCOMPARE(wanted.value(1), (QList<QVariant>{u"match"_qs, u"else"_qs}));
        canvas.key(Qt::Key_E);
        QCOMPARE(chooseFromMenu(u"One more"_qs), QStringList());
        QCOMPARE(wanted.value(2), (QList<QVariant>{u"match"_qs, u"cases/1/to"_qs}));
    }

    void zoomsWithKeys() {
        Canvas canvas;
        canvas.key(Qt::Key_Plus);
        QCOMPARE(canvas->zoom(), 1.1);
        canvas.key(Qt::Key_Minus);
        canvas.key(Qt::Key_Minus);
        QCOMPARE(canvas->zoom(), 0.9);
        canvas.key(Qt::Key_0, Qt::ShiftModifier);
        QCOMPARE(canvas->zoom(), 1.0);
        canvas->resize(400, 300);
        canvas.key(Qt::Key_1, Qt::ShiftModifier);
        QVERIFY(canvas->zoom() < 0.6);
        QVERIFY(
            canvas->mapToScene(canvas->viewport()->rect()).boundingRect().contains(canvas->canvasScene()->nodesRect()));
    }

    void choosesAllAndNothing() {
        Canvas canvas;
        canvas.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(canvas->selection().size(), 7);
        canvas.key(Qt::Key_Escape);
        QVERIFY(canvas->selection().isEmpty());
    }

    void editsNothingThatIsReadOnly() {
        Canvas canvas;
        canvas->setReadOnly(true);
        canvas->setSelection({u"pool"_qs});
        QSignalSpy removed(&canvas.view, &CanvasView::removeRequested),
            pasted(&canvas.view, &CanvasView::pasteRequested), tidied(&canvas.view, &CanvasView::tidyRequested),
            moved(&canvas.view, &CanvasView::nodesMoved), copied(&canvas.view, &CanvasView::copyRequested);
        canvas.key(Qt::Key_Delete);
        canvas.key(Qt::Key_V, Qt::ControlModifier);
        canvas.key(Qt::Key_L, Qt::ControlModifier);
        canvas.key(Qt::Key_Down, Qt::ControlModifier);
        canvas.key(Qt::Key_A);
        QCOMPARE(QApplication::activePopupWidget(), nullptr);
        canvas.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(removed.size() + pasted.size() + tidied.size() + moved.size(), 0);
        QCOMPARE(copied.size(), 1);
    }
};

TOLLGATE_TEST(CanvasKeysTest)
#include "tst_canvas_keys.moc"
