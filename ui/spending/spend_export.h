// SPDX-License-Identifier: GPL-3.0-or-later
// What the Spending page writes to files: the breakdown as CSV with exact amounts, a card as PNG. UI thread.
#pragma once

#include "ui/common/entity_names.h"
#include "ui/spending/spend_answers.h"

#include <QByteArray>
#include <QImage>
#include <QString>

class QWidget;

namespace tollgate::ui {

// RFC 4180, UTF-8, a line for each pair of groups; amounts in exact dollars with a point, whatever the locale, and no
// cell that a spreadsheet would run as a formula.
QByteArray breakdownCsv(const SpendAnswer& answer, const EntityNames& names);
// A widget as it stands, in twice its size.
QImage pictureOf(QWidget& widget);

// What is shown now is what is written, whatever comes while the dialog asks where to. The words say what happened; ""
// when it was called off.
QString saveCsv(QWidget* parent, const SpendAnswer& answer, const EntityNames& names);
QString savePng(QWidget* parent, const SpendSpan& span, QWidget& card);

// "spending 2026-10-15", "spending 2026-10-09 to 2026-10-15".
QString fileStem(const SpendSpan& span);

} // namespace tollgate::ui
