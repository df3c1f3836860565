// SPDX-License-Identifier: GPL-3.0-or-later
// Every trap of protocols.md §7 has a test that names it: "§7.3 #44", in a row, a case or the comment over a test.
#include "support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <map>
#include <set>

namespace {

constexpr int kTraps = 104;

// The first and last trap of each section.
const std::map<int, std::pair<int, int>>& sections() {
    static const std::map<int, std::pair<int, int>> all{{1, {1, 18}},  {2, {19, 35}}, {3, {36, 49}}, {4, {50, 64}},
                                                        {5, {65, 80}}, {6, {81, 90}}, {7, {91, 104}}};
    return all;
}

struct Named {
    std::set<int> traps;
    QStringList wrong; // a number that is not of its section
};

void takeNames(const QString& path, Named& named) {
    static const QRegularExpression sectionAndNumbers(QStringLiteral("§7\\.([1-7])((?:,? ?#\\d{1,3})+)"));
    static const QRegularExpression number(QStringLiteral("#(\\d+)"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;
    auto places = sectionAndNumbers.globalMatch(QString::fromUtf8(file.readAll()));
    while (places.hasNext()) {
        const QRegularExpressionMatch place = places.next();
        const auto [first, last] = sections().at(place.captured(1).toInt());
        auto numbers = number.globalMatch(place.captured(2));
        while (numbers.hasNext()) {
            const int trap = numbers.next().captured(1).toInt();
            if (trap < first || trap > last) named.wrong += path + u": "_qs + place.captured(0);
            named.traps.insert(trap);
        }
    }
}

} // namespace

class TrapsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void areAllTested() {
        Named named;
        QDirIterator files(QStringLiteral(TOLLGATE_SOURCE_DIR "/tests"), {u"*.cpp"_qs, u"*.json"_qs}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next(); !path.contains(u"/house/"_qs)) takeNames(path, named);
        QVERIFY2(named.wrong.isEmpty(), qPrintable(named.wrong.join(u'\n')));
        QStringList untested;
        for (int trap = 1; trap <= kTraps; ++trap)
            if (!named.traps.contains(trap)) untested += QString::number(trap);
        QVERIFY2(untested.isEmpty(), qPrintable(u"no test names trap "_qs + untested.join(u", "_qs)));
    }
};

TOLLGATE_TEST(TrapsTest)
#include "tst_traps.moc"
