// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/what_if.h"

#include "ui/common/entities.h"
#include "ui/routing/document/kinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>
#include <set>

namespace tollgate::ui {

namespace {

using record::Outcome;

struct Answer {
    const char* words;
    Outcome outcome;
};

constexpr std::array<Answer, 6> kAnswers{{
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "429"), Outcome::RateLimited},
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "529"), Outcome::Overloaded},
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "500"), Outcome::ServerError},
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "nothing, it is down"), Outcome::Connect},
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "nothing in time"), Outcome::TimeoutFirstByte},
    {QT_TRANSLATE_NOOP("tollgate::ui::WhatIf", "401, key rejected"), Outcome::Auth},
}};
constexpr int kMostTokens = 2'000'000;
constexpr int kUsualTokens = 20'000;

QString textOf(const QWidget* field) {
    if (const auto* box = qobject_cast<const QComboBox*>(field)) return box->currentText();
    if (const auto* box = qobject_cast<const QAbstractSpinBox*>(field)) return box->text();
    return {};
}

} // namespace

WhatIf::WhatIf(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpace1);
}

void WhatIf::setSubjects(const RouteDraft& draft, const RouteFacts& facts, const std::vector<config::AccessKey>& keys) {
    std::vector<std::string> subjects;
    for (const DraftNode& node : draft.nodes) {
        if (const std::string id = node.textOf("provider"); node.kind() == "target") {
            const auto face = facts.providers.find(id);
            subjects.push_back("p:" + id + ":" +
                               (face == facts.providers.end() ? id : face->second.name.toStdString()));
        }
        if (node.kind() == "gate") subjects.push_back("g:" + node.id + ":" + node.name());
    }
    for (const config::AccessKey& key : keys) subjects.push_back("k:" + key.id);
    if (m_lines && subjects == m_shown) return;
    m_shown = std::move(subjects);
    m_keys = keys;
    rebuild(draft, facts);
}

void WhatIf::rebuild(const RouteDraft& draft, const RouteFacts& facts) {
    std::map<std::string, int> ticked;
    for (const Line& line : m_providers)
        if (line.box->isChecked()) ticked["p:" + line.id] = line.answer->currentIndex();
    for (const Line& line : m_gates)
        if (line.box->isChecked()) ticked["g:" + line.id] = 0;
    delete m_lines;
    m_lines = new QWidget;
    auto* column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace1);
    m_column->addWidget(m_lines);
    m_providers.clear();
    m_gates.clear();
    std::set<std::string> seen;
    for (const DraftNode& node : draft.nodes)
        if (const std::string id = node.textOf("provider");
            node.kind() == "target" && !id.empty() && seen.insert(id).second) {
            const auto face = facts.providers.find(id);
            addProvider(id, face == facts.providers.end() ? text(id) : face->second.name);
        }
    for (const DraftNode& node : draft.nodes)
        if (node.kind() == "gate") addGate(node.id, titleOf(node));
    addRequestLines();
    for (const Line& line : m_providers)
        if (const auto was = ticked.find("p:" + line.id); was != ticked.end()) {
            line.box->setChecked(true);
            line.answer->setCurrentIndex(was->second);
        }
    for (const Line& line : m_gates) line.box->setChecked(ticked.contains("g:" + line.id));
}

// A sentence to tick; what can be chosen in it shows as fields once it is ticked.
QCheckBox* WhatIf::addLine(const QString& words, const QList<QWidget*>& fields) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace2);
    auto* box = new QCheckBox;
    line->addWidget(box);
    for (QWidget* field : fields) line->addWidget(field);
    line->addStretch(1);
    const auto show = [box, words, fields](bool ticked) {
        QStringList sentence{words};
        for (QWidget* field : fields) {
            field->setVisible(ticked);
            if (!ticked) sentence << textOf(field);
        }
        box->setText(sentence.join(QLatin1Char(' ')));
    };
    show(false);
    connect(box, &QCheckBox::toggled, this, show);
    connect(box, &QCheckBox::toggled, this, &WhatIf::changed);
    m_lines->layout()->addWidget(row);
    return box;
}

