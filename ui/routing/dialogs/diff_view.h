// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts as one, with what is gone and what is new: tint, sign and line number. Read-only. UI thread.
#pragma once

#include "ui/routing/document/compare.h"

#include <QPlainTextEdit>

namespace tollgate::ui {

class DiffView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit DiffView(const QString& name, QWidget* parent = nullptr);

    // `around`: lines of what stayed that are shown beside each change.
    void setTexts(const QString& before, const QString& after, int around = 3);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void paintLines();

    std::vector<DiffLine> m_lines;
    int m_around = 3;
};

} // namespace tollgate::ui
