// SPDX-License-Identifier: GPL-3.0-or-later
// Instead of a blank: an icon, one sentence, one main button and perhaps a second (DESIGN-LANGUAGE.md §2). And the
// muted "Loading…" that appears only when waiting takes longer than 200 ms.
#pragma once

#include "ui/theme/variant.h"
#include "ui/widgets/label.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Button;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon_name, const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    // The page's one primary button only where nothing else on the pane is primary.
    Button* addAction(const QString& text, const QString& icon_name = {},
                      ButtonVariant variant = ButtonVariant::Secondary);
    // Between sentence and buttons (a code block).
    void addWidget(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QWidget* m_space;
    Label* m_sentence;
    QVBoxLayout* m_column;
    QHBoxLayout* m_actions;
};

class LoadingLabel : public Label {
    Q_OBJECT

public:
    explicit LoadingLabel(QWidget* parent = nullptr);

    void start();
    void stop();

private:
    QTimer m_delay;
};

} // namespace tollgate::ui
