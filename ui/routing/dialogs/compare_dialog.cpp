// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dialogs/compare_dialog.h"

#include "ui/routing/dialogs/diff_view.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr QSize kSize{720, 460};

} // namespace

CompareDialog::CompareDialog(const QString& title, const QString& legend, const QString& before, const QString& after,
                             QWidget* parent)
    : Dialog(title, parent) {
    auto* body = new QWidget;
    body->setMinimumSize(kSize);
    auto* column = new QVBoxLayout(body);
    auto* diff = new DiffView(tr("Differences"));
    diff->setTexts(before, after);
    column->addWidget(diff);
    setBody(body);
    setFootNote(legend);
    addCancel(tr("Close"));
}

} // namespace tollgate::ui
