// SPDX-License-Identifier: GPL-3.0-or-later
// The Requests page on the frozen day (DESIGN-LANGUAGE.md §11 Requests, §5): rows, filter, sums, following and holding,
// details, export, stop.
#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/prices.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "bridge/test_request.h"
#include "fixture.h"
#include "support/test_main.h"
#include "ui/requests/detail_pane.h"
#include "ui/requests/filter_bar.h"
#include "ui/requests/log_model.h"
#include "ui/requests/request_strip.h"
#include "ui/requests/requests_page.h"
#include "ui/requests/volume_strip.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 30'000;

record::LiveEvent finishedNow(Micros now) {
    auto request = std::make_shared<record::Request>();
    request->started = now;
    request->id = RequestId::make(now);
    request->client = "Codex";
    request->requested_model = "gpt-5-codex";
    request->provider = "openai";
    record::LiveEvent event;
    event.kind = record::LiveEvent::Kind::Finished;
    event.id = request->id;
    event.request = std::move(request);
    return event;
}

} // namespace

class RequestsPageTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;
    std::unique_ptr<ui::ConsoleSettings> m_settings;
    std::unique_ptr<ui::RequestsPage> m_page;
    ui::DataTable* m_table = nullptr;
    ui::LogModel* m_model = nullptr;
    ui::FilterBar* m_bar = nullptr;

    bool settled() {
        return QTest::qWaitFor([&] { return m_day->log().isIdle() && m_model->rowCount() > 0; }, kPatienceMs);
    }

    void filter(const char* expression) {
        m_page->setFilter(QString::fromLatin1(expression));
        QVERIFY(QTest::qWaitFor([&] { return m_day->log().isIdle(); }, kPatienceMs));
        QCoreApplication::processEvents();
    }

    QString textAt(int row, const char* column) const {
        return m_model->index(row, m_model->columnOf(QLatin1String(column))).data().toString();
    }

    ui::Chip* chip(const QString& name) const {
        const auto chips = m_page->findChildren<ui::Chip*>();
        for (ui::Chip* chip : chips)
            if (chip->text() == name) return chip;
        return nullptr;
    }

    ui::DetailPane* detail() const { return m_page->findChild<ui::DetailPane*>(); }

    ui::Button* newRows() const {
        const auto buttons = m_table->findChildren<ui::Button*>(Qt::FindDirectChildrenOnly);
        return buttons.isEmpty() ? nullptr : buttons.first();
    }

