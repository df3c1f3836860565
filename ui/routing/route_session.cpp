// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/route_session.h"

#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kKeepMs = 300;    // after the last change
constexpr int kFlowMs = 60'000; // the hour moves on
const char* const kTarget = "target";

// A route that never was: only its id.
RouteDraft nothingOf(const std::string& id) {
    RouteDraft draft;
    draft.id = id;
    return draft;
}

RouteText readOr(const std::string& json, const std::string& id) {
    if (json.empty()) return {nothingOf(id), {}, 0};
    return readRoute(json);
}

// How many other targets stand in for one in the first pool that has it, and what the pool is called.
config::Cause standingOf(const RouteDraft& draft, const DraftNode& target, const ProviderFace& face) {
    const std::string name = face.name.toStdString(), state = face.state.toLower().toStdString();
    for (const DraftNode& node : draft.nodes) {
        if (node.kind() != "pool") continue;
        const std::vector<Port> ports = portsOf(node);
        const bool holds =
            std::any_of(ports.begin(), ports.end(), [&](auto& port) { return port.target == target.id; });
        if (!holds) continue;
        const auto others =
            std::count_if(ports.begin(), ports.end(), [&](auto& port) { return port.target != target.id; });
        if (others == 0) return {"provider_now_none", {name, state}};
        return {others == 1 ? "provider_now_one" : "provider_now_more",
                {name, state, titleOf(node).toStdString(), std::to_string(others)}};
    }
    return {"provider_now_none", {name, state}};
}

} // namespace

ProviderFace faceOf(const bridge::ProviderStatus& status, Micros now) {
    ProviderFace face;
    face.name = text(status.provider.name);
    face.slot = status.provider.color_slot;
    face.status = statusOf(status.state);
    face.state = stateWord(status.state);
    face.reason = stateReason(status, localTime(now));
    face.local = status.local;
    return face;
}

RouteSession::RouteSession(Parts parts, QObject* parent) : QObject(parent), m_parts(parts) {
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    m_flow.setInterval(kFlowMs);
    connect(&m_keep, &QTimer::timeout, this, &RouteSession::keep);
    connect(&m_flow, &QTimer::timeout, this, &RouteSession::askFlow);
    connect(&m_document, &RouteDocument::changed, this, &RouteSession::documentChanged);
    connect(&m_parts.routes, &bridge::Routes::changed, this, &RouteSession::routesChanged);
    connect(&m_parts.providers, &bridge::Providers::changed, this, [this] {
        if (m_active) showProviders();
    });
    connect(&m_parts.budgets, &bridge::Budgets::changed, this, [this] {
        if (m_active && askSpent()) Q_EMIT factsChanged();
    });
}

std::vector<RouteSession::Listed> RouteSession::list() const {
    std::vector<Listed> all;
    const auto& drafts = m_parts.routes.drafts();
    for (const bridge::LiveRoute& live : m_parts.routes.live())
        all.push_back({live.id, text(live.name), true, drafts.contains(live.id), live.enabled});
    for (const auto& [id, kept] : drafts) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const Listed& one) { return one.id == id; });
        if (known) continue;
        const RouteText read = readRoute(kept.json);
        all.push_back({id, text(read.draft ? shownName(*read.draft) : id), false, true, true});
    }
    return all;
}

void RouteSession::open(const std::string& id) {
    keep();
    const auto live = m_parts.routes.find(id);
    const auto& drafts = m_parts.routes.drafts();
    const auto kept = drafts.find(id);
    m_route = id;
    const std::string now = live ? live->json : std::string();
    m_base = kept == drafts.end() ? now : kept->second.base;
    m_theirs = now;
    m_conflict = now != m_base;
    const RouteText base = readOr(m_base, id);
    RouteText draft = kept == drafts.end() ? base : readRoute(kept->second.json);
    if (!draft.draft) draft = base;
    m_checks.clear();
    m_facts.flow = {};
    m_opening = true;
    m_document.open(draft.draft.value_or(nothingOf(id)), base.draft.value_or(nothingOf(id)), text(draft.problem));
    m_opening = false;
    showProviders();
    askFlow();
    Q_EMIT routeOpened();
    Q_EMIT conflictChanged();
}

void RouteSession::openAny() {
    const auto all = list();
    const bool here = std::any_of(all.begin(), all.end(), [&](const Listed& one) { return one.id == m_route; });
    if (here) return;
    m_route.clear();
    if (!all.empty()) return open(all.front().id);
    m_document.open({}, {});
    Q_EMIT routeOpened();
}

void RouteSession::begin(RouteDraft draft) {
    keep();
    draft.id = m_parts.routes.freeId(text(draft.name));
    m_parts.routes.keepDraft({draft.id, {}, toText(draft)});
    open(draft.id);
    Q_EMIT listChanged();
}

void RouteSession::discard() {
    m_keep.stop();
    const std::string id = m_route;
    m_route.clear();
    m_parts.routes.dropDraft(id);
    m_parts.routes.find(id) ? open(id) : openAny();
    Q_EMIT listChanged();
}

int RouteSession::liveVersion() const {
    const auto live = m_parts.routes.find(m_route);
    return live ? live->version : 0;
}

bool RouteSession::hasErrors() const {
    return std::any_of(m_checks.begin(), m_checks.end(), [](const auto& problem) { return problem.isError(); });
}

