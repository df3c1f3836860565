// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer costs, from the provider's own JSON to the last pico-dollar: every case of data/costs goes through the
// readers of its dialect and the booking, whole and as a stream. `sum` is the arithmetic as a person checks it: count ×
// dollars per million tokens (× factor), or count × $dollars each.
#include "config/checks.h"
#include "config/file.h"
#include "config/read.h"
#include "dialects/answer_reader.h"
#include "dialects/stream_observer.h"
#include "engine/booking.h"
#include "pricing/price_book.h"
#include "support/test_main.h"

#include <boost/json.hpp>

#include <QDir>

#include <filesystem>
#include <set>

using namespace tollgate;

namespace json = boost::json;

namespace {

std::string fileText(const std::filesystem::path& path) {
    return config::readFile(path).value();
}

const config::Presets& presets() {
    static const config::Presets shipped = [] {
        std::vector<std::pair<std::string, std::string>> files;
        for (const auto& entry : std::filesystem::directory_iterator(TOLLGATE_RESOURCES "/providers"))
            files.emplace_back(entry.path().stem().string(), fileText(entry.path()));
        return *config::Presets::parse(files);
    }();
    return shipped;
}

std::shared_ptr<const pricing::Catalogue> catalogue() {
    static const auto shipped = std::make_shared<const pricing::Catalogue>(
        pricing::Catalogue::parse(fileText(TOLLGATE_RESOURCES "/catalogue.json")).value());
    return shipped;
}

std::vector<json::object> casesIn(const std::filesystem::path& file) {
    std::vector<json::object> cases;
    const json::value list = json::parse(fileText(file));
    for (const json::value& entry : list.as_array()) cases.push_back(entry.as_object());
    return cases;
}

std::string textOf(const json::object& from, std::string_view name, const char* otherwise = "") {
    const json::value* held = from.if_contains(name);
    return held ? std::string(held->as_string()) : std::string(otherwise);
}

std::int64_t numberOf(const json::object& from, std::string_view name, std::int64_t otherwise = 0) {
    const json::value* held = from.if_contains(name);
    return held ? held->as_int64() : otherwise;
}

// A configuration of one provider, "p", with the case's own prices.
config::Config configurationOf(const json::object& of) {
    json::object model{{"id", of.at("model")}};
    if (const json::value* prices = of.if_contains("price"))
        for (const auto& member : prices->as_object()) model[member.key()] = member.value();
    json::object provider{{"id", "p"}, {"preset", of.at("preset")}, {"base_url", "https://example.com/v1"}};
    if (const json::value* factor = of.if_contains("multiplier")) provider["cost_multiplier"] = *factor;
    if (of.contains("price")) provider["models"] = json::array{model};
    const json::object file{{"version", 1}, {"providers", json::array{provider}}};
    auto read = config::read(json::serialize(file), presets());
    if (!read) qFatal("%s: %s", textOf(of, "rule").c_str(), toText(read.error().front()).c_str());
    return std::move(*read);
}

void add(json::object& answer, const json::object& of) {
    if (const json::value* usage = of.if_contains("usage"); usage && !usage->is_null()) {
        const bool gemini = textOf(of, "endpoint") == "generate_content";
        if (textOf(of, "dialect") == "ollama")
            for (const auto& member : usage->as_object()) answer[member.key()] = member.value();
        else
            answer[gemini ? "usageMetadata" : "usage"] = *usage;
    }
    if (const json::value* beside = of.if_contains("beside"))
        for (const auto& member : beside->as_object()) answer[member.key()] = member.value();
}

// The smallest whole answer of the endpoint with the case's usage in it; four bytes of text where there is text.
std::string wholeAnswer(const json::object& of) {
    const std::string endpoint = textOf(of, "endpoint");
    json::object answer;
    if (endpoint == "chat.completions")
        answer = {{"id", "c"},
                  {"choices", {{{"index", 0}, {"message", {{"content", "Hi!!"}}}, {"finish_reason", "stop"}}}}};
    if (endpoint == "completions")
        answer = {{"choices", {{{"index", 0}, {"text", "Hi!!"}, {"finish_reason", "stop"}}}}};
    if (endpoint == "responses")
        answer = {{"id", "r"},
                  {"status", "completed"},
                  {"output", {{{"type", "message"}, {"content", {{{"type", "output_text"}, {"text", "Hi!!"}}}}}}}};
    if (endpoint == "messages")
        answer = {{"id", "m"},
                  {"type", "message"},
                  {"model", of.at("model")},
                  {"content", {{{"type", "text"}, {"text", "Hi!!"}}}},
                  {"stop_reason", "end_turn"}};
    if (endpoint == "generate_content")
        answer = {{"candidates", {{{"content", {{"parts", {{{"text", "Hi!!"}}}}}}, {"finishReason", "STOP"}}}}};
    if (endpoint == "ollama.chat")
        answer = {{"message", {{"content", "Hi!!"}}}, {"done", true}, {"done_reason", "stop"}};
    add(answer, of);
    return json::serialize(answer);
}

// The same answer as events; empty where the endpoint has no streams of its own.
std::vector<std::string> eventsOf(const json::object& of) {
    const std::string endpoint = textOf(of, "endpoint");
    json::object last;
    add(last, of);
    if (endpoint == "chat.completions") {
        const char* text = R"({"id":"c","choices":[{"index":0,"delta":{"content":"Hi!!"},"finish_reason":"stop"}]})";
        last["choices"] = json::array();
        return {text, json::serialize(last), "[DONE]"};
    }
    if (endpoint == "responses")
        return {R"({"type":"response.output_text.delta","delta":"Hi!!"})",
                R"({"type":"response.completed","response":)" + wholeAnswer(of) + "}"};
    if (endpoint == "messages") {
        json::object start{
            {"type", "message_start"},
            {"message", {{"type", "message"}, {"model", of.at("model")}, {"usage", {{"output_tokens", 1}}}}}};
        last["type"] = "message_delta";
        last["delta"] = {{"stop_reason", "end_turn"}};
        return {json::serialize(start),
                R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi!!"}})",
                json::serialize(last), R"({"type":"message_stop"})"};
    }
    if (endpoint == "generate_content") return {wholeAnswer(of)};
    return {};
}

dialects::AnswerFacts streamed(const json::object& of, const std::vector<std::string>& events,
                               const std::string& vendor) {
    dialects::JsonScanner scanner;
    auto observer = dialects::makeStreamObserver(scanner, *dialectFromName(textOf(of, "dialect")),
                                                 *endpointFromName(textOf(of, "endpoint")), vendor);
    for (const std::string& event : events) observer->observe({.name = {}, .data = event, .terminated = true});
    return observer->facts();
}

engine::BookedCall callOf(const json::object& of) {
    engine::BookedCall call;
    call.provider = "p";
    call.model = of.at("model").as_string();
    call.started = config::timeFromRfc3339(textOf(of, "at", "2026-09-01T12:00:00Z")).value();
    call.free = of.contains("free");
    call.complete = !of.contains("complete");
    call.media = textOf(of, "endpoint") == "images" || textOf(of, "endpoint") == "audio";
    call.input_estimate = numberOf(of, "estimate");
    call.characters = numberOf(of, "characters");
    if (const json::value* kinds = of.if_contains("pictures"))
        for (const json::value& kind : kinds->as_array()) call.pictures.emplace_back(kind.as_string());
    return call;
}

// The arithmetic of `sum`, in pico-dollars.
std::int64_t worked(const std::string& sum) {
    Money total;
    for (const QString& term : QString::fromStdString(sum).split(QStringLiteral(" + "))) {
        const QStringList parts = term.split(QString::fromUtf8(" × "));
        const std::string rate = parts.at(1).toStdString();
        Money one = rate.front() == '$' ? moneyFromDollars(rate.substr(1)).value()
                                        : pricePerTokenFromDollarsPerMillion(rate).value();
        if (parts.size() > 2) one = scaled(one, parts.at(2).toDouble());
        total += one * parts.at(0).toLongLong();
    }
    return total.pico;
}

constexpr std::pair<const char*, std::int64_t UnitCounts::*> kUnits[] = {
    {"images", &UnitCounts::images},
    {"characters", &UnitCounts::characters},
    {"input_milliseconds", &UnitCounts::input_milliseconds},
    {"output_milliseconds", &UnitCounts::output_milliseconds},
    {"searches", &UnitCounts::searches},
    {"web_searches", &UnitCounts::web_searches},
    {"map_searches", &UnitCounts::map_searches},
    {"file_searches", &UnitCounts::file_searches},
    {"sources", &UnitCounts::sources},
};

constexpr std::pair<const char*, std::int64_t Usage::*> kUsage[] = {
    {"input_uncached", &Usage::input_uncached},
    {"cache_read", &Usage::cache_read},
    {"cache_write_5m", &Usage::cache_write_5m},
    {"cache_write_1h", &Usage::cache_write_1h},
    {"output", &Usage::output},
    {"reasoning", &Usage::reasoning},
    {"input_audio", &Usage::input_audio},
    {"output_audio", &Usage::output_audio},
    {"input_image", &Usage::input_image},
    {"output_image", &Usage::output_image},
};

template <class Counts, class Names>
std::string namedCounts(const Counts& counts, const Names& names) {
    std::string text;
    for (const auto& [name, member] : names)
        if (counts.*member != 0) text += std::string(name) + "=" + std::to_string(counts.*member) + " ";
    return text;
}

template <class Names>
std::string namedCounts(const json::object& expected, std::string_view group, const Names& names) {
    std::string text;
    const json::value* held = expected.if_contains(group);
    for (const auto& [name, member] : names)
        if (held && held->as_object().contains(name))
            text += std::string(name) + "=" + std::to_string(held->as_object().at(name).as_int64()) + " ";
    return text;
}

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

std::string flagsText(const engine::Booking& booking) {
    std::set<std::string> names;
    for (std::string_view flag : namesOf(booking.flags)) names.emplace(flag);
    std::string text;
    for (const std::string& name : names) text += name + " ";
    return text;
}

std::string flagsText(const json::object& expected) {
    std::set<std::string> names;
    if (const json::value* flags = expected.if_contains("flags"))
        for (const json::value& flag : flags->as_array()) names.emplace(flag.as_string());
    std::string text;
    for (const std::string& name : names) text += name + " ";
    return text;
}

} // namespace

