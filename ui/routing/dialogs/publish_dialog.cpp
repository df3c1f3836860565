// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dialogs/publish_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 460;

} // namespace

PublishDialog::PublishDialog(const QString& route, int version, int changes, int warnings, QWidget* parent)
    : Dialog(tr("Publish %1?").arg(route), parent), m_note(new QLineEdit) {
    auto* body = new QWidget;
    body->setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(body);
    column->setSpacing(kSpace3);
    QString sentence = tr("Version %1 takes effect for the next request.").arg(version);
    if (changes > 0) sentence = tr("%n change(s).", nullptr, changes) + QLatin1Char(' ') + sentence;
    if (warnings > 0) sentence += QLatin1Char(' ') + tr("There are %n warning(s).", nullptr, warnings);
    auto* words = new Label(sentence);
    words->setWordWrap(true);
    column->addWidget(words);
    m_note->setPlaceholderText(tr("What has changed and why"));
    column->addWidget(new FieldRow(tr("Note"), m_note, 60));
    setBody(body);
    addCancel();
    connect(addMain(tr("Publish")), &QPushButton::clicked, this, [this] {
        Q_EMIT published(m_note->text().trimmed());
        accept();
    });
    m_note->setFocus(Qt::TabFocusReason);
}

} // namespace tollgate::ui
