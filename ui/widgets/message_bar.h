// SPDX-License-Identifier: GPL-3.0-or-later
// A message where it matters: tinted, a 3 px edge, shape, words, actions as links, close (DESIGN-LANGUAGE.md §2).
// Hidden until it has something to say; announces itself once to assistive programs.
#pragma once

#include "ui/theme/status.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;

namespace tollgate::ui {

class Button;
class Label;

enum class MessageKind { Info, Warning, Error, Ok, Denied };

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    // `headline` strong, `rest` plain behind it. The shape is the kind's, or that of `status`.
    void say(MessageKind kind, const QString& headline, const QString& rest = {},
             std::optional<Status> status = std::nullopt);
    // Hides it.
    void clear();
    // A link at the right; returned for connecting. Stays until clearActions().
    Button* addAction(const QString& text);
    void clearActions();
    // × hides this message only and emits closed().
    void setClosable(bool closable);
    QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    QHBoxLayout* m_actions;
    Label* m_words;
    Button* m_close;
    MessageKind m_kind = MessageKind::Info;
    QString m_shape;
    QString m_said;
};

} // namespace tollgate::ui