private Q_SLOTS:

    void init() {
        m_day = std::make_unique<PictureDay>();
        m_settings = std::make_unique<ui::ConsoleSettings>();
        bridge::Runtime& runtime = m_day->runtime();
        m_page = std::make_unique<ui::RequestsPage>(
            ui::RequestsPage::Parts{m_day->log(), m_day->live(), m_day->providers(), m_day->settings(),
                                    m_day->gateway(), runtime.prices(), runtime.testRequest(), *m_settings});
        m_page->resize(1240, 850);
        m_table = m_page->findChild<ui::DataTable*>();
        m_model = m_page->findChild<ui::LogModel*>();
        m_bar = m_page->findChild<ui::FilterBar*>();
        static_cast<QWidget*>(m_page.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->setActive(true);
        QVERIFY(settled());
    }

    void cleanup() {
        m_page.reset();
        m_settings.reset();
        m_day.reset();
    }

    void theNewestRowsAreAtTheBottomAndThoseInFlightTick() {
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 502, kPatienceMs); // a page of the journal, and two in flight
        int last = m_model->rowCount() - 1;
        QCOMPARE(textAt(last, "status"), QStringLiteral("1.2 s"));
        QCOMPARE(textAt(last, "tokens"), QStringLiteral("40.3k / 0"));
        QCOMPARE(textAt(last - 1, "status"), QStringLiteral("3.7 s"));
        QCOMPARE(textAt(last - 1, "cost"), QStringLiteral("~$0.007"));
        QCOMPARE(textAt(last - 2, "status"), QStringLiteral("Failover"));
        QCOMPARE(textAt(last - 2, "cost"), QStringLiteral("$0.1625"));
        QCOMPARE(m_table->verticalScrollBar()->value(), m_table->verticalScrollBar()->maximum());
    }

    void chipsCountAndFilter() {
        QTRY_COMPARE_WITH_TIMEOUT(chip(QStringLiteral("Errors"))->accessibleName(), QStringLiteral("Errors 11"),
                                  kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(chip(QStringLiteral("Failover"))->accessibleName(), QStringLiteral("Failover 14"),
                                  kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(chip(QStringLiteral("Denied"))->accessibleName(), QStringLiteral("Denied 6"),
                                  kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(chip(QStringLiteral("Over $0.05"))->accessibleName(), QStringLiteral("Over $0.05 7"),
                                  kPatienceMs);
        QTest::mouseClick(chip(QStringLiteral("Errors")), Qt::LeftButton);
        QCOMPARE(m_bar->expression(), QStringLiteral("status:error"));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 11, kPatienceMs);
        QTest::mouseClick(chip(QStringLiteral("Errors")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() > 11, kPatienceMs);
    }

    void totalsAreThoseOfTheDay() {
        auto* strip = m_page->findChild<ui::RequestStrip*>();
        QTRY_VERIFY2_WITH_TIMEOUT(strip->shortTotals().contains(QStringLiteral("1,284")),
                                  qUtf8Printable(strip->shortTotals()), kPatienceMs);
        QVERIFY(strip->shortTotals().contains(QStringLiteral("$12.90")));
    }

    void aFilterThatIsNoneSaysWhyAndChangesNothing() {
        int rows = m_model->rowCount();
        m_page->setFilter(QStringLiteral("provder:openai"));
        QVERIFY2(m_bar->problem().contains(QStringLiteral("provider")), qPrintable(m_bar->problem()));
        QCOMPARE(m_model->rowCount(), rows);
        m_page->setFilter(QStringLiteral("status:"));
        QVERIFY(!m_bar->problem().isEmpty());
        m_page->setFilter(QStringLiteral("body:secret"));
        QVERIFY(!m_bar->problem().isEmpty());
        m_page->setFilter(QStringLiteral("provider:openai"));
        QVERIFY(m_bar->problem().isEmpty());
    }

    void typingTakesEffectWhenItPauses() {
        QTest::keyClicks(m_bar->edit(), QStringLiteral("status:denied"));
        QVERIFY(m_model->rowCount() > 6);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 6, kPatienceMs);
    }

    void nothingFitsOffersToClear() {
        filter("model:does-not-exist");
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 0, kPatienceMs);
        const auto buttons = m_page->findChildren<ui::Button*>();
        auto clear = std::find_if(buttons.begin(), buttons.end(), [](const ui::Button* button) {
            return button->text() == QStringLiteral("Clear filter") && button->isVisible();
        });
        QVERIFY(clear != buttons.end());
        QTest::mouseClick(*clear, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() > 0, kPatienceMs);
    }

    // §5: scrolling up holds the view, holding never stops recording, the pill counts, End returns.
    void scrollingUpHoldsTheView() {
        QScrollBar* bar = m_table->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        int held = bar->value();
        int rows = m_model->rowCount();
        for (int i = 0; i < 37; ++i) m_day->live().publish(finishedNow(m_day->now() + i));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), rows + 37, kPatienceMs);
        QCOMPARE(bar->value(), held);
        QTRY_VERIFY_WITH_TIMEOUT(newRows()->isVisible(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(newRows()->text(), QStringLiteral("37 new"), kPatienceMs);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(!newRows()->isVisible());
    }

    void followingStaysAtTheBottom() {
        int rows = m_model->rowCount();
        QSignalSpy inserted(m_model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m_model, &QAbstractItemModel::modelReset);
        for (int i = 0; i < 100; ++i) m_day->live().publish(finishedNow(m_day->now() + i));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), rows + 100, kPatienceMs);
        QCOMPARE(reset.count(), 0);
        QVERIFY(inserted.count() >= 1);
        QCOMPARE(m_table->verticalScrollBar()->value(), m_table->verticalScrollBar()->maximum());
    }

    void spaceHoldsAndFollows() {
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Space);
        int rows = m_model->rowCount();
        m_day->live().publish(finishedNow(m_day->now()));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), rows + 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(newRows()->isVisible(), kPatienceMs);
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(!newRows()->isVisible());
    }

    void scrollingToTheTopBringsOlderRows() {
        int rows = m_model->rowCount();
        auto top = m_model->request(0)->id;
        m_table->verticalScrollBar()->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() > rows, kPatienceMs);
        // What was at the top still is.
        int row = m_table->rowAt(1);
        QCOMPARE(m_model->request(row)->id, top);
    }

    void enterOpensTheDetailsAndEscapeClosesThem() {
        m_table->setFocus();
        m_page->select(m_day->opened());
        QVERIFY(detail()->isVisible());
        auto* tabs = detail()->findChild<QTabBar*>();
        QStringList titles;
        for (int i = 0; i < tabs->count(); ++i) titles << tabs->tabText(i);
        QCOMPARE(titles, QStringList({QStringLiteral("Summary"), QStringLiteral("Messages"), QStringLiteral("Request"),
                                      QStringLiteral("Response"), QStringLiteral("Headers")}));
        QVERIFY(m_page->back());
        QVERIFY(!detail()->isVisible());
        QVERIFY(!m_page->back());
    }

    // One section below the other; what room is left is at the foot.
    void theSummaryHasNoHoles() {
        m_page->resize(1200, 1400);
        m_page->select(m_day->opened());
        QTRY_VERIFY(detail()->isVisible());
        const auto part = [this](const char* name) {
            for (QWidget* one : detail()->findChildren<QWidget*>())
                if (one->accessibleName() == QString::fromLatin1(name)) return one;
            qFatal("There is no part %s.", name);
        };
        const char* const parts[] = {"Timing", "Route", "Cost"};
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(part(parts[i])->height() > 0);
            const int gap = part(parts[i + 1])->y() - part(parts[i])->y() - part(parts[i])->sizeHint().height();
            QVERIFY2(gap < 24, qPrintable(QStringLiteral("%1 px below %2").arg(gap).arg(QLatin1String(parts[i]))));
        }
    }

    void selectionNeverMovesByItself() {
        m_page->select(m_day->opened());
        for (int i = 0; i < 50; ++i) m_day->live().publish(finishedNow(m_day->now() + i));
        int rows = m_model->rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() >= rows, kPatienceMs);
        QCOMPARE(m_model->request(m_table->currentIndex().row())->id, m_day->opened());
    }

    void keysMoveThroughTheRows() {
        m_page->select(m_day->opened());
        int row = m_table->currentIndex().row();
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_K);
        QCOMPARE(m_table->currentIndex().row(), row - 1);
        QTest::keyClick(m_table, Qt::Key_J);
        QCOMPARE(m_table->currentIndex().row(), row);
    }

    void copyAsCurlHasTheTextAndNoKey() {
        m_page->select(m_day->opened());
        QVERIFY(QTest::qWaitFor([&] { return m_day->log().isIdle(); }, kPatienceMs));
        QCoreApplication::processEvents();
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("curl 'http://127.0.0.1:")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("/v1/messages")));
        QVERIFY(copied.contains(QStringLiteral("$KEY")));
        QVERIFY(!copied.contains(QStringLiteral("tg-")));
    }

    void stopReachesTheEngine() {
        RequestId stopped;
        m_day->live().setSource({}, [&](RequestId id) { stopped = id; });
        int last = m_model->rowCount() - 1;
        m_table->setCurrentIndex(m_model->index(last, 0));
        QVERIFY(m_model->live(last));
        QTest::keyClick(m_table, Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(stopped, m_model->request(last)->id);
    }

    void aRangeIsAChipAndEscapeEndsIt() {
        auto* volume = m_page->findChild<ui::VolumeStrip*>();
        volume->setFocus();
        Q_EMIT volume->rangeChosen(m_day->midnight() + 10 * kHour, m_day->midnight() + 11 * kHour);
        QTRY_VERIFY_WITH_TIMEOUT(chip(QStringLiteral("10:00 to 11:00")), kPatienceMs);
        QVERIFY(settled());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            Micros started = m_model->request(row)->started;
            QVERIFY(started >= m_day->midnight() + 10 * kHour && started < m_day->midnight() + 11 * kHour);
        }
        QVERIFY(m_page->back());
        QTRY_VERIFY_WITH_TIMEOUT(!chip(QStringLiteral("10:00 to 11:00")), kPatienceMs);
    }

    void exportsHaveEveryRowAndNoText_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("JSON lines") << static_cast<int>(bridge::ExportFormat::JsonLines);
        QTest::newRow("CSV") << static_cast<int>(bridge::ExportFormat::Csv);
    }

    void exportsHaveEveryRowAndNoText() {
        QFETCH(int, format);
        QTemporaryDir folder;
        QString path = folder.filePath(QStringLiteral("out"));
        record::LogQuery query;
        query.from = m_day->midnight();
        std::int64_t written = -1;
        QString failure;
        m_day->log().exportTo(path, static_cast<bridge::ExportFormat>(format), query, this,
                              [&](std::int64_t rows, const QString& error) {
                                  written = rows;
                                  failure = error;
                              });
        QTRY_VERIFY_WITH_TIMEOUT(written >= 0, kPatienceMs);
        QCOMPARE(failure, QString());
        QCOMPARE(written, 1'282);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), format == static_cast<int>(bridge::ExportFormat::Csv) ? 1'284 : 1'283);
        if (format == static_cast<int>(bridge::ExportFormat::JsonLines)) {
            QJsonObject newest = QJsonDocument::fromJson(lines.first()).object();
            QCOMPARE(newest.value(QStringLiteral("id")).toString(), QString::fromStdString(m_day->opened().string()));
            QVERIFY(!newest.contains(QStringLiteral("request")));
        }
    }

    void anExportThatCannotBeWrittenSaysSo() {
        QString failure;
        m_day->log().exportTo(QStringLiteral("/nowhere/at/all"), bridge::ExportFormat::Csv, {}, this,
                              [&](std::int64_t, const QString& error) { failure = error; });
        QTRY_VERIFY_WITH_TIMEOUT(!failure.isEmpty(), kPatienceMs);
    }

    void aStarredFilterIsAChip() {
        filter("client:Codex");
        Q_EMIT m_bar->nameGiven(QStringLiteral("Codex"));
        QVERIFY(chip(QStringLiteral("Codex")));
        QTRY_VERIFY_WITH_TIMEOUT(chip(QStringLiteral("Codex"))->accessibleName() != QStringLiteral("Codex"),
                                 kPatienceMs);
        QCOMPARE(m_settings->namedFilters().size(), 1);
        Q_EMIT m_bar->nameGiven({});
        QVERIFY(m_settings->namedFilters().isEmpty());
    }

    void aLogThatCannotBeWrittenIsSaid() {
        QSignalSpy asked(m_page.get(), &ui::RequestsPage::settingsRequested);
        m_day->gateway().setJournalTrouble(QStringLiteral("The log cannot be written: disk full."));
        auto* message = m_page->findChild<ui::MessageBar*>();
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("disk full")));
        const auto actions = message->findChildren<ui::Button*>();
        for (ui::Button* action : actions)
            if (action->text() == QStringLiteral("Open Data settings")) action->click();
        QCOMPARE(asked.count(), 1);
    }

    void aHiddenPageHasNoTimersAndNoEvents() {
        m_page->setActive(false);
        QVERIFY(!m_day->live().watching());
        const auto timers = m_page->findChildren<QTimer*>();
        for (const QTimer* timer : timers) QVERIFY(!timer->isActive());
    }

    void theModelOfThePageIsConsistent() {
        QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter("status:failover");
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 14, kPatienceMs);
        m_day->live().publish(finishedNow(m_day->now()));
        filter("");
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() > 14, kPatienceMs);
    }

    void narrowPutsTheDetailsBelow() {
        m_page->select(m_day->opened());
        m_page->setNarrow(true);
        m_page->resize(912, 552);
        QVERIFY(detail()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(detail()->mapTo(m_page.get(), QPoint()).y() >
                                     m_table->mapTo(m_page.get(), QPoint()).y() + m_table->height() / 2,
                                 kPatienceMs);
    }
};

TOLLGATE_TEST(RequestsPageTest)
#include "tst_requests.moc"
