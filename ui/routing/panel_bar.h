// SPDX-License-Identifier: GPL-3.0-or-later
// The bottom bar of a narrow window: Simulate, Problems, Properties, one of them open at a time. UI thread.
#pragma once

#include <QWidget>

namespace tollgate::ui {

class Button;

class PanelBar : public QWidget {
    Q_OBJECT
public:
    explicit PanelBar(QWidget* parent = nullptr);

    // "simulate", "problems", "properties"; "" none.
    void setOpen(const QString& panel);
    void setWords(const QString& problems, const QString& subject);

Q_SIGNALS:
    // The one that is open closes when it is chosen again: then "".
    void chosen(const QString& panel);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Button* add(const QString& panel, const QString& words, const QString& icon);

    Button* m_simulate;
    Button* m_problems;
    Button* m_properties;
    QString m_open;
};

} // namespace tollgate::ui
