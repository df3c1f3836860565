// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of the pictures' day for the gallery and the widget tests' eyes: small tables, pages and cards.
#pragma once

#include "ui/shell/page.h"

class QWidget;

namespace tollgate::ui::gallery {

Page* makeHomePage();
Page* makeRequestsPage();
Page* makeSpendingPage();
Page* makeProvidersPage();
Page* makeSettingsPage();

// All small controls on one sheet.
QWidget* makeControls();

} // namespace tollgate::ui::gallery
