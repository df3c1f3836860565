// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the console in the person's language. The command line speaks English and never asks for them.
#pragma once

#include <QLocale>
#include <QStringList>

namespace tollgate {

// Installs the words of the first language of the locale that there are any in, Qt's own with them; English plural
// forms otherwise. Once, on the main thread, when the application object is there. Returns the language: "de", "en".
QString installTranslations(const QLocale& locale);

// "de", "en", "ja", "zh_CN": those compiled in.
QStringList translationLanguages();

} // namespace tollgate
