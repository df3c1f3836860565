// SPDX-License-Identifier: GPL-3.0-or-later
// What a dialect can express survives there and back (issue "Every client reaches every provider"): random requests,
// written, read and written again, and by way of another dialect. A failure names its seed.
#include "dialects/conversation/translation.h"
#include "random_request.h"
#include "support/test_main.h"

#include <QtTest>

using namespace tollgate;
using namespace tollgate::test;
using namespace tollgate::dialects::conversation;

namespace {

constexpr Dialect kDialects[] = {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                                 Dialect::Ollama};
constexpr unsigned kSeeds = 150;

struct There {
    std::string body;
    Request request; // read from it
};

// Written for that dialect and read as its client's. Throws the rejection's words.
There sentTo(Dialect dialect, const Request& request) {
    dialects::JsonScanner scanner;
    auto written = translationOf(dialect).writeRequest(scanner, request, ableTarget(dialect));
    if (!written) throw std::runtime_error("not written: " + written.error().message);
    auto read = translationOf(dialect).readRequest(scanner, written->body);
    if (!read) throw std::runtime_error("not read: " + read.error().message + "\n" + written->body);
    std::string dropped;
    for (const std::string& warning : read->warnings) dropped += warning + " ";
    if (!dropped.empty()) throw std::runtime_error("its own reader warns: " + dropped + "\n" + written->body);
    return {written->body, std::move(*read)};
}

std::string firstDifference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    std::size_t from = a.rfind('\n', at == 0 ? 0 : at - 1);
    from = from == std::string::npos || at - from > 120 ? at - std::min<std::size_t>(at, 60) : from + 1;
    return "\n was: " + a.substr(from, 200) + "\n got: " + b.substr(from, 200);
}

// "" when all was kept.
std::string lossOf(const Request& request, Dialect here, Dialect there) {
    const bool same = here == there;
    const std::string said = statementsOf(request, same);
    const There first = sentTo(here, request);
    const There middle = same ? first : sentTo(there, first.request);
    const There back = sentTo(here, middle.request);
    if (std::string got = statementsOf(middle.request, same); got != said)
        return "lost on the way" + firstDifference(said, got) + "\n" + middle.body;
    if (std::string got = statementsOf(back.request, same); got != said)
        return "lost on the way back" + firstDifference(said, got) + "\n" + back.body;
    return back.body == first.body ? "" : "written differently" + firstDifference(first.body, back.body);
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsWhatBothCanSay_data() {
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("there");
        for (Dialect here : kDialects)
            for (Dialect there : kDialects)
                QTest::addRow("%s, %s and back", nameOf(here).data(), nameOf(there).data())
                    << static_cast<int>(here) << static_cast<int>(there);
    }

    void keepsWhatBothCanSay() {
        QFETCH(int, here);
        QFETCH(int, there);
        const auto a = static_cast<Dialect>(here), b = static_cast<Dialect>(there);
        std::vector<Dialect> both{a};
        if (a != b) both.push_back(b);
        for (unsigned seed = 1; seed <= kSeeds; ++seed) {
            std::string loss;
            try {
                loss = lossOf(randomRequest(seed, both), a, b);
            } catch (const std::exception& problem) {
                loss = problem.what();
            }
            QVERIFY2(loss.empty(), ("seed " + std::to_string(seed) + ": " + loss).c_str());
        }
    }
};

TOLLGATE_TEST(RoundTripTest)
#include "tst_round_trip.moc"
