// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the draft, a row each: where, what, and what to do; errors first, hints last. One click selects
// the step. UI thread.
#pragma once

#include "ui/routing/route_facts.h"

#include <QWidget>

class QListWidget;

namespace tollgate::ui {

class Label;
class Tag;

class ProblemsView : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsView(QWidget* parent = nullptr);

    void setProblems(const RouteDraft& draft, const RouteFacts& facts);

    QListWidget* list() const { return m_list; }

    // "2 warnings", "1 error, 2 warnings"; "" when there is none.
    static QString countWords(const RouteFacts& facts);

Q_SIGNALS:
    // The step of a problem; of the route as a whole the entry.
    void chosen(const QString& node);

private:
    Tag* m_count;
    Label* m_none;
    QListWidget* m_list;

    // A row; its words change with the draft's names and with the language.
    struct Shown {
        bridge::RouteProblem problem;
        QString title;
        QString fix;
        bool operator==(const Shown&) const = default;
    };

    void fill();

    std::vector<Shown> m_shown;
};

} // namespace tollgate::ui
