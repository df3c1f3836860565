// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its pages on a running gateway: navigation, Ctrl+K, the foot, the tray's words, closing, being
// hidden.
#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "console.h"
#include "empty_profile.h"
#include "fixture.h"
#include "support/test_main.h"
#include "ui/requests/filter_bar.h"
#include "ui/requests/requests_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_pane.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

class ConsoleTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;
    std::unique_ptr<ui::ConsoleSettings> m_settings;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<app::Console> m_console;

    ui::MainWindow& window() { return m_console->window(); }

    bool idle() {
        return QTest::qWaitFor([&] { return m_day->log().isIdle(); }, kPatienceMs);
    }

    // Types into Ctrl+K and runs the first line.
    void run(const QString& typed) {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = window().commandPalette();
        QVERIFY(palette->isVisible());
        auto* edit = palette->findChild<QLineEdit*>();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
    }

private Q_SLOTS:

    void init() {
        m_day = std::make_unique<PictureDay>();
        m_settings = std::make_unique<ui::ConsoleSettings>();
        m_appearance = std::make_unique<ui::Appearance>(ui::ThemeChoice::Light);
        m_console = std::make_unique<app::Console>(m_day->runtime(), *m_settings, *m_appearance);
        m_console->show(false);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QVERIFY(idle());
    }

    void cleanup() {
        m_console.reset();
        m_appearance.reset();
        m_settings.reset();
        m_day.reset();
    }

    void pagesHaveTheirKeys() {
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("home"));
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("requests"));
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("settings"));
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("home"));
    }

    void aProviderIsSwitchedOffFromThePaletteAndBack() {
        run(QStringLiteral("openai off"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_day->providers().find(QStringLiteral("openai"))->provider.enabled, kPatienceMs);
        auto* undo = window().findChild<ui::UndoBar*>();
        QVERIFY(undo->isVisible());
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_day->providers().find(QStringLiteral("openai"))->provider.enabled, kPatienceMs);
    }

    void aFilterIsRunFromThePalette() {
        run(QStringLiteral("why 429"));
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("requests"));
        QCOMPARE(window().findChild<ui::FilterBar*>()->expression(), QStringLiteral("status:429"));
    }

    void aRequestIsOpenedByItsId() {
        run(QString::fromStdString(m_day->opened().string()));
        QCOMPARE(window().currentPage()->info().id, QStringLiteral("requests"));
    }

    void themeIsRunFromThePalette() {
        run(QStringLiteral("dark theme"));
        QCOMPARE(m_appearance->choice(), ui::ThemeChoice::Dark);
        m_settings->setTheme(ui::ThemeChoice::Light);
        QCOMPARE(m_appearance->choice(), ui::ThemeChoice::Light);
    }

    void escapeLeavesThePalette() {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window().commandPalette()->isVisible());
        QTest::keyClick(window().commandPalette()->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!window().commandPalette()->isVisible());
    }

    void fittingCommandsAreRanked() {
        auto command = [](const char* title, const char* words, bool always = false) {
            return ui::Command{QString::fromLatin1(title), {}, {}, QString::fromLatin1(words), [] {}, always};
        };
        const QList<ui::Command> all{command("Switch off OpenAI", "openai off"), command("Open Providers", ""),
                                     command("Spending", ""), command("Show requests: open", "", true)};
        QStringList titles;
        for (const ui::Command& fit : ui::fittingCommands(all, QStringLiteral("open"), 9)) titles << fit.title;
        QCOMPARE(titles, QStringList({QStringLiteral("Open Providers"), QStringLiteral("Switch off OpenAI"),
                                      QStringLiteral("Show requests: open")}));
        QCOMPARE(ui::fittingCommands(all, QStringLiteral("openai off"), 9).first().title,
                 QStringLiteral("Switch off OpenAI"));
        QCOMPARE(ui::fittingCommands(all, {}, 2).size(), 2);
    }

    void theKeyboardIsWhereItWasAfterACommand() {
        auto* before = window().navigation()->findChild<QAbstractButton*>();
        before->setFocus(Qt::TabFocusReason);
        run(QStringLiteral("dark"));
        QVERIFY(before->hasFocus());
    }

    // Words that do not fit are shortened with "…" or go on in the next line; none stop in the middle of a letter.
    void noWordsAreCutOff_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        for (const char* page : {"home", "requests", "spending", "providers", "routing", "access", "settings"})
            for (const QSize size : {QSize(960, 600), QSize(1296, 808), QSize(1440, 900)})
                QTest::addRow("%s %d", page, size.width()) << QString::fromLatin1(page) << size;
    }

    void noWordsAreCutOff() {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        window().resize(size);
        QVERIFY(window().showPage(page));
        QVERIFY(idle());
        auto* forms = window().currentPage()->findChild<QListWidget*>();
        const int views = page == QStringLiteral("settings") ? forms->count() : 1;
        for (int view = 0; view < views; ++view) {
            if (views > 1) forms->setCurrentRow(view);
            QCoreApplication::processEvents();
            for (const ui::Label* label : window().findChildren<ui::Label*>()) {
                if (!label->isVisible() || label->text().isEmpty()) continue;
                const bool high = !label->wordWrap() || label->heightForWidth(label->width()) <= label->height() + 1;
                QVERIFY2(
                    label->minimumSizeHint().width() <= label->width() && high,
                    qPrintable(
                        QStringLiteral("%1: %2 × %3").arg(label->text()).arg(label->width()).arg(label->height())));
            }
        }
    }

    void everyRegionIsReachedByF6() {
        window().showPage(QStringLiteral("requests"));
        QVERIFY(idle());
        QSet<QWidget*> seen;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(&window(), Qt::Key_F6);
            seen.insert(QApplication::focusWidget());
        }
        QVERIFY2(seen.size() >= 4, qPrintable(QString::number(seen.size())));
    }

    // DESIGN-LANGUAGE.md §7: no timers while hidden; the engine builds no events for a window nobody sees.
    void aHiddenWindowDoesNothing() {
        QVERIFY(m_day->live().watching());
        window().hide();
        QVERIFY(!m_day->live().watching());
        QVERIFY(idle());
        const auto pages = window().findChildren<ui::Page*>();
        for (const ui::Page* page : pages) {
            QVERIFY(!page->isActive());
            const auto timers = page->findChildren<QTimer*>();
            for (const QTimer* timer : timers) QVERIFY(!timer->isActive());
        }
        m_console->show(false);
        QVERIFY(m_day->live().watching());
    }

    void closingAsksOnceWithoutATray() {
        if (ui::TrayIcon::isAvailable()) QSKIP("this desktop has a tray");
        window().close();
        auto* dialog = window().findChild<ui::Dialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto buttons = dialog->findChildren<ui::Button*>();
        for (ui::Button* button : buttons)
            if (button->text() == QStringLiteral("Keep running")) button->click();
        QVERIFY(!window().isVisible());
        QCOMPARE(m_settings->keepRunning(), std::optional(true));
        m_console->show(false);
        window().close();
        QVERIFY(!window().isVisible());
    }

    void theTraySaysWhatIsWrong() {
        ui::TrayContent content = app::trayContent(m_day->runtime(), QStringLiteral("$12.90"), 12);
        QCOMPARE(content.status, QStringLiteral("On  $12.90 today, 12 req/min"));
        QCOMPARE(content.incident, QStringLiteral("Anthropic is degraded"));
        QCOMPARE(content.state, ui::TrayState::Look);
        QCOMPARE(content.providers.size(), 8);
        m_day->gateway().setOn(false);
        content = app::trayContent(m_day->runtime(), QStringLiteral("$12.90"), 12);
        QCOMPARE(content.state, ui::TrayState::Off);
        QVERIFY(!content.gateway_on);
        QVERIFY(content.incident.startsWith(QStringLiteral("Clients get")));
    }

    // One that refuses requests is said in the tray and on Home, and is one click away from there.
    void aBudgetThatBlocksIsNeverFar() {
        const config::Budget seen = m_day->settings().config().budgets.front();
        config::Budget less = seen;
        less.amount = Money{Money::kPerDollar};
        QTRY_VERIFY_WITH_TIMEOUT(m_day->runtime().budgets().all().front().spent > less.amount, kPatienceMs);
        QCOMPARE(m_day->runtime().budgets().edit({seen, less, -1}).error, QString());
        const ui::TrayContent content = app::trayContent(m_day->runtime(), QStringLiteral("$12.90"), 12);
        QCOMPARE(content.incident, QStringLiteral("The budget All providers, day is used up"));
        QCOMPARE(content.incident_status, ui::Status::Denied);
        ui::Button* change = nullptr;
        const auto appears = [&] {
            for (auto* button : window().currentPage()->findChildren<ui::Button*>())
                if (button->text() == QStringLiteral("Change budget") && button->isVisible()) change = button;
            return change != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(appears(), kPatienceMs);
        QTest::mouseClick(change, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window().currentPage()->info().id, QStringLiteral("access"), kPatienceMs);
        auto* dialog = window().findChild<ui::Dialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Budget All providers, day"));
    }

    void theWindowComesBackWhereItWas() {
        window().resize(1120, 700);
        window().hide();
        QByteArray stored = m_settings->geometry();
        QVERIFY(!stored.isEmpty());
        ui::MainWindow again(m_settings.get());
        QCOMPARE(again.size(), QSize(1120, 700));
    }

    void everyControlOfTheWindowHasAName() {
        for (const char* id : {"home", "requests", "spending", "access", "settings"}) {
            window().showPage(QString::fromLatin1(id));
            QVERIFY(idle());
            const auto buttons = window().findChildren<QAbstractButton*>();
            for (const QAbstractButton* button : buttons)
                if (button->isVisible())
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             qPrintable(QString::fromLatin1(button->metaObject()->className())));
        }
    }
};

TOLLGATE_TEST(ConsoleTest)
#include "tst_console.moc"
