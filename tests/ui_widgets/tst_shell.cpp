// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/models/rows_model.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_item.h"
#include "ui/shell/tray_icon.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_split.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/label.h"
#include "ui/widgets/line_chart.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/switch.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QRadioButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace tollgate::ui;

namespace {

QString q(const char* text) {
    return QString::fromUtf8(text);
}

class TwoRows : public TableModel {
public:
    TwoRows() : TableModel({{.id = q("name"), .title = q("Name"), .stretch = true}}) {}

protected:
    int rows() const override { return 2; }

    Cell cell(int row, int) const override { return {.text = QString::number(row)}; }
};

// A page with something of everything that pages have.
class SamplePage : public Page {
public:
    SamplePage(const char* id, const char* title, PageGroup group = PageGroup::Work)
        : Page({q(id), q(title), q("home"), group}),
          filter(new FilterField(q("Filter"))),
          table(new DataTable(q(title))) {
        addHeaderAction(new Button(q("Export"), q("export")));
        setNote(q("7 of 8 in use"));
        auto* message = new MessageBar;
        message->say(MessageKind::Warning, q("Anthropic is degraded"), q("since 13:41."));
        message->addAction(q("Show 14 requests"));
        addMessage(message);
        auto* bar = new Bar(44);
        bar->add(filter, 1);
        bar->add(new Button(q("Columns"), q("columns")));
        addBar(bar);
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* figures = new KeyFigureRow;
        for (const char* name : {"Spent today", "Requests today", "Errors, 15 min"}) {
            KeyFigure* figure = figures->add(q(name));
            figure->setValue(q("$12.90"));
            figure->setOpens(true);
        }
        column->addWidget(figures);
        table->setTable(&model);
        auto* card = new Card(q("Latest requests"));
        card->add(table);
        card->addAction(Button::link(q("Open Requests")));
        column->addWidget(card);
        setContent(content);
    }

    void refresh() override { ++refreshed; }

    bool focusFilter() override {
        filter->edit()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }

    bool back() override { return ++backs > 0; }

    void setNarrow(bool now) override { narrow = now; }

    FilterField* filter;
    DataTable* table;
    TwoRows model;
    int refreshed = 0, backs = 0, active = 0;
    bool narrow = false;

protected:
    void activated() override { ++active; }

    void deactivated() override { --active; }
};

} // namespace

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysShowPages();
    void onlyTheVisiblePageWorks();
    void narrowCollapses();
    void regionsGoRound();
    void pageKeysReachThePage();
    void gatewayFoot();
    void undoComesFromThePage();
    void menuChangesTheTheme();
    void closeAsksOnly();
    void everyControlHasAName();
    void nothingIsClippedAtTheSmallestSize();

private:
    std::unique_ptr<ConsoleSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    SamplePage* m_home = nullptr;
    SamplePage* m_requests = nullptr;
};

void ShellTest::init() {
    m_settings = std::make_unique<ConsoleSettings>();
    m_window = std::make_unique<MainWindow>(m_settings.get());
    m_home = new SamplePage("home", "Home");
    m_requests = new SamplePage("requests", "Requests");
    m_window->addPage(m_home);
    m_window->addPage(m_requests);
    m_window->addPage(new SamplePage("settings", "Settings", PageGroup::Settings));
    m_window->setGateway({true, true, q("127.0.0.1:8655"), q("http://127.0.0.1:8655"), q("12 req/min · 2 in flight")});
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ShellTest::cleanup() {
    m_window.reset();
    m_settings.reset();
}

void ShellTest::keysShowPages() {
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), m_requests);
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage()->info().id, q("settings"));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), m_home);
    QVERIFY(!m_window->showPage(q("routing"))); // a page of a later version
    const auto items = m_window->findChildren<NavItem*>();
    QTest::mouseClick(items[1], Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), m_requests);
    QVERIFY(items[1]->isChecked() && !items[0]->isChecked());
    QTest::mouseClick(items[1], Qt::LeftButton); // again: stays chosen
    QVERIFY(items[1]->isChecked());
    Q_EMIT m_home->badgeChanged(q("2"), true);
    QCOMPARE(items[0]->accessibleDescription(), q("2"));
}

void ShellTest::onlyTheVisiblePageWorks() {
    QCOMPARE(m_home->active, 1);
    QCOMPARE(m_requests->active, 0);
    m_window->showPage(q("requests"));
    QCOMPARE(m_home->active, 0);
    QCOMPARE(m_requests->active, 1);
    m_window->hide();
    QCOMPARE(m_requests->active, 0);
    m_window->show();
    QCOMPARE(m_requests->active, 1);
}

