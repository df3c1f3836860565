// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of Settings share. UI thread.
#pragma once

#include <QString>

#include <functional>

class QComboBox;
class QVBoxLayout;
class QWidget;

namespace tollgate::ui {

class Button;
class Label;

// The column of a form, with the gap between its sections.
QVBoxLayout* columnOf(QWidget* form);
// A value that can be selected and copied, not changed.
Label* fact(const QString& words = {});
// Opens a folder or file with what the desktop uses for it.
Button* opener(const QString& words, const QString& name, const std::function<QString()>& path);
// Chooses the entry of `value`, adding it with `words` when a configuration has one that is not offered.
void choose(QComboBox* box, qint64 value, const QString& words);
// "1 day", "30 days", "13 months".
QString daysInWords(qint64 days);
// Sizes people choose are whole powers: "2 GB"; anything else as it is measured.
QString roomInWords(qint64 size);

} // namespace tollgate::ui
