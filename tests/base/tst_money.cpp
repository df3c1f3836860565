// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "support/test_main.h"

using namespace tollgate;

class MoneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void readsDollarsExactly_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("pico");
        QTest::addRow("whole") << QByteArray("12") << qint64{12'000'000'000'000};
        QTest::addRow("cents") << QByteArray("0.29") << qint64{290'000'000'000};
        QTest::addRow("smallest") << QByteArray("0.000000000001") << qint64{1};
        QTest::addRow("exponent") << QByteArray("3.75e-6") << qint64{3'750'000};
        QTest::addRow("negative") << QByteArray("-1.5") << qint64{-1'500'000'000'000};
        QTest::addRow("zero with many decimals") << QByteArray("0.00000000000000") << qint64{0};
    }

    void readsDollarsExactly() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, pico);
        auto money = moneyFromDollars(text.toStdString());
        QVERIFY(money.has_value());
        QCOMPARE(money->pico, pico);
        QCOMPARE(moneyFromDollars(toDollars(*money))->pico, pico);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "-", ".", "abc", "1,5", "nan", "inf", "1e999", "0.0000000000001", "99999999999"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void refuses() {
        QFETCH(QByteArray, text);
        QVERIFY(!moneyFromDollars(text.toStdString()).has_value());
    }

    // DESIGN.md §6: tokens × price-per-million-in-micro-dollars is exact.
    void pricesATokenExactly() {
        auto price = pricePerTokenFromDollarsPerMillion("0.05");
        QVERIFY(price.has_value());
        QCOMPARE(price->pico, 50'000);
        QCOMPARE((*price * 1'000'000).pico, Money::kPerDollar / 20);
    }

    void saturates() {
        QCOMPARE((Money::max() + Money{1}).pico, INT64_MAX);
        QCOMPARE((Money{INT64_MAX / 2} * 5).pico, INT64_MAX);
        QCOMPARE(scaled(Money::max(), 10).pico, INT64_MAX);
    }
};

TOLLGATE_TEST(MoneyTest)
#include "tst_money.moc"
