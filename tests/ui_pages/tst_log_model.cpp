// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the log: what live events and pages of the journal make of them (DESIGN-LANGUAGE.md §5 "Batch inserts",
// "New rows arrive at the bottom").
#include "fixture.h"
#include "support/test_main.h"
#include "ui/requests/live_filter.h"
#include "ui/requests/log_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tollgate;
using namespace tollgate::test;
using record::LiveEvent;
using ui::LogModel;

namespace {

constexpr Micros kNow = 1'000 * kSecond;

std::shared_ptr<record::Request> request(Micros started, const std::string& model = "claude-sonnet-4-5") {
    auto made = std::make_shared<record::Request>();
    made->id = RequestId::make(started);
    made->started = started;
    made->requested_model = model;
    made->client = "Claude Code";
    return made;
}

LiveEvent started(const std::shared_ptr<const record::Request>& request) {
    LiveEvent event;
    event.kind = LiveEvent::Kind::Started;
    event.id = request->id;
    event.request = request;
    return event;
}

LiveEvent decided(RequestId id, const std::string& provider) {
    LiveEvent event;
    event.kind = LiveEvent::Kind::Decided;
    event.id = id;
    event.provider = provider;
    event.attempt = 1;
    return event;
}

LiveEvent finished(const std::shared_ptr<const record::Request>& request) {
    LiveEvent event = started(request);
    event.kind = LiveEvent::Kind::Finished;
    return event;
}

std::shared_ptr<const record::Filter> filter(const char* expression) {
    auto parsed = record::parseFilter(expression);
    if (!parsed) qFatal("%s", parsed.error().message.c_str());
    return std::make_shared<const record::Filter>(*parsed);
}

ui::Rows page(int count, Micros newest) {
    ui::Rows rows;
    for (int i = 0; i < count; ++i) rows.push_back(request(newest - i * kMillisecond));
    return rows;
}

} // namespace

class LogModelTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QString textAt(int row, const char* column) const {
        return m_model->index(row, m_model->columnOf(QLatin1String(column))).data().toString();
    }

