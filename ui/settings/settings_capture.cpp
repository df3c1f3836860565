// SPDX-License-Identifier: GPL-3.0-or-later
// Capture & privacy, and Data.
#include "ui/format/numbers.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/settings_forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr std::int64_t kLongestText = 2'097'152; // engine/steps/keep.h
constexpr std::int64_t kGigabyte = std::int64_t{1} << 30;
constexpr int kDeletedSoonMs = 1'000; // the journal deletes on its own thread

QString bodiesId(config::Logging::Bodies bodies) {
    switch (bodies) {
    case config::Logging::Bodies::All: break;
    case config::Logging::Bodies::Errors: return QStringLiteral("errors");
    case config::Logging::Bodies::None: return QStringLiteral("none");
    }
    return QStringLiteral("all");
}

config::Logging::Bodies bodiesFrom(const QString& id) {
    using Bodies = config::Logging::Bodies;
    return id == QLatin1String("errors") ? Bodies::Errors : id == QLatin1String("none") ? Bodies::None : Bodies::All;
}

} // namespace

CaptureForm::CaptureForm(bridge::Settings& settings, bridge::RequestLog& log, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_log(log) {
    QVBoxLayout* column = columnOf(this);
    for (QWidget* section : {makeRecorded(), makeLeftOut(), makeDisk(), makeLeaves()}) column->addWidget(section);
    connect(m_bodies, &SegmentedControl::changed, this, &CaptureForm::apply);
    connect(m_days, &QComboBox::activated, this, &CaptureForm::apply);
    connect(&m_settings, &bridge::Settings::changed, this, &CaptureForm::show);
    show();
}

QWidget* CaptureForm::makeRecorded() {
    auto* section = new FormSection(tr("What is recorded"));
    m_facts = new Label({}, Type::Body, Role::Muted);
    section->add(new FormRow(tr("Request facts"),
                             tr("Time, client, model, tokens, cost, status, route. Needed for Spending."), m_facts));
    m_bodies = new SegmentedControl(tr("Request and answer text"));
    m_bodies->add(tr("All"), QStringLiteral("all"));
    m_bodies->add(tr("Errors only"), QStringLiteral("errors"));
    m_bodies->add(tr("Nothing"), QStringLiteral("none"));
    m_bodies_row = new FormRow(tr("Request and answer text"), tr("Stored on this computer only."), m_bodies);
    section->add(m_bodies_row);
    m_days = new QComboBox;
    for (int days : {1, 7, 14, 30, 90, 365}) m_days->addItem(daysInWords(days), qint64{days});
    m_days_row = new FormRow(tr("Keep text for"), tr("Older text is deleted by itself."), m_days);
    section->add(m_days_row);
    section->add(new FormRow(tr("Largest text kept"), tr("Longer text is cut and marked."),
                             new Label(bytes(kLongestText), Type::Body, Role::Muted)));
    return section;
}

QWidget* CaptureForm::makeLeftOut() {
    auto* section = new FormSection(tr("Left out before writing"));
    auto* keys = new Switch(tr("Keys and passwords in headers"));
    keys->setOn(true);
    keys->setEnabled(false);
    auto* row = new FormRow(tr("Keys and passwords in headers"), tr("Shown as their last four characters."), keys);
    row->addBeside(new Label(tr("cannot be switched off"), Type::Body, Role::Muted));
    section->add(row);
    return section;
}

QWidget* CaptureForm::makeDisk() {
    auto* section = new FormSection(tr("On disk"));
    auto* use = new QWidget;
    auto* row = new QHBoxLayout(use);
    row->setContentsMargins(0, kSpace3, 0, kSpace3);
    row->setSpacing(kSpace4);
    auto* bar = new QVBoxLayout;
    auto* words = new QHBoxLayout;
    m_parts = new Label;
    m_used = new Label({}, Type::Strong);
    m_allowed = new Label({}, Type::Body, Role::Muted);
    words->addWidget(m_parts);
    words->addStretch(1);
    words->addWidget(m_used);
    words->addWidget(m_allowed);
    m_share = new ShareBar;
    bar->addLayout(words);
    bar->addWidget(m_share);
    row->addLayout(bar, 1);
    row->addWidget(
        opener(tr("Open folder"), tr("Open the data folder"), [this] { return m_settings.installation().data_path; }));
    auto* remove = new Button(tr("Delete text now"), QStringLiteral("trash"), ButtonVariant::Danger);
    connect(remove, &QPushButton::clicked, this, &CaptureForm::askToDelete);
    row->addWidget(remove);
    section->add(use);
    return section;
}

QWidget* CaptureForm::makeLeaves() {
    auto* section = new FormSection(tr("Leaves this computer"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, kSpace3, 0, kSpace3);
    row->setSpacing(kSpace2);
    auto* tick = new QLabel;
    tick->setPixmap(icon(QStringLiteral("check"), Role::Ok).pixmap(kIcon, kIcon));
    row->addWidget(tick);
    row->addWidget(fact(tr("Only your requests to the providers that you switched on. No account, no telemetry.")), 1);
    section->add(line);
    return section;
}

void CaptureForm::show() {
    const config::Logging& logging = m_settings.config().logging;
    m_facts->setText(tr("Always, kept %1").arg(daysInWords(logging.facts_days)));
    m_bodies->setCurrent(bodiesId(logging.bodies));
    choose(m_days, logging.retention_days, daysInWords(logging.retention_days));
    m_days->setEnabled(logging.bodies != config::Logging::Bodies::None);
}

void CaptureForm::apply() {
    config::Logging logging = m_settings.config().logging;
    bool text = bodiesFrom(m_bodies->current()) != logging.bodies;
    logging.bodies = bodiesFrom(m_bodies->current());
    logging.retention_days = m_days->currentData().toLongLong();
    QString error = m_settings.setLogging(logging);
    (text ? m_bodies_row : m_days_row)->setError(error);
    show();
}

void CaptureForm::refresh() {
    m_log.diskUse(this, [this](const bridge::DiskUse& use) {
        std::int64_t allowed = std::max<std::int64_t>(m_settings.config().logging.max_bytes, 1);
        m_text_bytes = use.text_bytes;
        std::int64_t used = use.text_bytes + use.facts_bytes;
        m_parts->setText(tr("Text %1, facts %2").arg(bytes(use.text_bytes), bytes(use.facts_bytes)));
        m_used->setText(bytes(used));
        m_allowed->setText(tr("of %1 allowed").arg(roomInWords(allowed)));
        double share = static_cast<double>(used) / static_cast<double>(allowed);
        m_share->setFraction(std::min(1.0, share), share > 0.9 ? Role::Warning : Role::Accent);
    });
}

void CaptureForm::askToDelete() {
    Dialog* dialog =
        confirmDanger(window(), tr("Delete %1 of text?").arg(bytes(m_text_bytes)),
                      tr("The text of requests and answers goes for good. Facts and costs stay."), tr("Delete text"));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_settings.deleteBodies();
        QTimer::singleShot(kDeletedSoonMs, this, &CaptureForm::refresh);
    });
}

