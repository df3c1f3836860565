// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/key_fields.h"

#include "config/checks.h"
#include "ui/access/access_key_rows.h"
#include "ui/access/key_budget_fields.h"
#include "ui/access/known_names.h"
#include "ui/common/entered.h"
#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_edit.h"

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
    m_rows[edit] = new FieldRow(name, withUnit(edit, after), kLabelWidth);
    column.addWidget(m_rows[edit]);
    return edit;
}

ListEdit* KeyFields::list(QVBoxLayout& column, const QString& name, const QString& placeholder) {
    auto* edit = new ListEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textEdited, this, &KeyFields::edited);
    m_rows[edit] = new FieldRow(name, edit, kLabelWidth);
    column.addWidget(m_rows[edit]);
    return edit;
}

bool KeyFields::say(QLineEdit* field, const QString& problem) {
    m_rows[field]->setError(problem);
    return problem.isEmpty();
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
    m_rows[m_name] = new FieldRow(tr("Name"), m_name, kLabelWidth);
    column.addWidget(m_rows[m_name]);
    column.addWidget(new FieldRow(tr("Owner"), m_owner, kLabelWidth));
    column.addWidget(new FieldRow(tr("Team"), m_team, kLabelWidth));
    column.addWidget(new FieldRow(tr("Project"), m_project, kLabelWidth));
    column.addWidget(new FieldRow(tr("Expires"), m_expires, kLabelWidth));
}

void KeyFields::buildScope(QVBoxLayout& column) {
    column.addWidget(new Label(tr("May use"), Type::Strong));
    m_models = list(column, tr("Models"), tr("all"));
    m_rows[m_models]->setHelp(tr("Names, with * for any text, separated by commas."));
    m_routes = list(column, tr("Routes"), tr("any, and none"));
    m_endpoints = list(column, tr("Endpoints"), tr("all"));
    m_endpoints->setWords(endpointNames());
    m_networks = list(column, tr("Networks"), tr("any"));
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
    offer(config);
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
    bool good = say(m_name, m_name->text().trimmed().isEmpty() ? tr("The name is missing.") : QString());
    good = checkScope() && good;
    good = checkLimits() && good;
    return m_budget->check() && good;
}

bool KeyFields::checkScope() {
    const auto firstWrong = [](const ListEdit* field, auto wrong) {
        for (const std::string& word : listIn(field->text()))
            if (wrong(word)) return text(word);
        return QString();
    };
    const QStringList endpoints = endpointNames();
    const QString model =
        firstWrong(m_models, [](const std::string& word) { return !config::modelProblem(word).empty(); });
    const QString route =
        firstWrong(m_routes, [&](const std::string& word) { return !m_known_routes.contains(text(word)); });
    const QString endpoint =
        firstWrong(m_endpoints, [&](const std::string& word) { return !endpoints.contains(text(word)); });
    const QString network =
        firstWrong(m_networks, [](const std::string& word) { return !config::networkProblem(word).empty(); });
    bool good = say(m_models, model.isEmpty() ? QString() : tr("A model has no blanks in its name: %1").arg(model));
    good = say(m_routes, route.isEmpty() ? QString() : tr("There is no route %1.").arg(route)) && good;
    good =
        say(m_endpoints,
            endpoint.isEmpty()
                ? QString()
                : tr("There is no endpoint %1; there are %2.").arg(endpoint, endpoints.join(QStringLiteral(", ")))) &&
        good;
    return say(m_networks, network.isEmpty()
                               ? QString()
                               : tr("%1 is no network; one is written 192.168.1.0/24 or 10.0.0.7.").arg(network)) &&
           good;
}

bool KeyFields::checkLimits() {
    bool good = true;
    for (QLineEdit* field : {m_requests, m_tokens})
        good = say(field, countIn(field->text()) ? QString() : tr("A limit is a whole number, such as 60 or 400k.")) &&
               good;
    const bool money = dollarsIn(m_dollars->text()).has_value();
    return say(m_dollars, money ? QString() : tr("What one request may cost is a number of dollars, such as 0.05.")) &&
           good;
}

// What is known by name, to choose from.
void KeyFields::offer(const config::Config& config) {
    m_known_routes = knownRoutes(config);
    m_routes->setWords(m_known_routes);
    m_models->setWords(knownModels(config));
}

void KeyFields::follow(const config::AccessKey& key, const config::Config& config) {
    m_key = key;
    offer(config);
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
