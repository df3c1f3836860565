// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tollgate::test {

namespace {

struct Words {
    int status;
    const char* openai;
    const char* anthropic;
    const char* gemini;
};

// protocols.md §6.13; every other 4xx is an invalid request.
constexpr Words kWords[] = {
    {401, "authentication_error", "authentication_error", "UNAUTHENTICATED"},
    {403, "permission_error", "permission_error", "PERMISSION_DENIED"},
    {404, "not_found_error", "not_found_error", "NOT_FOUND"},
    {413, "invalid_request_error", "request_too_large", "INVALID_ARGUMENT"},
    {501, "server_error", "api_error", "UNIMPLEMENTED"},
    {503, "server_error", "overloaded_error", "UNAVAILABLE"},
    {505, "server_error", "api_error", "INTERNAL"},
};
constexpr Words kInvalid{400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"};

const Words& wordsFor(int status) {
    for (const Words& words : kWords)
        if (words.status == status) return words;
    return kInvalid;
}

QJsonObject rootOf(const Response& response) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

bool isOpenAi(const QJsonObject& root, const Words& words, const QString& code) {
    const QJsonObject error = root["error"].toObject();
    return root.keys() == QStringList{"error"} && error.contains("param") &&
           (error["param"].isNull() || !error["param"].toString().isEmpty()) && error["type"] == words.openai &&
           error["code"] == code;
}

bool isAnthropic(const QJsonObject& root, const Words& words) {
    return root["type"] == "error" && root["error"].toObject()["type"] == words.anthropic && !root.contains("code");
}

bool isGemini(const QJsonObject& root, const Words& words, int status, const QString& code) {
    const QJsonObject error = root["error"].toObject();
    return error["code"] == status && error["status"] == words.gemini &&
           error["details"].toArray()[0].toObject()["reason"] == code;
}

bool isIn(Dialect dialect, const QJsonObject& root, int status, std::string_view code) {
    const Words& words = wordsFor(status);
    const QString ours = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    switch (dialect) {
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: return isOpenAi(root, words, ours);
    case Dialect::Anthropic: return isAnthropic(root, words);
    case Dialect::Gemini: return isGemini(root, words, status, ours);
    case Dialect::Ollama: return root.keys() == QStringList{"error"} && root["error"].isString();
    }
    return false;
}

} // namespace

std::string errorMessage(const Response& response) {
    const QJsonValue error = rootOf(response)["error"];
    return (error.isString() ? error : error.toObject()["message"]).toString().toStdString();
}

std::string wrongWith(const Response& response, Dialect dialect, int status, std::string_view code) {
    std::string problem;
    if (response.end != Response::End::Complete) problem = nameOf(response.end);
    for (const std::string& complaint : response.complaints) problem += "; " + complaint;
    if (response.status != status) problem += "; status";
    if (response.headers.value("content-type") != "application/json") problem += "; content-type";
    if (errorMessage(response).size() < 10) problem += "; message";
    if (!isIn(dialect, rootOf(response), status, code)) problem += "; shape";
    if (problem.empty()) return {};
    return problem + " in: " + std::to_string(response.status) + " " + response.body;
}

} // namespace tollgate::test
