// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_forms.h"

#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/shell/console_settings.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

QVBoxLayout* columnOf(QWidget* form) {
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace6);
    return column;
}

Label* fact(const QString& words) {
    auto* label = new Label(words);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

} // namespace

AppearanceForm::AppearanceForm(ConsoleSettings& console, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Look"));
    auto* theme = new SegmentedControl(tr("Theme"));
    theme->add(tr("System"), QStringLiteral("system"));
    theme->add(tr("Light"), QStringLiteral("light"));
    theme->add(tr("Dark"), QStringLiteral("dark"));
    auto idOf = [](ThemeChoice choice) {
        return choice == ThemeChoice::Light  ? QStringLiteral("light")
               : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                             : QStringLiteral("system");
    };
    theme->setCurrent(idOf(console.theme()));
    connect(theme, &SegmentedControl::changed, this, [&console](const QString& id) {
        console.setTheme(id == QLatin1String("light")  ? ThemeChoice::Light
                         : id == QLatin1String("dark") ? ThemeChoice::Dark
                                                       : ThemeChoice::System);
    });
    section->add(new FormRow(tr("Theme"), tr("System follows the desktop."), theme));
    auto* motion = new Switch(tr("Reduce motion"));
    motion->setOn(console.reduceMotion());
    connect(motion, &QCheckBox::toggled, this, [&console](bool on) { console.setReduceMotion(on); });
    section->add(new FormRow(tr("Reduce motion"), tr("Numbers still change; nothing moves."), motion));
    columnOf(this)->addWidget(section);
}

NetworkForm::NetworkForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_gateway(gateway) {
    auto* section = new FormSection(tr("Listen"));
    m_address = new QLineEdit;
    m_address->setMaximumWidth(240);
    section->add(new FormRow(tr("Address"), tr("127.0.0.1 is this computer only."), m_address));
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port_row = new FormRow(tr("Port"), tr("Programs that are connected must be told of a new one."), m_port);
    section->add(m_port_row);
    m_now = fact({});
    section->add(new FormRow(tr("Listening on"), tr("Now."), m_now));
    columnOf(this)->addWidget(section);
    connect(m_address, &QLineEdit::editingFinished, this, &NetworkForm::apply);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkForm::apply);
    connect(&m_settings, &bridge::Settings::changed, this, &NetworkForm::show);
    connect(&m_gateway, &bridge::Gateway::changed, this, &NetworkForm::show);
    show();
}

void NetworkForm::show() {
    const config::Listen& listen = m_settings.config().listen;
    if (!m_address->hasFocus()) m_address->setText(text(listen.address));
    if (!m_port->hasFocus()) m_port->setValue(listen.port);
    const bridge::GatewayState& state = m_gateway.state();
    m_now->setText(state.listening ? state.base_url : state.listen_error);
}

void NetworkForm::apply() {
    const config::Listen& listen = m_settings.config().listen;
    auto port = static_cast<quint16>(m_port->value());
    if (m_address->text().toStdString() == listen.address && port == listen.port) return;
    m_port_row->setError(m_gateway.changeListen([&](config::Listen& changed) {
        changed.address = m_address->text().trimmed().toStdString();
        changed.port = port;
    }));
}

