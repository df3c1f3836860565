// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of draft.h.
#include "ui/routing/document/draft.h"
#include "ui/routing/document/json_lines.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/problems/problem_words.h"

#include <QCoreApplication>

#include <charconv>

namespace tollgate::ui {

namespace {

using config::Json;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteDocument)
};

// Reads the members of a route; the first that is of the wrong kind ends it.
class Reading {
public:
    explicit Reading(std::string_view text) : m_text(text) {}

    RouteText run(const Json& route) {
        if (route.kind != Json::Kind::Object)
            return fail("", Words::tr("This is no route: a route is a JSON object, this is %1.").arg(name(route)));
        if (!route.find("nodes"))
            return fail("", Words::tr("This is no route: it has no \"nodes\". A route has id, entry and nodes."));
        Problems duplicates;
        config::findDuplicates(route, duplicates);
        if (!duplicates.empty()) return fail(duplicates.front().path, Words::tr("This member stands here twice."));
        for (const Json::Member& member : route.members)
            if (!take(member)) return std::move(m_result);
        if (m_draft.entry.empty() && !route.find("entry") && !m_draft.nodes.empty())
            m_draft.entry = m_draft.nodes.front().id;
        m_result.draft = std::move(m_draft);
        return std::move(m_result);
    }

private:
    using Problems = config::Problems;

    static QString name(const Json& json) {
        const std::string_view word = config::nameOf(json.kind);
        return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    }

    RouteText fail(const std::string& path, const QString& problem) {
        m_result.draft.reset();
        m_result.problem = problem.toStdString();
        m_result.line = lineOf(m_text, path);
        return m_result;
    }

    bool wrong(const std::string& path, const Json& json, const QString& wanted) {
        fail(path, Words::tr("%1 must be %2, is %3.").arg(QString::fromStdString(path), wanted, name(json)));
        return false;
    }

    void readOnly(const std::string& path, const QString& why) {
        if (!m_result.problem.empty()) return;
        m_result.problem = why.toStdString();
        m_result.line = lineOf(m_text, path);
    }

    bool text(const Json::Member& member, std::string& out) {
        if (member.value.kind != Json::Kind::String) return wrong(member.name, member.value, Words::tr("a text"));
        out = member.value.text;
        return true;
    }

    bool take(const Json::Member& member) {
        if (member.name == "id") return text(member, m_draft.id);
        if (member.name == "name") return text(member, m_draft.name);
        if (member.name == "entry") return text(member, m_draft.entry);
        if (member.name == "note") return text(member, m_draft.note);
        if (member.name == "enabled") return takeEnabled(member);
        if (member.name == "models") return takeModels(member);
        if (member.name == "nodes") return takeNodes(member);
        if (member.name == "layout") return takeLayout(member);
        m_draft.unknown.push_back(member);
        readOnly(member.name, Words::tr("This route has a member \"%1\" that this version of Tollgate does not know; "
                                        "it was made by a newer one. It can be looked at, not changed.")
                                  .arg(QString::fromStdString(member.name)));
        return true;
    }

    bool takeEnabled(const Json::Member& member) {
        if (member.value.kind != Json::Kind::Bool) return wrong(member.name, member.value, Words::tr("true or false"));
        m_draft.enabled = member.value.truth;
        return true;
    }

    bool takeModels(const Json::Member& member) {
        if (member.value.kind != Json::Kind::Array) return wrong(member.name, member.value, Words::tr("a list"));
        for (const Json& item : member.value.items) {
            if (item.kind != Json::Kind::String) return wrong(member.name, item, Words::tr("a list of texts"));
            m_draft.models.push_back(item.text);
        }
        return true;
    }

    bool takeNodes(const Json::Member& member) {
        if (member.value.kind != Json::Kind::Object) return wrong(member.name, member.value, Words::tr("an object"));
        for (const Json::Member& node : member.value.members) {
            const std::string path = config::memberPath("nodes", node.name);
            if (node.value.kind != Json::Kind::Object) return wrong(path, node.value, Words::tr("an object"));
            DraftNode made{node.name, node.value};
            if (!isFileKind(made.kind()))
                readOnly(path, Words::tr("The step \"%1\" is of the kind \"%2\", which this version of Tollgate does "
                                         "not know. The route can be looked at, not changed.")
                                   .arg(QString::fromStdString(node.name), QString::fromStdString(made.kind())));
            m_draft.nodes.push_back(std::move(made));
        }
        return true;
    }

    bool takeLayout(const Json::Member& member) {
        if (member.value.kind != Json::Kind::Object) return wrong(member.name, member.value, Words::tr("an object"));
        for (const Json::Member& place : member.value.members) {
            const Json& pair = place.value;
            const bool good = pair.kind == Json::Kind::Array && pair.items.size() == 2 &&
                              pair.items[0].kind == Json::Kind::Number && pair.items[1].kind == Json::Kind::Number;
            if (!good) return wrong(config::memberPath("layout", place.name), pair, Words::tr("[x, y]"));
            m_draft.positions[place.name] = {number(pair.items[0]), number(pair.items[1])};
        }
        return true;
    }

    static double number(const Json& json) {
        double value = 0;
        std::from_chars(json.text.data(), json.text.data() + json.text.size(), value);
        return value;
    }

    std::string_view m_text;
    RouteDraft m_draft;
    RouteText m_result;
};

} // namespace

RouteText readRoute(std::string_view text) {
    const auto json = config::parseJson(text);
    if (json) return Reading(text).run(*json);
    RouteText result;
    const config::Problem problem = config::notJson(json.error());
    result.problem = problemWords(problem).toStdString();
    if (problem.cause.arguments.empty()) return result;
    result.line = std::atoi(problem.cause.arguments[0].c_str());
    result.column = std::atoi(problem.cause.arguments[1].c_str());
    return result;
}

} // namespace tollgate::ui
