// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist of a new installation (DESIGN-LANGUAGE.md "First run"): every step can wait, and says where it can be
// changed later. Shows values it is given; UI thread.
#pragma once

#include "base/money.h"
#include "bridge/gateway.h"
#include "ui/widgets/card.h"

#include <QList>

namespace tollgate::ui {

class Button;
class CodeBlock;
class FirstRunStep;
class Label;

// A day, over everything.
inline constexpr Money kSuggestedBudget{5 * Money::kPerDollar};

struct FirstRunState {
    bool listening = false;
    QString address;  // "127.0.0.1:8655"
    QString base_url; //
    QString trouble;  // why it does not listen
    bool has_provider = false;
    bool has_request = false;
    bool has_client = false; // a program other than this window has asked
    bool has_budget = false;
    QString test; // "One short question to gpt-5-nano at OpenAI, about $0.0001."
    bool can_test = false;

    // Without a budget too: one is offered, nobody needs it.
    bool done() const { return listening && has_provider && has_request && has_client; }

    bool operator==(const FirstRunState&) const = default;
};

class FirstRunCard : public Card {
    Q_OBJECT
public:
    explicit FirstRunCard(QWidget* parent = nullptr);

    void setState(const FirstRunState& state);
    // Asked for when the lines are to be copied; "" when the keychain cannot give it now.
    void setAccessKey(const QString& key);
    // What came of the test request; "" when it was answered.
    void setTestAnswer(const QString& error);

Q_SIGNALS:
    void addProvider();
    void sendTest();
    void setBudget(); // of kSuggestedBudget a day
    void accessKeyWanted();
    void hideRequested();

private:
    void buildTitle();
    void buildSteps();
    void buildBudget();
    FirstRunStep* addStep(const QString& title);
    void showClientLines();

    FirstRunState m_state;
    QString m_key;
    Label* m_progress;
    QList<FirstRunStep*> m_steps; // listens, provider, test, client, budget
    Button* m_add;
    Button* m_send;
    CodeBlock* m_lines;
    Button* m_budget;
};

} // namespace tollgate::ui
