// SPDX-License-Identifier: GPL-3.0-or-later
// Whether providers could be had, over weeks: from sums by day, a few hundred rows.
#include "journal/reader.h"
#include "journal/session.h"

#include <algorithm>

namespace tollgate::journal {

using record::ProviderAvailability;

std::vector<ProviderAvailability> Reader::availability(const std::vector<Micros>& edges) {
    if (edges.size() < 2) return {};
    return m_session->ask<std::vector<ProviderAvailability>>([&] {
        std::map<std::string, ProviderAvailability> found;
        Statement statement(m_session->connection(), "SELECT begins, provider, attempts, against FROM provider_days "
                                                     "WHERE begins >= ? AND begins < ?");
        for (statement.bind(edges.front()).bind(edges.back()).run(); statement.next();) {
            ProviderAvailability& provider = found[statement.text(1)];
            if (provider.days.empty())
                for (std::size_t i = 0; i + 1 < edges.size(); ++i) provider.days.push_back({.from = edges[i]});
            // A day that was written in another time zone belongs to the one it begins in.
            const auto after = std::upper_bound(edges.begin(), edges.end(), statement.integer(0));
            record::AvailabilityDay& day = provider.days[static_cast<std::size_t>(after - edges.begin()) - 1];
            const std::int64_t attempts = statement.integer(2), against = statement.integer(3);
            day.attempts += attempts;
            day.against += against;
            provider.attempts += attempts;
            provider.against += against;
        }
        std::vector<ProviderAvailability> result;
        for (auto& [name, provider] : found) {
            provider.provider = name;
            result.push_back(std::move(provider));
        }
        return result;
    });
}

} // namespace tollgate::journal
