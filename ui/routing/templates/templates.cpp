// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/templates/templates.h"

#include "ui/routing/document/edits/edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

using bridge::Offering;
using config::Json;

constexpr std::size_t kMostMembers = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteTemplates)
};

// A model at a provider.
struct Choice {
    std::string provider;
    std::string model;
    std::optional<Money> usual;
};

class Making {
public:
    Making(const QString& id, const std::vector<Offering>& offerings) : m_id(id) {
        for (const Offering& offering : offerings)
            if (offering.usable && !offering.models.empty()) (offering.local ? m_local : m_cloud).push_back(offering);
        for (const RouteTemplate& known : routeTemplates())
            if (known.id == id) m_draft.name = known.name.toStdString();
        m_draft.models = {id.toStdString()};
    }

    FromTemplate run() {
        if (everything().empty()) return {{}, Words::tr("This needs a provider that is in use and offers a model.")};
        if (m_id == QLatin1String("stay-up")) return stayUp();
        if (m_id == QLatin1String("cheap-first")) return cheapFirst();
        if (m_id == QLatin1String("local-private")) return localForPrivate();
        if (m_id == QLatin1String("night-batch")) return nightBatch();
        if (m_id == QLatin1String("project-budget")) return projectBudget();
        if (m_id == QLatin1String("canary")) return canary();
        return hardTasks();
    }

private:
    std::vector<Offering> everything() const {
        std::vector<Offering> all = m_cloud;
        all.insert(all.end(), m_local.begin(), m_local.end());
        return all;
    }

    // The dearest or cheapest model with a known price, else the first one.
    static Choice chosen(const Offering& offering, bool dearest) {
        const auto less = [&](const bridge::OfferedModel& a, const bridge::OfferedModel& b) {
            if (a.usual.has_value() != b.usual.has_value()) return a.usual.has_value();
            return a.usual && (dearest ? *b.usual < *a.usual : *a.usual < *b.usual);
        };
        const auto best = std::min_element(offering.models.begin(), offering.models.end(), less);
        return {offering.provider, best->model, best->usual};
    }

    static std::vector<Choice> choices(const std::vector<Offering>& offerings, bool dearest) {
        std::vector<Choice> all;
        for (const Offering& offering : offerings)
            if (all.size() < kMostMembers) all.push_back(chosen(offering, dearest));
        return all;
    }

    std::string target(const Choice& choice) {
        for (const DraftNode& node : m_draft.nodes)
            if (node.textOf("provider") == choice.provider && node.textOf("model") == choice.model) return node.id;
        Json members = Json::object();
        members.add("kind", Json::string("target"));
        members.add("provider", Json::string(choice.provider));
        members.add("model", Json::string(choice.model));
        return node(choice.provider, std::move(members));
    }

    std::string node(const std::string& wanted, Json members) {
        const std::string id = edits::freeId(m_draft, wanted);
        m_draft.nodes.push_back({id, std::move(members)});
        return id;
    }

    // From its text; names of steps are put in for %1, %2.
    std::string node(const std::string& wanted, const QString& name, QString text, const QStringList& steps = {}) {
        for (const QString& step : steps) text = text.arg(step);
        Json members = *config::parseJson(text.toStdString());
        members.members.insert(members.members.begin() + 1, {"name", Json::string(name.toStdString())});
        return node(wanted, std::move(members));
    }

    std::string pool(const std::string& wanted, const QString& name, const char* strategy,
                     const std::vector<Choice>& members, const char* sticky = nullptr) {
        Json list = Json::array();
        for (const Choice& choice : members) list.items.push_back(Json::string(target(choice)));
        Json pool = Json::object();
        pool.add("kind", Json::string("pool"));
        pool.add("name", Json::string(name.toStdString()));
        pool.add("strategy", Json::string(strategy));
        pool.add("members", std::move(list));
        if (sticky) pool.add("sticky", Json::string(sticky));
        return node(wanted, std::move(pool));
    }

    // Steps were made from the end to the beginning; people read them the other way.
    FromTemplate done(const std::string& entry) {
        m_draft.entry = entry;
        std::reverse(m_draft.nodes.begin(), m_draft.nodes.end());
        return {std::move(m_draft), {}};
    }

    static QString shown(const std::string& id) { return QString::fromStdString(id); }

    FromTemplate stayUp() {
        return done(pool("stay-up", Words::tr("Whoever answers"), "ordered", choices(everything(), true), "session"));
    }

    FromTemplate cheapFirst() {
        std::vector<Offering> all = m_local;
        all.insert(all.end(), m_cloud.begin(), m_cloud.end());
        return done(pool("cheapest", Words::tr("Cheapest that can"), "cheapest", choices(all, false)));
    }

    FromTemplate localForPrivate() {
        if (m_local.empty() || m_cloud.empty())
            return {{}, Words::tr("This needs one provider on your own hardware and one elsewhere.")};
        const QString open = shown(pool("others", Words::tr("Everything else"), "ordered", choices(m_cloud, true)));
        const QString local = shown(target(chosen(m_local.front(), true)));
        return done(node("private", Words::tr("Private?"),
                         QStringLiteral(R"({"kind":"match","cases":[{"when":{"any":[{"tag.private":{"eq":"yes"}},)"
                                        R"({"header.x-private":{"exists":true}}]},"to":"%1"}],"else":"%2"})"),
                         {local, open}));
    }

