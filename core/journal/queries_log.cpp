// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the log and single requests.
#include "journal/body_codec.h"
#include "journal/filtered.h"
#include "journal/row.h"
#include "journal/selection.h"
#include "journal/session.h"
#include "record/filter.h"

#include <algorithm>

namespace tollgate::journal {

namespace {

// The place of a row that a cursor names: its own when it is (still) there, else where it would be.
std::int64_t placeOf(Connection& connection, const record::LogCursor& cursor) {
    Statement find(connection, "SELECT seq FROM requests WHERE id = ?");
    find.bindBlob(blobOf(cursor.id)).run();
    return find.next() ? find.integer(0) : seqOf(cursor.started, cursor.id);
}

std::string unpackedOr(const std::string& frame, std::string_view otherwise) {
    return unpack(frame).value_or(std::string(otherwise));
}

} // namespace

record::LogPage Reader::page(const record::LogQuery& query) {
    if (query.filter && !record::isEmpty(*query.filter))
        return filteredPage(query, [this](const record::LogQuery& slice) { return page(slice); });
    return m_session->ask<record::LogPage>([&] {
        Connection& connection = m_session->connection();
        Selection selection;
        selection.from = query.from;
        selection.to = query.to;
        std::int64_t above = query.after ? placeOf(connection, *query.after) : -1;
        std::int64_t below = query.before ? placeOf(connection, *query.before) : INT64_MAX;
        auto direction = query.after ? Direction::OldestFirst : Direction::NewestFirst;
        std::size_t limit = query.limit > 0 ? static_cast<std::size_t>(query.limit) : SIZE_MAX - 1;
        auto seqs = findRows(connection, m_session->catalog(), selection, above, below, direction, limit + 1);
        record::LogPage page;
        page.more = seqs.size() > limit;
        if (page.more) seqs.pop_back();
        if (query.after) std::ranges::reverse(seqs);
        page.rows = m_session->rows(seqs);
        return page;
    });
}

record::LogSummary Reader::summary(const std::shared_ptr<const record::Filter>& filter, Micros from, Micros to) {
    if (filter && !record::isEmpty(*filter))
        return filteredSummary(*filter, from, to, [this](const record::LogQuery& slice) { return page(slice); });
    return m_session->ask<record::LogSummary>([&] {
        Selection selection;
        return summarise(m_session->connection(), m_session->catalog(), selection, from, to);
    });
}

record::Detail Reader::detail(RequestId id) {
    return m_session->ask<record::Detail>([&] {
        Connection& connection = m_session->connection();
        record::Detail detail;
        Statement find(connection, "SELECT r.seq, b.request_headers, b.request, b.response_headers, b.response "
                                   "FROM requests r LEFT JOIN bodies b ON b.seq = r.seq WHERE r.id = ?");
        find.bindBlob(blobOf(id)).run();
        if (!find.next()) return detail;
        constexpr std::string_view kDamaged = "(this text is damaged in the journal)";
        detail.bodies = {unpackedOr(find.blob(1), kDamaged), unpackedOr(find.blob(2), kDamaged),
                         unpackedOr(find.blob(3), kDamaged), unpackedOr(find.blob(4), kDamaged)};
        std::int64_t seq = find.integer(0);
        auto rows = m_session->rows(std::span(&seq, 1));
        if (!rows.empty()) detail.request = rows.front();
        return detail;
    });
}

} // namespace tollgate::journal
