// SPDX-License-Identifier: GPL-3.0-or-later
// Completes the word at the end of a condition that is typed: fields, then operators, then the values of the field.
// UI thread.
#pragma once

#include "ui/routing/properties/choices.h"

#include <QCompleter>

class QStringListModel;

namespace tollgate::ui {

// What may stand after `text`, whose last word may be unfinished.
QStringList conditionWords(const QString& text, const Choices& choices);

class ConditionCompleter : public QCompleter {
    Q_OBJECT

public:
    explicit ConditionCompleter(QObject* parent = nullptr);

    void setChoices(const Choices& choices) { m_choices = choices; }

    QStringList splitPath(const QString& text) const override;
    QString pathFromIndex(const QModelIndex& index) const override;

private:
    Choices m_choices;
    QStringListModel* m_words;
    mutable QString m_before; // what stands before the word that is completed
};

} // namespace tollgate::ui
