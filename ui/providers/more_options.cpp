// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/more_options.h"

#include "config/checks.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 120;
constexpr int kHeadersHeight = 60;
constexpr int kMostSeconds = 86'400;

QSpinBox* secondsBox(const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(1, kMostSeconds);
    box->setSuffix(MoreOptions::tr(" s"));
    box->setAccessibleName(name);
    return box;
}

// A limit in milliseconds that was written by hand is kept while its seconds are not touched.
std::int64_t millisOf(const QSpinBox* box, std::int64_t before) {
    const std::int64_t seconds = std::max<std::int64_t>(1, (before + 999) / 1000);
    return box->value() == seconds ? before : static_cast<std::int64_t>(box->value()) * 1000;
}

int secondsOf(std::int64_t millis) {
    return static_cast<int>(std::clamp<std::int64_t>((millis + 999) / 1000, 1, kMostSeconds));
}

struct HeaderLine {
    std::string name;
    std::string value;
};

QList<HeaderLine> headerLines(const QString& text) {
    QList<HeaderLine> lines;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (line.trimmed().isEmpty()) continue;
        lines.append({line.left(colon).trimmed().toStdString(),
                      colon < 0 ? std::string() : line.mid(colon + 1).trimmed().toStdString()});
    }
    return lines;
}

} // namespace

MoreOptions::MoreOptions(QWidget* parent)
    : QWidget(parent),
      m_toggle(Button::link(tr("More options"))),
      m_body(new QWidget),
      m_ca(new QLineEdit),
      m_headers(new QPlainTextEdit),
      m_connect(secondsBox(tr("Time to connect"))),
      m_first_byte(secondsBox(tr("Time to the first byte"))),
      m_idle(secondsBox(tr("Longest silence"))),
      m_factor(new QDoubleSpinBox) {
    auto* caField = new QWidget;
    auto* caRow = new QHBoxLayout(caField);
    caRow->setContentsMargins(0, 0, 0, 0);
    auto* browseButton = new Button(tr("Browse"));
    caRow->addWidget(m_ca, 1);
    caRow->addWidget(browseButton);
    m_ca->setAccessibleName(tr("Certificate authority"));
    m_ca->setPlaceholderText(tr("the system's only"));
    m_headers->setFixedHeight(kHeadersHeight);
    m_headers->setFont(fixedFont());
    m_headers->setPlaceholderText(QStringLiteral("x-title: My desk"));
    m_headers->setTabChangesFocus(true);
    m_factor->setRange(0, 1000);
    m_factor->setDecimals(3);
    m_ca_row = new FieldRow(tr("Authority"), caField, kLabelWidth);
    m_ca_row->setHelp(tr("A PEM file that is trusted there beside the system's authorities."));
    m_headers_row = new FieldRow(tr("Headers"), m_headers, kLabelWidth);
    m_headers_row->setHelp(tr("One a line, added to each call. No keys."));
    auto* factorRow = new FieldRow(tr("Price factor"), m_factor, kLabelWidth);
    factorRow->setHelp(tr("All its prices are multiplied by it."));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kSpace3);
    for (QWidget* row : {static_cast<QWidget*>(m_ca_row), static_cast<QWidget*>(m_headers_row),
                         static_cast<QWidget*>(new FieldRow(tr("Connect within"), m_connect, kLabelWidth)),
                         static_cast<QWidget*>(new FieldRow(tr("First byte within"), m_first_byte, kLabelWidth)),
                         static_cast<QWidget*>(new FieldRow(tr("Silence up to"), m_idle, kLabelWidth)),
                         static_cast<QWidget*>(factorRow)})
        body->addWidget(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    setOpen(false);
    setProvider({});
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(m_body->isHidden()); });
    connect(browseButton, &QPushButton::clicked, this, &MoreOptions::browse);
    connect(m_ca, &QLineEdit::textChanged, this, &MoreOptions::edited);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &MoreOptions::edited);
    for (QSpinBox* box : {m_connect, m_first_byte, m_idle})
        connect(box, &QSpinBox::valueChanged, this, &MoreOptions::edited);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &MoreOptions::edited);
}

void MoreOptions::setOpen(bool open) {
    m_body->setVisible(open);
    m_toggle->setText(open ? tr("Fewer options") : tr("More options"));
    m_toggle->setAccessibleName(m_toggle->text());
}

void MoreOptions::setProvider(const config::Provider& provider) {
    const QSignalBlocker quiet(this);
    m_ca->setText(text(provider.ca_file));
    QStringList lines;
    for (const auto& [name, value] : provider.headers) lines << QStringLiteral("%1: %2").arg(text(name), text(value));
    m_headers->setPlainText(lines.join(QLatin1Char('\n')));
    m_connect->setValue(secondsOf(provider.timeouts.connect_ms));
    m_first_byte->setValue(secondsOf(provider.timeouts.first_byte_ms));
    m_idle->setValue(secondsOf(provider.timeouts.idle_ms));
    m_factor->setValue(provider.cost_multiplier);
    const config::Provider usual;
    setOpen(!provider.ca_file.empty() || !provider.headers.empty() || !(provider.timeouts == usual.timeouts) ||
            provider.cost_multiplier != usual.cost_multiplier);
}

void MoreOptions::apply(config::Provider& provider) const {
    provider.ca_file = m_ca->text().trimmed().toStdString();
    provider.headers.clear();
    for (const HeaderLine& line : headerLines(m_headers->toPlainText())) provider.headers[line.name] = line.value;
    provider.timeouts.connect_ms = millisOf(m_connect, provider.timeouts.connect_ms);
    provider.timeouts.first_byte_ms = millisOf(m_first_byte, provider.timeouts.first_byte_ms);
    provider.timeouts.idle_ms = millisOf(m_idle, provider.timeouts.idle_ms);
    // As many digits as the field shows; a finer factor stays while the field is not touched.
    if (qRound64(provider.cost_multiplier * 1000) != qRound64(m_factor->value() * 1000))
        provider.cost_multiplier = m_factor->value();
}

QString MoreOptions::headersProblem() const {
    for (const HeaderLine& line : headerLines(m_headers->toPlainText())) {
        std::string wrong = config::headerNameProblem(line.name);
        if (wrong.empty()) wrong = config::headerValueProblem(line.value);
        if (!wrong.empty()) return tr("The header %1 %2.").arg(text(config::quoted(line.name)), text(wrong));
    }
    return {};
}

QString MoreOptions::problem(bool show) {
    const QString path = m_ca->text().trimmed();
    const QString ca = path.isEmpty() || QFileInfo(path).isFile() ? QString() : tr("There is no such file.");
    const QString headers = headersProblem();
    if (show) {
        m_ca_row->setError(ca);
        m_headers_row->setError(headers);
        if (!ca.isEmpty() || !headers.isEmpty()) setOpen(true);
    }
    return ca.isEmpty() ? headers : ca;
}

void MoreOptions::browse() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Certificate authority"), {},
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!path.isEmpty()) m_ca->setText(path);
}

} // namespace tollgate::ui