    FromTemplate nightBatch() {
        const QString night =
            shown(pool("night", Words::tr("Cheapest at night"), "cheapest", choices(everything(), false)));
        const QString message = Words::tr("Batch requests run from 22:00 to 6:00.");
        const QString day = shown(node("by-day", Words::tr("Wait for the night"),
                                       QStringLiteral(R"({"kind":"deny","status":503,"message":"%1"})"), {message}));
        return done(node("hour", Words::tr("Is it night?"),
                         QStringLiteral(R"({"kind":"match","cases":[{"when":{"any":[{"hour":{"gte":22}},)"
                                        R"({"hour":{"lt":6}}]},"to":"%1"}],"else":"%2"})"),
                         {night, day}));
    }

    FromTemplate projectBudget() {
        const QString rest =
            shown(spent(Words::tr("Used up"), Words::tr("This project has used up its money for today.")));
        const QString usual =
            shown(pool("usual", Words::tr("As usual"), "ordered", choices(m_cloud.empty() ? m_local : m_cloud, true)));
        return done(node("project", Words::tr("$10 a day for each project"),
                         QStringLiteral(R"({"kind":"gate","measure":"usd","amount":10,"window":"day",)"
                                        R"("per":"tag:project","ok":"%1","over":"%2"})"),
                         {usual, rest}));
    }

    // Where a project goes that has used up what it may: to what costs nothing, else nowhere.
    std::string spent(const QString& name, const QString& message) {
        if (!m_local.empty()) return target(chosen(m_local.front(), true));
        return node("used-up", name, QStringLiteral(R"({"kind":"deny","status":429,"message":"%1"})"), {message});
    }

    // What runs today, and what shall take its place.
    FromTemplate canary() {
        std::vector<Choice> two;
        for (const Offering& offering : everything())
            for (const bridge::OfferedModel& model : offering.models)
                if (two.size() < 2) two.push_back({offering.provider, model.model, model.usual});
        if (two.size() < 2) return {{}, Words::tr("This needs two models: one that is used now and a new one.")};
        const QString fresh = shown(target(two[1])), now = shown(target(two[0]));
        return done(node("canary", Words::tr("5 % for the new one"),
                         QStringLiteral(R"({"kind":"split","arms":[{"weight":95,"to":"%1"},{"weight":5,"to":"%2"}],)"
                                        R"("sticky":"session"})"),
                         {now, fresh}));
    }

    FromTemplate hardTasks() {
        std::optional<Choice> strong, small;
        for (const Offering& offering : everything()) {
            const Choice dear = chosen(offering, true), cheap = chosen(offering, false);
            if (!strong || (dear.usual && (!strong->usual || *strong->usual < *dear.usual))) strong = dear;
            const bool cheaper =
                !small || offering.local || (cheap.usual && small->usual && *cheap.usual < *small->usual);
            if (cheaper) small = cheap;
        }
        if (strong->provider == small->provider && strong->model == small->model)
            return {{}, Words::tr("This needs two models: a strong one and a cheap one.")};
        const QString cheap = shown(target(*small)), best = shown(target(*strong));
        return done(
            node("hard", Words::tr("Hard task?"),
                 QStringLiteral(R"({"kind":"match","cases":[{"when":{"any":[{"task":{"in":["coding","reasoning"]}},)"
                                R"({"complexity":{"gte":0.6}}]},"to":"%1"}],"else":"%2"})"),
                 {best, cheap}));
    }

    const QString m_id;
    std::vector<Offering> m_cloud;
    std::vector<Offering> m_local;
    RouteDraft m_draft;
};

} // namespace

QList<RouteTemplate> routeTemplates() {
    return {
        {QStringLiteral("stay-up"), Words::tr("Stay up"),
         Words::tr(
             "Asks your best provider and goes to the next one when it fails or limits you. A session stays where "
             "it is, so that prompt caches keep working.")},
        {QStringLiteral("cheap-first"), Words::tr("Cheap first"),
         Words::tr("Reckons for each request which provider would cost least and asks it. Those that cannot do the "
                   "request are left out.")},
        {QStringLiteral("local-private"), Words::tr("Local for private"),
         Words::tr(
             "Requests with the tag private=yes or the header X-Private stay on your own hardware. Everything else "
             "goes to your other providers.")},
        {QStringLiteral("night-batch"), Words::tr("Night batch"),
         Words::tr("Lets requests pass between 22:00 and 6:00 and takes the cheapest provider. By day they are told to "
                   "come back.")},
        {QStringLiteral("project-budget"), Words::tr("Budget per project"),
         Words::tr("Each project, by its tag, may spend $10 a day. What comes above that goes to your own hardware, or "
                   "is refused where there is none.")},
        {QStringLiteral("canary"), Words::tr("Canary 5 %"),
         Words::tr(
             "Sends one session in twenty to a new model and the others to the one you use. See how it does before "
             "you move everything.")},
        {QStringLiteral("hard-tasks"), Words::tr("Strong model only for hard tasks"),
         Words::tr(
             "Looks at each prompt: coding, reasoning and what looks complex go to your strongest model. The rest "
             "goes to a cheap one.")},
    };
}

FromTemplate fromTemplate(const QString& id, const std::vector<Offering>& offerings) {
    return Making(id, offerings).run();
}

RouteDraft emptyRoute(const std::vector<Offering>& offerings) {
    RouteDraft draft;
    draft.name = Words::tr("New route").toStdString();
    const auto usable =
        std::find_if(offerings.begin(), offerings.end(), [](const Offering& one) { return one.usable; });
    if (usable == offerings.end()) return draft;
    edits::Made made = edits::addNode(draft, StepKind::Target);
    return edits::setMember(made.draft, made.ids.front(), "provider", Json::string(usable->provider));
}

} // namespace tollgate::ui