DataForm::DataForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_gateway(gateway) {
    auto* log = new FormSection(tr("Log"));
    m_log = fact();
    log->add(new FormRow(tr("State"), tr("Requests pass also when it cannot be written."), m_log));
    m_facts_days = new QComboBox;
    for (int days : {30, 90, 180, 400, 800}) m_facts_days->addItem(daysInWords(days), qint64{days});
    m_facts_row = new FormRow(tr("Keep facts for"), tr("Sums for Spending stay longer."), m_facts_days);
    log->add(m_facts_row);
    m_largest = new QComboBox;
    for (std::int64_t size : {kGigabyte / 2, kGigabyte, 2 * kGigabyte, 5 * kGigabyte, 10 * kGigabyte})
        m_largest->addItem(roomInWords(size), qint64{size});
    m_largest_row = new FormRow(tr("Room on disk"), tr("Beyond it the oldest text goes first."), m_largest);
    log->add(m_largest_row);
    auto* files = new FormSection(tr("Files"));
    m_folder = fact();
    m_folder->setFixed(true);
    auto* folder = new FormRow(tr("Data folder"), tr("The log and what must survive a restart."), m_folder);
    folder->addBeside(
        opener(tr("Open"), tr("Open the data folder"), [this] { return m_settings.installation().data_path; }));
    files->add(folder);
    m_file = fact();
    m_file->setFixed(true);
    auto* file =
        new FormRow(tr("Configuration"), tr("One file, without secrets. Edits outside are picked up."), m_file);
    file->addBeside(opener(tr("Open"), tr("Open the configuration file"),
                           [this] { return m_settings.installation().config_path; }));
    files->add(file);
    QVBoxLayout* column = columnOf(this);
    column->addWidget(log);
    column->addWidget(files);
    connect(m_facts_days, &QComboBox::activated, this, &DataForm::apply);
    connect(m_largest, &QComboBox::activated, this, &DataForm::apply);
    connect(&m_settings, &bridge::Settings::changed, this, &DataForm::show);
    connect(&m_gateway, &bridge::Gateway::changed, this, &DataForm::show);
    show();
}

void DataForm::show() {
    const config::Logging& logging = m_settings.config().logging;
    const QString& trouble = m_gateway.state().journal_trouble;
    m_log->setText(trouble.isEmpty() ? tr("Every request is written") : trouble);
    m_log->setRole(trouble.isEmpty() ? Role::Text : Role::Error);
    choose(m_facts_days, logging.facts_days, daysInWords(logging.facts_days));
    choose(m_largest, logging.max_bytes, roomInWords(logging.max_bytes));
    m_folder->setText(m_settings.installation().data_path);
    m_file->setText(m_settings.installation().config_path);
}

void DataForm::apply() {
    config::Logging logging = m_settings.config().logging;
    bool days = m_facts_days->currentData().toLongLong() != logging.facts_days;
    logging.facts_days = m_facts_days->currentData().toLongLong();
    logging.max_bytes = m_largest->currentData().toLongLong();
    (days ? m_facts_row : m_largest_row)->setError(m_settings.setLogging(logging));
    show();
}

} // namespace tollgate::ui
