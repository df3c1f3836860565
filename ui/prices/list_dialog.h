// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what a price list would change before it is installed. UI thread.
#pragma once

#include "bridge/catalogue_store.h"
#include "ui/widgets/dialog.h"

namespace tollgate::ui {

class ListDialog : public Dialog {
    Q_OBJECT
public:
    ListDialog(bridge::CatalogueStore& store, bridge::CatalogueUpdate update, QWidget* parent);

private:
    void install();

    bridge::CatalogueStore& m_store;
    bridge::CatalogueUpdate m_update;
};

// Reads the file and opens the preview, or says what is wrong with it. "" or what went wrong.
QString openListFile(bridge::CatalogueStore& store, const QString& file, QWidget* parent);

} // namespace tollgate::ui
