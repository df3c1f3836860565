// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/routes.h"

#include "bridge/config_store.h"
#include "bridge/log.h"
#include "bridge/route_keeper.h"
#include "config/free_id.h"
#include "config/json.h"
#include "state/route_drafts.h"
#include "state/route_versions.h"
#include "state/state_thread.h"

#include <QFile>
#include <QPointer>

#include <algorithm>

namespace tollgate::bridge {

namespace {

using config::Json;

std::vector<config::Route>::iterator find(config::Config& config, const std::string& id) {
    return std::find_if(config.routes.begin(), config.routes.end(), [&](const auto& route) { return route.id == id; });
}

LiveRoute described(const config::Route& route) {
    LiveRoute live{.id = route.id, .name = route.id, .json = route.json};
    const auto json = config::parseJson(route.json);
    if (!json) return live;
    if (const Json* name = json->find("name"); name && !name->text.empty()) live.name = name->text;
    if (const Json* enabled = json->find("enabled")) live.enabled = enabled->truth;
    return live;
}

Publishing refused(const config::Problem& problem) {
    return {
        .result = Publishing::Result::Refused, .error = QString::fromStdString(toText(problem)), .problem = problem};
}

void warn(const std::optional<std::string>& problem) {
    if (problem) qCWarning(gatewayLog, "drafts of routes cannot be kept: %s", problem->c_str());
}

} // namespace

Routes::Routes(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {
    m_parts.store.run([this](state::Database& database) {
        for (state::RouteDraft& draft : state::readDrafts(database))
            m_drafts[draft.route] = {draft.route, std::move(draft.base), std::move(draft.json)};
    });
    connect(&m_parts.config, &ConfigStore::applied, this, &Routes::changed);
    connect(&m_parts.config, &ConfigStore::refusedChanged, this, &Routes::changed);
}

Routes::~Routes() {
    m_parts.store.run([](state::Database&) {}); // whose answers come to this
}

std::vector<LiveRoute> Routes::live() const {
    std::vector<LiveRoute> all;
    for (const config::Route& route : m_parts.config.config().routes) {
        all.push_back(described(route));
        const state::RouteVersion* newest = m_parts.keeper.newest(route.id);
        if (!newest) continue;
        all.back().version = newest->version;
        all.back().since = newest->at;
    }
    return all;
}

std::optional<LiveRoute> Routes::find(const std::string& id) const {
    for (LiveRoute& route : live())
        if (route.id == id) return std::move(route);
    return std::nullopt;
}

std::optional<config::Problem> Routes::fileProblem() const {
    const config::Problems& problems = m_parts.config.refused();
    return problems.empty() ? std::nullopt : std::optional(problems.front());
}

QString Routes::fileText() const {
    QFile file(filePath());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString Routes::filePath() const {
    return m_parts.config.path();
}

std::string Routes::freeId(const QString& name) const {
    return config::freeId(name.toStdString(), "route",
                          [this](const std::string& id) { return placeOf(id) >= 0 || m_drafts.contains(id); });
}

int Routes::placeOf(const std::string& id) const {
    const auto& routes = m_parts.config.config().routes;
    const auto at = std::find_if(routes.begin(), routes.end(), [&](const auto& route) { return route.id == id; });
    return at == routes.end() ? -1 : static_cast<int>(at - routes.begin());
}

void Routes::keepDraft(const KeptDraft& draft) {
    KeptDraft& kept = m_drafts[draft.route];
    if (kept == draft) return;
    kept = draft;
    m_parts.store.post([draft, now = m_parts.clock.now()](state::Database& database) {
        warn(state::keepDraft(database, {draft.route, draft.base, draft.json, now}));
    });
}

void Routes::dropDraft(const std::string& route) {
    if (m_drafts.erase(route) == 0) return;
    m_parts.store.post([route](state::Database& database) { warn(state::dropDraft(database, route)); });
}

Publishing Routes::publish(const KeptDraft& draft, const std::string& note) {
    const auto parsed = config::parseJson(draft.json);
    if (!parsed) return refused(config::notJson(parsed.error()));
    const std::string json = compactText(*parsed);
    m_parts.config.reload(); // an edit from outside that nobody has seen yet counts
    if (const auto problem = fileProblem(); problem && m_parts.config.exists()) return refused(*problem);
    const auto live = find(draft.route);
    const std::string now = live ? live->json : std::string();
    if (now != draft.base) return {.result = Publishing::Result::Conflict, .live = now};
    const auto edit = [&](config::Config& config) {
        const auto place = bridge::find(config, draft.route);
        if (place == config.routes.end())
            config.routes.push_back({draft.route, json});
        else
            place->json = json;
    };
    if (const auto next = m_parts.config.preview(edit); !next) return refused(next.error().front());
    const RouteKeeper::Author author(m_parts.keeper, m_parts.author, note);
    if (const QString error = m_parts.config.change(edit); !error.isEmpty())
        return {.result = Publishing::Result::Refused, .error = error};
    dropDraft(draft.route);
    return {};
}

Routes::Removal Routes::remove(const std::string& id) {
    const int place = placeOf(id);
    if (place < 0) return {tr("There is no such route any more."), {}};
    config::Route route = m_parts.config.config().routes[static_cast<std::size_t>(place)];
    const RouteKeeper::Author author(m_parts.keeper, m_parts.author);
    const QString error = m_parts.config.change([&](config::Config& config) {
        if (const auto at = bridge::find(config, id); at != config.routes.end()) config.routes.erase(at);
    });
    if (!error.isEmpty()) return {error, {}};
    auto undo = [self = QPointer<Routes>(this), route = std::move(route), place]() -> QString {
        if (!self) return {};
        const RouteKeeper::Author again(self->m_parts.keeper, self->m_parts.author);
        return self->m_parts.config.change([&](config::Config& config) {
            const auto end = static_cast<std::ptrdiff_t>(config.routes.size());
            if (bridge::find(config, route.id) == config.routes.end())
                config.routes.insert(config.routes.begin() + std::min<std::ptrdiff_t>(place, end), route);
        });
    };
    return {{}, std::move(undo)};
}

QString Routes::move(const std::string& id, int position) {
    return m_parts.config.change([&](config::Config& config) {
        const auto at = bridge::find(config, id);
        if (at == config.routes.end()) return;
        config::Route route = std::move(*at);
        config.routes.erase(at);
        const int last = static_cast<int>(config.routes.size());
        config.routes.insert(config.routes.begin() + std::clamp(position, 0, last), std::move(route));
    });
}

void Routes::history(const std::string& route, QObject* context, std::function<void(std::vector<RouteVersion>)> done) {
    m_parts.store.post(
        [this, route, guard = QPointer<QObject>(context), done = std::move(done)](state::Database& database) {
            std::vector<RouteVersion> versions;
            for (state::RouteVersion& kept : state::readVersions(database, route))
                versions.push_back(
                    {kept.version, kept.at, std::move(kept.author), std::move(kept.note), std::move(kept.json)});
            QMetaObject::invokeMethod(
                this,
                [guard, done, versions = std::move(versions)] {
                    if (guard) done(versions);
                },
                Qt::QueuedConnection);
        });
}

} // namespace tollgate::bridge
