// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen_hands.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/edge_shape.h"
#include "ui/routing/canvas/palette_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDrag>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>

namespace tollgate::test {

namespace {

constexpr int kMostStops = 120; // of Tab through a page

void scrollTo(QWidget* widget) {
    for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(widget);
}

QString nameOf(const QWidget* widget) {
    if (!widget) return QStringLiteral("nothing");
    if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button ? button->text() : QString::fromLatin1(widget->metaObject()->className());
}

// When a dialog or a popup goes, the window below has the keyboard again: window managers see to it, the offscreen
// platform has none.
QWindow* keyWindow() {
    const auto shown = [] {
        const QWindow* window = QGuiApplication::focusWindow();
        return window && window->isVisible();
    };
    if (!shown()) {
        QWidget* below = QApplication::activeModalWidget();
        for (QWidget* window : QApplication::topLevelWidgets())
            if (!below && window->isVisible() && qobject_cast<ui::MainWindow*>(window)) below = window;
        if (below) below->activateWindow();
    }
    if (!QTest::qWaitFor(shown, kScreenPatienceMs)) qFatal("No window has the keyboard.");
    return QGuiApplication::focusWindow();
}

} // namespace

void ScreenMouse::click(QWidget* widget, QPoint place) {
    scrollTo(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {}, place.isNull() ? widget->rect().center() : place);
}

void ScreenMouse::dropStep(const QString& kind, const QPointF& place) {
    drop(kind, m_screen.canvas()->mapFromScene(place));
}

void ScreenMouse::dropOnEdge(const QString& kind, const ui::EdgeKey& edge) {
    const ui::EdgeShape* shape = m_screen.canvas()->canvasScene()->shape(edge);
    if (!shape) qFatal("There is no edge from %s.", qUtf8Printable(edge.from));
    drop(kind, m_screen.canvas()->mapFromScene(shape->at(0.5)));
}

// What the palette's item puts on the pointer when it is dragged is what the canvas gets.
void ScreenMouse::drop(const QString& kind, const QPoint& place) {
    auto* item = control<QAbstractButton>(window(), QStringLiteral("Add %1").arg(kind));
    const QPoint start = item->rect().center();
    std::unique_ptr<QMimeData> data;
    QTest::mousePress(item, Qt::LeftButton, {}, start);
    QMouseEvent away(QEvent::MouseMove, start + QPoint(40, 40), item->mapToGlobal(start + QPoint(40, 40)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(item, &away);
    for (const QDrag* drag : item->findChildren<QDrag*>()) {
        data = std::make_unique<QMimeData>();
        for (const QString& format : drag->mimeData()->formats()) data->setData(format, drag->mimeData()->data(format));
    }
    QTest::mouseRelease(item, Qt::LeftButton, {}, start + QPoint(400, 400));
    if (!data) qFatal("%s cannot be dragged.", qUtf8Printable(kind));
    QWidget* onto = m_screen.canvas()->viewport();
    QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(onto, &enter);
    QDragMoveEvent over(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(onto, &over);
    QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(onto, &drop);
    if (!enter.isAccepted() || !drop.isAccepted()) qFatal("The canvas does not take %s.", qUtf8Printable(kind));
}

void ScreenMouse::choose(const QString& name, const QString& choice) {
    auto* box = control<QComboBox>(window(), name);
    const int at = box->findText(choice);
    if (at < 0) qFatal("%s has no choice \"%s\".", qUtf8Printable(name), qUtf8Printable(choice));
    click(box, QPoint(box->width() - 8, box->height() / 2)); // its arrow
    QAbstractItemView* list = box->view();
    const QModelIndex index = box->model()->index(at, 0);
    list->scrollTo(index);
    const QPoint place = list->visualRect(index).center();
    QMouseEvent there(QEvent::MouseMove, place, list->viewport()->mapToGlobal(place), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(list->viewport(), &there); // without a way there a click is one on the box
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
    if (box->currentText() != choice && box->isVisible())
        qFatal("%s did not take \"%s\" but has \"%s\".", qUtf8Printable(name), qUtf8Printable(choice),
               qUtf8Printable(box->currentText()));
}

void ScreenMouse::type(const QString& name, const QString& text) {
    QWidget* field = control<QWidget>(window(), name);
    click(field, QPoint(10, field->height() / 2));
    ScreenKeyboard::press(QKeySequence(QKeySequence::SelectAll));
    ScreenKeyboard::type(text);
    ScreenKeyboard::press(Qt::Key_Return);
}

void ScreenMouse::item(const QString& name, int row) {
    auto* list = control<QListWidget>(window(), name);
    scrollTo(list);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
}

namespace {

// A window may go with the key that is pressed in it.
void stroke(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    const QPointer<QWindow> window = keyWindow();
    QTest::keyPress(window, key, modifiers);
    if (window) QTest::keyRelease(window, key, modifiers);
}

} // namespace

void ScreenKeyboard::press(const QKeySequence& keys) {
    for (uint i = 0; i < static_cast<uint>(keys.count()); ++i) stroke(keys[i].key(), keys[i].keyboardModifiers());
}

void ScreenKeyboard::type(const QString& text) {
    for (const QChar letter : text) QTest::keyClick(keyWindow(), letter.toLatin1());
}

QString ScreenKeyboard::focusName() {
    return nameOf(QApplication::focusWidget());
}

void ScreenKeyboard::reach(const QString& name) {
    QStringList passed;
    for (int i = 0; i < kMostStops; ++i) {
        if (focusName() == name) return;
        passed << focusName();
        press(Qt::Key_Tab);
    }
    qFatal("Tab does not come to \"%s\": %s", qUtf8Printable(name), qUtf8Printable(passed.join(QStringLiteral(" > "))));
}

void ScreenKeyboard::fill(const QString& field, const QString& text) {
    reach(field);
    press(QKeySequence(QKeySequence::SelectAll));
    type(text);
    press(Qt::Key_Return);
}

void ScreenKeyboard::choose(const QString& name, const QString& choice) {
    reach(name);
    const auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    if (!box) qFatal("%s is no box with choices.", qUtf8Printable(name));
    press(QKeySequence(Qt::ALT | Qt::Key_Down));
    if (!QApplication::activePopupWidget()) qFatal("%s does not open.", qUtf8Printable(name));
    press(Qt::Key_Home);
    for (int i = 0; i < box->count() && box->view()->currentIndex().data().toString() != choice; ++i)
        press(Qt::Key_Down);
    if (box->view()->currentIndex().data().toString() != choice)
        qFatal("%s has no choice \"%s\".", qUtf8Printable(name), qUtf8Printable(choice));
    press(Qt::Key_Return);
}

void ScreenKeyboard::pick(const QString& entry) {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu) qFatal("No menu is open to pick \"%s\" from.", qUtf8Printable(entry));
    for (qsizetype i = 0; i < menu->actions().size() + 1; ++i) {
        if (menu->activeAction() && menu->activeAction()->text() == entry) return press(Qt::Key_Return);
        press(Qt::Key_Down);
    }
    QStringList there;
    for (const QAction* action : menu->actions()) there << action->text();
    qFatal("The menu has no \"%s\": %s", qUtf8Printable(entry), qUtf8Printable(there.join(QStringLiteral(" | "))));
}

void ScreenKeyboard::row(const std::function<bool(const QModelIndex&)>& wanted,
                         const std::function<QString(const QModelIndex&)>& words, const QString& title) {
    const auto* view = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    if (!view) qFatal("No list has the keyboard, but %s.", qUtf8Printable(focusName()));
    QStringList passed;
    press(Qt::Key_Home);
    for (int i = 0; i < view->model()->rowCount(); ++i) {
        if (wanted(view->currentIndex())) return;
        passed << words(view->currentIndex());
        press(Qt::Key_Down);
    }
    qFatal("There is no row \"%s\": %s", qUtf8Printable(title), qUtf8Printable(passed.join(QStringLiteral(" | "))));
}

} // namespace tollgate::test
