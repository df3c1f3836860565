// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/picture_route.h"

#include "config/json.h"

namespace tollgate::demo {

namespace {

constexpr std::string_view kRoute = R"({
  "id": "default", "name": "Default route", "models": ["*"], "entry": "by-model",
  "nodes": {
    "by-model": { "kind": "match", "name": "By model", "cases": [
      { "when": { "key": { "eq": "ci" } }, "to": "night-batch" },
      { "when": { "model": { "matches": "^claude-" } }, "to": "daily-budget" },
      { "when": { "model": { "matches": "^gpt-" } }, "to": "gpt-pool" },
      { "when": { "model": { "eq": "cheap" } }, "to": "cheap" } ], "else": "gemini" },
    "daily-budget": { "kind": "gate", "name": "Daily budget", "measure": "usd", "amount": 25,
      "window": "day", "ok": "claude-pool", "over": "stop" },
    "claude-pool": { "kind": "pool", "name": "Claude pool", "members": ["anthropic", "openrouter"],
      "failover_on": ["429", "overloaded", "5xx", "timeout"], "sticky": "session", "sticky_s": 1800,
      "first_byte_ms": 20000 },
    "gpt-pool": { "kind": "pool", "name": "GPT pool", "members": ["openai"] },
    "cheap": { "kind": "split", "name": "Cheap", "sticky": "session", "arms": [
      { "weight": 90, "to": "ollama" }, { "weight": 10, "to": "gemini-flash" } ] },
    "gemini": { "kind": "pool", "name": "Gemini", "members": ["google"] },
    "night-batch": { "kind": "pool", "name": "Night batch", "strategy": "cheapest",
      "members": ["lab-vllm", "gemini-flash", "gpt-mini"] },
    "stop": { "kind": "deny", "name": "Stop", "status": 429, "message": "The daily budget is used up." },
    "anthropic": { "kind": "target", "provider": "anthropic" },
    "openrouter": { "kind": "target", "provider": "openrouter", "model": "anthropic/claude-sonnet-4.5" },
    "openai": { "kind": "target", "provider": "openai" },
    "ollama": { "kind": "target", "provider": "ollama", "model": "llama3.3" },
    "google": { "kind": "target", "provider": "gemini" },
    "gemini-flash": { "kind": "target", "provider": "gemini", "model": "gemini-2.5-flash" },
    "gpt-mini": { "kind": "target", "provider": "openai", "model": "gpt-5-mini" },
    "lab-vllm": { "kind": "target", "provider": "lab-vllm", "model": "gpt-oss-120b" }
  },
  "layout": {
    "by-model": [208, 176], "daily-budget": [432, 16], "claude-pool": [432, 112], "gpt-pool": [432, 208],
    "cheap": [432, 288], "gemini": [432, 368], "night-batch": [432, 464], "stop": [672, 0], "anthropic": [672, 64],
    "openrouter": [672, 128], "openai": [672, 192], "ollama": [672, 256], "gemini-flash": [672, 320],
    "google": [672, 384], "lab-vllm": [672, 448], "gpt-mini": [672, 512]
  }
})";

} // namespace

config::Route pictureRoute() {
    return {"default", compactText(*config::parseJson(kRoute))};
}

config::Route pictureDraft() {
    const auto replaced = [](std::string text, std::string_view from, std::string_view to) {
        return text.replace(text.find(from), from.size(), to);
    };
    std::string json = pictureRoute().json;
    json = replaced(std::move(json), R"("first_byte_ms":20000)", R"("first_byte_ms":8000,"return_after_s":300)");
    json = replaced(std::move(json), R"("name":"Cheap",)", R"("name":"Cheap","sticky_s":7200,)");
    json = replaced(std::move(json), R"("strategy":"cheapest")", R"("strategy":"cheapest","attempts":2)");
    return {"default", std::move(json)};
}

} // namespace tollgate::demo
