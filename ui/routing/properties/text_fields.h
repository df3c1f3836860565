// SPDX-License-Identifier: GPL-3.0-or-later
// Members that are typed: a line, a paragraph, a list with commas, a JSON object. UI thread.
#pragma once

#include "ui/routing/properties/property_field.h"

class QLineEdit;
class QStringListModel;
class QPlainTextEdit;

namespace tollgate::ui {

// A paragraph's edit that tells when the focus leaves it.
class ParagraphEdit;

class LineField : public PropertyField {
    Q_OBJECT

public:
    LineField(const QString& member, const QString& label, const QString& placeholder = {},
              int label_width = kPropertyLabel);

    void setPlaceholder(const QString& text);
    void setChoices(const QStringList& words);

    QLineEdit* edit() const { return m_edit; }

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QLineEdit* m_edit;
    QStringListModel* m_choices = nullptr;
};

class ParagraphField : public PropertyField {
    Q_OBJECT

public:
    ParagraphField(const QString& member, const QString& label, const QString& placeholder = {});

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    ParagraphEdit* m_edit;
};

// Texts, separated by commas.
class ListField : public PropertyField {
    Q_OBJECT

public:
    ListField(const QString& member, const QString& label, const QString& placeholder = {});

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QLineEdit* m_edit;
};

// A JSON object, in the fixed font; what does not parse says where.
class ObjectField : public PropertyField {
    Q_OBJECT

public:
    ObjectField(const QString& member, const QString& label, const QString& placeholder = {});

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    void commit();

    ParagraphEdit* m_edit;
};

} // namespace tollgate::ui
