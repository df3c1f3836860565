// SPDX-License-Identifier: GPL-3.0-or-later
// Members that are chosen: one of some words, a step to go to, a provider, a model. UI thread.
#pragma once

#include "ui/routing/properties/choices.h"
#include "ui/routing/properties/property_field.h"

class QComboBox;

namespace tollgate::ui {

class WordField : public PropertyField {
    Q_OBJECT

public:
    // `usual`: the word that a missing member means; empty when it may not be missing.
    WordField(const QString& member, const QString& label, const QList<NamedChoice>& words, const QString& usual);

    QString current() const;

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QComboBox* m_box;
    QString m_usual;
};

// The same, but other words may be typed ("tag:project").
class OpenWordField : public PropertyField {
    Q_OBJECT

public:
    using Check = QString (*)(const QString& word); // what is wrong; "" when nothing is
    using Write = config::Json (*)(const QString& word);
    using Show = QString (*)(const config::Json& value); // of a value that is none of the words

    OpenWordField(const QString& member, const QString& label, const QString& usual, Check check, Write write,
                  Show show);

    void setWords(const QList<NamedChoice>& words);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    void commit();

    QString m_before; // what it shows while nobody has changed it
    QComboBox* m_box;
    QString m_usual;
    Check m_check;
    Write m_write;
    Show m_show;
};

// A port: the step it leads to, with a way to go there.
class PortField : public PropertyField {
    Q_OBJECT

public:
    // `none`: words for leading nowhere where that is allowed.
    PortField(const QString& member, const QString& label, const QString& none = {});

    void setChoices(const Choices& choices, const QString& self);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QComboBox* m_box;
    QString m_none;
    QHash<QString, QString> m_names;
};

class ProviderField : public PropertyField {
    Q_OBJECT

public:
    explicit ProviderField(const QString& label);

    void setChoices(const Choices& choices);

protected:
    void setValue(const config::Json* value) override;
    QString words(const config::Json* value) const override;

private:
    QComboBox* m_box;
};

} // namespace tollgate::ui
