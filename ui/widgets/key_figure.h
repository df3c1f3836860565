// SPDX-License-Identifier: GPL-3.0-or-later
// A key figure: title, one large value, an optional bar against a budget, a note in caption. A row of them is one card
// with lines between. A figure turns warning only against its usual value, which its note prints.
#pragma once

#include "ui/models/cell.h"

#include <QAbstractButton>

class QHBoxLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Button;
class Label;
class ShareBar;

class KeyFigure : public QAbstractButton {
    Q_OBJECT

public:
    explicit KeyFigure(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setValue(const QString& value, Tone tone = Tone::Normal);
    void setNote(const QString& note, Tone tone = Tone::Muted);
    // A link in front of the note; linkActivated() when it is used.
    void setNoteLink(const QString& link, const QString& rest);
    // 0 to 1 of the budget; negative takes the bar away.
    void setBar(double fraction, Tone tone = Tone::Accent);
    // Something else in place of the value (the gateway's switch).
    void setValueWidget(QWidget* widget);
    // Clicks and Enter go somewhere; without it the figure takes no focus.
    void setOpens(bool opens);

    QString value() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rename();
    void sizeChanged();

    QVBoxLayout* m_column;
    Label* m_title;
    Label* m_value;
    QWidget* m_value_widget = nullptr;
    ShareBar* m_bar;
    Label* m_note;
    Button* m_link = nullptr;
    QHBoxLayout* m_note_row;
    QString m_note_words;
};

class KeyFigureRow : public QWidget {
    Q_OBJECT

public:
    explicit KeyFigureRow(QWidget* parent = nullptr);

    // `stretch` relative widths, as the first figure of Home is wider.
    KeyFigure* add(const QString& title, int stretch = 1);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    QList<int> widthsOf(qsizetype first, qsizetype end) const;
    int rowsFor(int width) const;

    QList<KeyFigure*> m_figures;
    QList<int> m_stretches;
};

} // namespace tollgate::ui