void RouteSession::documentChanged() {
    if (m_route.empty()) return;
    m_facts.changed = m_document.changedNodes();
    askSpent();
    check();
    if (!m_opening) m_keep.start();
}

// What is as it was needs no draft, but a route that is not live is nothing else.
void RouteSession::keep() {
    m_keep.stop();
    if (m_route.empty() || m_document.isReadOnly()) return;
    const bool draft = m_base.empty() || !(m_document.draft() == m_document.live());
    const bool listed = m_parts.routes.drafts().contains(m_route);
    if (draft)
        m_parts.routes.keepDraft({m_route, m_base, toText(m_document.draft())});
    else
        m_parts.routes.dropDraft(m_route);
    if (draft != listed) Q_EMIT listChanged();
}

void RouteSession::check() {
    m_checked = false;
    m_parts.trials.check(m_route, toText(m_document.draft()), this,
                         [this](const std::vector<bridge::RouteProblem>& problems) {
                             m_checked = true;
                             m_checks = problems;
                             showProblems();
                             Q_EMIT factsChanged();
                         });
}

bridge::Publishing RouteSession::publish(const QString& note) {
    m_keep.stop();
    const std::string id = m_route;
    bridge::Publishing done = m_parts.routes.publish({id, m_base, toText(m_document.draft())}, note.toStdString());
    if (done.result == bridge::Publishing::Result::Conflict) {
        m_conflict = true;
        m_theirs = done.live;
        keep();
        Q_EMIT conflictChanged();
    }
    if (done.result != bridge::Publishing::Result::Done) return done;
    m_conflict = false;
    if (const auto live = m_parts.routes.find(id)) setBase(live->json);
    Q_EMIT listChanged();
    Q_EMIT conflictChanged();
    return done;
}

// What is published is what is drawn; undo still leads back before it.
void RouteSession::setBase(const std::string& json) {
    m_base = m_theirs = json;
    if (const RouteText read = readOr(json, m_route); read.draft) m_document.published(*read.draft);
}

void RouteSession::keepMine() {
    m_conflict = false;
    m_base = m_theirs;
    m_document.setLive(readOr(m_theirs, m_route).draft.value_or(nothingOf(m_route)));
    keep();
    Q_EMIT conflictChanged();
}

void RouteSession::takeTheirs() {
    discard();
}

void RouteSession::routesChanged() {
    Q_EMIT listChanged();
    if (m_route.empty()) return openAny();
    if (!m_document.isReadOnly()) check(); // what it stands among may be another
    const auto live = m_parts.routes.find(m_route);
    const std::string now = live ? live->json : std::string();
    if (now == m_base || (m_conflict && now == m_theirs)) return;
    const bool drawn = !(m_document.draft() == m_document.live());
    if (!drawn && !m_base.empty()) {
        m_parts.routes.dropDraft(m_route);
        return live ? open(m_route) : openAny();
    }
    // Published from here: publish() says so itself, right after this.
    if (const RouteText read = readOr(now, m_route); read.draft && *read.draft == m_document.draft()) return;
    m_theirs = now;
    m_conflict = true;
    Q_EMIT conflictChanged();
}

void RouteSession::showProviders() {
    m_facts.providers.clear();
    for (const bridge::ProviderStatus& status : m_parts.providers.all())
        m_facts.providers[status.provider.id] = faceOf(status, m_parts.log.now());
    showProblems();
    Q_EMIT factsChanged();
}

// How providers are now is no mistake of the draft, but worth knowing while it is drawn.
void RouteSession::showProblems() {
    m_facts.problems = m_checks;
    for (const DraftNode& node : m_document.draft().nodes) {
        if (node.kind() != kTarget) continue;
        const auto face = m_facts.providers.find(node.textOf("provider"));
        if (face == m_facts.providers.end()) continue;
        const Status status = face->second.status;
        if (status != Status::Cooling && status != Status::Down) continue;
        m_facts.problems.push_back({bridge::ProblemWeight::Warning,
                                    node.id,
                                    config::memberPath("nodes", node.id),
                                    {},
                                    standingOf(m_document.draft(), node, face->second)});
    }
}

bool RouteSession::askSpent() {
    std::map<std::string, Money> spent;
    for (const DraftNode& node : m_document.draft().nodes) {
        if (!amountOf(node)) continue;
        const config::Json* window = node.members.find("window");
        const std::string per = node.textOf("per");
        const auto counted = m_parts.budgets.spent(per.empty() ? "all" : per, window ? window->text : "");
        if (counted) spent[node.id] = *counted;
    }
    if (spent == m_facts.spent) return false;
    m_facts.spent = std::move(spent);
    return true;
}

void RouteSession::setOverlay(Overlay overlay) {
    m_facts.overlay = overlay;
    Q_EMIT factsChanged();
}

void RouteSession::setActive(bool active) {
    m_active = active;
    if (!active) {
        m_flow.stop();
        return keep();
    }
    m_flow.start();
    m_route.empty() ? openAny() : refresh();
}

void RouteSession::refresh() {
    askSpent();
    showProviders();
    askFlow();
}

void RouteSession::askFlow() {
    if (m_route.empty()) return;
    m_parts.log.routeFlow(m_route, this, [this, route = m_route](const bridge::RouteFlow& flow) {
        if (route != m_route) return;
        m_facts.flow = flow;
        Q_EMIT factsChanged();
    });
}

void RouteSession::addRequest(const record::Request& request) {
    m_facts.flow.add(request, m_route);
}

} // namespace tollgate::ui
