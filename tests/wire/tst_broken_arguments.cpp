// SPDX-License-Identifier: GPL-3.0-or-later
// A model wrote a call's arguments as broken JSON: clients whose dialect carries an object get one, or an error
// (protocols.md §3.4, §6.5 "Arguments"), never JSON of ours that is none.
#include "gate.h"
#include "support/test_main.h"

#include <boost/json/parse.hpp>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kBroken[] = "{'city': Rome}";

answers::Answer withCall(const std::string& arguments, int deltas = 1) {
    answers::Answer answer;
    answer.text.clear();
    answer.tool_calls = {{"call_1", "f", arguments}};
    answer.deltas = deltas;
    return answer;
}

bool holds(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class BrokenArgumentsTest : public QObject {
    Q_OBJECT

    static Response askAnswered(Dialect client, bool streamed, const answers::Answer& answer, Gate& gate,
                                ScriptedUpstream& upstream) {
        upstream.otherwise(streamed ? answers::streamed(Dialect::OpenAiChat, answer)
                                    : answers::plain(Dialect::OpenAiChat, answer));
        gate.addProvider(Dialect::OpenAiChat, upstream);
        gate.start();
        return ask(gate.port(), chatRequest(gate, client, streamed));
    }

private Q_SLOTS:

    void areWrapped_data() {
        QTest::addColumn<Dialect>("client");
        QTest::addColumn<bool>("streamed");
        for (Dialect client : {Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
            for (bool streamed : {false, true})
                QTest::addRow("%s%s", std::string(nameOf(client)).c_str(), streamed ? ", streamed" : "")
                    << client << streamed;
    }

    void areWrapped() {
        QFETCH(Dialect, client);
        QFETCH(bool, streamed);
        ScriptedUpstream upstream;
        Gate gate;
        const Response response = askAnswered(client, streamed, withCall(kBroken), gate, upstream);
        QCOMPARE(response.status, 200);
        QVERIFY2(holds(response.body, "raw_arguments") && holds(response.body, "{'city': Rome}"),
                 response.body.c_str());
        const auto row = gate.records().wait();
        QVERIFY(row && row->outcome == record::Outcome::Ok);
        QCOMPARE(row->warnings.size(), std::size_t{1});
        QVERIFY2(row->warnings.front().starts_with("wrapped:"), row->warnings.front().c_str());
        if (streamed) return;
        QVERIFY(holds(response.headers.value("x-tollgate-warnings"), "wrapped:"));
        boost::system::error_code wrong;
        boost::json::parse(response.body, wrong);
        QVERIFY2(!wrong, response.body.c_str());
    }

    // OpenAI's dialects carry a string: it is the client's to judge.
    void stayTheStringTheyAre() {
        ScriptedUpstream upstream;
        Gate gate;
        const Response response = askAnswered(Dialect::OpenAiResponses, false, withCall(kBroken), gate, upstream);
        QVERIFY2(holds(response.body, "\"arguments\":\"{'city': Rome}\""), response.body.c_str());
        QVERIFY(gate.records().wait()->warnings.empty());
    }

    // Too late to wrap them: the stream ends with the dialect's error, not with message_stop.
    void endAStreamThatHasBegun() {
        ScriptedUpstream upstream;
        Gate gate;
        answers::Answer answer = withCall("{\"city\":\"Rome\",}", 4);
        answer.text = "Let me see.";
        const Response response = askAnswered(Dialect::Anthropic, true, answer, gate, upstream);
        QVERIFY2(holds(response.body, "event: error") && !holds(response.body, "message_stop"), response.body.c_str());
        const auto row = gate.records().wait();
        QVERIFY(row && row->outcome == record::Outcome::BadContent);
        QCOMPARE(row->error_code, std::string("upstream_interrupted"));
        QVERIFY(row->usage.output > 0 && row->attempts.size() == 1);
    }
};

TOLLGATE_TEST(BrokenArgumentsTest)

#include "tst_broken_arguments.moc"
