// SPDX-License-Identifier: GPL-3.0-or-later
// Routes as the window sees and changes them: those in force, drafts, versions. A draft is a text until it is
// published; publishing is a new configuration, checked, written and applied whole. Owned by the runtime; UI thread.
#pragma once

#include "base/clock.h"
#include "config/problem.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::state {
class StateThread;
}

namespace tollgate::bridge {

class ConfigStore;
class RouteKeeper;

// A route in force.
struct LiveRoute {
    std::string id;
    std::string name; // the id when it has none
    bool enabled = true;
    std::string json;
    int version = 0;  // 0: versions cannot be kept
    Micros since = 0; // UTC, when this version went live
    bool operator==(const LiveRoute&) const = default;
};

struct RouteVersion {
    int version = 0;
    Micros at = 0;      // UTC
    std::string author; // "" when it came from the file or the command line
    std::string note;
    std::string json;
    bool operator==(const RouteVersion&) const = default;
};

struct KeptDraft {
    std::string route; // id
    std::string base;  // what was live when it was begun; "" for a new route
    std::string json;
    bool operator==(const KeptDraft&) const = default;
};

struct Publishing {
    enum class Result {
        Done,
        Refused,  // `problem` or else `error` says why; nothing has changed
        Conflict, // the route was changed outside meanwhile; `live` is what it is now ("": it is gone)
    };
    Result result = Result::Done;
    QString error;
    std::string live;
    std::optional<config::Problem> problem; // of the configuration as it would be, or of the file as it is
};

class Routes : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        RouteKeeper& keeper;
        state::StateThread& store;
        const Clock& clock;
        std::string author; // the person at the window
    };

    explicit Routes(Parts parts, QObject* parent = nullptr);
    ~Routes() override;

    std::vector<LiveRoute> live() const; // in the order in which they are asked
    std::optional<LiveRoute> find(const std::string& id) const;
    // What is wrong with the configuration file on disk while an earlier one stays in force; nothing when nothing is.
    std::optional<config::Problem> fileProblem() const;
    // The file as it is now, and where it is.
    QString fileText() const;
    QString filePath() const;

    const std::map<std::string, KeptDraft>& drafts() const { return m_drafts; } // by route

    // An id that no route and no draft has, made from a name: "Night batch" → "night-batch".
    std::string freeId(const QString& name) const;

    // Kept until it is published or dropped, also over a restart.
    void keepDraft(const KeptDraft& draft);
    void dropDraft(const std::string& route);

    // A route of a known id takes the place of the old one; a new one goes to the end. The note is kept with the
    // version; the route's own stays what it is.
    Publishing publish(const KeptDraft& draft, const std::string& note);

    // Puts it back, to its place. Only set when there is no error.
    struct Removal {
        QString error;
        std::function<QString()> undo;
    };

    Removal remove(const std::string& id);
    // Routes are asked in this order; the first whose models fit takes the request. "" or what went wrong.
    QString move(const std::string& id, int position);

    // Newest first.
    void history(const std::string& route, QObject* context, std::function<void(std::vector<RouteVersion>)> done);

Q_SIGNALS:
    void changed(); // routes in force, their versions, or the problem of the file

private:
    int placeOf(const std::string& id) const;

    Parts m_parts;
    std::map<std::string, KeptDraft> m_drafts;
};

} // namespace tollgate::bridge