class CostsTest : public QObject {
    Q_OBJECT

    static const std::vector<json::object>& cases() {
        static const std::vector<json::object> all = [] {
            std::vector<json::object> read;
            for (const char* file : {"openai", "anthropic", "gemini", "others", "units", "vectors", "odd"})
                for (json::object& one : casesIn(TOLLGATE_TEST_DATA "/costs/" + std::string(file) + ".json")) {
                    one["file"] = file;
                    read.push_back(std::move(one));
                }
            return read;
        }();
        return all;
    }

    static void compare(const json::object& of, const dialects::AnswerFacts& facts) {
        const config::Config config = configurationOf(of);
        const pricing::PriceBook prices(config, presets(), catalogue());
        const engine::Booking booking = engine::bookingOf(prices, callOf(of), facts);
        const json::object& expected = of.at("expect").as_object();
        QCOMPARE(shown(namedCounts(booking.usage, kUsage)), shown(namedCounts(expected, "usage", kUsage)));
        QCOMPARE(shown(namedCounts(booking.units, kUnits)), shown(namedCounts(expected, "units", kUnits)));
        QCOMPARE(shown(flagsText(booking)), shown(flagsText(expected)));
        QCOMPARE(booking.cost.has_value(), !expected.at("cost_pico_usd").is_null());
        if (booking.cost) QCOMPARE(qint64{booking.cost->pico}, qint64{expected.at("cost_pico_usd").as_int64()});
    }

