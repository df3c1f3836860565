// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a chart as a row with totals, which is also its filter: click isolates, Ctrl+click adds, click again
// clears; Space and Ctrl+Space do the same (DESIGN-LANGUAGE.md §4).
#pragma once

#include <QList>
#include <QSet>
#include <QWidget>

namespace tollgate::ui {

class LegendItem;

struct LegendEntry {
    QString id{};
    QString name{};
    QString total{};
    int slot = 0;
};

class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void setEntries(const QList<LegendEntry>& entries);
    // Totals as strong as the page's figures; otherwise muted. Before the entries.
    void setTotalsStrong(bool strong);
    // Muted at the right end, with a dashed swatch ("Expected by midnight $20.17").
    void setNote(const QString& note);
    // Space before the first entry, so that it starts at the plot.
    void setIndent(int indent);

    QSet<QString> chosen() const { return m_chosen; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Empty: everything shows.
    void chosenChanged(const QSet<QString>& ids);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(const QString& id, bool add);
    int arrange(int width, bool apply) const;

    QList<LegendItem*> m_items;
    QList<LegendEntry> m_entries;
    QSet<QString> m_chosen;
    QString m_note;
    int m_indent = 0;
    bool m_strong = false;
};

} // namespace tollgate::ui
