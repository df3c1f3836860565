// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/traffic.h"

#include "demo/program_calls.h"
#include "net/head_writer.h"
#include "net/loop_thread.h"
#include "net/pause.h"
#include "net/upstream_pool.h"

#include <array>
#include <cmath>

namespace tollgate::demo {

namespace {

using std::chrono::milliseconds;

// Once for each of its sessions.
constexpr Program kSessions[] = {Program::ClaudeCode, Program::ClaudeCode, Program::ClaudeCode,
                                 Program::Codex,      Program::Codex,      Program::GeminiCli,
                                 Program::DocsBot,    Program::DocsBot,    Program::NightlyEval};
constexpr std::size_t kCallsApart = 1'000'000; // numbers of two sessions' calls
constexpr double kLeft = 0.03;                 // share of the calls their program leaves before they end
constexpr milliseconds kConnect{5'000}, kAnswer{120'000};

} // namespace

struct Traffic::Impl {
    Impl(const TrafficOptions& given, AccessKeyTexts texts)
        : options(given), keys(std::move(texts)), target{{net::Scheme::Http, "127.0.0.1", given.port}, {}, {}} {
        net::asio::post(loop.io, [this] {
            for (std::size_t i = 0; i < std::size(kSessions); ++i) loop.spawn(live(kSessions[i], i));
        });
    }

    ~Impl() {
        loop.end([this] { stop.fire(); });
    }

    net::Task<> live(Program program, std::size_t session);
    net::Task<> call(Program program, std::size_t number, Chance& chance);
    net::Task<> read(net::Lease& lease);
    std::string headOf(Program program, const ProgramCall& call) const;

    const TrafficOptions options;
    const AccessKeyTexts keys;
    net::Target target;
    net::Cancel stop; // every wait hangs here
    net::LoopThread loop;
    net::DnsCache dns{loop.io, loop.timers};
    net::Connector connector{loop.io, loop.timers, loop.slabs, dns};
    net::UpstreamPool pool{connector};
};

std::string Traffic::Impl::headOf(Program program, const ProgramCall& call) const {
    const ProgramHabits& habits = habitsOf(program);
    std::string head;
    net::HeadWriter writer(head);
    if (!writer.request("POST", call.path)) return {};
    writer.field("host", target.origin.authority());
    for (const auto& [name, value] : call.headers) writer.field(name, value);
    auto key = keys.find(std::string(habits.access_key));
    if (key != keys.end())
        writer.field(habits.key_header, std::string(habits.key_prefix) + std::string(key->second->reveal()));
    writer.field("content-type", "application/json");
    writer.field("content-length", call.body.size());
    writer.end();
    return head;
}

// Until the answer ends, fails, or the program leaves.
net::Task<> Traffic::Impl::read(net::Lease& lease) {
    auto head = co_await lease->readHead({kAnswer, kAnswer});
    if (head.fault != net::Fault::None) co_return;
    for (;;) {
        auto body = co_await lease->readSome(kAnswer);
        if (body.end || body.fault != net::Fault::None) co_return;
    }
}

net::Task<> Traffic::Impl::call(Program program, std::size_t number, Chance& chance) {
    const ProgramCall made = callOf(program, number, chance);
    const std::string head = headOf(program, made);
    const net::Target where = target;
    net::Cancel cancel;
    net::CancelHook onStop(stop, [&cancel] { cancel.fire(); });
    net::Deadline leaves(loop.timers, [&cancel] { cancel.fire(); });
    if (chance.unit() < kLeft) leaves.arm(milliseconds(static_cast<std::int64_t>(chance.between(900, 2'500))));
    auto acquired = co_await pool.acquire(where, kConnect, cancel);
    if (acquired.error) co_return; // the gateway is not there now: the next call looks again
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(head), net::asio::buffer(made.body)};
    auto written = co_await acquired.lease->write(parts, kAnswer);
    if (written.fault == net::Fault::None) co_await read(acquired.lease);
    acquired.lease.end(); // before its Cancel goes
}

// One session of a program: a pause of about its habit, a call until it ends, and again.
net::Task<> Traffic::Impl::live(Program program, std::size_t session) {
    Chance chance(options.seed * 31 + session);
    double mean = habitsOf(program).seconds_between * 1'000.0 / options.haste;
    const std::size_t first = session * kCallsApart;
    for (std::size_t number = first; !stop.fired(); ++number) {
        double length = number == first ? mean * chance.unit() / 2 : -mean * std::log(1 - chance.unit() * 0.98);
        net::Pause pause(loop.io.get_executor(), loop.timers, stop);
        if (co_await pause.wait(milliseconds(static_cast<std::int64_t>(length))) == net::Pause::End::Cancelled)
            co_return;
        co_await call(program, number, chance);
    }
}

Traffic::Traffic(const TrafficOptions& options, AccessKeyTexts keys)
    : m_impl(std::make_unique<Impl>(options, std::move(keys))) {}

Traffic::~Traffic() = default;

void Traffic::setPort(std::uint16_t port) {
    net::asio::post(m_impl->loop.io, [impl = m_impl.get(), port] { impl->target.origin.port = port; });
}

} // namespace tollgate::demo
