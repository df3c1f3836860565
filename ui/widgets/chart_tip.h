// SPDX-License-Identifier: GPL-3.0-or-later
// The table tooltip of charts: title, then swatch, name and value a line, then the total.
#pragma once

#include "ui/theme/roles.h"

#include <QList>
#include <QWidget>

namespace tollgate::ui {

struct ChartTipLine {
    QString name{};
    QString value{};
    int slot = -1;             // swatch; -1 none
    bool total = false;        // strong, below a line
    Role swatch = Role::Count; // instead of a slot
};

class ChartTip : public QWidget {
    Q_OBJECT

public:
    explicit ChartTip(QWidget* parent);

    void setLines(const QString& title, const QList<ChartTipLine>& lines);
    QString words() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const;

    QString m_title;
    QList<ChartTipLine> m_lines;
};

} // namespace tollgate::ui
