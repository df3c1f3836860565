// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/simulated_provider.h"

#include "demo/answer_writer.h"
#include "demo/temper.h"
#include "dialects/endpoint_table.h"
#include "dialects/percent.h"
#include "dialects/request_peek.h"
#include "net/client_connection.h"
#include "net/head_writer.h"
#include "net/listener.h"
#include "net/loop_thread.h"
#include "net/pause.h"

#include <array>
#include <list>
#include <map>

namespace tollgate::demo {

namespace {

using std::chrono::milliseconds;

// What a client of a simulated provider asks.
struct Asked {
    std::string provider; // first part of the path
    dialects::EndpointMatch match;
    std::string model;
    bool stream = false;
    std::string problem; // why it cannot be answered; "" when it can
};

const net::ClientLimits kLimits;
constexpr std::int64_t kLargestBody = 64 << 20;

std::string hex(std::uint64_t bits) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[bits >> shift & 15];
    return text;
}

std::string chunk(std::string_view data) {
    std::string size = hex(data.size());
    size.erase(0, std::min(size.find_first_not_of('0'), size.size() - 1));
    return size + "\r\n" + std::string(data) + "\r\n";
}

std::vector<std::string> modelsOf(std::string_view provider) {
    if (provider == "anthropic") return {"claude-sonnet-4-5", "claude-haiku-4-5"};
    if (provider == "openrouter") return {"anthropic/claude-sonnet-4.5", "anthropic/claude-haiku-4.5"};
    if (provider == "gemini") return {"gemini-2.5-flash", "gemini-2.5-pro"};
    if (provider == "ollama") return {"llama3.3"};
    if (provider == "lab") return {"gpt-oss-120b"};
    return {"gpt-5-codex", "gpt-5-mini"};
}

} // namespace

struct SimulatedProvider::Impl {
    explicit Impl(const SimulationOptions& given) : options(given) {}

    ~Impl() {
        loop.end([this] {
            if (listener) listener->stop();
            for (Session* session : sessions) {
                session->client.abort();
                session->cancel.fire();
            }
        });
    }

    struct Session {
        Session(net::TcpSocket socket, net::LoopThread& loop)
            : client(std::move(socket), loop.slabs, loop.timers, kLimits), executor(loop.io.get_executor()) {}

        net::ClientConnection client;
        net::Cancel cancel;
        net::Executor executor;
    };

    net::Task<> serve(net::TcpSocket socket, net::ConnectionSlot slot);
    net::Task<bool> answer(Session& session);
    net::Task<bool> send(Session& session, int status, std::string body, int retryAfter = 0);
    net::Task<bool> stream(Session& session, const AnswerWriter& writer, const SimulatedAnswer& answer,
                           milliseconds between);
    net::Task<bool> wait(Session& session, milliseconds length);
    Asked asked(const net::ClientConnection& client);
    Temper& temperOf(const std::string& provider);
    SimulatedAnswer answerOf(const Asked& asked, Mood& mood);

    milliseconds running() const {
        return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - started);
    }

    const SimulationOptions options;
    const std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    net::LoopThread loop;
    std::list<Session*> sessions;
    std::map<std::string, Temper> tempers;
    Chance ids{options.seed};
    dialects::RequestPeeker peeker;
    std::unique_ptr<net::Listener> listener; // ends before the loop
};

Asked SimulatedProvider::Impl::asked(const net::ClientConnection& client) {
    Asked asked;
    std::string_view path = client.head().path;
    path.remove_prefix(1);
    auto slash = std::min(path.find('/'), path.size());
    asked.provider = path.substr(0, slash);
    path.remove_prefix(slash);
    bool anthropic = asked.provider == "anthropic" || asked.provider == "openrouter";
    asked.match = dialects::matchEndpoint(client.head().method, path, {.anthropic_version = anthropic});
    if (asked.match.kind != dialects::RouteKind::Call) return asked;
    auto peek = peeker.peek(client.body(), asked.match.dialect, asked.match.endpoint, asked.match.stream);
    asked.problem = peek.problem();
    asked.model =
        asked.match.model.empty() ? peek.model : dialects::percentDecoded(asked.match.model).value_or(std::string());
    asked.stream = peek.stream;
    return asked;
}

Temper& SimulatedProvider::Impl::temperOf(const std::string& provider) {
    return tempers.try_emplace(provider, provider, options.seed).first->second;
}

SimulatedAnswer SimulatedProvider::Impl::answerOf(const Asked& asked, Mood& mood) {
    SimulatedAnswer answer;
    answer.id = hex(ids.bits());
    answer.model = asked.model;
    answer.created = SystemClock().now() / kSecond;
    answer.parts = std::move(mood.parts);
    answer.usage = mood.usage;
    return answer;
}

// False: the client left meanwhile.
net::Task<bool> SimulatedProvider::Impl::wait(Session& session, milliseconds length) {
    auto hurried = milliseconds(static_cast<std::int64_t>(static_cast<double>(length.count()) / options.haste));
    if (hurried <= milliseconds(0)) co_return !session.cancel.fired();
    net::Pause pause(session.executor, loop.timers, session.cancel);
    co_return co_await pause.wait(hurried) != net::Pause::End::Cancelled;
}

