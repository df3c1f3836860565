// SPDX-License-Identifier: GPL-3.0-or-later
// A row of controls that gives way when it is narrow, in the order of DESIGN-LANGUAGE.md §9: helper text goes first,
// then the words of secondary buttons, then secondary buttons into a *more* menu. Page headers and filter bars are
// Bars.
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace tollgate::ui {

class Button;

class Bar : public QWidget {
    Q_OBJECT

public:
    explicit Bar(int height, QWidget* parent = nullptr);

    // Text labels are helpers only when said so here.
    void addHelper(QWidget* widget);
    // Buttons with an icon may lose their words, secondary ones may go into the menu; everything else stays.
    void add(QWidget* widget, int stretch = 0);
    void addStretch();
    // For owners that keep a stretch between a left and a right part: puts `widget` at the end of the left part.
    void insertBeforeStretch(QWidget* widget);
    // Before another widget of the bar.
    void insertBefore(QWidget* widget, QWidget* before);
    // Helpers are shown and hidden by the bar; this is the owner's wish.
    void setHelperShown(QWidget* helper, bool shown);
    // Base fill and a line below, as page headers and filter bars have.
    void setPlate(bool plate);
    void setMargins(int left, int right);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        QWidget* widget;
        bool shown;
        bool words;
    };

    int wanted(const QList<Place>& places, bool more) const;
    void fit();
    void apply(const QList<Place>& places, bool more);
    void fillMore();

    QHBoxLayout* m_row;
    QList<QWidget*> m_all;
    QList<QWidget*> m_helpers;
    QList<QWidget*> m_dropped; // hidden by the bar, not by the page
    Button* m_more;
    int m_stretch_at = -1;
    bool m_plate = false;
};

} // namespace tollgate::ui
