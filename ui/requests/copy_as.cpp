// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/copy_as.h"

#include "ui/common/entities.h"
#include "ui/common/pretty_json.h"

#include <QUrl>

namespace tollgate::ui {

namespace {

QString modelPath(const record::Request& request, const char* action) {
    QString model = QString::fromLatin1(QUrl::toPercentEncoding(text(request.requested_model)));
    return QStringLiteral("/v1beta/models/%1:%2").arg(model, QLatin1String(action));
}

QString embeddingsPath(const record::Request& request) {
    if (request.dialect == Dialect::Gemini) return modelPath(request, "embedContent");
    return request.dialect == Dialect::Ollama ? QStringLiteral("/api/embed") : QStringLiteral("/v1/embeddings");
}

QString curl(const QString& url, const QString& version, const std::string& body) {
    QString data = text(body);
    data.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    QString command = QStringLiteral("curl '%1' \\\n  -H \"Authorization: Bearer $KEY\" \\\n").arg(url);
    if (!version.isEmpty()) command += QStringLiteral("  -H 'anthropic-version: %1' \\\n").arg(version);
    command += QStringLiteral("  -H 'Content-Type: application/json'");
    if (!body.empty()) command += QStringLiteral(" \\\n  -d '%1'").arg(data);
    return command;
}

QString python(const QString& url, const QString& version, const std::string& body) {
    QString more = version.isEmpty() ? QString() : QStringLiteral(", \"anthropic-version\": \"%1\"").arg(version);
    QString payload =
        body.empty() ? QString() : QStringLiteral("\n    json=%1,").arg(jsonAs(JsonFlavor::Python, body, 2));
    return QStringLiteral("import os\n\nimport requests\n\n"
                          "response = requests.post(\n    \"%1\",\n"
                          "    headers={\"Authorization\": \"Bearer \" + os.environ[\"KEY\"]%2},%3\n)\n"
                          "print(response.status_code, response.text)\n")
        .arg(url, more, payload);
}

QString javaScript(const QString& url, const QString& version, const std::string& body) {
    QString more = version.isEmpty() ? QString() : QStringLiteral(", \"anthropic-version\": \"%1\"").arg(version);
    QString payload = body.empty()
                          ? QString()
                          : QStringLiteral("\n  body: JSON.stringify(%1),").arg(jsonAs(JsonFlavor::Json, body, 1));
    return QStringLiteral("const response = await fetch(\"%1\", {\n  method: \"POST\",\n"
                          "  headers: { Authorization: `Bearer ${process.env.KEY}`, "
                          "\"Content-Type\": \"application/json\"%2 },%3\n});\n"
                          "console.log(response.status, await response.text());\n")
        .arg(url, more, payload);
}

} // namespace

QString pathOf(const record::Request& request) {
    switch (request.endpoint) {
    case Endpoint::Chat: return QStringLiteral("/v1/chat/completions");
    case Endpoint::Responses: return QStringLiteral("/v1/responses");
    case Endpoint::Messages: return QStringLiteral("/v1/messages");
    case Endpoint::GenerateContent:
        return request.stream ? modelPath(request, "streamGenerateContent?alt=sse")
                              : modelPath(request, "generateContent");
    case Endpoint::OllamaChat: return QStringLiteral("/api/chat");
    case Endpoint::OllamaGenerate: return QStringLiteral("/api/generate");
    case Endpoint::CountTokens:
        return request.dialect == Dialect::Gemini ? modelPath(request, "countTokens")
                                                  : QStringLiteral("/v1/messages/count_tokens");
    case Endpoint::Embeddings: return embeddingsPath(request);
    case Endpoint::Completions: return QStringLiteral("/v1/completions");
    case Endpoint::Moderations: return QStringLiteral("/v1/moderations");
    case Endpoint::Images: return QStringLiteral("/v1/images/generations");
    case Endpoint::Audio: return QStringLiteral("/v1/audio/speech");
    case Endpoint::Rerank: return QStringLiteral("/v1/rerank");
    case Endpoint::Raw: break;
    }
    return QStringLiteral("/providers/%1/").arg(text(request.provider));
}

QString copiedAs(CopyForm form, const record::Request& request, const QString& baseUrl, const std::string& body) {
    QString url = baseUrl + pathOf(request);
    QString version = request.dialect == Dialect::Anthropic ? QStringLiteral("2023-06-01") : QString();
    switch (form) {
    case CopyForm::Curl: return curl(url, version, body);
    case CopyForm::Python: return python(url, version, body);
    case CopyForm::JavaScript: return javaScript(url, version, body);
    }
    return {};
}

} // namespace tollgate::ui
