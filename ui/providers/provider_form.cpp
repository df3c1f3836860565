// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_form.h"

#include "ui/common/entities.h"
#include "ui/providers/address_fields.h"
#include "ui/providers/connection_test_view.h"
#include "ui/providers/key_entry_form.h"
#include "ui/providers/model_choice.h"
#include "ui/providers/more_options.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 120;

// The frame around the test.
class Box final : public QWidget {
public:
    explicit Box(QWidget* content) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
        column->addWidget(content);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawBox(painter, rect(), kCardRadius, Qt::transparent, color(this, Role::Border));
    }
};

} // namespace

ProviderForm::ProviderForm(bridge::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_message(new MessageBar),
      m_name(new QLineEdit),
      m_name_row(new FieldRow(tr("Name"), m_name, kLabelWidth)),
      m_key(new KeyEntryForm(settings)),
      m_many_keys(new Label({}, Type::Body, Role::Muted)),
      m_address(new AddressFields),
      m_test(new ConnectionTestView),
      m_models(new ModelChoice),
      m_more(new MoreOptions) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    column->setSpacing(kSpace3);
    m_many_keys->hide();
    for (QWidget* part :
         {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_name_row), static_cast<QWidget*>(m_key),
          static_cast<QWidget*>(m_many_keys), static_cast<QWidget*>(m_address), static_cast<QWidget*>(new Box(m_test)),
          static_cast<QWidget*>(m_models), static_cast<QWidget*>(m_more)})
        column->addWidget(part);
    column->addStretch();
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_name_row->setError({});
        Q_EMIT edited(false);
    });
    connect(m_key, &KeyEntryForm::edited, this, [this] { Q_EMIT edited(true); });
    connect(m_address, &AddressFields::edited, this, [this] { Q_EMIT edited(true); });
    connect(m_models, &ModelChoice::edited, this, [this] { Q_EMIT edited(false); });
    connect(m_more, &MoreOptions::edited, this, [this] { Q_EMIT edited(true); });
}

void ProviderForm::setPreset(const config::Preset* preset, const QString& name) {
    m_preset = preset;
    m_start = {};
    if (preset) m_start.preset = preset->id;
    if (!m_name->isModified() || m_name->text().isEmpty()) m_name->setText(name);
    m_key->setPreset(preset);
    m_address->setPreset(preset);
    Q_EMIT edited(true);
}

void ProviderForm::setProvider(const config::Provider& provider, const config::Preset* preset) {
    m_preset = preset;
    m_start = provider;
    m_name->setText(text(provider.name));
    m_key->setPreset(preset);
    if (!provider.keys.empty()) m_key->setStored(provider.keys.front());
    m_has_key_row = provider.keys.size() <= 1;
    m_key->setVisible(m_has_key_row);
    m_many_keys->setText(
        tr("It has %n key(s); replace them in its details.", nullptr, static_cast<int>(provider.keys.size())));
    m_many_keys->setVisible(!m_has_key_row);
    m_address->setProvider(provider, preset);
    m_models->setModels(provider.models);
    m_more->setProvider(provider);
    Q_EMIT edited(true);
}

QString ProviderForm::name() const {
    return m_name->text().trimmed();
}

bridge::ProviderDraft ProviderForm::draft() const {
    bridge::ProviderDraft draft;
    draft.provider = m_start;
    draft.provider.name = m_name->text().trimmed().toStdString();
    m_address->apply(draft.provider);
    draft.provider.models = m_models->models();
    m_more->apply(draft.provider);
    if (m_has_key_row) draft.key = m_key->entry();
    return draft;
}

bool ProviderForm::isTestable() const {
    return m_preset && m_address->problem(false).isEmpty() && m_more->problem(false).isEmpty() &&
           (!m_has_key_row || m_key->problem().isEmpty());
}

QString ProviderForm::problem(bool show) {
    const QString name = m_name->text().trimmed().isEmpty() ? tr("The name is missing.") : QString();
    if (show) m_name_row->setError(name);
    QStringList problems;
    if (!m_preset) problems << tr("Choose a provider on the left, or paste a key.");
    problems << name << (m_has_key_row ? m_key->problem() : QString()) << m_address->problem(show)
             << m_models->problem() << m_more->problem(show);
    problems.removeAll(QString());
    return problems.value(0);
}

void ProviderForm::setReport(const bridge::TestReport& report) {
    m_test->setReport(report);
    if (report.finished && !report.models.empty()) m_models->setListed(report.models);
}

void ProviderForm::setWaiting(const QString& why) {
    m_test->setWaiting(why);
}

} // namespace tollgate::ui
