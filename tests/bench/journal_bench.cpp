// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the journal writes and answers: `journal_bench [rows] [days] [folder]` writes that many rows spread over so
// many days (a folder that already holds a journal is only asked), then times every question. Not part of ctest.
#include "../journal/sample.h"
#include "journal/journal.h"
#include "journal/reader.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace tollgate;
using namespace tollgate::test;

namespace {

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Made-up requests differ in everything; those of a computer come from a few programs that each want a few models.
std::shared_ptr<const record::Request> typical(const record::Request& made) {
    static const char* const kPrograms[][5] = {
        {"Claude Code", "this-computer", "anthropic", "claude-sonnet-4-5", "web"},
        {"Claude Code", "this-computer", "anthropic", "claude-haiku-4-5", "web"},
        {"Codex", "this-computer", "openai", "gpt-5.4", "app"},
        {"Codex", "this-computer", "openai", "gpt-5-mini", "app"},
        {"Gemini CLI", "this-computer", "gemini", "gemini-2.5-pro", ""},
        {"openai-python", "batch", "openai", "gpt-5-mini", "import"},
        {"openai-python", "batch", "ollama", "llama3.1", "import"},
        {"openai-python", "ci", "openai", "text-embedding-3-small", "web"},
        {"curl", "ci", "openai", "gpt-5-mini", ""},
        {"Zed", "this-computer", "anthropic", "claude-sonnet-4-5", ""},
    };
    record::Request request = made;
    auto pick = static_cast<std::size_t>(request.id.low % 16);
    const auto& program = kPrograms[pick < 10 ? pick : pick % 3];
    request.client = program[0];
    request.key = program[1];
    request.team = request.key == "batch" ? "data" : "";
    request.provider = request.attempts.empty() ? "" : program[2];
    request.requested_model = program[3];
    request.served_model = request.attempts.empty() ? "" : program[3];
    request.tags.clear();
    if (*program[4] != 0) request.tags.emplace_back("project", program[4]);
    request.route = "";
    request.dialect = request.provider == "anthropic" ? Dialect::Anthropic : Dialect::OpenAiChat;
    request.endpoint = request.provider == "anthropic" ? Endpoint::Messages : Endpoint::Chat;
    request.stream = program[1] == std::string_view("this-computer");
    for (std::size_t i = 0; i < request.attempts.size(); ++i) {
        request.attempts[i].provider = i + 1 == request.attempts.size() ? program[2] : "openrouter";
        request.attempts[i].model = program[3];
    }
    return shared(std::move(request));
}

// The middle of seven runs, after one that fills the caches.
template <class Ask>
void measure(const char* name, Ask ask) {
    ask();
    std::vector<double> times;
    std::size_t answer = 0;
    for (int i = 0; i < 7; ++i) {
        double begin = wallSeconds();
        answer = ask();
        times.push_back(wallSeconds() - begin);
    }
    std::ranges::sort(times);
    std::printf("%-58s %8.2f ms   (%zu)\n", name, times[3] * 1e3, answer);
}

void fill(const std::filesystem::path& folder, std::size_t rows, Micros from, Micros span) {
    journal::JournalOptions options;
    options.clock = std::make_shared<ManualClock>(from + span);
    auto journal = journal::Journal::open(folder, std::move(options));
    if (!journal) {
        std::fprintf(stderr, "%s\n", journal.error().message.c_str());
        std::exit(1);
    }
    Sample sample(1);
    double wall = 0, cpu = 0;
    constexpr std::size_t kChunk = 50'000;
    for (std::size_t done = 0; done < rows; done += kChunk) {
        // A stretch of time at a time, as it would come; a fresh few thousand made-up rows take new starts and ids.
        Micros begin = from + static_cast<Micros>(static_cast<double>(span) * static_cast<double>(done) /
                                                  static_cast<double>(rows));
        auto requests = sample.requests(
            kChunk, begin, static_cast<Micros>(static_cast<double>(span) * kChunk / static_cast<double>(rows)));
        for (auto& request : requests) request = typical(*request);
        double wallBegin = wallSeconds(), cpuBegin = cpuSeconds();
        for (auto& request : requests) (*journal)->finished({std::move(request), {}});
        if (!(*journal)->flush()) std::exit(1);
        wall += wallSeconds() - wallBegin;
        cpu += cpuSeconds() - cpuBegin;
    }
    auto count = static_cast<double>(rows);
    std::printf("wrote %zu rows: %.0f rows/s, %.1f us CPU a row\n", rows, count / wall, cpu / count * 1e6);
}

void askPages(journal::Reader& reader, Micros middle) {
    record::LogQuery query;
    measure("page, newest", [&] { return reader.page(query).rows.size(); });
    query.before = record::LogCursor{middle, {}};
    measure("page, in the middle", [&] { return reader.page(query).rows.size(); });
    auto id = reader.page(query).rows.front()->id;
    measure("detail", [&] { return reader.detail(id).request ? std::size_t{1} : std::size_t{0}; });
}

void askFigures(journal::Reader& reader, Micros end) {
    Micros day = end - end % kDay;
    auto bars = [&](Micros from, Micros step, int count) {
        record::SpendQuery query;
        for (int i = 0; i <= count; ++i) query.edges.push_back(from + i * step);
        return query;
    };
    auto today = bars(day, kHour, 24), month = bars(day - 29 * kDay, kDay, 30),
         year = bars(day - 364 * kDay, 7 * kDay, 52);
    measure("spend, today by hour", [&] { return reader.spend(today).rows.size(); });
    today.then = record::GroupBy::Model;
    measure("spend, today by hour, two groups", [&] { return reader.spend(today).rows.size(); });
    measure("spend, 30 days by day", [&] { return reader.spend(month).rows.size(); });
    measure("spend, 52 weeks", [&] { return reader.spend(year).rows.size(); });
    measure("summary, a day", [&] { return reader.summary(nullptr, end - kDay, end).volume.size(); });
    measure("provider figures", [&] { return reader.providerFigures(end, day).size(); });
    measure("client figures", [&] { return reader.clientFigures(day).size(); });
    measure("now figures", [&] { return static_cast<std::size_t>(reader.nowFigures(end).requests_15m); });
    measure("facet model", [&] { return reader.facet("model").size(); });
    measure("facet project", [&] { return reader.facet("project").size(); });
    measure("events", [&] { return reader.events(100).size(); });
    measure("disk use", [&] { return static_cast<std::size_t>(reader.diskUse().requests); });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    std::size_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    Micros span = (argc > 2 ? std::atoi(argv[2]) : 30) * kDay;
    QTemporaryDir temporary;
    std::filesystem::path folder = argc > 3 ? argv[3] : temporary.path().toStdString();
    if (!std::filesystem::exists(folder / "journal.db")) fill(folder, rows, kMonday, span);
    double begin = wallSeconds();
    auto reader = journal::Reader::open(folder);
    if (!reader) return 1;
    std::printf("opened in %.1f ms\n", (wallSeconds() - begin) * 1e3);
    askPages(**reader, kMonday + span / 2);
    askFigures(**reader, kMonday + span);
    auto use = (*reader)->diskUse();
    std::printf("%lld rows, %.0f bytes a row\n", static_cast<long long>(use.requests),
                static_cast<double>(use.total_bytes) / static_cast<double>(use.requests));
    return 0;
}
