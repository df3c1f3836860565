// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/number_fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSpinBox>

#include <array>
#include <cmath>
#include <utility>

namespace tollgate::ui {

namespace {

using config::Json;

struct Unit {
    qint64 millis;
    const char* name;
};

constexpr std::array<Unit, 5> kUnits{{{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "min"}, {1000, "s"}, {1, "ms"}}};

qint64 wholeOf(const Json* value, qint64 otherwise) {
    return value != nullptr ? QString::fromStdString(value->text).toLongLong() : otherwise;
}

qint64 unitOf(const QString& name) {
    if (name == QStringLiteral("m")) return 60'000;
    for (const Unit& unit : kUnits)
        if (name == QLatin1String(unit.name)) return unit.millis;
    return 0;
}

} // namespace

QString spanWords(qint64 millis) {
    QStringList parts;
    for (const Unit& unit : kUnits) {
        const qint64 count = millis / unit.millis;
        if (count == 0) continue;
        parts.append(QStringLiteral("%1 %2").arg(count).arg(QLatin1String(unit.name)));
        millis -= count * unit.millis;
    }
    return parts.isEmpty() ? QStringLiteral("0 s") : parts.join(u' ');
}

qint64 spanFromWords(const QString& words, qint64 bare) {
    static const QRegularExpression part(QStringLiteral("\\s*(\\d+(?:[.,]\\d+)?)\\s*([a-z]*)"));
    double total = 0;
    qsizetype at = 0;
    const QString text = words.trimmed().toLower();
    while (at < text.size()) {
        const auto match =
            part.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) return -1;
        const bool alone = match.captured(2).isEmpty() && at == 0 && match.capturedEnd() == text.size();
        const qint64 unit = alone ? bare : unitOf(match.captured(2));
        if (unit == 0) return -1;
        total += match.captured(1).replace(u',', u'.').toDouble() * static_cast<double>(unit);
        at = match.capturedEnd();
    }
    return text.isEmpty() || total > 1e15 ? -1 : std::llround(total);
}

CountField::CountField(const QString& member, const QString& label, Range range, const QString& zero, int label_width)
    : PropertyField(member, label, new QSpinBox, label_width),
      m_box(static_cast<QSpinBox*>(control())),
      m_range(range) {
    m_box->setRange(range.least, range.most);
    m_box->setSpecialValueText(zero);
    m_box->setKeyboardTracking(false);
    m_box->setGroupSeparatorShown(range.most > 10'000);
    connect(m_box, &QSpinBox::valueChanged, this, [this](int value) { send(Json::number(std::int64_t{value})); });
}

void CountField::setValue(const Json* value) {
    const QSignalBlocker quiet(m_box);
    m_box->setValue(static_cast<int>(std::clamp<qint64>(wholeOf(value, m_range.usual), m_range.least, m_range.most)));
}

QString CountField::words(const Json* value) const {
    const qint64 number = wholeOf(value, m_range.usual);
    if (number == m_range.least && !m_box->specialValueText().isEmpty()) return m_box->specialValueText();
    return QLocale().toString(number);
}

AmountField::AmountField(const QString& member, const QString& label)
    : PropertyField(member, label, new QLineEdit, kPropertyLabel), m_edit(static_cast<QLineEdit*>(control())) {
    connect(m_edit, &QLineEdit::editingFinished, this, &AmountField::commit);
}

void AmountField::setValue(const Json* value) {
    m_edit->setText(words(value));
}

QString AmountField::words(const Json* value) const {
    return value != nullptr ? QString::fromStdString(value->text) : QString();
}

// The digits stay those that were typed: money is no binary fraction.
void AmountField::commit() {
    QString text = m_edit->text().trimmed();
    text.remove(u'$').remove(u' ').replace(u',', u'.');
    const auto parsed = config::parseJson(text.toStdString());
    const bool number = parsed.has_value() && parsed->kind == Json::Kind::Number;
    if (!number || text.toDouble() <= 0) return setError(tr("A number above 0 is needed."));
    send(*parsed);
}

DurationField::DurationField(const QString& member, const QString& label, Span span, int label_width)
    : PropertyField(member, label, new QComboBox, label_width),
      m_box(static_cast<QComboBox*>(control())),
      m_span(std::move(span)) {
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMinimumContentsLength(5);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_span.usual < 0) m_box->addItem(m_span.zero);
    for (const qint64 offered : m_span.offered) m_box->addItem(wordsOf(offered));
    connect(m_box, &QComboBox::activated, this, &DurationField::commit);
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &DurationField::commit);
}

QString DurationField::wordsOf(qint64 value) const {
    return value == 0 && !m_span.zero.isEmpty() ? m_span.zero : spanWords(value * m_span.unit);
}

void DurationField::setValue(const Json* value) {
    m_before = words(value);
    m_box->setEditText(m_before);
}

QString DurationField::words(const Json* value) const {
    if (value == nullptr && m_span.usual < 0) return m_span.zero;
    return wordsOf(wholeOf(value, m_span.usual));
}

void DurationField::commit() {
    const QString text = m_box->currentText().trimmed();
    if (text == m_before) return setError({}); // who only passes through changes nothing
    const bool zero = !m_span.zero.isEmpty() && text.compare(m_span.zero, Qt::CaseInsensitive) == 0;
    if (m_span.usual < 0 && (zero || text.isEmpty())) return send(std::nullopt);
    const qint64 millis = zero ? 0 : spanFromWords(text, 1000);
    if (millis < 0 || millis % m_span.unit != 0)
        return setError(tr("A length of time is needed, such as %1.").arg(spanWords(m_span.unit * 30)));
    const qint64 value = millis / m_span.unit;
    if (value < m_span.least || value > m_span.most)
        return setError(
            tr("From %1 to %2.").arg(spanWords(m_span.least * m_span.unit), spanWords(m_span.most * m_span.unit)));
    m_before = wordsOf(value);
    m_box->setEditText(m_before);
    send(Json::number(value));
}

} // namespace tollgate::ui
