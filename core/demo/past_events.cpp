// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/past_events.h"

namespace tollgate::demo {

namespace {

using record::EventKind;

constexpr Micros at(int day, int hour, int minute, int second) {
    return day * kDay + hour * kHour + minute * kMinute + second * kSecond;
}

struct Past {
    Micros at; // since midnight of today
    EventKind kind;
    const char* subject;
    const char* detail;
};

constexpr Past kEvents[] = {
    {at(-3, 8, 2, 4), EventKind::GatewayStarted, "", "Listening on 127.0.0.1:8655"},
    {at(-1, 18, 20, 12), EventKind::ProviderOff, "deepseek", "Switched off"},
    {at(0, 4, 0, 11), EventKind::ProviderState, "lab-vllm", "190 requests done, $0.32"},
    {at(0, 8, 2, 31), EventKind::ProviderState, "anthropic", "Healthy: first request of the day"},
    {at(0, 9, 30, 0), EventKind::ConfigApplied, "", "Text kept 7 days (was 3)"},
    {at(0, 13, 41, 8), EventKind::ProviderState, "anthropic", "Degraded: p95 above 3 s for 5 minutes"},
    {at(0, 14, 2, 33), EventKind::ProviderState, "anthropic", "4 requests continued on OpenRouter (529)"},
    {at(0, 14, 29, 57), EventKind::KeyAttention, "anthropic", "Key team-2 cools for 5 min: 429 three times"},
    {at(0, 14, 31, 21), EventKind::ProviderState, "lab-vllm", "Cooling: 5 failures in a row, connection refused"},
    {at(0, 14, 31, 58), EventKind::ProviderState, "anthropic", "1 request continued on OpenRouter (529)"},
};

} // namespace

std::vector<record::Event> pastEvents(Micros midnight) {
    std::vector<record::Event> events;
    for (const Past& past : kEvents) {
        record::Event event;
        event.time = midnight + past.at;
        event.kind = past.kind;
        event.subject = past.subject;
        event.detail = past.detail;
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace tollgate::demo
