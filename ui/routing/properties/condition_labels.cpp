// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

struct Label {
    std::string_view word;
    const char* label;
};

constexpr Label kFields[] = {
    {"model", QT_TRANSLATE_NOOP("ConditionLabels", "Model")},
    {"key", QT_TRANSLATE_NOOP("ConditionLabels", "Access key")},
    {"team", QT_TRANSLATE_NOOP("ConditionLabels", "Team")},
    {"client", QT_TRANSLATE_NOOP("ConditionLabels", "Client")},
    {"endpoint", QT_TRANSLATE_NOOP("ConditionLabels", "Kind of call")},
    {"dialect", QT_TRANSLATE_NOOP("ConditionLabels", "Protocol")},
    {"stream", QT_TRANSLATE_NOOP("ConditionLabels", "Streamed")},
    {"input_tokens", QT_TRANSLATE_NOOP("ConditionLabels", "Prompt tokens")},
    {"max_output_tokens", QT_TRANSLATE_NOOP("ConditionLabels", "Answer tokens at most")},
    {"has_tools", QT_TRANSLATE_NOOP("ConditionLabels", "With tools")},
    {"has_images", QT_TRANSLATE_NOOP("ConditionLabels", "With pictures")},
    {"has_json_schema", QT_TRANSLATE_NOOP("ConditionLabels", "With a JSON schema")},
    {"task", QT_TRANSLATE_NOOP("ConditionLabels", "Task")},
    {"complexity", QT_TRANSLATE_NOOP("ConditionLabels", "Complexity, 0 to 1")},
    {"language", QT_TRANSLATE_NOOP("ConditionLabels", "Language")},
    {"hour", QT_TRANSLATE_NOOP("ConditionLabels", "Hour")},
    {"weekday", QT_TRANSLATE_NOOP("ConditionLabels", "Weekday")},
    {"session", QT_TRANSLATE_NOOP("ConditionLabels", "Session")},
    {"spend_today.all", QT_TRANSLATE_NOOP("ConditionLabels", "Spent today, dollars")},
};

constexpr Label kOperators[] = {
    {"eq", QT_TRANSLATE_NOOP("ConditionLabels", "is")},
    {"ne", QT_TRANSLATE_NOOP("ConditionLabels", "is not")},
    {"in", QT_TRANSLATE_NOOP("ConditionLabels", "is one of")},
    {"not_in", QT_TRANSLATE_NOOP("ConditionLabels", "is none of")},
    {"lt", QT_TRANSLATE_NOOP("ConditionLabels", "is less than")},
    {"lte", QT_TRANSLATE_NOOP("ConditionLabels", "is at most")},
    {"gt", QT_TRANSLATE_NOOP("ConditionLabels", "is more than")},
    {"gte", QT_TRANSLATE_NOOP("ConditionLabels", "is at least")},
    {"matches", QT_TRANSLATE_NOOP("ConditionLabels", "matches")},
    {"exists", QT_TRANSLATE_NOOP("ConditionLabels", "is there")},
};

template <std::size_t N>
QString labelOf(const Label (&labels)[N], const QString& word) {
    for (const Label& each : labels)
        if (word == QLatin1String(each.word.data(), static_cast<qsizetype>(each.word.size())))
            return QCoreApplication::translate("ConditionLabels", each.label);
    return word;
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QList<NamedChoice> plain(const QStringList& words) {
    QList<NamedChoice> list;
    for (const QString& word : words) list.append({word, word});
    return list;
}

} // namespace

QString fieldLabel(const QString& field) {
    return labelOf(kFields, field);
}

QString operatorLabel(const QString& op) {
    return labelOf(kOperators, op);
}

QStringList fieldChoices(const Choices& choices) {
    QStringList names;
    for (const config::ConditionField& field : config::conditionFields()) {
        const QString name = text(field.name);
        if (!name.endsWith(u'.')) {
            names.append(name);
        } else if (name == QStringLiteral("provider_state.")) {
            for (const ProviderChoice& provider : choices.providers) names.append(name + provider.id);
        } else if (name == QStringLiteral("spend_today.")) {
            names.append(name + QStringLiteral("all"));
            for (const ProviderChoice& provider : choices.providers)
                names.append(name + QStringLiteral("provider:") + provider.id);
        } else if (name == QStringLiteral("tag.")) {
            for (const QString& tag : choices.tags) names.append(name + tag);
        } else {
            names.append(name + QStringLiteral("user-agent"));
        }
    }
    return names;
}

QList<NamedChoice> valueChoices(const QString& field, const Choices& choices) {
    if (field == QStringLiteral("key")) return choices.keys;
    if (field == QStringLiteral("team")) return choices.teams;
    if (field == QStringLiteral("client")) return plain(choices.clients);
    if (field == QStringLiteral("model")) return plain(choices.models);
    if (field == QStringLiteral("language"))
        return plain({QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
                      QStringLiteral("ja"), QStringLiteral("zh")});
    const config::ConditionField* known = config::conditionField(field.toStdString());
    if (known == nullptr) return {};
    if (known->type == config::ConditionType::Bool)
        return {{QStringLiteral("true"), QCoreApplication::translate("ConditionLabels", "yes")},
                {QStringLiteral("false"), QCoreApplication::translate("ConditionLabels", "no")}};
    QStringList words;
    for (const std::string_view word : known->words) words.append(text(word));
    return plain(words);
}

} // namespace tollgate::ui
