// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of routes tried without being live: what is wrong with one, where one request would go, what it would have
// done with the requests of the last hours. Nothing is sent to anybody. The work is done on threads of its own; UI
// thread.
#pragma once

#include "base/clock.h"
#include "bridge/offered_models.h"
#include "bridge/route_problem.h"
#include "bridge/worker.h"
#include "config/preset.h"
#include "record/record.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tollgate::bridge {

class CatalogueStore;
class ConfigStore;
class ModelLists;
struct TrialBench;

// One request to try.
struct TrialRequest {
    std::string route;              // id of the draft
    std::string draft;              // its text
    record::Request request;        // as recorded, or made up: model, key, tags, facts, start
    std::string body;               // JSON; "" when it is not at hand: then the facts speak
    std::int64_t prompt_tokens = 0; // instead of what the body comes to; 0: as it is
    bool named = false;             // it asks for this route by name, whatever its model
    std::map<std::string, record::Outcome, std::less<>> answers; // what providers are assumed to say, by id
    std::set<std::string, std::less<>> used_up;                  // gates that have no room, by their step
};

struct Trial {
    std::string problem; // why it could not be tried; "" when it was
    std::string route;   // that took it; "" none
    std::vector<record::TraceStep> trace;
    std::string provider; // that would answer; "" nobody
    std::string model;
    std::string error; // what the client would be told; "" when it is answered
    std::optional<Money> cost;
    bool unpriced = false; // a provider answers and its price is not known
};

struct RehearsedMove {
    std::string from; // "openai · gpt-5.4"
    std::string to;
    std::int64_t requests = 0;
    std::vector<std::shared_ptr<const record::Request>> sample; // the newest, at most kRehearsedSample
};

struct RehearsedRefusal {
    std::string reason;
    std::int64_t requests = 0;
    std::vector<std::shared_ptr<const record::Request>> sample;
};

struct RehearsedStep {
    std::string node;
    std::int64_t before = 0; // requests that passed it as it was logged
    std::int64_t after = 0;
};

inline constexpr std::size_t kRehearsedSample = 50;

struct Rehearsed {
    std::string problem; // why it could not be done; "" when it was
    std::int64_t requests = 0;
    std::int64_t unchanged = 0;
    std::int64_t moved = 0;
    std::int64_t unroutable = 0;
    std::int64_t unpriced = 0; // left out of both sums
    Money cost_before;
    Money cost_after;
    std::vector<RehearsedMove> moves; // most requests first
    std::vector<RehearsedRefusal> refusals;
    std::vector<RehearsedStep> steps; // of the draft, in its order
};

class RouteTrials : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        ModelLists& lists;
        std::shared_ptr<const config::Presets> presets;
        const CatalogueStore& catalogue;
        const Clock& clock;
        QString data_folder;
        std::function<std::uint16_t()> own_port; // where the gateway listens; 0: nowhere
    };

    explicit RouteTrials(Parts parts, QObject* parent = nullptr);

    // What is wrong with a draft as it stands beside the rest of the configuration.
    void check(const std::string& route, const std::string& draft, QObject* context,
               std::function<void(const std::vector<RouteProblem>&)> done);
    // Of the providers in use, in configured order.
    void models(QObject* context, std::function<void(const std::vector<Offering>&)> done);
    void simulate(const TrialRequest& request, QObject* context, std::function<void(const Trial&)> done);

    // The requests since `from`, through the draft. `progress`: how many were looked at.
    void rehearse(const std::string& route, const std::string& draft, Micros from, QObject* context,
                  std::function<void(std::int64_t)> progress, std::function<void(const Rehearsed&)> done);
    void cancelRehearsal(QObject* context);

    // Nothing is being worked out.
    bool isIdle() const { return m_quick.isIdle() && m_long.isIdle(); }

private:
    std::shared_ptr<const TrialBench> bench(const std::string& route, const std::string& draft) const;

    Parts m_parts;
    Worker m_quick{QStringLiteral("route-check")};
    Worker m_long{QStringLiteral("rehearsal")};
};

} // namespace tollgate::bridge
