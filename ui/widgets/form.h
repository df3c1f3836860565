// SPDX-License-Identifier: GPL-3.0-or-later
// Forms. FormRow is a line of Settings: label and one muted line left, control at 348 px, error under the control.
// FieldRow is a line of a dialog or panel: muted label left, control right. FormSection is a title with a line.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tollgate::ui {

class Label;

class FormRow : public QWidget {
    Q_OBJECT

public:
    // The label becomes the control's accessible name when it has none, the help its description.
    FormRow(const QString& label, const QString& help, QWidget* control, QWidget* parent = nullptr);

    // Behind the control, muted or a link ("cannot be switched off").
    void addBeside(QWidget* widget);
    // Under the control; empty takes it away. The old value stays in force meanwhile.
    void setError(const QString& error);
    // For finding a setting with Ctrl+F.
    bool matches(const QString& words) const;

    QWidget* control() const { return m_control; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_label;
    Label* m_help;
    QWidget* m_control;
    class QHBoxLayout* m_beside;
    Label* m_error;
};

class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(const QString& label, QWidget* control, int label_width = 116, QWidget* parent = nullptr);

    // Muted, under the control ("Goes to the system keychain, never to a file.").
    void setHelp(const QString& help);
    // Under the control instead of the help, and the control's error line.
    void setError(const QString& error);

private:
    void showBelow();

    QWidget* m_control;
    Label* m_below;
    QString m_help;
    QString m_error;
};

// A control with its unit behind it ("per minute"), to stand in a FieldRow as one.
QWidget* withUnit(QWidget* control, const QString& unit);

class FormSection : public QWidget {
    Q_OBJECT

public:
    explicit FormSection(const QString& title, QWidget* parent = nullptr);

    void add(QWidget* row);

private:
    QVBoxLayout* m_column;
};

} // namespace tollgate::ui