    static void rows() {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::addRow("%s: %s", textOf(cases()[i], "file").c_str(), textOf(cases()[i], "rule").c_str()) << i;
    }

private Q_SLOTS:

    void thereAreEnough() { QVERIFY(cases().size() >= 150); }

    void sumsAreRight_data() { rows(); }

    // The data's own arithmetic, so that a wrong sum cannot hide a wrong cost.
    void sumsAreRight() {
        QFETCH(std::size_t, index);
        const json::object& of = cases()[index];
        const json::object& expected = of.at("expect").as_object();
        if (!expected.contains("sum")) return;
        Money total{worked(textOf(expected, "sum"))};
        const bool reported = textOf(of, "rule").find("leaves its figure alone") != std::string::npos;
        if (const json::value* factor = of.if_contains("multiplier"); factor && !reported)
            total = scaled(total, factor->to_number<double>());
        QCOMPARE(qint64{total.pico}, qint64{expected.at("cost_pico_usd").as_int64()});
    }

    void costs_data() { rows(); }

    void costs() {
        QFETCH(std::size_t, index);
        const json::object& of = cases()[index];
        const config::Config config = configurationOf(of);
        const config::Preset* preset = presets().find(config.providers.front().preset);
        const std::string vendor = preset->profile.vendor.value_or("generic");
        if (const json::value* events = of.if_contains("events")) {
            std::vector<std::string> texts;
            for (const json::value& event : events->as_array()) texts.emplace_back(event.as_string());
            return compare(of, streamed(of, texts, vendor));
        }
        dialects::JsonScanner scanner;
        const auto whole = dialects::readAnswer(scanner, wholeAnswer(of), *dialectFromName(textOf(of, "dialect")),
                                                *endpointFromName(textOf(of, "endpoint")), vendor);
        QVERIFY2(!whole.bad_content, wholeAnswer(of).c_str());
        compare(of, whole);
        if (QTest::currentTestFailed()) return;
        if (const auto events = eventsOf(of); !events.empty()) compare(of, streamed(of, events, vendor));
    }
};

TOLLGATE_TEST(CostsTest)
#include "tst_costs.moc"