void ShellTest::narrowCollapses() {
    QCOMPARE(m_window->navigation()->width(), 200);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->navigation()->width(), 48);
    QVERIFY(m_settings->navigationCollapsed());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    m_window->resize(1000, 700);
    QVERIFY(m_window->isNarrow() && m_home->narrow);
    QCOMPARE(m_window->navigation()->width(), 48);
    QCOMPARE(m_window->findChildren<NavItem*>()[0]->toolTip(), q("Home"));
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->navigation()->width(), 200); // for a look
    m_window->resize(1200, 700);
    QVERIFY(!m_window->isNarrow());
    m_window->resize(100, 100);
    QCOMPARE(m_window->size(), QSize(960, 600));
}

// Navigation, header, message, filter bar, content, and round again (DESIGN-LANGUAGE.md §8).
void ShellTest::regionsGoRound() {
    QCOMPARE(QApplication::focusWidget()->accessibleName(), q("Home")); // where a new window starts
    QStringList stops;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        stops.append(focus->accessibleName());
    }
    QCOMPARE(stops,
             (QStringList{q("Export"), q("Show 14 requests"), q("Filter"), q("Spent today, $12.90"), q("Home")}));
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), q("Spent today, $12.90"));
    // The search and the menu button are the last stops of the header.
    for (auto* button : m_home->header()->findChildren<Button*>())
        if (button->accessibleName() == q("Export")) button->setFocus(Qt::TabFocusReason);
    for (const char* stop : {"Search or run", "Menu"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), q(stop));
    }
}

void ShellTest::pageKeysReachThePage() {
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_home->refreshed, 1);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_home->filter->edit()->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(m_home->backs, 1);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.count(), 1);
}

void ShellTest::gatewayFoot() {
    QSignalSpy switched(m_window.get(), &MainWindow::gatewaySwitched);
    auto* control = m_window->navigation()->findChild<Switch*>();
    QVERIFY(control->isChecked());
    QTest::mouseClick(control, Qt::LeftButton);
    QCOMPARE(switched.takeFirst().constFirst().toBool(), false);
    m_window->setGateway({false, false, q("127.0.0.1:8655"), {}, {}});
    QVERIFY(!control->isEnabled());
    QVERIFY(!m_window->navigation()->findChild<CopyButton*>()->isEnabled());
    QCOMPARE(switched.count(), 0); // shown, not asked for
}

void ShellTest::undoComesFromThePage() {
    int undone = 0;
    Q_EMIT m_home->undoOffered(q("Anthropic is off"), [&] { ++undone; });
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void ShellTest::menuChangesTheTheme() {
    QSignalSpy changed(m_settings.get(), &ConsoleSettings::themeChanged);
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == q("Dark")) action->trigger();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_settings->theme(), ThemeChoice::Dark);
    QAction* added = m_window->addMenuAction(q("Show the first steps"));
    QVERIFY(m_window->findChildren<QMenu*>().constFirst()->actions().contains(added));
}

void ShellTest::closeAsksOnly() {
    QSignalSpy asked(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(asked.count(), 1);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_settings->geometry().isEmpty());
}

// Every control that takes the focus says what it is (DESIGN-LANGUAGE.md §8).
void ShellTest::everyControlHasAName() {
    int checked = 0;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        const bool picture_only = qobject_cast<Button*>(widget) && static_cast<Button*>(widget)->text().isEmpty();
        if (picture_only) QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->accessibleName()));
        ++checked;
    }
    QVERIFY(checked > 20);
}

void ShellTest::nothingIsClippedAtTheSmallestSize() {
    m_window->resize(960, 600);
    QCoreApplication::processEvents();
    for (QLabel* label : m_window->currentPage()->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->wordWrap()) continue;
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        QVERIFY2(label->height() >= label->fontMetrics().height() - 1, qPrintable(label->text()));
    }
    for (QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || qobject_cast<KeyFigure*>(button)) continue;
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->accessibleName()));
        QVERIFY2(m_window->rect().contains(QRect(button->mapTo(m_window.get(), QPoint()), button->size())),
                 qPrintable(button->accessibleName()));
    }
}

class ConsoleSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void brokenFileIsNone();
    void detailRemembersBothSides();
};