private Q_SLOTS:

    void initTestCase() { m_day = std::make_unique<PictureDay>(); }

    void init() {
        m_model = std::make_unique<LogModel>(m_day->providers());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }

    void cleanupTestCase() { m_day.reset(); }

    void aRequestIsOneRowFromItsStartToItsEnd() {
        auto one = request(kNow);
        QCOMPARE(m_model->apply({started(one), decided(one->id, "anthropic")}, kNow + 3'700 * kMillisecond), 1);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->hasRunning());
        QCOMPARE(textAt(0, "status"), QStringLiteral("3.7 s"));
        QCOMPARE(textAt(0, "provider"), QStringLiteral("Anthropic"));
        auto done = std::make_shared<record::Request>(*one);
        done->provider = "openai";
        QCOMPARE(m_model->apply({finished(done)}, kNow + 4 * kSecond), 0);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->hasRunning());
        QCOMPARE(textAt(0, "status"), QStringLiteral("OK"));
        QCOMPARE(textAt(0, "provider"), QStringLiteral("OpenAI"));
    }

    void figuresOfARunningRequestTick() {
        auto one = request(kNow);
        m_model->apply({started(one)}, kNow);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->tick(kNow + 1'200 * kMillisecond);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(textAt(0, "status"), QStringLiteral("1.2 s"));
        LiveEvent progress;
        progress.kind = LiveEvent::Kind::Progress;
        progress.id = one->id;
        progress.input_tokens = 23'813;
        progress.output_tokens = 214;
        progress.cost = Money{7'004'000'000};
        m_model->apply({progress}, kNow + 2 * kSecond);
        QCOMPARE(textAt(0, "tokens"), QStringLiteral("23.8k / 214"));
        QCOMPARE(textAt(0, "cost"), QStringLiteral("~$0.007"));
    }

    void aBatchIsOneInsertion() {
        std::vector<LiveEvent> batch;
        for (int i = 0; i < 2'000; ++i) batch.push_back(started(request(kNow + i)));
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QCOMPARE(m_model->apply(batch, kNow), 2'000);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_model->rowCount(), 2'000);
    }

    void whatStartsAndEndsInOneBatchIsOneRow() {
        auto one = request(kNow);
        QCOMPARE(m_model->apply({started(one), decided(one->id, "anthropic"), finished(one)}, kNow), 1);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->hasRunning());
    }

    void growthNeverResetsWhatIsThere() {
        m_tester.reset(); // it asks for every cell of every row
        m_model->setRows(page(20'000, kNow), {}, kNow);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (int tick = 0; tick < 200; ++tick) {
            std::vector<LiveEvent> batch;
            for (int i = 0; i < 400; ++i) batch.push_back(finished(request(kNow + tick * kSecond + i)));
            m_model->apply(batch, kNow + tick * kSecond);
        }
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 200);
        QCOMPARE(m_model->rowCount(), 100'000);
        QVERIFY(!m_model->isCut());
    }

    // Holding the view must not fill the memory: beyond the limit rows are only counted.
    void beyondTheLimitRowsAreCountedOnly() {
        m_tester.reset();
        m_model->setRows(page(static_cast<int>(LogModel::kMostRows), kNow), {}, kNow);
        QCOMPARE(m_model->apply({finished(request(kNow + 1))}, kNow), 1);
        QVERIFY(m_model->isCut());
        QCOMPARE(m_model->rowCount(), static_cast<int>(LogModel::kMostRows));
        m_model->setRows(page(10, kNow), {}, kNow + kMinute);
        QVERIFY(!m_model->isCut());
    }

    void followingLetsTheOldestGo() {
        m_tester.reset();
        m_model->setRows(page(static_cast<int>(LogModel::kRowsFollowed) + 2'000, kNow), {}, kNow);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_model->trim();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(m_model->rowCount(), static_cast<int>(LogModel::kRowsFollowed));
        QCOMPARE(m_model->oldest()->id, m_model->request(0)->id);
        auto running = request(kNow + 1);
        m_model->apply({started(running)}, kNow);
        QCOMPARE(m_model->rowOf(running->id), static_cast<int>(LogModel::kRowsFollowed));
    }

    void olderRowsComeInFront() {
        m_model->setRows(page(5, kNow), {}, kNow);
        auto running = request(kNow + 1);
        m_model->apply({started(running)}, kNow);
        auto oldest = m_model->oldest();
        m_model->prependOlder(page(3, kNow - kSecond));
        QCOMPARE(m_model->rowCount(), 9);
        QVERIFY(m_model->oldest() < oldest);
        QCOMPARE(m_model->rowOf(running->id), 8);
        QVERIFY(m_model->live(8));
        m_model->apply({finished(running)}, kNow);
        QVERIFY(!m_model->live(8));
    }

    // The journal has a row up to a second after its end: loading meanwhile must not lose it.
    void whatJustEndedSurvivesALoad() {
        auto one = request(kNow);
        m_model->apply({started(one)}, kNow);
        m_model->apply({finished(one)}, kNow + kSecond);
        m_model->setRows(page(2, kNow - kSecond), {}, kNow + kSecond);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->request(2)->id, one->id);
        ui::Rows withIt = page(2, kNow - kSecond);
        withIt.insert(withIt.begin(), one);
        m_model->setRows(withIt, {}, kNow + kSecond);
        QCOMPARE(m_model->rowCount(), 3);
    }

    void rowsStandInTheOrderOfTheirStart() {
        auto old = request(kNow - 2 * kSecond);
        m_model->setRows(page(3, kNow), {started(old)}, kNow);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->request(0)->id, old->id);
        QVERIFY(m_model->live(0));
    }

    void aFinishedEventOfALoadedRowIsNoSecondRow() {
        auto one = request(kNow);
        m_model->setRows({one}, {}, kNow);
        QCOMPARE(m_model->apply({finished(one)}, kNow), 0);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void onlyWhatFitsTheFilterIsShown() {
        m_model->setFilter(filter("model:gpt-*"));
        auto claude = request(kNow), gpt = request(kNow + 1, "gpt-5-mini");
        QCOMPARE(m_model->apply({started(claude), started(gpt)}, kNow), 1);
        QCOMPARE(m_model->request(0)->id, gpt->id);
        QCOMPARE(m_model->apply({finished(claude)}, kNow), 0);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aFilterOnProvidersWaitsForTheDecision() {
        m_model->setFilter(filter("provider:openai"));
        auto one = request(kNow);
        QCOMPARE(m_model->apply({started(one)}, kNow), 0);
        QCOMPARE(m_model->apply({decided(one->id, "openai")}, kNow), 1);
        QVERIFY(m_model->live(0));
        auto moved = std::make_shared<record::Request>(*one);
        moved->provider = "openrouter";
        m_model->apply({finished(moved)}, kNow);
        QCOMPARE(m_model->rowCount(), 0); // it was answered elsewhere
    }

    void aFilterOnTheEndWaitsForTheEnd() {
        m_model->setFilter(filter("status:error"));
        auto one = request(kNow);
        QCOMPARE(m_model->apply({started(one)}, kNow), 0);
        auto failed = std::make_shared<record::Request>(*one);
        failed->outcome = record::Outcome::Overloaded;
        QCOMPARE(m_model->apply({finished(failed)}, kNow), 1);
    }

    void whatIsKnownSoFar_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("fits"); // -1: cannot be told
        QTest::newRow("a model is known from the start") << "model:claude-*" << 1;
        QTest::newRow("a client that is another one") << "client:Codex" << 0;
        QTest::newRow("the provider is decided") << "provider:anthropic" << 1;
        QTest::newRow("another provider") << "provider:openai" << 0;
        QTest::newRow("a status comes with the end") << "status:error" << -1;
        QTest::newRow("not a status comes with the end") << "-status:error" << -1;
        QTest::newRow("one that does not fit decides all") << "status:error client:Codex" << 0;
        QTest::newRow("one that fits decides any") << "(status:error | model:claude-*)" << 1;
        QTest::newRow("a cost comes with the end") << "cost:>0.05" << -1;
        QTest::newRow("text in the model") << "sonnet" << 1;
        QTest::newRow("text that may come") << "overloaded" << -1;
    }

    void whatIsKnownSoFar() {
        QFETCH(QString, expression);
        QFETCH(int, fits);
        LiveEvent known = started(request(kNow));
        known.provider = "anthropic";
        auto answer = ui::fitsSoFar(*filter(expression.toUtf8().constData()), known);
        QCOMPARE(answer ? static_cast<int>(*answer) : -1, fits);
    }
};

TOLLGATE_TEST(LogModelTest)
#include "tst_log_model.moc"
