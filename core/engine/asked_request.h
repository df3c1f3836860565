// SPDX-License-Identifier: GPL-3.0-or-later
// What the conditions of a route may ask, answered from a request: one that is being decided, or one that is imagined
// for an explanation. On the stack of whoever decides; what is dear to find out is found out when it is asked first.
#pragma once

#include "classify/classify.h"
#include "dialects/prompt_texts.h"
#include "record/provider_state.h"
#include "record/record.h"
#include "routing/asked.h"

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

class AskedRequest : public routing::Asked {
public:
    // `body`: JSON, or empty. All must outlive it.
    AskedRequest(const record::Request& row, std::string_view body, dialects::JsonScanner& scanner)
        : m_row(row), m_body(body), m_scanner(scanner) {}

    routing::Answer ask(routing::Field field, std::string_view subject) const override;

    // What the prompt was judged to be, as a step of the trace; nothing when no condition asked.
    std::optional<record::TraceStep> judgementStep() const;

protected:
    virtual std::string_view header(std::string_view name) const = 0;
    virtual record::ProviderState providerState(std::string_view provider) const = 0;

    // Dollars; nothing: not known.
    virtual std::optional<double> spentToday(std::string_view scope) const = 0;

    // Without a body: what was judged when there was one.
    virtual std::optional<classify::Judgement> judgedBefore() const { return std::nullopt; }

private:
    const std::tm& localTime() const;
    routing::Answer tag(std::string_view name) const;
    routing::Answer user() const;
    routing::Answer language() const;
    const dialects::PromptTexts& texts() const;
    const classify::Judgement& judged() const;

    const record::Request& m_row;
    const std::string_view m_body;
    dialects::JsonScanner& m_scanner;
    mutable std::optional<std::tm> m_local;
    mutable std::optional<std::string> m_user;
    mutable std::optional<dialects::PromptTexts> m_texts;
    mutable std::optional<classify::Judgement> m_judgement;
    mutable std::optional<std::string_view> m_language;
};

} // namespace tollgate::engine
