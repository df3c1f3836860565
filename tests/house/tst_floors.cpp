// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every #include "…" against the table of floors (DESIGN.md §1, ARCHITECTURE.md).
#include "support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <map>
#include <set>

namespace {

// What a folder may include besides itself. Siblings of one floor do not know each other.
const std::map<QString, std::set<QString>>& table() {
    static const std::set<QString> toPricing{u"base"_qs, u"record"_qs, u"config"_qs, u"pricing"_qs, u"dialects"_qs};
    static const std::map<QString, std::set<QString>> allowed = [] {
        std::map<QString, std::set<QString>> t;
        t[u"base"_qs] = {};
        t[u"record"_qs] = {u"base"_qs};
        t[u"config"_qs] = {u"base"_qs};
        t[u"pricing"_qs] = {u"base"_qs, u"record"_qs, u"config"_qs};
        t[u"dialects"_qs] = t[u"pricing"_qs];
        t[u"resilience"_qs] = {u"base"_qs, u"record"_qs, u"config"_qs};
        t[u"governance"_qs] = {u"base"_qs, u"record"_qs, u"config"_qs};
        t[u"classify"_qs] = {u"base"_qs};
        t[u"net"_qs] = toPricing;
        t[u"routing"_qs] = toPricing;
        t[u"providers"_qs] = toPricing;
        t[u"providers"_qs].insert(u"net"_qs);
        t[u"engine"_qs] = t[u"providers"_qs];
        t[u"engine"_qs].insert({u"providers"_qs, u"routing"_qs, u"resilience"_qs, u"classify"_qs, u"governance"_qs});
        std::set<QString> belowJournal = t[u"engine"_qs];
        belowJournal.insert(u"engine"_qs);
        for (const auto& folder : {u"journal"_qs, u"state"_qs, u"secrets"_qs}) t[folder] = belowJournal;
        std::set<QString> belowBridge = belowJournal;
        belowBridge.insert({u"journal"_qs, u"state"_qs, u"secrets"_qs});
        t[u"demo"_qs] = belowBridge;
        t[u"bridge"_qs] = belowBridge;
        t[u"bridge"_qs].insert(u"demo"_qs);
        t[u"ui"_qs] = {u"base"_qs, u"record"_qs, u"config"_qs, u"bridge"_qs};
        return t;
    }();
    return allowed;
}

struct Include {
    QString file;
    int line;
    QString folder;
};

QList<Include> includesBelow(const QString& folder) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*#include \"([^\"/]+)/"));
    QList<Include> found;
    QDirIterator files(folder, {u"*.h"_qs, u"*.cpp"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        int number = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            ++number;
            auto match = pattern.match(QString::fromUtf8(line));
            if (match.hasMatch()) found.append({file.fileName(), number, match.captured(1)});
        }
    }
    return found;
}

} // namespace

class FloorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void includesOnlyLowerFloors_data() {
        QTest::addColumn<QString>("folder");
        for (const auto& [folder, allowed] : table()) QTest::addRow("%s", qPrintable(folder)) << folder;
    }

    void includesOnlyLowerFloors() {
        QFETCH(QString, folder);
        QString root = QStringLiteral(TOLLGATE_SOURCE_DIR) + (folder == u"ui"_qs ? u"/"_qs : u"/core/"_qs) + folder;
        const std::set<QString>& allowed = table().at(folder);
        for (const Include& include : includesBelow(root)) {
            bool good = include.folder == folder || allowed.contains(include.folder);
            QVERIFY2(good,
                     qPrintable(QStringLiteral("%1:%2 includes \"%3/…\", which stands on a higher floor or beside it")
                                    .arg(include.file)
                                    .arg(include.line)
                                    .arg(include.folder)));
        }
    }

    void everyFolderStandsInTheTable() {
        const QStringList folders =
            QDir(QStringLiteral(TOLLGATE_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() > 5);
        for (const QString& folder : folders) QVERIFY2(table().contains(folder), qPrintable(folder));
    }

    // Nothing from base to engine knows Qt.
    void theEngineKnowsNoQt() {
        static const QRegularExpression qt(QStringLiteral("^\\s*#include <(Q[A-Z]|qt6keychain)"));
        for (const char* folder : {"base", "record", "config", "pricing", "dialects", "classify", "governance",
                                   "resilience", "net", "providers", "engine"}) {
            QDirIterator files(QStringLiteral(TOLLGATE_SOURCE_DIR "/core/") + QLatin1String(folder),
                               {u"*.h"_qs, u"*.cpp"_qs}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const QByteArray& line : file.readAll().split('\n'))
                    QVERIFY2(!qt.match(QString::fromUtf8(line)).hasMatch(), qPrintable(file.fileName()));
            }
        }
    }
};

TOLLGATE_TEST(FloorsTest)
#include "tst_floors.moc"
