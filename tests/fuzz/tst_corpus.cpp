// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every file of corpus/<name>/ to its target, as the fuzzer does.
#include "support/test_main.h"
#include "targets.h"

#include <QDir>
#include <QFile>

using namespace tollgate::fuzz;

namespace {

QDir corpus() {
    return QDir(QStringLiteral(TOLLGATE_CORPUS));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CorpusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void replays_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        for (const QString& target : corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QDir folder(corpus().filePath(target));
            for (const QString& file : folder.entryList(QDir::Files, QDir::Name))
                QTest::addRow("%s/%s", qPrintable(target), qPrintable(file)) << target << folder.filePath(file);
        }
    }

    // A finding ends the process; the name of the row that did not pass is the last line.
    void replays() {
        QFETCH(QString, target);
        QFETCH(QString, path);
        const Target* known = targetNamed(target.toStdString());
        QVERIFY2(known, "a corpus without a target");
        QByteArray bytes = contentOf(path);
        // As libFuzzer does: memory of exactly that size, so that sanitizers see what reads behind it.
        std::vector<char> exact(bytes.begin(), bytes.end());
        known->run({exact.data(), exact.size()});
        known->run({});
    }

    void everyTargetHasACorpus() {
        for (const Target& target : targets()) {
            QDir folder(
                corpus().filePath(QString::fromLatin1(target.name.data(), static_cast<qsizetype>(target.name.size()))));
            QVERIFY2(!folder.entryList(QDir::Files).isEmpty(), qPrintable(folder.path()));
        }
    }
};

TOLLGATE_TEST(CorpusTest)
#include "tst_corpus.moc"
