// SPDX-License-Identifier: GPL-3.0-or-later
// Who called: the program by its headers, the local process by the system, the project by tags; all are dimensions of
// spend.
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 30'000;

std::int64_t requestsOf(const Fixture& fixture, const char* by, const std::string& name) {
    const json::value report = parsed(fixture.run(words("costs --json --by") + words(by)).out);
    for (const json::value& row : report.at("rows").as_array())
        if (row.at("name").as_string() == name) return row.at("requests").as_int64();
    return 0;
}

} // namespace

class WhoCalledTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void isKnownByProgramProcessAndProject() {
        Fixture fixture;
        QVERIFY(fixture.start());
        RawClient client(fixture.gateway.port());
        const std::string request = fixture.chatRequest(
            kAccessKey, kModel, false, {{"user-agent", "OpenAI/Python 2.1.0"}, {"x-tollgate-tags", "project=apollo"}});
        // The system is asked beside the first requests of a connection.
        std::vector<json::object> rows;
        const auto found = [&] {
            if (client.exchange(request).status != 200) return false;
            rows = parsedLines(fixture.run("logs --json --limit 0 --filter process:tst_cli").out);
            return !rows.empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(found(), kPatienceMs);
        QCOMPARE(std::string(rows.front().at("process").as_string()), std::string("tst_cli"));
        QCOMPARE(std::string(rows.front().at("client").as_string()), std::string("OpenAI Python"));
        QVERIFY(requestsOf(fixture, "process", "tst_cli") > 0);
        QVERIFY(requestsOf(fixture, "client", "OpenAI Python") > 0);
        QVERIFY(requestsOf(fixture, "tag:project", "apollo") > 0);
        QVERIFY(parsedLines(fixture.run("logs --json --filter process:other").out).empty());
    }
};

TOLLGATE_TEST(WhoCalledTest)
#include "tst_who_called.moc"
