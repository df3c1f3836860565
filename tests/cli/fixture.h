// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway process in front of a scripted provider, and the commands that talk to it. One thread.
#pragma once

#include "support/answers.h"
#include "support/gateway_process.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/temp_profile.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QByteArray>
#include <QStringList>

#include <string>
#include <vector>

namespace tollgate::test {

namespace json = boost::json;

constexpr const char* kAccessKey = "a-key-from-the-environment";
constexpr const char* kModel = "test-model";
// What one answer of the scripted provider costs at the prices below: 12 tokens in, 7 out.
constexpr std::int64_t kAnswerCost = 12 * 2'000'000 + 7 * 10'000'000;

json::value parsed(const QByteArray& text); // null when it is no JSON
// The lines of `logs --json`.
std::vector<json::object> parsedLines(const QByteArray& text);
QStringList words(const char* text); // split at blanks

class Fixture {
public:
    Fixture();

    // Two providers, "one" and "two", at the scripted upstream, in this order; one access key, "ci", of team "blue".
    // `more`: further members of the file, each beginning with a comma.
    QByteArray config(const QByteArray& more = {}) const;

    bool start(const QStringList& more = {}) { return gateway.start(config(), more); }

    ProcessResult run(const QStringList& arguments, const QByteArray& input = {}) const;

    ProcessResult run(const char* arguments) const { return run(words(arguments)); }

    // A chat call that is not streamed.
    Response chat(const std::string& key = kAccessKey, const std::string& model = kModel,
                  const HeaderPairs& headers = {}) const;
    std::string chatRequest(const std::string& key, const std::string& model, bool streamed,
                            const HeaderPairs& headers = {}) const;
    // The rows of the journal once there are so many of them; fewer when that never happens.
    std::vector<json::object> rows(std::size_t count, const QStringList& more = {}) const;

    TempProfile profile;
    ScriptedUpstream upstream;
    GatewayProcess gateway{profile};
};

} // namespace tollgate::test