CaptureForm::CaptureForm(bridge::Settings& settings, bridge::RequestLog& log, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_log(log) {
    auto* recorded = new FormSection(tr("What is recorded"));
    recorded->add(new FormRow(
        tr("Request facts"), tr("Time, client, model, tokens, cost, status. Needed for Spending."),
        fact(tr("Always, kept %n day(s)", nullptr, static_cast<int>(settings.config().logging.facts_days)))));
    m_bodies = new SegmentedControl(tr("Request and answer text"));
    m_bodies->add(tr("All"), QStringLiteral("all"));
    m_bodies->add(tr("Errors only"), QStringLiteral("errors"));
    m_bodies->add(tr("Nothing"), QStringLiteral("none"));
    recorded->add(new FormRow(tr("Request and answer text"), tr("Stored on this computer only."), m_bodies));
    m_days = new QComboBox;
    for (int days : {1, 7, 14, 30, 90, 365}) m_days->addItem(tr("%n day(s)", nullptr, days), days);
    m_days_row = new FormRow(tr("Keep text for"), tr("Older text is deleted by itself."), m_days);
    recorded->add(m_days_row);

    auto* left = new FormSection(tr("Left out before writing"));
    auto* keys = new Switch(tr("Keys and passwords in headers"));
    keys->setOn(true);
    keys->setEnabled(false);
    auto* keysRow =
        new FormRow(tr("Keys and passwords"), tr("In headers and text, shown as their last four characters."), keys);
    keysRow->addBeside(new Label(tr("cannot be switched off"), Type::Body, Role::Muted));
    left->add(keysRow);

    auto* disk = new FormSection(tr("On disk"));
    auto* use = new QWidget;
    auto* useColumn = new QVBoxLayout(use);
    useColumn->setContentsMargins(0, kSpace2, 0, kSpace2);
    m_disk = new Label;
    m_allowed = new Label({}, Type::Caption, Role::Muted);
    m_share = new ShareBar;
    auto* remove = new Button(tr("Delete text now"), QStringLiteral("trash"), ButtonVariant::Danger);
    connect(remove, &QPushButton::clicked, this, &CaptureForm::askToDelete);
    useColumn->addWidget(m_disk);
    useColumn->addWidget(m_share);
    useColumn->addWidget(m_allowed);
    useColumn->addWidget(remove, 0, Qt::AlignLeft);
    disk->add(use);

    auto* leaves = new FormSection(tr("Leaves this computer"));
    leaves->add(fact(tr("Only your requests to the providers that you switched on. No account, no telemetry.")));

    auto* column = columnOf(this);
    for (QWidget* section : {recorded, left, disk, leaves}) column->addWidget(section);
    connect(m_bodies, &SegmentedControl::changed, this, &CaptureForm::apply);
    connect(m_days, &QComboBox::activated, this, &CaptureForm::apply);
    connect(&m_settings, &bridge::Settings::changed, this, &CaptureForm::show);
    show();
}

void CaptureForm::show() {
    using Bodies = config::Logging::Bodies;
    const config::Logging& logging = m_settings.config().logging;
    m_bodies->setCurrent(logging.bodies == Bodies::All      ? QStringLiteral("all")
                         : logging.bodies == Bodies::Errors ? QStringLiteral("errors")
                                                            : QStringLiteral("none"));
    int days = static_cast<int>(logging.retention_days);
    if (m_days->findData(days) < 0) m_days->addItem(tr("%n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(m_days->findData(days));
}

void CaptureForm::apply() {
    using Bodies = config::Logging::Bodies;
    config::Logging logging = m_settings.config().logging;
    QString id = m_bodies->current();
    logging.bodies = id == QLatin1String("all")      ? Bodies::All
                     : id == QLatin1String("errors") ? Bodies::Errors
                                                     : Bodies::None;
    logging.retention_days = m_days->currentData().toInt();
    m_days_row->setError(m_settings.setLogging(logging));
    show();
}

void CaptureForm::refresh() {
    m_log.diskUse(this, [this](const bridge::DiskUse& use) {
        std::int64_t allowed = m_settings.config().logging.max_bytes;
        m_disk->setText(tr("Text %1, facts %2").arg(bytes(use.text_bytes), bytes(use.facts_bytes)));
        m_allowed->setText(tr("%1 of %2 allowed").arg(bytes(use.text_bytes + use.facts_bytes), bytes(allowed)));
        m_share->setFraction(static_cast<double>(use.text_bytes) /
                             static_cast<double>(std::max<std::int64_t>(allowed, 1)));
    });
}

void CaptureForm::askToDelete() {
    Dialog* dialog =
        confirmDanger(window(), tr("Delete all kept text?"),
                      tr("The text of requests and answers goes for good. Facts and costs stay."), tr("Delete text"));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_settings.deleteBodies();
        refresh();
    });
    dialog->open();
}

PricesForm::PricesForm(bridge::Settings& settings, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Price list"));
    auto* date = fact({});
    auto* models = fact({});
    section->add(new FormRow(tr("Prices as of"),
                             tr("Comes with Tollgate; your own prices in the configuration win over it."), date));
    section->add(
        new FormRow(tr("Models"), tr("A model that is not listed is shown as unpriced, never as $0."), models));
    columnOf(this)->addWidget(section);
    auto show = [date, models, &settings] {
        date->setText(settings.installation().catalogue_date);
        models->setText(count(settings.installation().catalogue_models));
    };
    connect(&settings, &bridge::Settings::changed, this, show);
    show();
}

AboutForm::AboutForm(bridge::Settings& settings, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Tollgate"));
    auto* version = fact({});
    auto* config = fact({});
    auto* data = fact({});
    auto* keychain = fact({});
    section->add(new FormRow(tr("Version"), tr("GNU General Public License, version 3 or later."), version));
    section->add(new FormRow(tr("Configuration"), tr("One file, without secrets."), config));
    section->add(new FormRow(tr("Data"), tr("The journal and what must survive a restart."), data));
    section->add(new FormRow(tr("Keychain"), tr("Where provider keys are."), keychain));
    columnOf(this)->addWidget(section);
    auto show = [=, &settings] {
        const bridge::Installation& facts = settings.installation();
        version->setText(facts.version);
        config->setText(facts.config_path);
        data->setText(facts.data_path);
        keychain->setText(facts.keychain_detail);
    };
    connect(&settings, &bridge::Settings::changed, this, show);
    show();
}

} // namespace tollgate::ui
