// SPDX-License-Identifier: GPL-3.0-or-later
// Read-only text in the fixed font on the alternate fill, with a copy button in its corner.
#pragma once

#include <QPlainTextEdit>

namespace tollgate::ui {

class CopyButton;

class CodeBlock : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeBlock(const QString& name, QWidget* parent = nullptr);

    void setCode(const QString& code);
    // As tall as its lines (up to `most`), instead of filling what it gets.
    void setFitToLines(int most);
    // What Copy takes, when it differs from what is shown (redacted keys).
    void setCopied(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    CopyButton* m_copy;
    int m_most_lines = 0;
};

} // namespace tollgate::ui