net::Task<bool> SimulatedProvider::Impl::send(Session& session, int status, std::string body, int retryAfter) {
    std::string head;
    net::HeadWriter writer(head);
    writer.status(status);
    writer.field("content-type", "application/json");
    writer.field("content-length", body.size());
    if (retryAfter > 0) writer.field("retry-after", static_cast<std::uint64_t>(retryAfter));
    writer.end();
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(head), net::asio::buffer(body)};
    co_return !(co_await session.client.write(parts));
}

net::Task<bool> SimulatedProvider::Impl::stream(Session& session, const AnswerWriter& writer,
                                                const SimulatedAnswer& answer, milliseconds between) {
    std::string out;
    net::HeadWriter head(out);
    head.status(200);
    head.field("content-type", writer.streamType());
    head.field("transfer-encoding", "chunked");
    head.end();
    if (std::string opening = writer.opening(answer); !opening.empty()) out += chunk(opening);
    for (std::size_t i = 0; i <= answer.parts.size(); ++i) {
        if (i > 0 && !co_await wait(session, between)) co_return false;
        bool last = i == answer.parts.size();
        out += chunk(last ? writer.closing(answer) : writer.part(answer, i));
        if (last) out += "0\r\n\r\n";
        const std::array<net::asio::const_buffer, 1> parts{net::asio::buffer(out)};
        if (co_await session.client.write(parts)) co_return false;
        out.clear();
    }
    co_return true;
}

// One request; false when the connection is of no more use.
net::Task<bool> SimulatedProvider::Impl::answer(Session& session) {
    const Asked question = asked(session.client);
    const AnswerWriter& writer = writerFor(question.match.dialect);
    if (question.match.kind == dialects::RouteKind::ModelList)
        co_return co_await send(session, 200, writer.models(modelsOf(question.provider)));
    bool call = question.match.kind == dialects::RouteKind::Call;
    if (call && question.match.endpoint == Endpoint::CountTokens) {
        auto count = std::to_string(dialects::estimatedTokens(static_cast<std::int64_t>(session.client.body().size())));
        bool gemini = question.match.dialect == Dialect::Gemini;
        co_return co_await send(session, 200, (gemini ? "{\"totalTokens\":" : "{\"input_tokens\":") + count + "}");
    }
    bool speaks = call && question.match.endpoint <= Endpoint::OllamaChat;
    if (!speaks)
        co_return co_await send(session, 404, writer.error(404, "The simulated provider has no such endpoint."));
    if (!question.problem.empty()) co_return co_await send(session, 400, writer.error(400, question.problem));
    Mood mood = temperOf(question.provider).next(session.client.body(), running(), options.troubles);
    session.client.releaseRequest();
    if (!co_await wait(session, mood.first_token)) co_return false;
    if (mood.status != 200)
        co_return co_await send(session, mood.status, writer.error(mood.status, mood.message), mood.retry_after);
    auto between = mood.between_parts;
    const SimulatedAnswer said = answerOf(question, mood);
    if (question.stream) co_return co_await stream(session, writer, said, between);
    if (!co_await wait(session, between * static_cast<std::int64_t>(said.parts.size()))) co_return false;
    co_return co_await send(session, 200, writer.whole(said));
}

net::Task<> SimulatedProvider::Impl::serve(net::TcpSocket socket, net::ConnectionSlot slot) {
    Session session(std::move(socket), loop);
    auto place = sessions.insert(sessions.end(), &session);
    while (!loop.ending()) {
        if (co_await session.client.readHead() != net::HeadStatus::ready) break;
        if (co_await session.client.readBody(kLargestBody) != net::BodyStatus::ready) break;
        session.client.onGone([&session] { session.cancel.fire(); });
        if (!co_await answer(session) || !session.client.keepAlive()) break;
    }
    sessions.erase(place);
    if (!session.client.gone()) co_await session.client.close();
    (void)slot; // its place is free when this frame ends
}

SimulatedProvider::SimulatedProvider(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

SimulatedProvider::~SimulatedProvider() = default;

Result<std::unique_ptr<SimulatedProvider>> SimulatedProvider::start(const SimulationOptions& options) {
    auto impl = std::make_unique<Impl>(options);
    auto serve = [raw = impl.get()](net::TcpSocket socket, net::ConnectionSlot slot) {
        raw->loop.spawn(raw->serve(std::move(socket), std::move(slot)));
    };
    auto opened = net::Listener::open({}, {{&impl->loop.io, std::move(serve)}});
    if (!opened) return opened.error();
    impl->listener = std::move(*opened);
    impl->listener->start();
    return std::unique_ptr<SimulatedProvider>(new SimulatedProvider(std::move(impl)));
}

std::string SimulatedProvider::origin() const {
    return "http://127.0.0.1:" + std::to_string(m_impl->listener->localEndpoint().port());
}

} // namespace tollgate::demo
