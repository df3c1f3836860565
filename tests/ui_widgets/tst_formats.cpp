// SPDX-License-Identifier: GPL-3.0-or-later
// Every example of the table in DESIGN-LANGUAGE.md §3, and where a rule changes from one line to the next.
#include "support/test_main.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/rounding.h"
#include "ui/format/times.h"

using namespace tollgate;
using namespace tollgate::ui;
using namespace std::chrono_literals;

namespace {

Money usd(const char* text) {
    return *moneyFromDollars(text);
}

QString q(const char* text) {
    return QString::fromUtf8(text);
}

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

} // namespace

class MoneyFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void says();
    void ranges();
    void partsAddUpToWhatIsShown_data();
    void partsAddUpToWhatIsShown();
};

using MoneyText = QString (*)(Money, const QLocale&);
Q_DECLARE_METATYPE(MoneyText)

void MoneyFormatTest::writes_data() {
    QTest::addColumn<MoneyText>("format");
    QTest::addColumn<QString>("dollars");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, MoneyText format, const char* dollars, const char* text,
                        const QLocale& locale = kEnglish) {
        QTest::newRow(name) << format << q(dollars) << locale << q(text);
    };
    row("sum: two decimals", moneySum, "12.90", "$12.90");
    row("sum: thousands comma", moneySum, "1204.5", "$1,204.50");
    row("sum: below a cent four digits", moneySum, "0.004318", "$0.004318");
    row("sum: nothing spent", moneySum, "0", "$0.00");
    row("sum: below a cent that rounds to one", moneySum, "0.00999999", "$0.01");
    row("sum: a cent", moneySum, "0.01", "$0.01");
    row("sum: less than nothing", moneySum, "-0.27", "−$0.27");
    row("sum: half a cent rounds away from zero", moneySum, "0.015", "$0.02");
    row("sum: the decimal sign of the locale", moneySum, "1204.5", "$1.204,50", kGerman);
    row("sum: the C locale groups too", moneySum, "1204.5", "$1,204.50", QLocale::c());
    row("request: from a cent four decimals", moneyRequest, "0.162539", "$0.1625");
    row("request: below a cent three digits", moneyRequest, "0.003691", "$0.00369");
    row("request: trailing zero stays", moneyRequest, "0.0413", "$0.0413");
    row("request: rounds up to a cent", moneyRequest, "0.0099999", "$0.0100");
    row("request: very small", moneyRequest, "0.000000123456", "$0.000000123");
    row("cost table: six decimals", moneyExact, "0.1625391", "$0.162539");
    row("estimate: one digit below a cent", moneyEstimate, "0.00712", "~$0.007");
    row("estimate: cents", moneyEstimate, "0.5", "~$0.50");
}

void MoneyFormatTest::writes() {
    QFETCH(MoneyText, format);
    QFETCH(QString, dollars);
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QCOMPARE(format(usd(dollars.toUtf8().constData()), locale), text);
}

void MoneyFormatTest::says() {
    QCOMPARE(moneySpoken(usd("0.162539"), kEnglish), q("0.1625 US dollars"));
    QCOMPARE(unpricedWord(), q("unpriced"));
    QCOMPARE(localWord(), q("local"));
    QCOMPARE(cachedWord(), q("cached"));
    QCOMPARE(nothing(), q("–"));
}

void MoneyFormatTest::ranges() {
    QCOMPARE(moneyRange(usd("452.3"), usd("499.9"), kEnglish), q("$452 to $500"));
    QCOMPARE(moneyTick(usd("400"), usd("200"), kEnglish), q("$400"));
    QCOMPARE(moneyTick(usd("3"), usd("1"), kEnglish), q("$3.00"));
    QCOMPARE(moneyTick(usd("0.002"), usd("0.001"), kEnglish), q("$0.002"));
    QCOMPARE(moneyRough(usd("474.6"), kEnglish), q("$475"));
    QCOMPARE(moneyRough(usd("3.184"), kEnglish), q("$3.18")); // whole dollars would say too little
    QCOMPARE(moneyRange(usd("2.5"), usd("3.75"), kEnglish), q("$2.50 to $3.75"));
}

