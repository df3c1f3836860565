// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few: "Live | History". Left and Right move, the chosen one is selected and strong. Each segment is a radio
// button for assistive programs.
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace tollgate::ui {

class Segment;

class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& name, QWidget* parent = nullptr);

    void add(const QString& text, const QString& id);
    QString current() const;
    // Without changed().
    void setCurrent(const QString& id);

Q_SIGNALS:
    void changed(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    QList<Segment*> m_segments;
};

} // namespace tollgate::ui
