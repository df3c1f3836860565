// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/incidents.h"

#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Incident)
};

void addGateway(QList<Incident>& list, const bridge::GatewayState& gateway) {
    if (!gateway.listen_error.isEmpty()) {
        QString next = gateway.suggested_port ? Words::tr("Use %1?").arg(gateway.suggested_port) : QString();
        list.append({QStringLiteral("port ") + gateway.address, MessageKind::Error, gateway.listen_error, next,
                     std::nullopt, Remedy::UsePort});
    }
    if (!gateway.config_problems.isEmpty()) {
        auto more = gateway.config_problems.size() - 1;
        QString rest = gateway.config_problems.first();
        if (more > 0) rest += Words::tr(" (and %1 more)").arg(more);
        list.append({QStringLiteral("config ") + rest, MessageKind::Error,
                     Words::tr("The configuration file was refused; the one before keeps running."), rest, std::nullopt,
                     Remedy::ConfigFile});
    }
    if (!gateway.journal_trouble.isEmpty())
        list.append({QStringLiteral("journal ") + gateway.journal_trouble, MessageKind::Error, gateway.journal_trouble,
                     Words::tr("Requests still pass."), std::nullopt, Remedy::DataSettings});
    if (!gateway.on)
        list.append({QStringLiteral("off"), MessageKind::Warning, Words::tr("Tollgate is off."),
                     Words::tr("Clients get 503 until it is switched on."), Status::Off, Remedy::SwitchOn});
}

// Only when it matters: a key waits for it, or there is none to put one into.
void addKeychain(QList<Incident>& list, const bridge::Installation& installation,
                 const std::vector<bridge::ProviderStatus>& providers) {
    using State = bridge::KeychainState;
    if (installation.keychain == State::Unknown || installation.keychain == State::Unlocked) return;
    auto waits = [](const bridge::ProviderKeyStatus& key) {
        return key.key.secret.store == config::SecretRef::Store::Keychain && bridge::isUnread(key.state);
    };
    auto waiting = std::count_if(providers.begin(), providers.end(), [&](const bridge::ProviderStatus& status) {
        return std::any_of(status.keys.begin(), status.keys.end(), waits);
    });
    bool absent = installation.keychain == State::NoService || installation.keychain == State::NoKeyring;
    if (waiting == 0 && !(absent && providers.empty())) return;
    QString headline = installation.keychain == State::Locked ? Words::tr("The keychain is locked.")
                       : absent                               ? Words::tr("No keychain on this system.")
                                                              : Words::tr("The keychain does not answer.");
    QString rest = absent
                       ? Words::tr("New keys stay in memory until you quit, or come from environment variables.")
                       : Words::tr("Keys of %1 provider(s) cannot be read until it is; nothing is lost.").arg(waiting);
    list.append(
        {QStringLiteral("keychain ") + headline, absent ? MessageKind::Info : MessageKind::Warning, headline, rest});
}

void addProvider(QList<Incident>& list, const bridge::ProviderStatus& status, Micros now) {
    using State = bridge::ProviderState;
    QString name = text(status.provider.name), headline;
    Remedy remedy = Remedy::ShowRequests;
    switch (status.state) {
    case State::Down: headline = Words::tr("%1 is down"); break;
    case State::Degraded: headline = Words::tr("%1 is degraded"); break;
    case State::Cooling: headline = Words::tr("%1 is cooling"); break;
    case State::Attention:
        headline = Words::tr("%1 needs attention");
        remedy = Remedy::OpenProvider;
        break;
    default: return;
    }
    QString since =
        status.since ? Words::tr("since %1").arg(clock(localTime(status.since), localTime(now))) : QString();
    QString rest = since.isEmpty()           ? status.reason
                   : status.reason.isEmpty() ? since
                                             : since + QStringLiteral(": ") + status.reason;
    bool down = status.state == State::Down;
    list.append({QStringLiteral("provider %1 %2").arg(text(status.provider.id)).arg(static_cast<int>(status.state)),
                 down ? MessageKind::Error : MessageKind::Warning, headline.arg(name), rest + QLatin1Char('.'),
                 statusOf(status.state), remedy, text(status.provider.id)});
}

} // namespace

QList<Incident> incidentsOf(const bridge::GatewayState& gateway, const bridge::Installation& installation,
                            const std::vector<bridge::ProviderStatus>& providers, Micros now) {
    QList<Incident> list;
    addGateway(list, gateway);
    addKeychain(list, installation, providers);
    for (const bridge::ProviderStatus& status : providers) addProvider(list, status, now);
    return worstFirst(list);
}

QList<Incident> incidentsOf(const std::vector<bridge::BudgetStatus>& budgets, const config::Config& config) {
    QList<Incident> list;
    for (const bridge::BudgetStatus& budget : budgets) {
        if (budget.state != bridge::BudgetState::UsedUp) continue;
        // Of this window and this amount: raised and used up again is another one.
        const QString id =
            QStringLiteral("budget %1 %2 %3").arg(text(budget.id)).arg(budget.window_start).arg(budget.amount.pico);
        list.append({id, budget.blocks ? MessageKind::Denied : MessageKind::Warning,
                     Words::tr("The budget %1 is used up.").arg(budgetTitle(config, budget)), usedUpWords(budget),
                     std::nullopt, Remedy::OpenBudget, text(budget.id)});
    }
    return list;
}

QList<Incident> worstFirst(const QList<Incident>& incidents) {
    QList<Incident> sorted;
    for (MessageKind kind : {MessageKind::Error, MessageKind::Denied, MessageKind::Warning, MessageKind::Info})
        for (const Incident& incident : incidents)
            if (incident.kind == kind) sorted.append(incident);
    return sorted;
}

} // namespace tollgate::ui
