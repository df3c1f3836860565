// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into fields, read: dollars, percent, counts, lists; and written so that it is read back the same.
// The signs of the locale are understood, and the dot of files too. Pure; UI thread (locale).
#pragma once

#include "base/money.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::ui {

// "$1.00", "0.5", "1,200"; an empty text is no money. Nothing for what is no amount or below zero.
std::optional<Money> dollarsIn(const QString& words, const QLocale& locale = QLocale());
// "$1.00"; with all its digits where cents are not enough.
QString dollarsText(Money amount, const QLocale& locale = QLocale());

// "80", "80 %". Nothing for what is no whole number from 1 to 100.
std::optional<int> percentIn(const QString& words);

// "60", "400k", "2M"; an empty text is 0. Nothing for what is no count.
std::optional<std::int64_t> countIn(const QString& words);
QString countText(std::int64_t count); // "" for 0

// Words between commas, trimmed, without empty ones.
std::vector<std::string> listIn(const QString& words);
QString listText(const std::vector<std::string>& list);

} // namespace tollgate::ui
