// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <boost/json/parse.hpp>

#include <QtTest>

namespace tollgate::test {

namespace {

constexpr int kRowsMs = 20'000;

std::string provider(const char* id, const ScriptedUpstream& upstream) {
    return std::string(R"({"id": ")") + id + R"(", "base_url": ")" + upstream.origin() +
           R"(/v1", "models": [{"id": ")" + kModel + R"(", "price": {"input": 2, "output": 10}}]})";
}

} // namespace

json::value parsed(const QByteArray& text) {
    boost::system::error_code failed;
    json::value value = json::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), failed);
    return failed ? json::value() : value;
}

std::vector<json::object> parsedLines(const QByteArray& text) {
    std::vector<json::object> rows;
    for (const QByteArray& line : text.split('\n'))
        if (json::value value = parsed(line); value.is_object()) rows.push_back(value.get_object());
    return rows;
}

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Fixture::Fixture() {
    gateway.setVariable(QStringLiteral("TG_TEST_KEY"), QString::fromLatin1(kAccessKey));
    upstream.on({.path = "/v1/chat/completions"}, answers::plain(Dialect::OpenAiChat, {.model = kModel}));
}

QByteArray Fixture::config(const QByteArray& more) const {
    const std::string text = R"({"version": 1, "providers": [)" + provider("one", upstream) + ", " +
                             provider("two", upstream) +
                             R"(], "access": {"keys": [{"id": "ci", "secret": "env:TG_TEST_KEY", "team": "blue"}],
                                 "teams": [{"id": "blue", "name": "Blue"}]})";
    return QByteArray::fromStdString(text) + more + '}';
}

ProcessResult Fixture::run(const QStringList& arguments, const QByteArray& input) const {
    return runTollgated(arguments, profile, input);
}

std::string Fixture::chatRequest(const std::string& key, const std::string& model, bool streamed,
                                 const HeaderPairs& headers) const {
    HeaderPairs all{{"host", "127.0.0.1:" + std::to_string(gateway.port())}, {"authorization", "Bearer " + key}};
    all.insert(all.end(), headers.begin(), headers.end());
    return requestText("POST", "/v1/chat/completions", answers::requestBody(Dialect::OpenAiChat, model, streamed), all);
}

Response Fixture::chat(const std::string& key, const std::string& model, const HeaderPairs& headers) const {
    return ask(gateway.port(), chatRequest(key, model, false, headers));
}

std::vector<json::object> Fixture::rows(std::size_t count, const QStringList& more) const {
    std::vector<json::object> rows;
    (void)QTest::qWaitFor(
        [&] {
            rows = parsedLines(run(words("logs --json --limit 0") + more).out);
            return rows.size() >= count;
        },
        kRowsMs);
    return rows;
}

} // namespace tollgate::test
