// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/test_request.h"

#include "base/text.h"
#include "bridge/gateway.h"
#include "bridge/snapshot_builder.h"
#include "engine/snapshot.h"
#include "pricing/cost.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <algorithm>
#include <array>

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

constexpr char kQuestion[] = "Say hi";
constexpr Usage kExpected{.input_uncached = 12, .output = 60};
constexpr int kPatienceMs = 120'000;
constexpr char kAnyModel[] = "gpt-5-mini";

// Models that take no conversation, where the catalogue does not know what they are for.
bool soundsLikeChat(std::string_view model) {
    constexpr std::array<std::string_view, 14> others{"embed",  "whisper", "tts",      "image",     "moderation",
                                                      "rerank", "audio",   "realtime", "guard",     "dall-e",
                                                      "sora",   "veo",     "ocr",      "transcribe"};
    std::string name = lowerCase(model);
    return std::none_of(others.begin(), others.end(),
                        [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool takesChat(const engine::Snapshot& snapshot, const engine::Upstream& upstream, std::string_view model) {
    std::string catalogue = upstream.preset ? upstream.preset->catalogue : std::string();
    const pricing::CatalogueModel* known = snapshot.prices.catalogue().find(catalogue, model);
    if (!known || known->mode.empty()) return soundsLikeChat(model);
    return known->mode == (upstream.config->dialect == Dialect::OpenAiResponses ? "responses" : "chat");
}

bool canAnswer(const engine::Upstream& upstream) {
    bool address = upstream.address(upstream.config->dialect) != nullptr;
    return upstream.config->enabled && address && (upstream.usableKey() || !upstream.key_required);
}

json::object messageFor(Dialect dialect) {
    if (dialect == Dialect::Gemini)
        return {{"role", "user"}, {"parts", json::array{json::object{{"text", kQuestion}}}}};
    return {{"role", "user"}, {"content", kQuestion}};
}

QByteArray bodyFor(Dialect dialect, const std::string& model) {
    json::array messages{messageFor(dialect)};
    json::object body;
    switch (dialect) {
    case Dialect::OpenAiChat: body = {{"model", model}, {"messages", messages}}; break;
    case Dialect::OpenAiResponses: body = {{"model", model}, {"input", kQuestion}}; break;
    case Dialect::Anthropic: body = {{"model", model}, {"max_tokens", 64}, {"messages", messages}}; break;
    case Dialect::Gemini: body = {{"contents", messages}}; break;
    case Dialect::Ollama: body = {{"model", model}, {"stream", false}, {"messages", messages}}; break;
    }
    return QByteArray::fromStdString(json::serialize(body));
}

QString pathFor(Dialect dialect, const std::string& model) {
    switch (dialect) {
    case Dialect::OpenAiChat: break;
    case Dialect::OpenAiResponses: return QStringLiteral("/v1/responses");
    case Dialect::Anthropic: return QStringLiteral("/v1/messages");
    case Dialect::Gemini:
        return QStringLiteral("/v1beta/models/%1:generateContent")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(model))));
    case Dialect::Ollama: return QStringLiteral("/api/chat");
    }
    return QStringLiteral("/v1/chat/completions");
}

TestCall callOf(std::string provider, std::string model, Dialect dialect, std::optional<Money> about) {
    TestCall call{std::move(provider), std::move(model), dialect, about, {}, {}};
    call.path = pathFor(dialect, call.model);
    call.body = bodyFor(dialect, call.model);
    return call;
}

// Cheaper first; a known price before an unknown one.
bool isCheaper(const std::optional<Money>& a, const std::optional<Money>& b) {
    return a && (!b || *a < *b);
}

// What the gateway said, in its own words when it said something.
QString errorOf(QNetworkReply& reply) {
    if (reply.error() == QNetworkReply::NoError) return {};
    QByteArray text = reply.readAll();
    boost::system::error_code failed;
    json::value value = json::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), failed);
    const json::value* error = !failed && value.is_object() ? value.get_object().if_contains("error") : nullptr;
    if (error && error->is_string()) return QString::fromStdString(std::string(error->get_string()));
    const json::value* words = error && error->is_object() ? error->get_object().if_contains("message") : nullptr;
    if (words && words->is_string()) return QString::fromStdString(std::string(words->get_string()));
    return reply.errorString();
}

} // namespace

TestRequest::TestRequest(Gateway& gateway, const SnapshotBuilder& snapshots, QObject* parent)
    : QObject(parent),
      m_gateway(gateway),
      m_snapshots(snapshots),
      m_network(std::make_unique<QNetworkAccessManager>()) {
    m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network->setTransferTimeout(kPatienceMs);
}

TestRequest::~TestRequest() = default;

TestCall TestRequest::call() const {
    TestCall best;
    const auto& snapshot = m_snapshots.current();
    if (!snapshot) return best;
    for (const providers::Offers::Listed& listed : snapshot->offers.listed()) {
        const engine::Upstream* upstream = snapshot->upstream(listed.provider);
        if (!upstream || !canAnswer(*upstream) || !takesChat(*snapshot, *upstream, listed.model)) continue;
        auto price =
            snapshot->prices.priceOf(listed.provider, listed.model, QDateTime::currentMSecsSinceEpoch() * kMillisecond);
        std::optional<Money> about = pricing::costOf(kExpected, price).money();
        if (best.provider.empty() || isCheaper(about, best.about))
            best = callOf(listed.provider, listed.model, upstream->config->dialect, about);
    }
    return best;
}

QString TestRequest::asCurl() const {
    TestCall call = this->call();
    if (call.provider.empty()) call = callOf({}, kAnyModel, Dialect::OpenAiChat, std::nullopt);
    QString body = QString::fromUtf8(call.body);
    body.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QStringLiteral("curl %1%2 \\\n"
                          "  -H \"Authorization: Bearer $TOLLGATE_KEY\" \\\n"
                          "  -H 'Content-Type: application/json' \\\n"
                          "  -d '%3'")
        .arg(m_gateway.state().base_url, call.path, body);
}

void TestRequest::send(QObject* context, std::function<void(const QString& error)> done) {
    TestCall call = this->call();
    if (call.provider.empty())
        return done(tr("No provider with a usable key offers a chat model. Add or switch on a provider first."));
    m_gateway.fetchAccessKey(context, [this, call, context = QPointer<QObject>(context),
                                       done = std::move(done)](const std::optional<QString>& key) {
        if (!context) return;
        if (!key) return done(tr("The access key cannot be read from the keychain. Unlock it and try again."));
        post(call, *key, context, done);
    });
}

void TestRequest::post(const TestCall& call, const QString& accessKey, QObject* context,
                       std::function<void(const QString& error)> done) {
    QNetworkRequest request(QUrl(m_gateway.state().base_url + call.path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Tollgate"));
    request.setRawHeader("authorization", "Bearer " + accessKey.toUtf8());
    if (call.dialect == Dialect::Anthropic) request.setRawHeader("anthropic-version", "2023-06-01");
    if (QString certificate = m_gateway.certificateFile(); !certificate.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(certificate);
        request.setSslConfiguration(tls);
    }
    QNetworkReply* reply = m_network->post(request, call.body);
    connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] { done(errorOf(*reply)); });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace tollgate::bridge
