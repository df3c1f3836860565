// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "journal/queue.h"
#include "support/test_main.h"

#include <thread>

using namespace tollgate;
using namespace tollgate::test;

class QueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void textsAreDroppedBeforeRows() {
        journal::Queue queue({.rows = 1'000'000, .bodies = 1'000});
        Sample sample(31);
        for (int i = 0; i < 10; ++i) queue.push({shared(sample.request(kMonday)), {"", std::string(300, 'b'), "", ""}});
        journal::Waiting waiting;
        queue.take(waiting);
        QCOMPARE(waiting.rows.size(), std::size_t{10});
        QCOMPARE(waiting.dropped_bodies, std::int64_t{7});
        QCOMPARE(waiting.folded.requests, std::int64_t{0});
    }

    void rowsBeyondTheMemoryAreFoldedAndNoCostIsLost() {
        journal::Queue queue({.rows = 20'000, .bodies = 1'000});
        record::Totals expected, got;
        Sample sample(32);
        for (int i = 0; i < 200; ++i) {
            auto request = shared(sample.request(kMonday));
            expected.add(*request);
            queue.push({request, {}});
        }
        journal::Waiting waiting;
        queue.take(waiting);
        QVERIFY(waiting.rows.size() < 30);
        QCOMPARE(static_cast<std::int64_t>(waiting.rows.size()) + waiting.folded.requests, std::int64_t{200});
        for (const auto& row : waiting.rows) got.add(*row.request);
        for (const auto& [place, cell] : waiting.folded.cells)
            got.add(journal::totalsOf(cell, waiting.folded.dims[place.second].verdict));
        QVERIFY(got == expected);
    }

    void writtenRowsMakeRoom() {
        journal::Queue queue({.rows = 20'000, .bodies = 1'000});
        Sample sample(33);
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 3; ++i)
                queue.push({shared(sample.request(kMonday)), {"", std::string(300, 'b'), "", ""}});
            journal::Waiting waiting;
            queue.take(waiting);
            QCOMPARE(waiting.rows.size(), std::size_t{3});
            QCOMPARE(waiting.dropped_bodies, std::int64_t{0});
            queue.release(waiting.rows);
        }
    }

    void foldedRowsReachTheFigures() {
        Folder folder;
        journal::JournalOptions options;
        options.queue = {.rows = 1, .bodies = 1};
        auto journal = openJournal(folder, std::move(options));
        Requests requests = Sample(34).requests(300, kMonday, kHour);
        record::Totals expected;
        for (const auto& request : requests) expected.add(*request);
        write(*journal, requests);
        auto reader = openReader(folder);
        QVERIFY(reader->page(rowsOf(0)).rows.empty());
        QVERIFY(reader->spend(spendIn({kMonday, kMonday + kHour})).total == expected);
        QVERIFY(journal->flush());
        std::int64_t said = 0;
        for (const auto& event : reader->events(1000))
            if (event.kind == record::EventKind::JournalTrouble) said += event.count;
        QCOMPARE(said, std::int64_t{300});
    }

    void manyThreadsLoseNothing() {
        Folder folder;
        std::atomic<std::int64_t> committed = 0;
        journal::JournalOptions options;
        options.callbacks.committed = [&](std::int64_t rows) { committed += rows; };
        auto journal = openJournal(folder, std::move(options));
        std::vector<std::thread> threads;
        for (unsigned t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                Sample sample(40 + t);
                for (int i = 0; i < 1000; ++i)
                    journal->finished({shared(sample.request(kMonday + i * kMillisecond)), {}});
            });
        for (auto& thread : threads) thread.join();
        QVERIFY(journal->flush());
        QCOMPARE(committed.load(), std::int64_t{4000});
        QCOMPARE(openReader(folder)->page(rowsOf(0)).rows.size(), std::size_t{4000});
    }

    void whatWaitsIsWrittenOnClosing() {
        Folder folder;
        Requests requests = Sample(35).requests(500, kMonday, kHour);
        {
            auto journal = openJournal(folder);
            for (const auto& request : requests) journal->finished({request, {}});
        }
        QCOMPARE(openReader(folder)->page(rowsOf(0)).rows.size(), requests.size());
    }
};

TOLLGATE_TEST(QueueTest)
#include "tst_queue.moc"