void MoneyFormatTest::partsAddUpToWhatIsShown_data() {
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("written");
    const auto row = [](const char* rule, const char* parts, const char* shown, const char* written) {
        QTest::newRow(rule) << q(parts).split(u' ') << q(shown) << q(written).split(u' ');
    };
    row("as they are", "8.53 2.52 1.17 0.68", "12.90", "$8.53 $2.52 $1.17 $0.68");
    row("thirds", "0.333334 0.333333 0.333333", "1", "$0.34 $0.33 $0.33");
    row("half a cent keeps its digits, the other part gives way", "0.005 0.015", "0.02", "$0.005000 $0.01");
    row("under a cent", "1.2345 0.004318", "1.24", "$1.24 $0.004318");
    row("many small ones are not given to the large one", "1 0.004 0.004 0.004 0.004 0.004", "1.02",
        "$1.00 $0.004000 $0.004000 $0.004000 $0.004000 $0.004000");
    row("a total that was rounded up itself", "0.333 0.333", "0.67", "$0.34 $0.33");
    row("nothing", "0 0", "0", "$0.00 $0.00");
}

void MoneyFormatTest::partsAddUpToWhatIsShown() {
    QFETCH(QStringList, parts);
    QFETCH(QString, shown);
    QList<Money> exact;
    for (const QString& part : parts) exact.append(usd(part.toUtf8().constData()));
    QStringList written;
    for (const Money part : shownParts(exact, usd(shown.toUtf8().constData())))
        written.append(moneySum(part, kEnglish));
    QTEST(written, "written");
}

class NumberFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void percents();
    void rates();
    void sizes();
    void partsAddUp();
};

