// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

class RetentionTest : public QObject {
    Q_OBJECT
private:
    static constexpr Micros kNow = kMonday + 40 * kDay;

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<journal::Reader> m_reader;
    Requests m_requests;

    static config::Logging keep(std::int64_t bodyDays, std::int64_t factDays, std::int64_t bytes = 1'000'000'000) {
        config::Logging logging;
        logging.retention_days = bodyDays;
        logging.facts_days = factDays;
        logging.max_bytes = bytes;
        return logging;
    }

    std::int64_t rowsWithText() {
        std::int64_t count = 0;
        for (const auto& request : m_requests)
            if (!m_reader->detail(request->id).bodies.empty()) ++count;
        return count;
    }

    std::int64_t startedSince(Micros time) const {
        return std::ranges::count_if(m_requests, [&](const auto& request) { return request->started >= time; });
    }

private Q_SLOTS:

    void init() {
        m_folder = std::make_unique<Folder>();
        journal::JournalOptions options;
        options.clock = std::make_shared<ManualClock>(kNow);
        options.retention = keep(1000, 1000);
        options.callbacks.trouble = [](const std::string& problem) { qWarning("%s", problem.c_str()); };
        m_journal = openJournal(*m_folder, std::move(options));
        m_requests = Sample(21).requests(400, kMonday, 40 * kDay);
        for (const auto& request : m_requests)
            m_journal->finished({request, {"", std::string(500, 'q'), "", "answer"}});
        QVERIFY(m_journal->flush());
        m_reader = openReader(*m_folder);
    }

    void textsGoByAgeAndRowsStay() {
        QCOMPARE(rowsWithText(), std::int64_t{400});
        m_journal->setRetention(keep(10, 1000));
        QTRY_COMPARE(rowsWithText(), startedSince(kNow - 10 * kDay));
        QCOMPARE(m_reader->page(rowsOf(0)).rows.size(), std::size_t{400});
    }

    void textsGoBySizeOldestFirst() {
        std::int64_t all = m_reader->diskUse().text_bytes;
        QVERIFY(all > 0);
        m_journal->setRetention(keep(1000, 1000, all / 2));
        QTRY_VERIFY(m_reader->diskUse().text_bytes <= all / 2);
        QVERIFY(m_reader->diskUse().text_bytes > all / 2 - all / 50);
        auto rows = m_reader->page(rowsOf(0)).rows;
        QVERIFY(!m_reader->detail(rows.front()->id).bodies.empty());
        QVERIFY(m_reader->detail(rows.back()->id).bodies.empty());
    }

    void rowsGoByAgeAndWhatWasSpentStays() {
        Money before = m_reader->spend(spendIn({kMonday - kDay, kNow + kDay})).total.cost;
        m_journal->setRetention(keep(5, 20));
        QTRY_COMPARE(m_reader->diskUse().requests, startedSince(kNow - 20 * kDay));
        QCOMPARE(static_cast<std::int64_t>(m_reader->page(rowsOf(0)).rows.size()), startedSince(kNow - 20 * kDay));
        QCOMPARE(rowsWithText(), startedSince(kNow - 5 * kDay));
        // By days the past is still known.
        auto report = m_reader->spend(spendIn({kMonday - kMonday % kDay - kDay, kNow - kNow % kDay + kDay}));
        QCOMPARE(report.total.cost.pico, before.pico);
        QCOMPARE(report.total.requests, std::int64_t{400});
    }

    void allTextsCanBeDeleted() {
        m_journal->deleteBodies();
        QTRY_COMPARE(m_reader->diskUse().text_bytes, std::int64_t{0});
        QCOMPARE(rowsWithText(), std::int64_t{0});
        QCOMPARE(m_reader->page(rowsOf(0)).rows.size(), std::size_t{400});
    }

    void newRowsStillAddUpAfterForgetting() {
        m_journal->setRetention(keep(1, 1));
        QTRY_COMPARE(m_reader->diskUse().requests, startedSince(kNow - kDay));
        Requests more = Sample(22).requests(50, kNow - kHour, kHour);
        write(*m_journal, more);
        for (const auto& request : more) {
            auto detail = m_reader->detail(request->id);
            QVERIFY(detail.request);
            QCOMPARE(difference(*detail.request, *request), std::string());
        }
    }
};

TOLLGATE_TEST(RetentionTest)
#include "tst_retention.moc"
