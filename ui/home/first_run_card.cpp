// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/first_run_card.h"

#include "ui/format/money.h"
#include "ui/home/first_run_step.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

enum Step { ListensStep, ProviderStep, TestStep, ClientStep, BudgetStep };

constexpr int kClientLines = 6;

// What a person sees of the key; Copy takes the whole.
QString hinted(const QString& key) {
    return key.isEmpty() ? QStringLiteral("tg-…") : key.left(11) + QChar(0x2026);
}

// Three lines that most programs and SDKs understand.
QString clientLines(const QString& baseUrl, const QString& key) {
    return QStringLiteral("export TOLLGATE_KEY=%2\n"
                          "export ANTHROPIC_BASE_URL=%1 ANTHROPIC_AUTH_TOKEN=$TOLLGATE_KEY\n"
                          "export OPENAI_BASE_URL=%1/v1 OPENAI_API_KEY=$TOLLGATE_KEY")
        .arg(baseUrl, key);
}

} // namespace

FirstRunCard::FirstRunCard(QWidget* parent) : Card({}, {}, parent) {
    setAccessibleName(tr("Get the first request through"));
    setFlush(true);
    buildTitle();
    buildSteps();
    body()->addStretch(1);
    setState({});
}

void FirstRunCard::buildTitle() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kSpace4, kSpace3, kSpace3, kSpace3);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new Label(tr("Get the first request through"), Type::Section));
    m_progress = new Label({}, Type::Body, Role::Muted);
    words->addWidget(m_progress);
    row->addLayout(words, 1);
    auto* hide = new Button(tr("Hide"), ButtonVariant::Flat);
    hide->setToolTip(tr("It comes back through the menu"));
    connect(hide, &QPushButton::clicked, this, &FirstRunCard::hideRequested);
    row->addWidget(hide, 0, Qt::AlignTop);
    add(head);
}

FirstRunStep* FirstRunCard::addStep(const QString& title) {
    auto* step = new FirstRunStep(static_cast<int>(m_steps.size()) + 1, title);
    m_steps.append(step);
    add(step);
    return step;
}

void FirstRunCard::buildSteps() {
    addStep(tr("Gateway listens"));
    FirstRunStep* provider = addStep(tr("Add a provider"));
    provider->setHelp(tr("Paste a key; it is never written to a file. Later: Providers"));
    m_add = new Button(tr("Add provider"), QStringLiteral("plus"), ButtonVariant::Primary);
    connect(m_add, &QPushButton::clicked, this, &FirstRunCard::addProvider);
    provider->addControl(m_add);
    FirstRunStep* test = addStep(tr("Send a test request"));
    m_send = new Button(tr("Send it"), QStringLiteral("play"));
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_send->setEnabled(false);
        m_steps[TestStep]->setHelp(tr("On its way…"));
        Q_EMIT sendTest();
    });
    test->addControl(m_send);
    FirstRunStep* client = addStep(tr("Connect a client"));
    client->setHelp(tr("Set these where the program runs. Copy takes the whole access key. Later: Settings, Network"));
    m_lines = new CodeBlock(tr("Lines for a client"));
    m_lines->setFitToLines(kClientLines);
    client->addContent(m_lines);
    buildBudget();
}

void FirstRunCard::buildBudget() {
    const QString amount = moneySum(kSuggestedBudget);
    FirstRunStep* budget = addStep(tr("Set a daily budget"));
    m_budget = new Button(tr("Set %1 a day").arg(amount));
    connect(m_budget, &QPushButton::clicked, this, &FirstRunCard::setBudget);
    budget->addControl(m_budget);
}

void FirstRunCard::setState(const FirstRunState& state) {
    m_state = state;
    const QList<bool> done{state.listening, state.has_provider, state.has_request, state.has_client, state.has_budget};
    auto current = done.indexOf(false);
    for (qsizetype i = 0; i < m_steps.size(); ++i) m_steps[i]->setProgress(done[i], i == current);
    m_progress->setText(tr("%1 of %2 done. Every step can wait; the gateway %3.")
                            .arg(done.count(true))
                            .arg(done.size())
                            .arg(state.listening ? tr("already runs") : tr("does not listen yet")));
    m_steps[ListensStep]->setTitle(state.listening ? tr("Gateway listens on %1").arg(state.address)
                                                   : tr("Gateway does not listen"));
    m_steps[ListensStep]->setHelp(
        state.listening ? tr("No account, no telemetry. Later: Settings, Network") : state.trouble, !state.listening);
    m_add->setVisible(!state.has_provider);
    m_steps[TestStep]->setHelp(state.test);
    m_send->setVisible(!state.has_request);
    m_send->setDisabledBecause(state.can_test ? QString() : tr("Add a provider first"));
    m_steps[BudgetStep]->setHelp(state.has_budget
                                     ? tr("Later: Access")
                                     : tr("Stops paid requests when it is used up. %1 is suggested. Later: Access")
                                           .arg(moneySum(kSuggestedBudget)));
    m_budget->setVisible(!state.has_budget);
    showClientLines();
    if (m_key.isEmpty() && state.listening) Q_EMIT accessKeyWanted();
}

void FirstRunCard::setAccessKey(const QString& key) {
    m_key = key;
    showClientLines();
}

void FirstRunCard::setTestAnswer(const QString& error) {
    m_send->setEnabled(true);
    m_steps[TestStep]->setHelp(error.isEmpty() ? tr("Answered. The row is in Requests.") : error, !error.isEmpty());
}

void FirstRunCard::showClientLines() {
    QString shown = clientLines(m_state.base_url, hinted(m_key));
    if (m_lines->toPlainText() != shown) m_lines->setCode(shown);
    m_lines->setCopied(clientLines(m_state.base_url, m_key.isEmpty() ? QStringLiteral("tg-…") : m_key));
}

} // namespace tollgate::ui
