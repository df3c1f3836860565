// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

// Outside any namespace: Q_INIT_RESOURCE declares a function there. A static library's resources are not found without.
static void initialiseWords() {
    Q_INIT_RESOURCE(words);
}

namespace tollgate {

namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kName = QStringLiteral("tollgate_");

// Owned by the application. False when there is nothing of that name.
bool install(const QLocale& locale, const QString& name, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) return false;
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

QString installTranslations(const QLocale& locale) {
    initialiseWords();
    // What a button of Qt's own says ("Cancel") must not be in another language than what stands above it.
    auto inOurs = std::make_unique<QTranslator>();
    const bool known = inOurs->load(locale, QStringLiteral("tollgate"), QStringLiteral("_"), kFolder);
    const QString language =
        known ? QFileInfo(inOurs->filePath()).completeBaseName().mid(kName.size()) : QStringLiteral("en");
    const QLocale spoken(language);
    install(spoken, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(spoken, QStringLiteral("tollgate"), kFolder);
    return language;
}

QStringList translationLanguages() {
    initialiseWords();
    QStringList languages;
    for (const QString& file : QDir(kFolder).entryList({kName + QStringLiteral("*.qm")}, QDir::Files, QDir::Name))
        languages << file.mid(kName.size()).chopped(3);
    return languages;
}

} // namespace tollgate