void ConsoleSettingsTest::roundTrip() {
    QTemporaryDir folder;
    const QString path = folder.filePath(q("new/console.json"));
    {
        ConsoleSettings settings(path);
        settings.setTheme(ThemeChoice::Dark);
        settings.setNavigationCollapsed(true);
        settings.setGeometry(QByteArray("\x01\xff\x00g", 4));
        settings.setColumns(q("requests"), {{q("time"), 90, true}, {q("ttft"), 0, false}});
        settings.setSizes(q("requests/right"), {700, 380});
        settings.setKeepRunning(false);
    }
    const ConsoleSettings settings(path);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QVERIFY(settings.navigationCollapsed());
    QCOMPARE(settings.geometry(), QByteArray("\x01\xff\x00g", 4));
    QCOMPARE(settings.columns(q("requests")), (QList<ColumnState>{{q("time"), 90, true}, {q("ttft"), 0, false}}));
    QCOMPARE(settings.sizes(q("requests/right")), (QList<int>{700, 380}));
    QCOMPARE(settings.keepRunning(), std::optional(false));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ConsoleSettingsTest::brokenFileIsNone() {
    QTemporaryDir folder;
    const QString path = folder.filePath(q("console.json"));
    for (const char* content : {"", "{", "[1,2]", "{\"theme\": 7, \"columns\": [], \"geometry\": {}}", "\xff\xfe"}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const ConsoleSettings settings(path);
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QVERIFY(settings.columns(q("requests")).isEmpty());
        QVERIFY(!settings.keepRunning());
    }
}

void ConsoleSettingsTest::detailRemembersBothSides() {
    ConsoleSettings store;
    auto* content = new QWidget;
    auto* detail = new QWidget;
    DetailSplit split(content, detail);
    split.resize(1000, 700);
    split.setStore(&store, q("requests"));
    split.show();
    QVERIFY(!split.isDetailShown());
    split.setDetailShown(true);
    QCOMPARE(detail->width(), 380);
    split.setNarrow(true);
    QCOMPARE(detail->height(), 228);
    store.setSizes(q("requests/right"), {600, 399});
    split.setNarrow(false);
    QCOMPARE(detail->width(), 399);
}

class TrayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesChangeInPlace();
    void statesDiffer();
};

void TrayTest::linesChangeInPlace() {
    TrayIcon tray;
    TrayContent content;
    content.status = q("On  $12.90 today, 12 req/min");
    content.address = q("127.0.0.1:8655");
    content.providers = {{q("anthropic"), q("Anthropic"), true, Status::Degraded},
                         {q("deepseek"), q("DeepSeek"), false, Status::Off}};
    tray.setContent(content);
    const auto find = [&](const QString& start) -> QAction* {
        for (QMenu* menu : tray.menu()->findChildren<QMenu*>() + QList<QMenu*>{tray.menu()})
            for (QAction* action : menu->actions())
                if (action->text().startsWith(start)) return action;
        return nullptr;
    };
    QAction* anthropic = find(q("Anthropic"));
    QCOMPARE(anthropic->text(), q("Anthropic\tDegraded"));
    QVERIFY(anthropic->isChecked() && !find(q("DeepSeek"))->isChecked());
    QSignalSpy switched(&tray, &TrayIcon::providerSwitched);
    anthropic->trigger();
    QCOMPARE(switched.constFirst(), (QVariantList{q("anthropic"), false}));
    content.providers = {{q("anthropic"), q("Anthropic"), true, Status::Healthy},
                         {q("openai"), q("OpenAI"), true, Status::Healthy}};
    tray.setContent(content);
    QCOMPARE(find(q("Anthropic")), anthropic); // the same line
    QCOMPARE(anthropic->text(), q("Anthropic\tHealthy"));
    QVERIFY(!find(q("DeepSeek")) && find(q("OpenAI")));
    QSignalSpy opened(&tray, &TrayIcon::openRequested), gateway(&tray, &TrayIcon::gatewaySwitched);
    find(q("Open Requests"))->trigger();
    QCOMPARE(opened.constFirst().constFirst().toString(), q("requests"));
    find(q("Gateway on"))->trigger();
    QCOMPARE(gateway.count(), 1);
    QVERIFY(!find(q("Route")) && !find(q("Pause"))); // not built yet, so not offered
}

void TrayTest::statesDiffer() {
    for (const bool dark : {false, true})
        for (const int size : {16, 22, 24, 32}) {
            QList<QImage> seen;
            for (int state = 0; state < 4; ++state) {
                const QImage image = trayIcon(static_cast<TrayState>(state), dark).pixmap(size, size).toImage();
                QVERIFY(!seen.contains(image));
                seen.append(image);
            }
        }
}

TOLLGATE_TEST(ShellTest)
TOLLGATE_TEST(ConsoleSettingsTest)
TOLLGATE_TEST(TrayTest)
#include "tst_shell.moc"
