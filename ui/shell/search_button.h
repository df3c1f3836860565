// SPDX-License-Identifier: GPL-3.0-or-later
// The field in the page header that opens the command palette: magnifier, words, its keys; only the magnifier in a
// narrow window.
#pragma once

#include <QPushButton>

namespace tollgate::ui {

class SearchButton : public QPushButton {
    Q_OBJECT
public:
    explicit SearchButton(QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_narrow = false;
};

} // namespace tollgate::ui
