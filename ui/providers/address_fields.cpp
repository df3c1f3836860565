// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/address_fields.h"

#include "config/checks.h"
#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 120;
constexpr Dialect kAll[] = {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                            Dialect::Ollama};

// The preset's address for a protocol, its {params} in it; "" when it has none.
std::string presetAddress(const config::Preset& preset, Dialect dialect) {
    if (preset.dialect == dialect) return preset.base_url;
    for (const config::PresetAddress& other : preset.other_addresses)
        if (other.dialect == dialect) return other.base_url;
    return {};
}

} // namespace

AddressFields::AddressFields(QWidget* parent)
    : QWidget(parent),
      m_param_rows(new QVBoxLayout),
      m_address(new QLineEdit),
      m_address_row(new FieldRow(tr("Address"), m_address, kLabelWidth)),
      m_dialect(new QComboBox) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    m_param_rows->setSpacing(kSpace3);
    column->addLayout(m_param_rows);
    column->addWidget(m_address_row);
    column->addWidget(new FieldRow(tr("Protocol"), m_dialect, kLabelWidth));
    m_address->setFont(fixedFont());
    m_address->setPlaceholderText(QStringLiteral("https://api.example.com/v1"));
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_own_address = true;
        m_address_row->setError({});
        Q_EMIT edited();
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        if (!m_address->text().isEmpty()) m_address_row->setError(addressProblem());
    });
    connect(m_dialect, &QComboBox::activated, this, [this] {
        followPreset();
        Q_EMIT edited();
    });
    showDialects();
}

void AddressFields::setPreset(const config::Preset* preset) {
    m_preset = preset;
    m_own_address = false;
    m_address_row->setError({});
    showParams({});
    showDialects();
    followPreset();
}

void AddressFields::setProvider(const config::Provider& provider, const config::Preset* preset) {
    m_preset = preset;
    showParams(provider.params);
    showDialects();
    const int at = m_dialect->findData(static_cast<int>(provider.dialect));
    if (at < 0) m_dialect->addItem(dialectWord(provider.dialect), static_cast<int>(provider.dialect));
    m_dialect->setCurrentIndex(at < 0 ? m_dialect->count() - 1 : at);
    m_address->setText(text(provider.base_url));
    const QString usual = preset ? filled(text(presetAddress(*preset, provider.dialect))) : QString();
    m_own_address = m_address->text() != usual;
}

void AddressFields::showParams(const std::map<std::string, std::string>& values) {
    for (const Param& param : m_params) param.row->deleteLater();
    m_params.clear();
    if (!m_preset) return;
    for (const config::PresetParam& about : m_preset->params) {
        auto* field = new QLineEdit;
        field->setPlaceholderText(text(about.example));
        const auto value = values.find(about.name);
        if (value != values.end()) field->setText(text(value->second));
        auto* row = new FieldRow(text(about.label), field, kLabelWidth);
        if (about.optional) row->setHelp(tr("Only where it is needed."));
        m_param_rows->addWidget(row);
        m_params.push_back({about, field, row});
        connect(field, &QLineEdit::textEdited, this, [this, row] {
            row->setError({});
            followPreset();
            Q_EMIT edited();
        });
    }
}

// A preset is spoken to as its file says; one's own in any of the five.
void AddressFields::showDialects() {
    const QSignalBlocker quiet(m_dialect);
    m_dialect->clear();
    const bool own = !m_preset || m_preset->base_url.empty();
    std::vector<Dialect> spoken;
    if (!own) spoken.push_back(m_preset->dialect);
    for (Dialect dialect : kAll)
        if (own || (dialect != m_preset->dialect && !presetAddress(*m_preset, dialect).empty()))
            spoken.push_back(dialect);
    for (Dialect dialect : spoken) m_dialect->addItem(dialectWord(dialect), static_cast<int>(dialect));
}

void AddressFields::followPreset() {
    if (m_own_address) return;
    const std::string address = m_preset ? presetAddress(*m_preset, dialect()) : std::string();
    m_address->setText(filled(text(address)));
}

Dialect AddressFields::dialect() const {
    return static_cast<Dialect>(m_dialect->currentData().toInt());
}

std::map<std::string, std::string> AddressFields::params() const {
    std::map<std::string, std::string> values;
    for (const Param& param : m_params)
        if (const QString value = param.field->text().trimmed(); !value.isEmpty())
            values[param.about.name] = value.toStdString();
    return values;
}

QString AddressFields::filled(QString address) const {
    for (const auto& [name, value] : params())
        if (config::placeholderValueProblem(value).empty())
            address.replace(QStringLiteral("{%1}").arg(text(name)), text(value));
    return address;
}

void AddressFields::apply(config::Provider& provider) const {
    provider.dialect = dialect();
    // What the dialog does not show of the params stays.
    for (const Param& param : m_params) provider.params.erase(param.about.name);
    for (auto& [name, value] : params()) provider.params[name] = value;
    QString address = filled(m_address->text().trimmed());
    while (address.endsWith(QLatin1Char('/'))) address.chop(1);
    provider.base_url = address.toStdString();
}

QString AddressFields::paramProblem(const Param& param) const {
    const std::string value = param.field->text().trimmed().toStdString();
    if (value.empty()) return param.about.optional ? QString() : tr("%1 is missing.").arg(text(param.about.label));
    const bool inAddress = m_preset && m_preset->base_url.find("{" + param.about.name + "}") != std::string::npos;
    if (!inAddress || config::placeholderValueProblem(value).empty()) return {};
    return tr("Only letters, digits, hyphens, dots and underscores can stand here.");
}

QString AddressFields::addressProblem() const {
    const QString address = filled(m_address->text().trimmed());
    if (address.isEmpty()) return tr("The address is missing.");
    const std::string wrong = config::addressProblem(address.toStdString());
    if (wrong.empty()) return {};
    return address.contains(QLatin1Char('{')) ? tr("The address still holds a name in braces.")
                                              : tr("The address %1.").arg(text(wrong));
}

QString AddressFields::problem(bool show) {
    QString first;
    for (const Param& param : m_params) {
        const QString wrong = paramProblem(param);
        if (show) param.row->setError(wrong);
        if (first.isEmpty()) first = wrong;
    }
    if (!first.isEmpty()) return first; // the address waits for it
    const QString wrong = addressProblem();
    if (show) m_address_row->setError(wrong);
    return wrong;
}

void AddressFields::setAddressHelp(const QString& help) {
    m_address_row->setHelp(help);
}

} // namespace tollgate::ui
