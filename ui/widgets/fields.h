// SPDX-License-Identifier: GPL-3.0-or-later
// Input fields with an icon inside: search, filter, password. Their placeholder is not their name: names are given.
#pragma once

#include <QLineEdit>

class QAction;
class QHBoxLayout;

namespace tollgate::ui {

class Button;
class Chip;

// Magnifier inside; Esc empties it before it goes on.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// For keys: hidden, in the fixed font, with an eye. What stands in it is never copied, not even while it is shown.
class PasswordField : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(const QString& name, QWidget* parent = nullptr);
    void setShown(bool shown);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QAction* m_eye;
};

// The frame of a filter bar: funnel, chips of what is set, free text, a button at the end. It tints while the text
// is not a filter: error invalid, warning incomplete (DESIGN-LANGUAGE.md §2).
class FilterField : public QWidget {
    Q_OBJECT

public:
    enum class State { Valid, Incomplete, Invalid };

    explicit FilterField(const QString& name, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }

    // Fixed terms in front ("since:today"); a removed one is told by its text.
    void setChips(const QStringList& chips);
    // `why` becomes the tooltip and the description.
    void setState(State state, const QString& why = {});
    // A button at the right end, inside the frame (the star).
    void addButton(Button* button);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chipRemoved(const QString& chip);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QHBoxLayout* m_row;
    QHBoxLayout* m_chips;
    QLineEdit* m_edit;
    State m_state = State::Valid;
};

} // namespace tollgate::ui
