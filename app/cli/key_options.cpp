// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/key_options.h"

#include "cli/option_values.h"

#include <algorithm>

namespace tollgate::cli {

namespace {

struct Option {
    const char* name;
    const char* value;
    const char* help;
};

constexpr Option kLimits[]{
    {"models", "GLOBS", "Models it may ask for, comma separated globs (default *)."},
    {"rpm", "N", "Requests a minute; 0: no limit."},
    {"tpm", "N", "Tokens a minute, such as 400k; 0: no limit."},
    {"concurrent", "N", "Requests at one time; 0: no limit."},
};

constexpr Option kOfKeys[]{
    {"owner", "TEXT", "Person or program that uses it."},
    {"team", "TEAM", "Id of the team it belongs to."},
    {"routes", "IDS", "Routes its requests may take, comma separated; none given: any, and none."},
    {"endpoints", "NAMES", "Endpoints it may call, such as messages,count_tokens; none given: any."},
    {"networks", "CIDRS", "Networks it works from, such as 192.168.1.0/24; none given: any."},
    {"only-provider", "ID", "The one provider its requests may go to."},
    {"expires", "WHEN", "When it stops working: 30d, 2027-01-31, RFC 3339, or never."},
    {"max-usd-per-request", "USD", "Dollars one request may cost; 0: no limit."},
    {"max-output-tokens", "N", "Tokens an answer may have when its request sets no limit; 0: the provider's own."},
    {"tag", "NAME=VALUE", "A tag of each of its requests; may be given several times. NAME= takes it away."},
    {"budget-usd", "USD", "What all its requests may cost in a period; 0 takes its budget away."},
    {"budget-period", "PERIOD", "hour, day, week, month or total (default day)."},
};

QString name(const char* text) {
    return QString::fromLatin1(text);
}

template <std::size_t N>
void addAll(CommandArguments& options, const Option (&list)[N]) {
    for (const Option& option : list)
        options.add({name(option.name), QString::fromUtf8(option.help), name(option.value)});
}

// Reads options one by one until one is wrong.
class Reading {
public:
    explicit Reading(const CommandArguments& options) : m_options(options) {}

    void text(const char* option, std::string& out) {
        if (const QString* value = given(option)) out = value->trimmed().toStdString();
    }

    void list(const char* option, std::vector<std::string>& out) {
        if (const QString* value = given(option)) out = listFrom(*value);
    }

    void count(const char* option, std::int64_t& out) {
        take(option, out, [](const QString& value) { return countFrom(value); }, "a whole number such as 60 or 400k");
    }

    void dollars(const char* option, Money& out) {
        take(
            option, out,
            [](const QString& value) {
                const auto money = moneyFromDollars(value.toStdString());
                return money && *money >= Money{} ? money : std::nullopt;
            },
            "dollars such as 0.05");
    }

    void expiry(const char* option, Micros now, std::optional<Micros>& out) {
        const QString* value = given(option);
        if (!value) return;
        out = std::nullopt;
        if (*value == QLatin1String("never") || value->isEmpty()) return;
        take(
            option, out, [now](const QString& text) { return momentFrom(text, now); },
            "30d, 2027-01-31, 2027-01-31T12:00:00Z or never");
    }

    void tags(const char* option, std::map<std::string, std::string>& out) {
        for (const QString& text : m_options.values(name(option))) {
            const auto tag = pairFrom(text);
            if (!tag) return refuse(option, "NAME=VALUE", text);
            if (tag->second.empty())
                out.erase(tag->first);
            else
                out[tag->first] = tag->second;
        }
    }

    const std::string& problem() const { return m_problem; }

private:
    const QString* given(const char* option) {
        if (!m_problem.empty() || !m_options.has(name(option))) return nullptr;
        m_value = m_options.value(name(option));
        return &m_value;
    }

    template <class Value, class Read>
    void take(const char* option, Value& out, Read read, const char* expected) {
        const QString* value = given(option);
        if (!value) return;
        if (const auto good = read(*value))
            out = *good;
        else
            refuse(option, expected, *value);
    }

    void refuse(const char* option, const char* expected, const QString& text) {
        m_problem = std::string("--") + option + " takes " + expected + ", not \"" + text.toStdString() + "\".";
    }

    const CommandArguments& m_options;
    QString m_value;
    std::string m_problem;
};

void readLimits(Reading& reading, std::vector<std::string>& models, config::Limits& limits) {
    reading.list("models", models);
    if (models.empty()) models = {"*"};
    reading.count("rpm", limits.requests_per_minute);
    reading.count("tpm", limits.tokens_per_minute);
    reading.count("concurrent", limits.concurrent);
}

// One that counts this key alone; others are the file's own affair.
std::string applyBudget(const CommandArguments& options, config::Config& config, const config::AccessKey& key) {
    const std::string scope = "key:" + key.id;
    auto own = std::find_if(config.budgets.begin(), config.budgets.end(),
                            [&](const config::Budget& budget) { return budget.scope == scope; });
    config::Budget budget = own == config.budgets.end()
                                ? config::Budget{.id = "key-" + key.id, .scope = scope, .amount = {}, .period = "day"}
                                : *own;
    Reading reading(options);
    reading.dollars("budget-usd", budget.amount);
    reading.text("budget-period", budget.period);
    if (!reading.problem().empty()) return reading.problem();
    if (options.has(name("budget-period")) && budget.amount == Money{}) return "--budget-period needs --budget-usd.";
    if (own != config.budgets.end()) own = config.budgets.erase(own);
    if (budget.amount > Money{}) config.budgets.insert(own, std::move(budget));
    return {};
}

template <std::size_t N>
void namesOf(QStringList& names, const Option (&list)[N]) {
    for (const Option& option : list) names << name(option.name);
}

} // namespace

void addKeyOptions(CommandArguments& options) {
    options.add({name("name"), QStringLiteral("What to call it."), QStringLiteral("NAME")});
    addAll(options, kLimits);
    addAll(options, kOfKeys);
}

std::string applyKeyOptions(const CommandArguments& options, Micros now, config::Config& config,
                            config::AccessKey& key) {
    Reading reading(options);
    reading.text("name", key.name);
    reading.text("owner", key.owner);
    reading.text("team", key.team);
    readLimits(reading, key.models, key.limits);
    reading.list("routes", key.routes);
    reading.list("endpoints", key.endpoints);
    reading.list("networks", key.networks);
    reading.text("only-provider", key.only_provider);
    reading.expiry("expires", now, key.expires);
    reading.dollars("max-usd-per-request", key.max_usd_per_request);
    reading.count("max-output-tokens", key.default_max_output_tokens);
    reading.tags("tag", key.tags);
    return reading.problem().empty() ? applyBudget(options, config, key) : reading.problem();
}

void addTeamOptions(CommandArguments& options) {
    options.add({name("name"), QStringLiteral("What to call it."), QStringLiteral("NAME")});
    addAll(options, kLimits);
}

std::string applyTeamOptions(const CommandArguments& options, config::Team& team) {
    Reading reading(options);
    reading.text("name", team.name);
    readLimits(reading, team.models, team.limits);
    return reading.problem();
}

bool anyGiven(const CommandArguments& options, const QStringList& names) {
    return std::any_of(names.begin(), names.end(), [&](const QString& option) { return options.has(option); });
}

QStringList keyOptionNames() {
    QStringList names = teamOptionNames();
    namesOf(names, kOfKeys);
    return names;
}

QStringList teamOptionNames() {
    QStringList names{name("name")};
    namesOf(names, kLimits);
    return names;
}

} // namespace tollgate::cli
