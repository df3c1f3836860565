// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/trial_form.h"

#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_items.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 52;
constexpr int kMostTokens = 2'000'000;

struct Protocol {
    Dialect dialect;
    Endpoint endpoint;
};

constexpr std::array<Protocol, 5> kProtocols{{{Dialect::OpenAiChat, Endpoint::Chat},
                                              {Dialect::OpenAiResponses, Endpoint::Responses},
                                              {Dialect::Anthropic, Endpoint::Messages},
                                              {Dialect::Gemini, Endpoint::GenerateContent},
                                              {Dialect::Ollama, Endpoint::OllamaChat}}};

QString lineOf(const record::Request& request) {
    const QString time = localTime(request.started).toString(QStringLiteral("HH:mm:ss"));
    return QStringLiteral("%1 %2, %3").arg(time, text(request.client), text(request.requested_model));
}

QVBoxLayout* columnIn(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace1);
    return column;
}

} // namespace

TrialForm::TrialForm(QWidget* parent)
    : QWidget(parent),
      m_source(new SegmentedControl(tr("Request to try"))),
      m_pages(new QStackedWidget),
      m_run(new Button(tr("Run"), QStringLiteral("play"), ButtonVariant::Primary)),
      m_note(new Label({}, Type::Body, Role::Muted)) {
    auto* column = columnIn(this);
    column->setSpacing(kSpace2);
    m_source->add(tr("From the log"), QStringLiteral("log"));
    m_source->add(tr("Pasted"), QStringLiteral("text"));
    m_source->add(tr("Fields"), QStringLiteral("fields"));
    m_source->setCurrent(QStringLiteral("log"));
    m_pages->addWidget(buildLogged());
    m_pages->addWidget(buildPasted());
    m_pages->addWidget(buildFields());
    auto* source = new QHBoxLayout;
    source->addWidget(m_source);
    source->addStretch(1);
    column->addLayout(source);
    column->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace2);
    row->addWidget(m_run);
    m_note->setElided(true);
    row->addWidget(m_note, 1);
    column->addLayout(row);
    connect(m_source, &SegmentedControl::changed, this, [this](const QString& id) {
        m_pages->setCurrentIndex(id == QLatin1String("log") ? 0 : id == QLatin1String("text") ? 1 : 2);
        Q_EMIT changed();
    });
    connect(m_run, &QPushButton::clicked, this, &TrialForm::runWanted);
}

QWidget* TrialForm::buildLogged() {
    auto* page = new QWidget;
    auto* column = columnIn(page);
    m_log = new QComboBox;
    m_log->setAccessibleName(tr("Request of the log"));
    m_log->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_log->setMinimumContentsLength(18);
    column->addWidget(m_log);
    column->addStretch(1);
    connect(m_log, &QComboBox::activated, this, &TrialForm::changed);
    return page;
}

QWidget* TrialForm::buildPasted() {
    auto* page = new QWidget;
    auto* column = columnIn(page);
    m_dialect = new QComboBox;
    m_dialect->setAccessibleName(tr("Protocol of the request"));
    for (const Protocol& one : kProtocols) m_dialect->addItem(dialectWord(one.dialect));
    m_body = new QPlainTextEdit;
    m_body->setAccessibleName(tr("Body of the request"));
    m_body->setPlaceholderText(tr("Paste the JSON of a request"));
    m_body->setTabChangesFocus(true);
    m_body->setFont(fixedFont());
    column->addWidget(m_dialect);
    column->addWidget(m_body, 1);
    return page;
}

QWidget* TrialForm::buildFields() {
    auto* page = new QWidget;
    auto* column = columnIn(page);
    m_model = new QComboBox;
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->completer()->setFilterMode(Qt::MatchContains);
    m_key = new QComboBox;
    m_tokens = new QSpinBox;
    m_tokens->setRange(1, kMostTokens);
    m_tokens->setValue(1000);
    m_tokens->setGroupSeparatorShown(true);
    m_tools = new QCheckBox(tr("Tools"));
    m_images = new QCheckBox(tr("Pictures"));
    column->addWidget(new FieldRow(tr("Model"), m_model, kLabelWidth));
    column->addWidget(new FieldRow(tr("Key"), m_key, kLabelWidth));
    column->addWidget(new FieldRow(tr("Tokens"), m_tokens, kLabelWidth));
    auto* features = new QHBoxLayout;
    features->addWidget(m_tools);
    features->addWidget(m_images);
    features->addStretch(1);
    column->addLayout(features);
    column->addStretch(1);
    return page;
}

void TrialForm::setLogged(const Rows& rows) {
    m_rows = rows;
    QList<ComboItem> items;
    for (const auto& row : m_rows) items.append({lineOf(*row), QString::fromStdString(row->id.string())});
    m_log->setEnabled(!items.isEmpty());
    if (items.isEmpty()) items.append({tr("Nothing in the log yet")});
    setItems(*m_log, items);
    if (m_log->currentIndex() < 0) m_log->setCurrentIndex(0);
}

void TrialForm::setChoices(const QStringList& models, const std::vector<config::AccessKey>& keys) {
    m_keys = keys;
    QList<ComboItem> offered, named;
    for (const QString& model : models) offered.append({model});
    setItems(*m_model, offered);
    if (m_model->currentText().isEmpty() && !models.isEmpty()) m_model->setCurrentIndex(0);
    for (const config::AccessKey& one : keys)
        named.append({text(one.name.empty() ? one.id : one.name), QString::fromStdString(one.id)});
    setItems(*m_key, named);
    if (m_key->currentIndex() < 0) m_key->setCurrentIndex(0);
}

std::shared_ptr<const record::Request> TrialForm::logged() const {
    const auto at = static_cast<std::size_t>(std::max(0, m_log->currentIndex()));
    return m_source->current() == QLatin1String("log") && at < m_rows.size() ? m_rows[at] : nullptr;
}

record::Request TrialForm::fromFields(Micros now) const {
    record::Request request;
    request.started = now;
    request.requested_model = m_model->currentText().trimmed().toStdString();
    request.key = m_key->currentData().toString().toStdString();
    for (const config::AccessKey& key : m_keys)
        if (key.id == request.key) {
            request.team = key.team;
            request.tags.assign(key.tags.begin(), key.tags.end());
        }
    request.facts.input_tokens_estimate = m_tokens->value();
    request.facts.has_tools = m_tools->isChecked();
    request.facts.has_images = m_images->isChecked();
    return request;
}

record::Request TrialForm::fromPasted(Micros now) const {
    record::Request request;
    const Protocol& protocol = kProtocols[static_cast<std::size_t>(std::max(0, m_dialect->currentIndex()))];
    request.started = now;
    request.dialect = protocol.dialect;
    request.endpoint = protocol.endpoint;
    if (!m_keys.empty()) request.key = m_keys.front().id;
    return request;
}

bridge::TrialRequest TrialForm::request(Micros now, const std::string& route) const {
    bridge::TrialRequest trial;
    trial.named = true; // it is this route that is tried
    if (m_source->current() == QLatin1String("log")) {
        if (const auto row = logged()) {
            trial.request = *row;
            trial.named = row->route != route;
        }
    } else if (m_source->current() == QLatin1String("text")) {
        trial.request = fromPasted(now);
        trial.body = m_body->toPlainText().toStdString();
    } else {
        trial.request = fromFields(now);
    }
    return trial;
}

void TrialForm::setNote(const QString& note) {
    m_note->setText(note);
}

} // namespace tollgate::ui
