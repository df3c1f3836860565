// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/key_fields.h"

#include "ui/access/access_key_rows.h"
#include "ui/access/key_budget_fields.h"
#include "ui/common/entered.h"
#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 92;
constexpr int kNumberWidth = 64;
const char* const kProject = "project";

void setQuietly(QLineEdit* edit, const QString& words) {
    const QSignalBlocker quiet(edit);
    edit->setText(words);
}

} // namespace

KeyFields::KeyFields(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    buildWho(*column);
    buildScope(*column);
    buildLimits(*column);
    m_budget = new KeyBudgetFields(kLabelWidth, kNumberWidth);
    connect(m_budget, &KeyBudgetFields::edited, this, &KeyFields::edited);
    connect(m_budget, &KeyBudgetFields::budgetOpened, this, &KeyFields::budgetOpened);
    column->addWidget(m_budget);
    setFocusProxy(m_name);
    m_problem = new Label({}, Type::Caption, Role::Error);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
}

QLineEdit* KeyFields::line(const QString& name, const QString& placeholder) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textEdited, this, &KeyFields::edited);
    return edit;
}

QLineEdit* KeyFields::number(QVBoxLayout& column, const QString& name, const QString& spoken, const QString& after) {
    auto* edit = line(spoken, tr("none"));
    edit->setFixedWidth(kNumberWidth);
    column.addWidget(new FieldRow(name, withUnit(edit, after), kLabelWidth));
    return edit;
}

void KeyFields::buildWho(QVBoxLayout& column) {
    m_name = line(tr("Name"));
    m_owner = line(tr("Owner"), tr("person or program"));
    m_team = new QComboBox;
    m_team->setAccessibleName(tr("Team"));
    m_project = line(tr("Project"));
    m_expires = new QComboBox;
    m_expires->setAccessibleName(tr("Expires"));
    for (QComboBox* box : {m_team, m_expires}) connect(box, &QComboBox::activated, this, &KeyFields::edited);
    column.addWidget(new FieldRow(tr("Name"), m_name, kLabelWidth));
    column.addWidget(new FieldRow(tr("Owner"), m_owner, kLabelWidth));
    column.addWidget(new FieldRow(tr("Team"), m_team, kLabelWidth));
    column.addWidget(new FieldRow(tr("Project"), m_project, kLabelWidth));
    column.addWidget(new FieldRow(tr("Expires"), m_expires, kLabelWidth));
}

void KeyFields::buildScope(QVBoxLayout& column) {
    column.addWidget(new Label(tr("May use"), Type::Strong));
    m_models = line(tr("Models"), tr("all"));
    m_routes = line(tr("Routes"), tr("any, and none"));
    m_endpoints = line(tr("Endpoints"), tr("all"));
    m_networks = line(tr("Networks"), tr("any"));
    auto* models = new FieldRow(tr("Models"), m_models, kLabelWidth);
    models->setHelp(tr("Names, with * for any text, separated by commas."));
    column.addWidget(models);
    column.addWidget(new FieldRow(tr("Routes"), m_routes, kLabelWidth));
    column.addWidget(new FieldRow(tr("Endpoints"), m_endpoints, kLabelWidth));
    column.addWidget(new FieldRow(tr("Networks"), m_networks, kLabelWidth));
    m_denied = new Label({}, Type::Caption, Role::Muted);
    m_denied->setTextFormat(Qt::RichText);
    m_denied->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_denied->hide();
    connect(m_denied, &QLabel::linkActivated, this, &KeyFields::deniedRequested);
    column.addWidget(m_denied);
}

void KeyFields::buildLimits(QVBoxLayout& column) {
    column.addWidget(new Label(tr("Limits"), Type::Strong));
    m_requests = number(column, tr("Requests"), tr("Requests per minute"), tr("per minute"));
    m_tokens = number(column, tr("Tokens"), tr("Tokens per minute"), tr("per minute"));
    m_dollars = number(column, tr("One request"), tr("Dollars one request may cost"), tr("then stop"));
}

