// SPDX-License-Identifier: GPL-3.0-or-later
// The small tables in the cards of Home: rows of 30 px, no scroll bar, captions in the card's title row. UI thread.
#pragma once

#include "ui/models/table_model.h"

class QString;

namespace tollgate::ui {

class Card;
class DataTable;

constexpr int kCellGap = 12; // from the last column to the edge of the card

DataTable* homeTable(const QString& name, TableModel* model, bool header);
// A muted column title at the right of the card's title row.
void addCaption(Card& card, const QString& words, int width);

} // namespace tollgate::ui
