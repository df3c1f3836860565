// SPDX-License-Identifier: GPL-3.0-or-later
// `tollgate --screenshots DIR` with no display: a picture of every page, of the right size, with something on it.
#include "support/temp_profile.h"
#include "support/test_main.h"

#include <QDir>
#include <QImage>
#include <QProcess>

#include <set>

using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 120'000;

// So many colours are on a picture, counted up to a limit: text has edges in many shades.
std::size_t coloursOf(const QImage& image, std::size_t most) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < most; ++y)
        for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
    return colours.size();
}

int lightnessOf(const QImage& image) {
    return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
}

} // namespace

class ScreenshotsTest : public QObject {
    Q_OBJECT
private:
    TempProfile m_profile;
    QDir m_folder;
    QStringList m_pages;

    QString outputOf(const QStringList& arguments, int* exitCode) {
        QProcess program;
        QProcessEnvironment environment = m_profile.environment();
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2")); // a person's own: has no say
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(TOLLGATE_PROGRAM), arguments);
        *exitCode = program.waitForFinished(kPatienceMs) ? program.exitCode() : -1;
        if (*exitCode < 0) program.kill();
        return QString::fromUtf8(program.readAll());
    }

    QImage picture(const QString& page, const char* variant) {
        return QImage(m_folder.filePath(page + QLatin1String(variant)));
    }

private Q_SLOTS:

    void initTestCase() {
        m_folder = QDir(m_profile.root() + QStringLiteral("/shots"));
        int exitCode = -1;
        QString said = outputOf({QStringLiteral("--screenshots"), m_folder.path()}, &exitCode);
        QVERIFY2(exitCode == 0, qPrintable(said));
        const QString ending = QStringLiteral("-dark.png");
        for (const QString& name : m_folder.entryList({QLatin1Char('*') + ending}))
            m_pages << name.chopped(ending.size());
    }

    void everyPageHasItsPictures() {
        for (const char* page : {"home", "requests", "settings"}) QVERIFY(m_pages.contains(QLatin1String(page)));
        QCOMPARE(m_folder.entryList(QDir::Files).size(), 3 * m_pages.size());
    }

    void sizesAreThoseOfTheDesign() {
        for (const QString& page : std::as_const(m_pages)) {
            QCOMPARE(picture(page, "-light.png").size(), QSize(1440, 900));
            QCOMPARE(picture(page, "-dark.png").size(), QSize(1440, 900));
            QCOMPARE(picture(page, "-960x600-light.png").size(), QSize(960, 600));
        }
    }

    void noPictureIsBlank() {
        for (const QString& page : std::as_const(m_pages))
            for (const char* variant : {"-light.png", "-dark.png", "-960x600-light.png"})
                QVERIFY2(coloursOf(picture(page, variant), 100) >= 100, qPrintable(page + QLatin1String(variant)));
    }

    void lightAndDarkDiffer() {
        for (const QString& page : std::as_const(m_pages)) {
            QVERIFY(lightnessOf(picture(page, "-light.png")) > 180);
            QVERIFY(lightnessOf(picture(page, "-dark.png")) < 80);
        }
    }

    // Two runs show the same: nothing on them depends on when they were made.
    void theMomentIsFrozen() {
        QDir again(m_profile.root() + QStringLiteral("/again"));
        int exitCode = -1;
        QString said = outputOf({QStringLiteral("--screenshots"), again.path(), QStringLiteral("--demo")}, &exitCode);
        QVERIFY2(exitCode == 0, qPrintable(said));
        for (const QString& name : m_folder.entryList(QDir::Files))
            QVERIFY2(QImage(m_folder.filePath(name)) == QImage(again.filePath(name)), qPrintable(name));
    }

    void nothingIsLeftBehind() {
        QCOMPARE(QDir(m_profile.root()).entryList({QStringLiteral("tollgate-*")}), QStringList());
        QVERIFY(!QFile::exists(m_profile.configFile()));
        QVERIFY(!QFile::exists(m_profile.dataDir()));
    }

    void aFolderThatCannotBeMadeIsSaid() {
        QVERIFY(TempProfile::writeFile(m_profile.root() + QStringLiteral("/file"), "x"));
        int exitCode = -1;
        QString said =
            outputOf({QStringLiteral("--screenshots"), m_profile.root() + QStringLiteral("/file/below")}, &exitCode);
        QCOMPARE(exitCode, 1);
        QVERIFY(said.contains(QLatin1String("file/below")));
    }
};

TOLLGATE_TEST(ScreenshotsTest)
#include "tst_screenshots.moc"