void KeyFields::showExpiry(const config::AccessKey& key, Micros now) {
    m_expires->clear();
    m_expires->addItem(tr("Never"), qint64{0});
    if (key.expires) m_expires->addItem(clock(localTime(*key.expires), localTime(now)), qint64{*key.expires});
    for (const auto& [days, words] : {std::pair(7, tr("In 7 days")), std::pair(30, tr("In 30 days")),
                                      std::pair(90, tr("In 90 days")), std::pair(365, tr("In a year"))})
        m_expires->addItem(words, qint64{now + days * kDay});
    m_expires->setCurrentIndex(key.expires ? 1 : 0);
}

void KeyFields::setKey(const config::AccessKey& key, const config::Config& config, Micros now) {
    m_key = key;
    setQuietly(m_name, text(key.name));
    setQuietly(m_owner, text(key.owner));
    m_team->clear();
    m_team->addItem(tr("None"), QString());
    for (const config::Team& team : config.access.teams) m_team->addItem(teamName(config, team.id), text(team.id));
    m_team->setCurrentIndex(std::max(0, m_team->findData(text(key.team))));
    const auto project = key.tags.find(kProject);
    setQuietly(m_project, project == key.tags.end() ? QString() : text(project->second));
    showExpiry(key, now);
    setQuietly(m_models, key.models == std::vector<std::string>{"*"} ? QString() : listText(key.models));
    setQuietly(m_routes, listText(key.routes));
    setQuietly(m_endpoints, listText(key.endpoints));
    setQuietly(m_networks, listText(key.networks));
    setQuietly(m_requests, countText(key.limits.requests_per_minute));
    setQuietly(m_tokens, countText(key.limits.tokens_per_minute));
    m_budget->setKey(key.id, config);
    setQuietly(m_dollars, key.max_usd_per_request == Money{} ? QString() : dollarsText(key.max_usd_per_request));
    check();
}

config::AccessKey KeyFields::key() const {
    config::AccessKey key = m_key;
    key.name = m_name->text().trimmed().toStdString();
    key.owner = m_owner->text().trimmed().toStdString();
    key.team = m_team->currentData().toString().toStdString();
    key.tags.erase(kProject);
    if (const std::string project = m_project->text().trimmed().toStdString(); !project.empty())
        key.tags[kProject] = project;
    const qint64 expires = m_expires->currentData().toLongLong();
    key.expires = expires == 0 ? std::nullopt : std::optional<Micros>(expires);
    key.models = listIn(m_models->text());
    if (key.models.empty()) key.models = {"*"};
    key.routes = listIn(m_routes->text());
    key.endpoints = listIn(m_endpoints->text());
    key.networks = listIn(m_networks->text());
    key.limits.requests_per_minute = countIn(m_requests->text()).value_or(key.limits.requests_per_minute);
    key.limits.tokens_per_minute = countIn(m_tokens->text()).value_or(key.limits.tokens_per_minute);
    key.max_usd_per_request = dollarsIn(m_dollars->text()).value_or(key.max_usd_per_request);
    return key;
}

bool KeyFields::check() {
    QString problem;
    if (m_name->text().trimmed().isEmpty()) problem = tr("The name is missing.");
    if (!countIn(m_requests->text()) || !countIn(m_tokens->text()))
        problem = tr("A limit is a whole number, such as 60 or 400k.");
    if (!dollarsIn(m_dollars->text())) problem = tr("What one request may cost is a number of dollars, such as 0.05.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool budget = m_budget->check();
    return budget && problem.isEmpty();
}

void KeyFields::follow(const config::AccessKey& key, const config::Config& config) {
    m_key = key;
    m_budget->follow(config);
}

bridge::BudgetEdit KeyFields::budgetEdit() const {
    return m_budget->edit();
}

void KeyFields::setDenied(int requests) {
    m_denied->setText(tr("%n request(s) denied today. <a href=\"denied\">Show</a>", nullptr, requests));
    m_denied->setVisible(requests > 0);
}

} // namespace tollgate::ui
