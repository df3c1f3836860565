// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/style.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/stage_list.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/undo_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLayout>
#include <QRadioButton>

using namespace tollgate::ui;

namespace {

QString q(const char* text) {
    return QString::fromUtf8(text);
}

QAccessibleInterface* accessible(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

class ControlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchActsOnClickAndSpace();
    void switchIsACheckBoxForOthers();
    void segmentsMoveByArrow();
    void chipRemoves();
    void copyTakesTheText();
    void passwordHides();
    void filterFieldTellsItsState();
    void ringOnlyForTheKeyboard();
    void messageSaysAndCloses();
    void undoTakesBackOnce();
    void formErrorReachesTheControl();
    void figureOpensByEnter();
    void dialogAnswersEscape();
    void stagesAreRead();
    void loadingWaits();
    void barGivesWayInOrder();
    void barSettles();
    void codeIsAsTallAsItsLines();
};

void ControlsTest::switchActsOnClickAndSpace() {
    Switch control(q("Use Anthropic"));
    QSignalSpy toggled(&control, &Switch::toggled);
    control.show();
    QTest::mouseClick(&control, Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(control.isChecked());
    QTest::keyClick(&control, Qt::Key_Space);
    QVERIFY(!control.isChecked());
    QCOMPARE(toggled.count(), 2);
    control.setOn(true); // the engine's word, not a person's
    QVERIFY(control.isChecked());
    QCOMPARE(toggled.count(), 2);
    QVERIFY(control.height() >= 24);
}

void ControlsTest::switchIsACheckBoxForOthers() {
    Switch control(q("Use Anthropic"));
    QAccessibleInterface* face = accessible(&control);
    QCOMPARE(face->role(), QAccessible::CheckBox);
    QCOMPARE(face->text(QAccessible::Name), q("Use Anthropic"));
    QCOMPARE(face->text(QAccessible::Description), q("off"));
    QVERIFY(face->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    face->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(control.isChecked());
    QCOMPARE(face->text(QAccessible::Description), q("on"));
    QVERIFY(face->state().checked);
}

void ControlsTest::segmentsMoveByArrow() {
    SegmentedControl control(q("Show"));
    control.add(q("Live"), q("live"));
    control.add(q("History"), q("history"));
    QSignalSpy changed(&control, &SegmentedControl::changed);
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    const auto segments = control.findChildren<QRadioButton*>();
    segments[0]->setFocus();
    QTest::keyClick(segments[0], Qt::Key_Right);
    QCOMPARE(control.current(), q("history"));
    QTest::mouseClick(segments[0], Qt::LeftButton);
    QCOMPARE(control.current(), q("live"));
    QCOMPARE(changed.count(), 2);
    control.setCurrent(q("history"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(accessible(segments[1])->text(QAccessible::Name), q("History"));
}

void ControlsTest::chipRemoves() {
    Chip chip(q("since:today"));
    chip.setRemovable(true);
    chip.show();
    QSignalSpy removed(&chip, &Chip::removed);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(4, 10));
    QCOMPARE(removed.count(), 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, 10));
    QCOMPARE(removed.count(), 1);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(removed.count(), 2);
}

void ControlsTest::copyTakesTheText() {
    CopyButton button(q("Copy address"));
    button.setCopied(q("http://127.0.0.1:8655"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), q("http://127.0.0.1:8655"));
    QCOMPARE(button.accessibleName(), q("Copy address"));
    QCOMPARE(button.toolTip(), q("Copy address"));
}

void ControlsTest::passwordHides() {
    PasswordField field(q("API key"));
    field.setText(q("gsk_secret"));
    QVERIFY(!field.displayText().contains(q("secret")));
    field.actions().constFirst()->trigger();
    QCOMPARE(field.displayText(), q("gsk_secret"));
    field.actions().constFirst()->trigger();
    QVERIFY(!field.displayText().contains(q("secret")));
}

void ControlsTest::filterFieldTellsItsState() {
    FilterField field(q("Filter"));
    field.setChips({q("since:today"), q("status:error")});
    field.resize(400, 28);
    QSignalSpy removed(&field, &FilterField::chipRemoved);
    const auto chips = field.findChildren<Chip*>();
    QCOMPARE(chips.size(), 2);
    QTest::keyClick(chips[1], Qt::Key_Delete);
    QCOMPARE(removed.takeFirst().constFirst().toString(), q("status:error"));
    field.setState(FilterField::State::Invalid, q("unknown key \"statis\""));
    QCOMPARE(field.edit()->toolTip(), q("unknown key \"statis\""));
    QCOMPARE(field.grab().toImage().pixelColor(350, 5), roleColor(Scheme::Light, Role::TintError));
    QCOMPARE(field.edit()->accessibleName(), q("Filter"));
}

void ControlsTest::ringOnlyForTheKeyboard() {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* first = new Button(q("First"));
    auto* second = new Button(q("Second"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto* style = qobject_cast<Style*>(QApplication::style());
    QVERIFY(style);
    first->setFocus(Qt::MouseFocusReason);
    QVERIFY(first->hasFocus());
    QCOMPARE(style->focusRing()->current(), nullptr);
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QCOMPARE(style->focusRing()->current(), static_cast<QWidget*>(second));
    first->setFocus(Qt::MouseFocusReason);
    QCOMPARE(style->focusRing()->current(), nullptr);
}

void ControlsTest::messageSaysAndCloses() {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* message = new MessageBar;
    column->addWidget(message);
    window.show();
    QVERIFY(message->isHidden());
    message->say(MessageKind::Error, q("Port 8655 is used by <node>."), q("Use 8656?"));
    message->setClosable(true);
    QVERIFY(message->isVisible());
    QCOMPARE(message->accessibleName(), q("Port 8655 is used by <node>. Use 8656?"));
    QSignalSpy used(message->addAction(q("Use 8656")), &QPushButton::clicked);
    for (auto* button : message->findChildren<Button*>())
        if (button->accessibleName() == q("Use 8656")) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(used.count(), 1);
    QSignalSpy closed(message, &MessageBar::closed);
    for (auto* button : message->findChildren<Button*>())
        if (button->accessibleName() == q("Hide this message")) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(message->isHidden());
}

void ControlsTest::undoTakesBackOnce() {
    QWidget window;
    window.resize(600, 400);
    auto* bar = new UndoBar(&window);
    window.show();
    int undone = 0;
    bar->offer(q("Anthropic is off"), [&] { ++undone; });
    QVERIFY(bar->isVisible());
    QVERIFY(window.rect().contains(bar->geometry()));
    QVERIFY(bar->undo());
    QVERIFY(!bar->undo());
    QCOMPARE(undone, 1);
    QVERIFY(bar->isHidden());
}

void ControlsTest::formErrorReachesTheControl() {
    auto* edit = new QLineEdit;
    FormRow row(q("Port"), q("Clients need the new address."), edit);
    QCOMPARE(edit->accessibleName(), q("Port"));
    QCOMPARE(edit->accessibleDescription(), q("Clients need the new address."));
    row.setError(q("Port 80 needs more rights."));
    QVERIFY(isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), q("Port 80 needs more rights."));
    row.setError({});
    QVERIFY(!isInvalid(edit));
    QVERIFY(row.matches(q("NEW address")));
    QVERIFY(!row.matches(q("theme")));
}

void ControlsTest::figureOpensByEnter() {
    KeyFigureRow row;
    KeyFigure* figure = row.add(q("Spent today"));
    figure->setValue(q("$12.90"));
    figure->setOpens(true);
    QCOMPARE(figure->accessibleName(), q("Spent today, $12.90"));
    QSignalSpy clicked(figure, &KeyFigure::clicked);
    QTest::keyClick(figure, Qt::Key_Return);
    QTest::keyClick(figure, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(accessible(figure)->role(), QAccessible::Button);
}

void ControlsTest::dialogAnswersEscape() {
    QWidget window;
    window.resize(900, 700);
    window.show();
    QPointer<Dialog> dialog = confirmDanger(&window, q("Delete 214.6 MB of text?"), q("Facts stay."), q("Delete text"));
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->width() <= 780 && dialog->height() <= 676);
    QSignalSpy rejected(dialog, &QDialog::rejected);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    const QList<Button*> buttons = dialog ? dialog->findChildren<Button*>() : QList<Button*>();
    if (!buttons.isEmpty()) QCOMPARE(buttons.last()->accessibleName(), q("Delete text")); // the main one is last
}

void ControlsTest::stagesAreRead() {
    StageList list(q("Test"));
    list.setStages(
        {{q("Sign in"), StageState::Failed, q("401: paste a new key.")}, {q("List models"), StageState::Pending, {}}});
    QStringList names;
    for (const QWidget* row : list.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        names.append(row->accessibleName());
    QCOMPARE(names, (QStringList{q("Sign in, failed, 401: paste a new key."), q("List models, waiting, ")}));
    list.setStages({{q("Sign in"), StageState::Passed, q("200")}});
    QCOMPARE(list.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).size(), 1);
}

void ControlsTest::loadingWaits() {
    LoadingLabel label;
    label.start();
    QVERIFY(label.text().isEmpty()); // nothing for 200 ms
    QTRY_COMPARE(label.text(), q("Loading…"));
    label.stop();
    QVERIFY(label.text().isEmpty());
}

void ControlsTest::barGivesWayInOrder() {
    Bar bar(44);
    auto* helper = new Label(q("Recording to disk, bodies kept 7 days"));
    auto* columns = new Button(q("Columns"), q("columns"));
    auto* save = new Button(q("Save"), ButtonVariant::Primary);
    auto* test = new Button(q("Test all"));
    for (QWidget* widget : {static_cast<QWidget*>(columns), static_cast<QWidget*>(test), static_cast<QWidget*>(save)})
        bar.add(widget);
    bar.addHelper(helper);
    bar.resize(900, 44);
    bar.show();
    QVERIFY(helper->isVisible() && !columns->text().isEmpty());
    bar.resize(370, 44);
    QVERIFY(!helper->isVisible());
    QCOMPARE(columns->text(), q("Columns"));
    bar.resize(270, 44);
    QVERIFY(columns->text().isEmpty() && test->isVisible());
    QCOMPARE(columns->accessibleName(), q("Columns"));
    QCOMPARE(columns->toolTip(), q("Columns"));
    bar.resize(170, 44);
    QVERIFY(!test->isVisible() && save->isVisible()); // the main button stays
    bar.resize(900, 44);
    QVERIFY(helper->isVisible() && test->isVisible() && columns->text() == q("Columns"));
}

// A narrow bar must come to rest: showing and hiding asks for a new layout, which asks the bar again.
void ControlsTest::barSettles() {
    Bar bar(44);
    for (const char* name : {"Columns", "Export", "Copy", "Replay"}) bar.add(new Button(q(name), q("copy")));
    bar.addHelper(new Label(q("helper text that goes first")));
    bar.resize(210, 44);
    bar.show();
    for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();

    struct Counter : QObject {
        int requests = 0;

        bool eventFilter(QObject*, QEvent* event) override {
            requests += event->type() == QEvent::LayoutRequest;
            return false;
        }
    } counter;

    bar.installEventFilter(&counter);
    for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
    QCOMPARE(counter.requests, 0);
}

void ControlsTest::codeIsAsTallAsItsLines() {
    CodeBlock code(q("request"));
    code.setFitToLines(8);
    code.resize(600, 100);
    code.setCode(q("one"));
    const int one = code.sizeHint().height();
    code.setCode(q("one\ntwo\nthree"));
    QVERIFY(code.sizeHint().height() >= one + 2 * code.fontMetrics().lineSpacing() - 1);
    code.setCode(QString(q("line\n")).repeated(50));
    QVERIFY(code.sizeHint().height() < one + 9 * code.fontMetrics().lineSpacing());
    code.setCode(q("a long line of words that wraps when it gets narrow"));
    code.show();
    code.resize(140, 100);
    QVERIFY(code.sizeHint().height() > one + 2 * code.fontMetrics().lineSpacing());
    code.setCode(QString(q("line\n")).repeated(50));
    QVERIFY(code.isReadOnly());
    QTest::mouseClick(code.findChild<CopyButton*>(), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().startsWith(q("line")));
}

TOLLGATE_TEST(ControlsTest)
#include "tst_controls.moc"
