// SPDX-License-Identifier: GPL-3.0-or-later
// While a person types or chooses, requests come in and the page is shown anew many times: nothing of theirs is taken
// from under their hands.
#include "demo/picture_route.h"
#include "picture.h"
#include "support/test_main.h"
#include "ui/routing/side/side_pane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

using namespace tollgate;
using namespace tollgate::test;

namespace {

// The picture's route and the kinds of steps it does not have.
void openEverything(RoutingScreen& screen) {
    const ui::RouteText read = ui::readRoute(demo::pictureDraft().json);
    if (!read.draft) qFatal("The picture's route cannot be read.");
    screen.page().session().begin(*read.draft);
    for (const ui::StepKind kind :
         {ui::StepKind::RateLimit, ui::StepKind::Cache, ui::StepKind::Guardrail, ui::StepKind::Transform})
        screen.page().editor().add(kind);
    if (!screen.checked()) qFatal("The draft is not checked.");
}

QStringList subjects(RoutingScreen& screen) {
    QStringList ids{QString()}; // the route itself
    for (const ui::DraftNode& node : screen.draft().nodes) ids << QString::fromStdString(node.id);
    return ids;
}

template <class Widget>
QList<QPointer<Widget>> shown(RoutingScreen& screen) {
    QList<QPointer<Widget>> found;
    for (Widget* widget : screen.page().findChild<ui::SidePane*>()->findChildren<Widget*>())
        if (widget->isVisible() && widget->isEnabled()) found << widget;
    return found;
}

void showAnew(RoutingScreen& screen) {
    screen.page().showView(QStringLiteral("graph"));
}

void closePopups() {
    while (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
}

// What is selected stays so, what is typed stays as it is; then the field has what it had.
void typeInto(RoutingScreen& screen, const QPointer<QLineEdit>& edit) {
    edit->setFocus();
    edit->selectAll();
    const QString before = edit->text();
    showAnew(screen);
    QVERIFY(edit);
    QCOMPARE(edit->selectedText(), before);
    QTest::keyClicks(edit, QStringLiteral("7"));
    closePopups();
    const QString typed = edit->text();
    const int cursor = edit->cursorPosition();
    showAnew(screen);
    QVERIFY(edit);
    QCOMPARE(edit->text(), typed);
    QCOMPARE(edit->cursorPosition(), cursor);
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, before);
    closePopups();
}

void openList(RoutingScreen& screen, const QPointer<QComboBox>& box) {
    if (box->count() < 2) return;
    box->showPopup();
    const QModelIndex last = box->model()->index(box->count() - 1, 0);
    box->view()->setCurrentIndex(last);
    showAnew(screen);
    QVERIFY(box);
    QVERIFY(box->view()->isVisible());
    QCOMPARE(box->view()->currentIndex(), last);
    box->hidePopup();
}

} // namespace

class TypingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void whatIsTypedStays() {
        RoutingScreen screen(pictureSetup());
        openEverything(screen);
        int fields = 0;
        for (const QString& id : subjects(screen)) {
            screen.page().editor().select(id.isEmpty() ? QStringList() : QStringList{id});
            for (const QPointer<QLineEdit>& edit : shown<QLineEdit>(screen)) {
                if (!edit || edit->isReadOnly()) continue;
                typeInto(screen, edit);
                if (QTest::currentTestFailed())
                    return qWarning("That was %s of %s.", qUtf8Printable(edit->accessibleName()), qUtf8Printable(id));
                ++fields;
            }
        }
        QVERIFY2(fields > 80, qPrintable(QString::number(fields)));
    }

    void aListThatIsOpenStaysOpen() {
        RoutingScreen screen(pictureSetup());
        openEverything(screen);
        int lists = 0;
        for (const QString& id : subjects(screen)) {
            screen.page().editor().select(id.isEmpty() ? QStringList() : QStringList{id});
            for (const QPointer<QComboBox>& box : shown<QComboBox>(screen)) {
                openList(screen, box);
                if (QTest::currentTestFailed())
                    return qWarning("That was %s of %s.", qUtf8Printable(box->accessibleName()), qUtf8Printable(id));
                ++lists;
            }
        }
        QVERIFY2(lists > 60, qPrintable(QString::number(lists)));
    }
};

TOLLGATE_TEST(TypingTest)
#include "tst_typing.moc"
