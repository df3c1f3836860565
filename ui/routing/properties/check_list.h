// SPDX-License-Identifier: GPL-3.0-or-later
// A member that is a list of words, ticked: what leads to the next member of a pool, the guardrails of a step. The
// usual ones first, the rest behind "More". UI thread.
#pragma once

#include "config/json.h"
#include "ui/routing/properties/choices.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QGridLayout;

namespace tollgate::ui {

class Button;
class Label;

class CheckList : public QWidget {
    Q_OBJECT

public:
    // `usual`: what a missing member means.
    CheckList(const QString& member, const QString& name, const QStringList& usual, QWidget* parent = nullptr);

    // The first `shown` are always in sight; 0: all.
    void setWords(const QList<NamedChoice>& words, int shown = 0);
    void show(const config::Json& node, const std::optional<config::Json>& live);
    void setReadOnly(bool read_only);

Q_SIGNALS:
    void edited(const QString& member, const std::optional<tollgate::config::Json>& value);

private:
    void tell();
    void arrange();
    QStringList ticked(const config::Json& node) const;

    QString m_member;
    QStringList m_usual;
    QList<NamedChoice> m_words;
    QList<QCheckBox*> m_boxes;
    QGridLayout* m_grid;
    Button* m_more;
    QWidget* m_was_row;
    Label* m_was;
    QStringList m_now;
    std::optional<config::Json> m_live;
    int m_shown = 0;
    bool m_all = false;
};

} // namespace tollgate::ui
