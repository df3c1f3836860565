// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/side/route_form.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

using config::Json;

constexpr int kLabelWidth = 64;

QString listText(const std::vector<std::string>& models) {
    QStringList list;
    for (const std::string& model : models) list << QString::fromStdString(model);
    return list.join(QStringLiteral(", "));
}

Json listOf(const QString& text) {
    Json list = Json::array();
    for (const QString& model : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString trimmed = model.trimmed(); !trimmed.isEmpty())
            list.items.push_back(Json::string(trimmed.toStdString()));
    return list;
}

} // namespace

RouteForm::RouteForm(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit),
      m_models(new QLineEdit),
      m_enabled(new QCheckBox(tr("In use"))),
      m_note(new QLineEdit),
      m_id(new Label({}, Type::Caption, Role::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    column->setSpacing(kSpace2);
    column->addWidget(new Label(tr("Route"), Type::Strong));
    column->addWidget(new FieldRow(tr("Name"), m_name, kLabelWidth));
    auto* models = new FieldRow(tr("Models"), m_models, kLabelWidth);
    models->setHelp(tr("Requests for these models take this route; * stands for any text. Without any, only requests "
                       "that name the route take it."));
    m_models->setPlaceholderText(QStringLiteral("support, claude-sonnet-*"));
    column->addWidget(models);
    column->addWidget(new FieldRow(tr("Note"), m_note, kLabelWidth));
    column->addWidget(m_enabled);
    column->addWidget(m_id);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT edited(QStringLiteral("name"), Json::string(text.toStdString())); });
    connect(m_models, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT edited(QStringLiteral("models"), listOf(text)); });
    connect(m_note, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT edited(QStringLiteral("note"), Json::string(text.toStdString())); });
    connect(m_enabled, &QCheckBox::toggled, this,
            [this](bool on) { Q_EMIT edited(QStringLiteral("enabled"), Json::boolean(on)); });
}

void RouteForm::setRoute(const RouteDraft& draft, bool readOnly) {
    const auto fill = [](QLineEdit* field, const QString& text) {
        if (field->text() != text && !field->hasFocus()) field->setText(text);
    };
    fill(m_name, QString::fromStdString(draft.name));
    fill(m_models, listText(draft.models));
    fill(m_note, QString::fromStdString(draft.note));
    const QSignalBlocker quiet(m_enabled);
    m_enabled->setChecked(draft.enabled);
    m_id->setText(tr("Called %1 in the log and in files").arg(QString::fromStdString(draft.id)));
    for (QLineEdit* field : {m_name, m_models, m_note}) field->setReadOnly(readOnly);
    m_enabled->setEnabled(!readOnly);
}

void RouteForm::focusName() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

} // namespace tollgate::ui