void WhatIf::addProvider(const std::string& id, const QString& name) {
    auto* answer = new QComboBox;
    answer->setAccessibleName(tr("What %1 answers").arg(name));
    answer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    answer->setMinimumContentsLength(5);
    for (const Answer& one : kAnswers) answer->addItem(tr(one.words), static_cast<int>(one.outcome));
    connect(answer, &QComboBox::activated, this, &WhatIf::changed);
    m_providers.push_back({addLine(tr("%1 answers").arg(name), {answer}), answer, id});
}

void WhatIf::addGate(const std::string& node, const QString& name) {
    m_gates.push_back({addLine(tr("%1 is used up").arg(name), {}), nullptr, node});
}

void WhatIf::addRequestLines() {
    m_weekday = new QComboBox;
    m_weekday->setAccessibleName(tr("Day of the week"));
    for (int day = 1; day <= 7; ++day) m_weekday->addItem(QLocale().dayName(day, QLocale::LongFormat), day);
    m_weekday->setCurrentIndex(6);
    m_clock = new QTimeEdit(QTime(23, 30));
    m_clock->setAccessibleName(tr("Time of day"));
    m_clock->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time = addLine(tr("It is"), {m_weekday, m_clock});
    m_key_id = new QComboBox;
    m_key_id->setAccessibleName(tr("Access key"));
    fillKeys();
    m_key = addLine(tr("It comes with the key"), {m_key_id});
    m_token_count = new QSpinBox;
    m_token_count->setAccessibleName(tr("Tokens of the prompt"));
    m_token_count->setRange(1, kMostTokens);
    m_token_count->setValue(kUsualTokens);
    m_token_count->setGroupSeparatorShown(true);
    m_tokens = addLine(tr("Its prompt has tokens:"), {m_token_count});
    connect(m_weekday, &QComboBox::activated, this, &WhatIf::changed);
    connect(m_clock, &QTimeEdit::timeChanged, this, &WhatIf::changed);
    connect(m_key_id, &QComboBox::activated, this, &WhatIf::changed);
    connect(m_token_count, &QSpinBox::valueChanged, this, &WhatIf::changed);
}

void WhatIf::fillKeys() {
    for (const config::AccessKey& key : m_keys)
        m_key_id->addItem(text(key.name.empty() ? key.id : key.name), QString::fromStdString(key.id));
}

bool WhatIf::anyTicked() const {
    const auto boxes = findChildren<QCheckBox*>();
    return std::any_of(boxes.begin(), boxes.end(), [](const QCheckBox* box) { return box->isChecked(); });
}

void WhatIf::apply(bridge::TrialRequest& request, Micros now) const {
    for (const Line& line : m_providers)
        if (line.box->isChecked()) request.answers[line.id] = static_cast<Outcome>(line.answer->currentData().toInt());
    for (const Line& line : m_gates)
        if (line.box->isChecked()) request.used_up.insert(line.id);
    if (m_time->isChecked()) {
        QDate day = localTime(now).date();
        while (day.dayOfWeek() != m_weekday->currentData().toInt()) day = day.addDays(1);
        request.request.started = QDateTime(day, m_clock->time()).toMSecsSinceEpoch() * kMillisecond;
    }
    if (m_tokens->isChecked()) request.prompt_tokens = m_token_count->value();
    if (!m_key->isChecked()) return;
    const std::string id = m_key_id->currentData().toString().toStdString();
    for (const config::AccessKey& key : m_keys) {
        if (key.id != id) continue;
        request.request.key = key.id;
        request.request.team = key.team;
        for (const auto& tag : key.tags) request.request.tags.push_back(tag);
    }
}

} // namespace tollgate::ui