void NumberFormatTest::tokens_data() {
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("as is under 1000") << qint64{486} << q("486");
    QTest::newRow("999") << qint64{999} << q("999");
    QTest::newRow("thousands") << qint64{12'345} << q("12.3k");
    QTest::newRow("one decimal stays") << qint64{9'000} << q("9.0k");
    QTest::newRow("under a million") << qint64{999'949} << q("999.9k");
    QTest::newRow("never 1000.0k") << qint64{999'950} << q("1.00M");
    QTest::newRow("millions") << qint64{1'234'567} << q("1.23M");
    QTest::newRow("pictures: 20.98M") << qint64{20'980'000} << q("20.98M");
    QTest::newRow("billions") << qint64{2'500'000'000} << q("2.50B");
}

void NumberFormatTest::tokens() {
    QFETCH(qint64, count);
    QTEST(ui::tokens(count, kEnglish), "text");
}

void NumberFormatTest::percents() {
    QCOMPARE(tokenPair(41'782, 486, kEnglish), q("41.8k / 486"));
    QCOMPARE(tokenPairExact(41'782, 486, kEnglish), q("41,782 in, 486 out"));
    QCOMPARE(percentShare(0.047, kEnglish), q("4.7 %"));
    QCOMPARE(percentShare(0.71, kEnglish), q("71 %"));
    QCOMPARE(percentShare(0.0996, kEnglish), q("10 %"));
    QCOMPARE(percentShare(0, kEnglish), q("0 %"));
    QCOMPARE(percentRate(0.205, kEnglish), q("20.5 %"));
    QCOMPARE(percentRate(0, kEnglish), q("0.0 %"));
    QCOMPARE(percentRate(1, kEnglish), q("100 %"));
    QCOMPARE(percentShare(0.047, kGerman), q("4,7 %"));
}

void NumberFormatTest::rates() {
    QCOMPARE(requestsPerMinute(12, kEnglish), q("12 req/min"));
    QCOMPARE(perHour(83, kEnglish), q("83 / h"));
    QCOMPARE(tokensPerSecond(70.4, kEnglish), q("70 tok/s"));
    QCOMPARE(requestsPerMinute(0.4, kEnglish), q("0.4 req/min"));
    QCOMPARE(count(1'282, QLocale::c()), q("1,282"));
}

void NumberFormatTest::sizes() {
    QCOMPARE(bytes(214'600'000, kEnglish), q("214.6 MB"));
    QCOMPARE(bytes(4'100'000, kEnglish), q("4.1 MB"));
    QCOMPARE(bytes(2'000'000'000, kEnglish), q("2 GB"));
    QCOMPARE(bytes(237'000'000, kEnglish), q("237.0 MB"));
    QCOMPARE(bytes(512, kEnglish), q("512 B"));
    QCOMPARE(keyHint(q("sk-ant-"), q("c4Qw")), q("sk-ant-…c4Qw"));
}

void NumberFormatTest::partsAddUp() {
    const auto pico = [](const char* text) { return usd(text).pico; };
    const std::int64_t cent = Money::kPerDollar / 100;
    // Three thirds of a cent's parts: plain rounding would show 0.33 three times for a total of 1.00.
    QCOMPARE(roundedParts({pico("0.3334"), pico("0.3333"), pico("0.3333")}, cent), (QList<std::int64_t>{34, 33, 33}));
    QCOMPARE(roundedParts({pico("0.005"), pico("0.005")}, cent), (QList<std::int64_t>{1, 0}));
    QCOMPARE(percentShares({1, 1, 1}, kEnglish), (QStringList{q("34 %"), q("33 %"), q("33 %")}));
    QCOMPARE(percentShares({0, 0}, kEnglish), (QStringList{q("0 %"), q("0 %")}));
    QCOMPARE(percentSharesExact({1, 1, 1}, kEnglish), (QStringList{q("33.4 %"), q("33.3 %"), q("33.3 %")}));
    QCOMPARE(roundedParts({pico("0.333"), pico("0.333")}, cent, 67), (QList<std::int64_t>{34, 33}));
    QCOMPARE(roundedTo(-15, 10), -2);
    QCOMPARE(roundedTo(14, 10), 1);
}

class TimeFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void clocks();
    void relativeTimes();
};

void TimeFormatTest::durations_data() {
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("under a second") << qint64{742'000} << q("742 ms");
    QTest::newRow("under ten seconds") << qint64{9'020'000} << q("9.02 s");
    QTest::newRow("under a minute") << qint64{11'200'000} << q("11.2 s");
    QTest::newRow("minutes") << qint64{125'000'000} << q("2 min 05 s");
    QTest::newRow("hours") << qint64{3'900'000'000} << q("1 h 05 min");
    QTest::newRow("under a millisecond") << qint64{300} << q("0.3 ms");
    QTest::newRow("none") << qint64{0} << q("0 ms");
    QTest::newRow("never 1000 ms") << qint64{999'600} << q("1.00 s");
    QTest::newRow("never 10.00 s") << qint64{9'996'000} << q("10.0 s");
    QTest::newRow("never 60.0 s") << qint64{59'960'000} << q("1 min 00 s");
}

void TimeFormatTest::durations() {
    QFETCH(qint64, micros);
    QTEST(duration(std::chrono::microseconds(micros), kEnglish), "text");
}

void TimeFormatTest::clocks() {
    const QDateTime now(QDate(2026, 10, 15), QTime(14, 32, 7));
    const auto at = [](int year, int month, int day, QTime time) { return QDateTime(QDate(year, month, day), time); };
    QCOMPARE(clockLog(at(2026, 10, 15, QTime(14, 31, 57, 149)), now, kEnglish), q("14:31:57.1"));
    QCOMPARE(clockLog(at(2026, 10, 14, QTime(18, 20)), now, kEnglish), q("Wed 18:20"));
    QCOMPARE(clock(at(2026, 10, 15, QTime(8, 2)), now, kEnglish), q("08:02"));
    QCOMPARE(clock(at(2026, 6, 28, QTime(9, 0)), now, kEnglish), q("28 Jun 09:00"));
    QCOMPARE(clock(at(2025, 6, 28, QTime(9, 0)), now, kEnglish), q("28 Jun 2025 09:00"));
    QCOMPARE(timeRange(at(2026, 10, 15, QTime(13, 0)), at(2026, 10, 15, QTime(14, 0)), kEnglish), q("13:00 to 14:00"));
    QCOMPARE(day(QDate(2026, 10, 15), kEnglish), q("Thu 15 Oct 2026"));
    QCOMPARE(countdown(42s), q("00:42"));
    QCOMPARE(countdown(3725s), q("1:02:05"));
    QCOMPARE(countdown(-3s), q("00:00"));
    QCOMPARE(durationTicking(1'290ms, kEnglish), q("1.2 s"));
}

void TimeFormatTest::relativeTimes() {
    const QDateTime now(QDate(2026, 10, 15), QTime(14, 32, 7));
    QCOMPARE(relative(now.addSecs(-12), now, kEnglish), q("12 s ago"));
    QCOMPARE(relative(now.addSecs(-300), now, kEnglish), q("5 min ago"));
    QCOMPARE(relative(now.addSecs(-3600), now, kEnglish), q("13:32"));
    QCOMPARE(relative(now.addSecs(5), now, kEnglish), q("0 s ago")); // a clock that runs ahead
    QVERIFY(absolute(now, kEnglish).startsWith(q("Thu 15 Oct 2026 14:32:07 ")));
}

TOLLGATE_TEST(MoneyFormatTest)
TOLLGATE_TEST(NumberFormatTest)
TOLLGATE_TEST(TimeFormatTest)
#include "tst_formats.moc"
