// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "support/test_main.h"

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;

class PagesTest : public QObject {
    Q_OBJECT
private:
    static Requests newestFirst(Requests requests) {
        std::ranges::sort(requests, std::greater(),
                          [](const auto& request) { return std::pair(request->started, request->id); });
        return requests;
    }

private Q_SLOTS:

    void rowsComeBackWhole() {
        Folder folder;
        auto journal = openJournal(folder);
        Requests requests = Sample(1).requests(500, kMonday, kHour);
        write(*journal, requests);
        auto reader = openReader(folder);
        auto page = reader->page(rowsOf(0));
        QCOMPARE(page.rows.size(), requests.size());
        Requests expected = newestFirst(requests);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(difference(*page.rows[i], *expected[i]), std::string());
        QVERIFY(!page.more);
    }

    void pagesMeetWithoutGapOrOverlap_data() {
        QTest::addColumn<int>("limit");
        for (int limit : {1, 7, 100, 299, 300, 301}) QTest::addRow("limit %d", limit) << limit;
    }

    void pagesMeetWithoutGapOrOverlap() {
        QFETCH(int, limit);
        Folder folder;
        auto journal = openJournal(folder);
        Requests expected = newestFirst(Sample(2).requests(300, kMonday, kHour));
        write(*journal, expected);
        auto reader = openReader(folder);
        record::LogQuery query = rowsOf(limit);
        Requests seen;
        while (true) {
            auto page = reader->page(query);
            QVERIFY(page.rows.size() <= static_cast<std::size_t>(limit));
            seen.insert(seen.end(), page.rows.begin(), page.rows.end());
            if (!page.more) break;
            query.before = record::LogCursor{seen.back()->started, seen.back()->id};
        }
        QCOMPARE(seen.size(), expected.size());
        for (std::size_t i = 0; i < seen.size(); ++i) QVERIFY(seen[i]->id == expected[i]->id);
    }

    void newerRowsOfACursorAreTheOldestOfThem() {
        Folder folder;
        auto journal = openJournal(folder);
        Requests expected = newestFirst(Sample(3).requests(100, kMonday, kHour));
        write(*journal, expected);
        auto reader = openReader(folder);
        const auto& at = *expected[40];
        auto page = reader->page(rowsOf(10, record::LogCursor{at.started, at.id}));
        QCOMPARE(page.rows.size(), std::size_t{10});
        QVERIFY(page.more);
        for (std::size_t i = 0; i < 10; ++i) QVERIFY(page.rows[i]->id == expected[30 + i]->id);
        page = reader->page(rowsOf(40, record::LogCursor{at.started, at.id}));
        QCOMPARE(page.rows.size(), std::size_t{40});
        QVERIFY(!page.more);
    }

    void rowsOfOneMomentAllStayAndPage() {
        Folder folder;
        auto journal = openJournal(folder);
        Sample sample(4);
        Requests requests;
        for (int i = 0; i < 5000; ++i) requests.push_back(shared(sample.request(kMonday)));
        write(*journal, requests);
        auto reader = openReader(folder);
        record::LogQuery query = rowsOf(999);
        std::vector<RequestId> seen;
        for (bool more = true; more;) {
            auto page = reader->page(query);
            more = page.more;
            for (const auto& row : page.rows) {
                QCOMPARE(row->started, kMonday);
                seen.push_back(row->id);
            }
            query.before = record::LogCursor{kMonday, seen.back()};
        }
        std::ranges::sort(seen);
        QCOMPARE(seen.size(), std::size_t{5000});
        QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
    }

    void aRequestHandedOverTwiceCountsOnce() {
        Folder folder;
        auto journal = openJournal(folder);
        Requests requests = Sample(5).requests(50, kMonday, kHour);
        write(*journal, requests);
        write(*journal, requests);
        auto reader = openReader(folder);
        QCOMPARE(reader->page(rowsOf(0)).rows.size(), std::size_t{50});
        QCOMPARE(reader->diskUse().requests, std::int64_t{50});
        QCOMPARE(reader->spend(spendIn({kMonday, kMonday + kHour})).total.requests, std::int64_t{50});
    }

    void detailHoldsTheKeptTexts() {
        Folder folder;
        auto journal = openJournal(folder);
        auto request = shared(Sample(6).request(kMonday));
        record::Bodies bodies{"content-type: application/json\n", "{\"model\":\"x\"}", "", std::string(100'000, 'y')};
        journal->finished({request, bodies});
        QVERIFY(journal->flush());
        auto reader = openReader(folder);
        auto detail = reader->detail(request->id);
        QVERIFY(detail.request);
        QCOMPARE(difference(*detail.request, *request), std::string());
        QCOMPARE(detail.bodies.request_headers, bodies.request_headers);
        QCOMPARE(detail.bodies.request, bodies.request);
        QCOMPARE(detail.bodies.response_headers, bodies.response_headers);
        QCOMPARE(detail.bodies.response, bodies.response);
        QVERIFY(!reader->detail(RequestId{1, 2}).request);
    }

    void aTextOverTheLimitIsCutAndMarked() {
        Folder folder;
        auto journal = openJournal(folder);
        auto request = shared(Sample(7).request(kMonday));
        std::string text(3'000'000, 'z');
        journal->finished({request, {"", text, "", "short"}});
        QVERIFY(journal->flush());
        auto detail = openReader(folder)->detail(request->id);
        QVERIFY(detail.request->flags.has(record::Flag::BodyTruncated));
        QCOMPARE(detail.bodies.request.size(), std::size_t{2 * 1024 * 1024});
        QCOMPARE(detail.bodies.response, std::string("short"));
    }

    void aFolderWithoutAJournalAnswersNothing() {
        Folder folder;
        auto reader = openReader(folder);
        QVERIFY(reader->page({}).rows.empty());
        QVERIFY(reader->problem().empty());
        auto journal = openJournal(folder);
        write(*journal, Sample(8).requests(3, kMonday, kHour));
        QCOMPARE(reader->page({}).rows.size(), std::size_t{3});
    }
};

TOLLGATE_TEST(PagesTest)
#include "tst_pages.moc"
