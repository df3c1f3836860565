// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/scope_field.h"

#include "config/checks.h"
#include "ui/access/known_names.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace tollgate::ui {

namespace {

const QString kAll = QStringLiteral("all");
const QString kKey = QStringLiteral("key");
const QString kTeam = QStringLiteral("team");
const QString kProvider = QStringLiteral("provider");
const QString kModel = QStringLiteral("model");
const QString kProject = QStringLiteral("tag:project="); // before the name
const QString kTag = QStringLiteral("tag");

bool isChosen(const QString& kind) {
    return kind == kKey || kind == kTeam || kind == kProvider;
}

QString kindOf(const QString& scope) {
    return scope.startsWith(kProject) ? kProject : scope.section(u':', 0, 0);
}

QString prefixOf(const QString& kind) {
    return kind == kProject ? kind : kind + u':';
}

} // namespace

ScopeField::ScopeField(const config::Config& config, QWidget* parent)
    : QWidget(parent), m_config(config), m_kind(new QComboBox), m_choice(new QComboBox), m_text(new QLineEdit) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    m_kind->setAccessibleName(tr("Counts"));
    m_kind->addItem(tr("Everything"), kAll);
    m_kind->addItem(tr("Access key"), kKey);
    m_kind->addItem(tr("Team"), kTeam);
    m_kind->addItem(tr("Provider"), kProvider);
    m_kind->addItem(tr("Model"), kModel);
    m_kind->addItem(tr("Project"), kProject);
    m_kind->addItem(tr("Tag"), kTag);
    row->addWidget(m_kind);
    row->addWidget(m_choice, 1);
    row->addWidget(m_text, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_text->clear();
        showKind();
        Q_EMIT edited();
    });
    connect(m_choice, &QComboBox::activated, this, &ScopeField::edited);
    connect(m_text, &QLineEdit::textChanged, this, &ScopeField::edited);
    showKind();
}

void ScopeField::setScope(const std::string& scope) {
    const QString words = text(scope), kind = kindOf(words);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    showKind();
    const QString value = words.mid(prefixOf(kind).size());
    if (isChosen(kind)) {
        if (m_choice->findData(value) < 0) m_choice->addItem(value, value);
        m_choice->setCurrentIndex(m_choice->findData(value));
    }
    const QSignalBlocker quiet(m_text);
    m_text->setText(value);
}

std::string ScopeField::scope() const {
    const QString kind = m_kind->currentData().toString();
    if (kind == kAll) return kind.toStdString();
    const QString value = isChosen(kind) ? m_choice->currentData().toString() : m_text->text().trimmed();
    return (prefixOf(kind) + value).toStdString();
}

QString ScopeField::problem() const {
    const QString kind = m_kind->currentData().toString(), value = m_text->text().trimmed();
    if (kind == kAll) return {};
    if (kind == kTeam && m_choice->count() == 0) return tr("There is no team yet.");
    if (kind == kProvider && m_choice->count() == 0) return tr("There is no provider yet.");
    if (isChosen(kind)) return m_choice->currentIndex() < 0 ? tr("Choose one.") : QString();
    if (kind == kModel && value.isEmpty()) return tr("The model is missing.");
    if (kind == kModel && !config::modelProblem(value.toStdString()).empty())
        return tr("A model has no blanks in its name; * stands for any text.");
    if (kind == kProject && value.isEmpty()) return tr("The project is missing.");
    const QString name = value.section(u'=', 0, 0);
    if (kind == kTag && (!value.contains(u'=') || !config::tagNameProblem(name.toStdString()).empty()))
        return tr("A tag is written name=value, such as feature=search.");
    return {};
}

void ScopeField::showKind() {
    const QString kind = m_kind->currentData().toString();
    const bool chosen = isChosen(kind);
    m_choice->setVisible(chosen);
    m_text->setVisible(!chosen && kind != kAll);
    const QString name = m_kind->currentText();
    m_choice->setAccessibleName(name);
    m_text->setAccessibleName(name);
    if (chosen)
        fillChoices(kind);
    else
        offer(kind);
}

void ScopeField::fillChoices(const QString& kind) {
    m_choice->clear();
    const auto fill = [this](const auto& list, bool named) {
        for (const auto& one : list)
            m_choice->addItem(named && !one.name.empty() ? text(one.name) : text(one.id), text(one.id));
    };
    if (kind == kKey) fill(m_config.access.keys, false); // keys go by their ids on this page
    if (kind == kTeam) fill(m_config.access.teams, true);
    if (kind == kProvider) fill(m_config.providers, true);
}

void ScopeField::offer(const QString& kind) {
    QStringList words;
    if (kind == kModel) words = knownModels(m_config);
    if (kind == kProject) words = knownProjects(m_config);
    m_text->setPlaceholderText(kind == kModel     ? tr("gpt-5*, with * for any text")
                               : kind == kProject ? tr("web-app")
                                                  : tr("feature=search"));
    auto* completer = new QCompleter(words, m_text);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_text->setCompleter(completer); // takes the one before away
}

} // namespace tollgate::ui
