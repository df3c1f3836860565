// SPDX-License-Identifier: GPL-3.0-or-later
// DESIGN.md §2: what `--json` prints.
#include "made.h"
#include "record/json.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate;
using namespace tollgate::record;
using namespace tollgate::record::test;

class RecordJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void requestsHaveTheMembersOfTheContract() {
        boost::json::object object = toJson(madeRequest());
        for (const char* member : {"id",
                                   "started",
                                   "dialect",
                                   "endpoint",
                                   "key",
                                   "team",
                                   "client",
                                   "session",
                                   "process",
                                   "tags",
                                   "route",
                                   "provider",
                                   "requested_model",
                                   "served_model",
                                   "status",
                                   "error_class",
                                   "finish_reason",
                                   "stream",
                                   "usage",
                                   "cost_pico_usd",
                                   "saved_pico_usd",
                                   "cache",
                                   "flags",
                                   "warnings",
                                   "timings_us",
                                   "trace",
                                   "attempts"})
            QVERIFY2(object.contains(member), member);
        for (const char* member :
             {"input_uncached", "cache_read", "cache_write_5m", "cache_write_1h", "output", "reasoning"})
            QVERIFY2(object.at("usage").as_object().contains(member), member);
        for (const char* member : {"images", "characters", "audio_seconds", "searches"}) {
            QVERIFY2(object.at("usage").as_object().contains(member), member);
            QVERIFY2(object.at("attempts").at(0).at("usage").as_object().contains(member), member);
        }
        for (const char* member : {"provider", "model", "key", "outcome", "status", "cost_pico_usd", "flags"})
            QVERIFY2(object.at("attempts").at(0).as_object().contains(member), member);
    }

    void valuesAreExact() {
        boost::json::object object = toJson(madeRequest());
        QVERIFY(object.at("started") == "2026-03-02T09:00:00.000000Z");
        QVERIFY(object.at("cost_pico_usd") == 60'000'000'000);
        QVERIFY(object.at("tags").at("project") == "Web");
        QVERIFY(object.at("timings_us").at("overhead") == 130);
        QVERIFY(object.at("cache") == "miss");
        QVERIFY(object.at("error_class").is_null()); // ok
        QVERIFY(object.at("parent").is_null());
    }

    void countsBesideTokensAreInTheirUnits() {
        Request request = madeRequest();
        request.units = {.images = 2, .characters = 6, .input_milliseconds = 2500, .searches = 3};
        const boost::json::value usage = toJson(request).at("usage");
        QVERIFY(usage.at("images") == 2);
        QVERIFY(usage.at("characters") == 6);
        QVERIFY(usage.at("audio_seconds") == 2.5);
        QVERIFY(usage.at("searches") == 3);
    }

    void nullStandsForUnknown() {
        Request request = madeRequest();
        request.cost.reset();
        request.attempts[0].cost.reset();
        request.cache = CacheState::None;
        request.timings.connect = -1;
        request.outcome = Outcome::TimeoutIdle;
        boost::json::object object = toJson(request);
        QVERIFY(object.at("cost_pico_usd").is_null());
        QVERIFY(object.at("attempts").at(0).at("cost_pico_usd").is_null());
        QVERIFY(object.at("cache").is_null());
        QVERIFY(object.at("timings_us").at("connect").is_null());
        QVERIFY(object.at("error_class") == "timeout_idle");
    }

    void tracesCarryCodeAndWords() {
        Request request = madeRequest();
        request.trace = {{.kind = "offer", .reason = "provider_off", .arguments = {"OpenAI"}, .at = 5}};
        auto step = toJson(request).at("trace").at(0);
        QVERIFY(step.at("reason") == "provider_off");
        QVERIFY(step.at("text") == "OpenAI is switched off");
        QVERIFY(step.at("arguments").at(0) == "OpenAI");
    }

    void costsHaveTheMembersOfTheContract() {
        SpendReport report;
        report.rows.push_back({.name = "openai"});
        report.rows[0].totals.add(madeRequest());
        report.total = report.rows[0].totals;
        boost::json::object object = toJson(report, GroupBy::Provider);
        QVERIFY(object.at("by") == "provider");
        for (const char* member :
             {"requests", "cost_pico_usd", "saved_pico_usd", "unpriced_requests", "estimated_requests"}) {
            QVERIFY2(object.at("rows").at(0).as_object().contains(member), member);
            QVERIFY2(object.at("total").as_object().contains(member), member);
        }
        QVERIFY(object.at("rows").at(0).at("name") == "openai");
    }
};

TOLLGATE_TEST(RecordJsonTest)
#include "tst_record_json.moc"
