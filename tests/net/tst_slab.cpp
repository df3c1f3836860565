// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/slab.h"
#include "support/test_main.h"

using namespace tollgate::net;

class SlabTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void holdsNothingUntilItIsFilled() {
        SlabPool pool;
        Slab slab(pool);
        QVERIFY(!slab.holdsMemory() && slab.view().empty());
        QCOMPARE(pool.lentBytes(), std::size_t{0});
        QVERIFY(slab.append("abc"));
        QCOMPARE(slab.capacity(), SlabPool::kClasses[0]);
        QCOMPARE(pool.lentBytes(), SlabPool::kClasses[0]);
        slab.release();
        QVERIFY(!slab.holdsMemory() && slab.empty());
        QCOMPARE(pool.lentBytes(), std::size_t{0});
        QCOMPARE(pool.keptBytes(), SlabPool::kClasses[0]);
    }

    void growsThroughTheClassesAndKeepsItsContent() {
        SlabPool pool;
        Slab slab(pool);
        std::string expected;
        while (slab.size() < (5u << 20)) {
            const std::string piece(7919, static_cast<char>('a' + expected.size() % 26));
            expected += piece;
            QVERIFY(slab.append(piece));
            const auto& classes = SlabPool::kClasses;
            QVERIFY(std::find(classes.begin(), classes.end(), slab.capacity()) != classes.end());
        }
        QVERIFY(slab.view() == expected);
    }

    void givesTheWarmestBack() {
        SlabPool pool;
        Slab a(pool), b(pool);
        QVERIFY(a.append("a") && b.append("b"));
        const char* last = b.data();
        a.release();
        b.release();
        Slab c(pool);
        QVERIFY(c.append("c"));
        QCOMPARE(static_cast<const void*>(c.data()), static_cast<const void*>(last));
    }

    void keepsABoundedNumber() {
        SlabPool pool;
        std::vector<Slab> slabs;
        for (int i = 0; i < 40; ++i) QVERIFY(slabs.emplace_back(pool).reserve(1u << 20));
        slabs.clear();
        QCOMPARE(pool.keptBytes(), SlabPool::kKeptPerClass);
        QCOMPARE(pool.lentBytes(), std::size_t{0});
        Slab huge(pool);
        QVERIFY(huge.reserve(100u << 20));
        huge.release();
        QCOMPARE(pool.keptBytes(), SlabPool::kKeptPerClass); // made to measure, not kept
        pool.trim();
        QCOMPARE(pool.keptBytes(), std::size_t{0});
    }

    void keepsFewerOfTheSmallest() {
        SlabPool pool;
        std::vector<Slab> slabs;
        for (int i = 0; i < 1000; ++i) QVERIFY(slabs.emplace_back(pool).reserve(SlabPool::kClasses[0]));
        slabs.clear();
        QCOMPARE(pool.keptBytes(), SlabPool::kKeptOfSmallest);
    }

    void dropsItsFront() {
        SlabPool pool;
        Slab slab(pool);
        QVERIFY(slab.append("hello world"));
        slab.dropFront(6);
        QVERIFY(slab.view() == "world");
        slab.resize(1);
        QVERIFY(slab.view() == "w");
        slab.dropFront(1);
        QVERIFY(slab.empty() && slab.holdsMemory());
    }

    void movesItsMemory() {
        SlabPool pool;
        Slab a(pool);
        QVERIFY(a.append("abc"));
        Slab b = std::move(a);
        QVERIFY(b.view() == "abc");
        QVERIFY(a.append("again")); // an emptied slab still knows its pool
        a = std::move(b);
        QVERIFY(a.view() == "abc");
        QCOMPARE(pool.lentBytes(), SlabPool::kClasses[0]);
    }

    void steadyStateTakesNoNewMemory() {
        SlabPool pool;
        std::size_t kept = 0;
        for (int round = 0; round < 100; ++round) {
            {
                Slab a(pool), b(pool);
                QVERIFY(a.reserve(100'000) && b.reserve(3000));
            }
            if (round == 0) kept = pool.keptBytes();
            QCOMPARE(pool.keptBytes(), kept);
        }
    }
};

TOLLGATE_TEST(SlabTest)
#include "tst_slab.moc"
