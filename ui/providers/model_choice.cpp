// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/model_choice.h"

#include "config/checks.h"
#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/theme/metrics.h"
#include "ui/theme/variant.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 120;
constexpr int kListHeight = 160;

} // namespace

ModelChoice::ModelChoice(QWidget* parent)
    : QWidget(parent),
      m_all(new QCheckBox(tr("All models"))),
      m_choose(Button::link(tr("Choose models"))),
      m_chooser(new QWidget),
      m_find(new SearchField(tr("Find a model"))),
      m_list(new QListWidget),
      m_name(new QLineEdit) {
    auto* first = new QWidget;
    auto* row = new QHBoxLayout(first);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_all);
    row->addStretch();
    row->addWidget(m_choose);
    auto* byName = new QHBoxLayout;
    m_name->setPlaceholderText(tr("Name of a model"));
    m_name->setAccessibleName(tr("Name of a model"));
    m_name->setProperty("keepsEnter", true);
    m_find->setProperty("keepsEnter", true);
    auto* add = new Button(tr("Add"));
    byName->addWidget(m_name, 1);
    byName->addWidget(add);
    auto* chooser = new QVBoxLayout(m_chooser);
    chooser->setContentsMargins(kLabelWidth + kSpace2, 0, 0, 0);
    chooser->setSpacing(kSpace2);
    m_find->setMaximumWidth(QWIDGETSIZE_MAX);
    m_list->setAccessibleName(tr("Models"));
    m_list->setFixedHeight(kListHeight);
    chooser->addWidget(m_find);
    chooser->addWidget(m_list);
    chooser->addLayout(byName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    column->addWidget(new FieldRow(tr("Show to clients"), first, kLabelWidth));
    column->addWidget(m_chooser);
    m_all->setChecked(true);
    m_chooser->hide();
    connect(m_all, &QCheckBox::toggled, this, &ModelChoice::setAll);
    connect(m_choose, &QPushButton::clicked, this, [this] { m_all->setChecked(false); });
    connect(m_find, &QLineEdit::textChanged, this, &ModelChoice::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ModelChoice::edited);
    connect(add, &QPushButton::clicked, this, &ModelChoice::addByName);
    connect(m_name, &QLineEdit::returnPressed, this, &ModelChoice::addByName);
}

void ModelChoice::setModels(const std::optional<std::vector<config::Model>>& models) {
    const QSignalBlocker quiet(this);
    m_known = models.value_or(std::vector<config::Model>());
    for (const config::Model& model : m_known) addItem(text(model.id), true, true);
    m_all->setChecked(!models);
}

void ModelChoice::setListed(const std::vector<bridge::TestedModel>& models) {
    const QSignalBlocker quiet(m_list);
    m_listed = static_cast<int>(models.size());
    const bool fresh = m_list->count() == 0; // nothing was chosen yet: all are ticked at first
    for (const bridge::TestedModel& model : models)
        if (m_list->findItems(text(model.id), Qt::MatchExactly | Qt::MatchCaseSensitive).isEmpty())
            addItem(text(model.id), model.priced, fresh);
    filter(m_find->text());
    showCount();
}

void ModelChoice::addItem(const QString& id, bool priced, bool ticked) {
    auto* item = new QListWidgetItem(id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    if (!priced) item->setToolTip(tr("unpriced"));
    m_list->addItem(item);
}

void ModelChoice::setAll(bool all) {
    m_chooser->setVisible(!all);
    m_choose->setVisible(all);
    if (!all) m_find->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ModelChoice::showCount() {
    m_all->setText(m_listed > 0 ? tr("All models (%1)").arg(count(m_listed)) : tr("All models"));
}

void ModelChoice::filter(const QString& words) {
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(words.trimmed(), Qt::CaseInsensitive));
}

void ModelChoice::addByName() {
    const QString name = m_name->text().trimmed();
    const bool wrong = name.isEmpty() || !config::modelProblem(name.toStdString()).empty();
    setInvalid(m_name, wrong && !name.isEmpty());
    if (wrong) return;
    const auto known = m_list->findItems(name, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (known.isEmpty())
        addItem(name, true, true);
    else
        known.first()->setCheckState(Qt::Checked);
    m_name->clear();
    m_find->clear();
    m_list->scrollToBottom();
    Q_EMIT edited();
}

std::optional<std::vector<config::Model>> ModelChoice::models() const {
    if (m_all->isChecked()) return std::nullopt;
    std::vector<config::Model> models;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked) continue;
        const std::string id = m_list->item(i)->text().toStdString();
        const auto known =
            std::find_if(m_known.begin(), m_known.end(), [&](const config::Model& model) { return model.id == id; });
        models.push_back(known == m_known.end() ? config::Model{.id = id} : *known);
    }
    return models;
}

QString ModelChoice::problem() const {
    const auto chosen = models();
    return chosen && chosen->empty() ? tr("No model is chosen.") : QString();
}

} // namespace tollgate::ui
