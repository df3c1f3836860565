// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of tokens the range is made of, each kind with its share and its meaning. UI thread.
#pragma once

#include "base/usage.h"
#include "ui/spending/spend_answers.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"

#include <QList>
#include <QString>

namespace tollgate::ui {

struct TokenKind {
    QString name;
    QString meaning; // what the provider bills under this name
    Role role = Role::Control;
    std::int64_t tokens = 0;
    QString percent; // they add up to 100.0
};

// Cache read, fresh input, cache write, output; audio and images when there are any.
QList<TokenKind> tokenKinds(const Usage& usage);

class TokenMixCard : public Card {
    Q_OBJECT
public:
    explicit TokenMixCard(QWidget* parent = nullptr);

    void setAnswer(const SpendAnswer& answer);

private:
    class Mix;
    Mix* m_mix;
};

} // namespace tollgate::ui
