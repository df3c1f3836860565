// SPDX-License-Identifier: GPL-3.0-or-later
// However the bytes of requests are cut into packets, the answers and what the provider sees are the same. Cuts at
// every byte, and at random ones from a seed that a failure names.
#include "gate.h"
#include "support/packing.h"
#include "support/test_main.h"

#include <random>

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Seen {
    std::vector<std::pair<int, std::string>> answers; // status and body
    std::vector<std::string> forwarded;               // target and body

    bool operator==(const Seen&) const = default;
};

} // namespace

class SplitsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    Dialect m_dialect = Dialect::OpenAiChat;

    Dialect dialect() const { return m_dialect; }

    void start(Dialect dialect) {
        m_dialect = dialect;
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect, m_upstream);
        m_gate->start();
    }

    std::string call(const std::string& body, const HeaderPairs& more = {}) const {
        return callRequest(*m_gate, dialect(), body, more);
    }

    std::string body(const std::string& prompt) const {
        return answers::requestBody(dialect(), "test-model", false, prompt);
    }

    // Requests of all kinds behind each other on one connection, and how many answers they want.
    std::pair<std::string, int> conversation() const {
        const std::string chunks =
            chunkText(body("in").substr(0, 3)) + chunkText(body("in").substr(3)) + "0\r\nX-T: t\r\n\r\n";
        const std::string zipped = gzipped(body("zipped"));
        std::string text = call(body("first"));
        text += "\r\n" + call("10;a=b\r\n" + body("chunked").substr(0, 16) + "\r\n" +
                                  chunkText(body("chunked").substr(16)) + "0\r\nX-T: t\r\n\r\n",
                              {{"transfer-encoding", "chunked"}});
        text += requestText("GET", "/v1/models", "",
                            {{"host", hostOf(*m_gate)}, {"authorization", std::string("Bearer ") + kAccessKey}});
        text += call(zipped, {{"content-encoding", "gzip"}});
        text += call("{]");                                                  // refused
        text += call(chunks, {{"transfer-encoding", "chunked"}});            // a body in chunks again
        text += requestText("GET", "/healthz", "", {{"host", "evil.test"}}); // refused
        text += call(body("last"), {{"connection", "close"}});
        return {text, 8};
    }

    // Plays the pieces on one connection of their own.
    Seen play(const std::vector<std::string_view>& pieces, int answers) {
        const int before = m_upstream.ledger().requestCount();
        Seen seen;
        RawClient client(m_gate->port());
        for (std::string_view piece : pieces) client.send(piece);
        for (int i = 0; i < answers; ++i) {
            Response response = client.readResponse();
            seen.answers.emplace_back(response.status, response.status == 200 ? response.body : std::string());
        }
        for (int number = before + 1; number <= m_upstream.ledger().requestCount(); ++number) {
            const LedgerRequest request = m_upstream.ledger().request(number);
            seen.forwarded.push_back(request.head.target + " " + request.body);
        }
        return seen;
    }

private Q_SLOTS:

    void cleanup() { m_gate.reset(); }

    void atEveryByte() {
        start(Dialect::OpenAiChat);
        const auto [text, answers] = conversation();
        const Seen whole = play({text}, answers);
        QCOMPARE(whole.forwarded.size(), std::size_t{5});
        QCOMPARE(whole.answers.back().first, 200);
        for (std::size_t at = 1; at < text.size(); ++at) {
            const std::string_view view(text);
            QVERIFY2(play({view.substr(0, at), view.substr(at)}, answers) == whole,
                     ("cut at " + std::to_string(at)).c_str());
        }
    }

    void byteByByte_data() { eachDialect(); }

    void byteByByte() {
        QFETCH(int, dialect);
        start(static_cast<Dialect>(dialect));
        const auto [text, answers] = conversation();
        const Seen whole = play({text}, answers);
        std::vector<std::string_view> bytes;
        for (const char& byte : text) bytes.emplace_back(&byte, 1);
        QVERIFY(play(bytes, answers) == whole);
    }

    void atRandom_data() { eachDialect(); }

    void atRandom() {
        QFETCH(int, dialect);
        start(static_cast<Dialect>(dialect));
        const auto [text, answers] = conversation();
        const Seen whole = play({text}, answers);
        for (unsigned seed = 1; seed <= 60; ++seed) {
            std::mt19937 random(seed);
            std::vector<std::string_view> pieces;
            for (std::string_view rest = text; !rest.empty();) {
                const std::size_t size = std::min<std::size_t>(rest.size(), 1 + random() % (seed % 2 ? 9 : 200));
                pieces.push_back(rest.substr(0, size));
                rest.remove_prefix(size);
            }
            QVERIFY2(play(pieces, answers) == whole, ("seed " + std::to_string(seed)).c_str());
        }
    }
};

TOLLGATE_TEST(SplitsTest)
#include "tst_splits.moc"
