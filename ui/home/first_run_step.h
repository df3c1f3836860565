// SPDX-License-Identifier: GPL-3.0-or-later
// One step of the checklist: a circle with its number or a tick, title, a muted line, room for controls. UI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Label;

class FirstRunStep : public QWidget {
    Q_OBJECT
public:
    FirstRunStep(int number, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHelp(const QString& help, bool error = false);
    // Current: the first that is not done; its circle is accent.
    void setProgress(bool done, bool current);
    void addContent(QWidget* content);
    // Beside each other under the content.
    void addControl(QWidget* control);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    int m_number;
    Label* m_title;
    Label* m_help;
    QVBoxLayout* m_column;
    QHBoxLayout* m_controls;
    bool m_done = false;
    bool m_current = false;
};

} // namespace tollgate::ui
