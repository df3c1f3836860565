// SPDX-License-Identifier: GPL-3.0-or-later
// Members that are numbers: a count in a spin box, an amount, a length of time in words. UI thread.
#pragma once

#include "ui/routing/properties/property_field.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tollgate::ui {

class CountField : public PropertyField {
    Q_OBJECT

public:
    struct Range {
        int least, most;
        int usual; // when the member is missing
    };

    // `zero`: words for the least value ("as asked").
    CountField(const QString& member, const QString& label, Range range, const QString& zero = {},
               int label_width = kPropertyLabelWide);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QSpinBox* m_box;
    Range m_range;
};

// Any positive number, digits as they are typed.
class AmountField : public PropertyField {
    Q_OBJECT

public:
    AmountField(const QString& member, const QString& label);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    void commit();

    QLineEdit* m_edit;
};

// "8 s", "5 min": typed or chosen from what is usual.
class DurationField : public PropertyField {
    Q_OBJECT

public:
    struct Span {
        qint64 unit;           // milliseconds that a 1 in the file means: 1 or 1000
        qint64 least, most;    // in the file's unit
        qint64 usual;          // in the file's unit, when the member is missing; -1: nothing is said then
        QString zero;          // words for 0 ("never"); for usual -1 those of a missing member
        QList<qint64> offered; // in the file's unit
    };

    DurationField(const QString& member, const QString& label, Span span, int label_width = kPropertyLabelWide);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    void commit();
    QString wordsOf(qint64 value) const;

    QString m_before; // what it shows while nobody has changed it
    QComboBox* m_box;
    Span m_span;
};

// "250 ms", "8 s", "5 min", "1 h", "7 d"; "1 min 30 s" where it is not round.
QString spanWords(qint64 millis);
// The same typed by a person, a bare number counting in `bare` milliseconds; -1 for what is no length of time.
qint64 spanFromWords(const QString& words, qint64 bare);

} // namespace tollgate::ui
