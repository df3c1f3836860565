// SPDX-License-Identifier: GPL-3.0-or-later
// What few providers need: an authority of their own, headers, time limits, a price factor. Folded away at first; open
// when something in it is set. UI thread.
#pragma once

#include "config/config.h"

#include <QWidget>

class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace tollgate::ui {

class Button;
class FieldRow;

class MoreOptions : public QWidget {
    Q_OBJECT
public:
    explicit MoreOptions(QWidget* parent = nullptr);

    void setProvider(const config::Provider& provider);
    void apply(config::Provider& provider) const;
    // The first thing that is wrong, and says so under its field when `show`; "" when all is well.
    QString problem(bool show);

Q_SIGNALS:
    void edited();

private:
    void setOpen(bool open);
    void browse();
    QString headersProblem() const;

    Button* m_toggle;
    QWidget* m_body;
    QLineEdit* m_ca;
    QPlainTextEdit* m_headers;
    FieldRow* m_ca_row;
    FieldRow* m_headers_row;
    QSpinBox* m_connect;
    QSpinBox* m_first_byte;
    QSpinBox* m_idle;
    QDoubleSpinBox* m_factor;
};

} // namespace tollgate::ui
