// SPDX-License-Identifier: GPL-3.0-or-later
// Budget and rate limit are one kind in the file; what they measure tells them apart.
#include "config/codecs.h"
#include "config/route_form.h"
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/number_fields.h"
#include "ui/widgets/label.h"

namespace tollgate::ui {

using config::Json;

namespace {

QString windowProblem(const QString& word) {
    for (const std::string_view known : config::kWindows)
        if (word == QLatin1String(known.data(), static_cast<qsizetype>(known.size()))) return {};
    const qint64 millis = spanFromWords(word, 1000);
    const bool fits = millis >= 1000 && millis % 1000 == 0 && millis / 1000 <= config::kMostSeconds;
    return fits ? QString() : GateForm::tr("Minute, hour, day, month, or a length of time such as 10 min.");
}

Json windowJson(const QString& word) {
    const qint64 millis = spanFromWords(word, 1000);
    return millis > 0 ? Json::number(std::int64_t{millis / 1000}) : Json::string(word.toStdString());
}

// Seconds, which is all that is no word there.
QString windowWords(const Json& value) {
    return spanWords(QString::fromStdString(value.text).toLongLong() * 1000);
}

QString wordText(const Json& value) {
    return QString::fromStdString(value.text);
}

QString perProblem(const QString& word) {
    return config::perProblem(word.toStdString()).empty() ? QString() : GateForm::tr("All, key, team, or tag:NAME.");
}

Json wordJson(const QString& word) {
    return Json::string(word.toStdString());
}

} // namespace

GateForm::GateForm(StepKind kind) {
    if (kind == StepKind::RateLimit)
        add(new WordField(QStringLiteral("measure"), tr("Count"),
                          {{QStringLiteral("requests"), tr("Requests")}, {QStringLiteral("tokens"), tr("Tokens")}},
                          {}));
    add(new AmountField(QStringLiteral("amount"), kind == StepKind::Budget ? tr("Dollars") : tr("At most")));
    m_used = new Label({}, Type::Caption, Role::Muted);
    m_used->setAccessibleName(tr("Used now"));
    addWidget(m_used);
    auto* window = add(new OpenWordField(QStringLiteral("window"), tr("Each"), QStringLiteral("day"), windowProblem,
                                         windowJson, windowWords));
    window->setWords({{QStringLiteral("minute"), tr("Minute")},
                      {QStringLiteral("hour"), tr("Hour")},
                      {QStringLiteral("day"), tr("Day")},
                      {QStringLiteral("month"), tr("Month")}});
    m_per = add(
        new OpenWordField(QStringLiteral("per"), tr("Counted"), QStringLiteral("all"), perProblem, wordJson, wordText));
    m_ok = add(new PortField(QStringLiteral("ok"), tr("While under")));
    m_over = add(new PortField(QStringLiteral("over"), tr("When over")));
    finish();
}

void GateForm::refresh() {
    const QString used = choices().used.value(id());
    m_used->setVisible(!used.isEmpty());
    m_used->setText(tr("%1 used now").arg(used));
}

void GateForm::choose() {
    QList<NamedChoice> per{{QStringLiteral("all"), tr("all together")},
                           {QStringLiteral("key"), tr("each access key")},
                           {QStringLiteral("team"), tr("each team")}};
    for (const QString& tag : choices().tags) per.append({QStringLiteral("tag:") + tag, tr("each %1").arg(tag)});
    m_per->setWords(per);
    m_ok->setChoices(choices(), id());
    m_over->setChoices(choices(), id());
}

} // namespace tollgate::ui
