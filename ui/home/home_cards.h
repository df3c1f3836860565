// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of Home, each showing values it is given. UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "record/live.h"
#include "record/report.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_figure.h"

#include <memory>
#include <vector>

namespace tollgate::ui {

class BarChartPanel;
class CodeBlock;
class CopyButton;
class DataTable;
class LayoutStore;
class Switch;
struct SpendPast;

// Gateway, spent, requests, errors, first token.
class HomeFigures : public KeyFigureRow {
    Q_OBJECT
public:
    explicit HomeFigures(QWidget* parent = nullptr);
    void setGateway(const bridge::GatewayState& state, Micros now);
    void setToday(const record::Totals& today, int inFlight);
    void setNow(const record::NowFigures& figures);

Q_SIGNALS:
    void switched(bool on);
    void opened(const QString& page, const QString& filter);

private:
    Switch* m_switch;
    class Label* m_state;
    class Label* m_address;
    CopyButton* m_copy;
    KeyFigure* m_gateway;
    KeyFigure* m_spent;
    KeyFigure* m_requests;
    KeyFigure* m_errors;
    KeyFigure* m_first_token;
    std::int64_t m_per_minute = 0;
    int m_in_flight = 0;
    record::Totals m_today;
};

class SpendTodayCard : public Card {
    Q_OBJECT
public:
    explicit SpendTodayCard(QWidget* parent = nullptr);
    // Hours of today; what the past lets expect is outlined.
    void setReport(const record::SpendReport& report, const bridge::Providers& providers, const SpendPast& past,
                   Micros now);

Q_SIGNALS:
    void openSpending();

private:
    BarChartPanel* m_panel;
};

struct ProviderLine {
    std::string id;
    QString name;
    int slot = 0;
    bridge::ProviderState state = bridge::ProviderState::NoTraffic;
    QString reason;
    QList<double> first_token;
    QString today;
    bool operator==(const ProviderLine&) const = default;
};

class ProviderLines : public RowsModel<ProviderLine> {
    Q_OBJECT
public:
    explicit ProviderLines(QObject* parent = nullptr);

protected:
    QString key(const ProviderLine& row) const override { return QString::fromStdString(row.id); }

    Cell cellOf(const ProviderLine& row, int column) const override;
};

class ProvidersCard : public Card {
    Q_OBJECT
public:
    explicit ProvidersCard(QWidget* parent = nullptr);
    void setProviders(const std::vector<bridge::ProviderStatus>& providers);

private:
    ProviderLines* m_model;
    DataTable* m_table;
};

// A finished or a running request.
struct LatestLine {
    RequestId id;
    std::shared_ptr<const record::Request> request;
    std::optional<Micros> running_for;
    QString provider; // of a running one
    std::int64_t input_tokens = 0;
    std::int64_t output_tokens = 0;
    std::optional<Money> cost;
    bool operator==(const LatestLine&) const = default;
};

class LatestLines : public RowsModel<LatestLine> {
    Q_OBJECT
public:
    explicit LatestLines(const bridge::Providers& providers, QObject* parent = nullptr);

    void setNow(Micros now) { m_now = now; }

protected:
    QString key(const LatestLine& row) const override { return QString::fromStdString(row.id.string()); }

    Cell cellOf(const LatestLine& row, int column) const override;

private:
    const bridge::Providers& m_providers;
    Micros m_now = 0;
};

class LatestCard : public Card {
    Q_OBJECT
public:
    explicit LatestCard(const bridge::Providers& providers, QWidget* parent = nullptr);
    void setFinished(const std::vector<std::shared_ptr<const record::Request>>& newestFirst);
    void setRunning(const std::vector<record::LiveEvent>& running, Micros now);
    void setAddress(const QString& baseUrl);

Q_SIGNALS:
    void requestActivated(tollgate::RequestId id);
    void openAll();

private:
    void update(Micros now);
    LatestLines* m_model;
    DataTable* m_table;
    CodeBlock* m_curl;
    std::vector<std::shared_ptr<const record::Request>> m_finished;
    std::vector<record::LiveEvent> m_running;
};

struct ClientLine {
    QString name;
    QString seen;
    QString today;
    bool operator==(const ClientLine&) const = default;
};

class ClientLines : public RowsModel<ClientLine> {
    Q_OBJECT
public:
    explicit ClientLines(QObject* parent = nullptr);

protected:
    QString key(const ClientLine& row) const override { return row.name; }

    Cell cellOf(const ClientLine& row, int column) const override;
};

class ClientsCard : public Card {
    Q_OBJECT
public:
    explicit ClientsCard(QWidget* parent = nullptr);
    void setClients(const std::vector<record::ClientFigures>& clients, const std::vector<record::LiveEvent>& running,
                    Micros now);

private:
    ClientLines* m_model;
};

// Until there is a provider: what to do first.
class FirstRunCard : public Card {
    Q_OBJECT
public:
    explicit FirstRunCard(QWidget* parent = nullptr);
    void setState(const bridge::GatewayState& gateway, bool hasProvider, bool hasRequest);

Q_SIGNALS:
    void addProvider();

private:
    class StageList* m_steps;
};

} // namespace tollgate::ui
