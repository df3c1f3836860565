// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the log: those the journal gave and those that run now, by the time of their start, new ones at the end.
// No proxy: the page asks the journal with its filter and offers live events, of which those that fit become rows. Thin
// rows, texts made in data(): 10^5 rows are smooth. Owned by its page; UI thread.
#pragma once

#include "bridge/providers.h"
#include "record/filter.h"
#include "record/live.h"
#include "record/report.h"
#include "ui/models/table_model.h"

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tollgate::ui {

using Rows = std::vector<std::shared_ptr<const record::Request>>;

class LogModel : public TableModel {
    Q_OBJECT
public:
    explicit LogModel(const bridge::Providers& providers, QObject* parent = nullptr);

    // What live rows must fit; null for all. Takes effect with the next setRows().
    void setFilter(std::shared_ptr<const record::Filter> filter) { m_filter = std::move(filter); }

    // Replaces everything by what the journal gave and what runs now. What was seen to end in the last seconds stays:
    // the journal may not have it yet.
    void setRows(const Rows& newestFirst, const std::vector<record::LiveEvent>& inFlight, Micros now);
    // Older rows in front. Beyond kMostRows the newest go, and isCut() says so.
    void prependOlder(const Rows& newestFirst);
    // New and changed rows of one batch; at most one insertion. Returns how many rows are new, shown or not.
    int apply(const std::vector<record::LiveEvent>& events, Micros now);
    // The figures of rows in flight go on.
    void tick(Micros now);
    // Lets go of the oldest rows beyond kRowsFollowed, while nobody looks at them.
    void trim();

    bool hasRunning() const { return !m_live.empty(); }

    // The newest rows are not here: setRows() must come before the end can be shown.
    bool isCut() const { return m_cut; }

    std::shared_ptr<const record::Request> request(int row) const;
    // What is known of a running row; null for a finished one.
    const record::LiveEvent* live(int row) const;
    int rowOf(RequestId id) const; // -1

    std::optional<record::LogCursor> oldest() const { return m_oldest; }

    static constexpr std::size_t kMostRows = 100'000;
    static constexpr std::size_t kRowsFollowed = 20'000;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }

    Cell cell(int row, int column) const override;

private:
    struct Row {
        std::shared_ptr<const record::Request> request;
        bool running = false;
    };

    struct Live {
        record::LiveEvent event;
        std::int64_t place = 0; // row number + m_first
    };

    class Fresh; // what a batch brings that is not shown yet
    bool fits(const record::Request& ended) const;
    bool update(const record::LiveEvent& event);
    void finish(const Live& live, const record::LiveEvent& event);
    void take(const record::LiveEvent& event, Fresh& fresh);
    void takeEnded(const record::LiveEvent& event, Fresh& fresh);
    void remember(const std::shared_ptr<const record::Request>& ended, Micros now);
    void insert(std::vector<record::LiveEvent> fresh);
    void rowChanged(int row);
    void tellChanged();
    void removeRow(int row);
    void dropFront(std::size_t count);
    void dropBack(std::size_t count);

    const bridge::Providers& m_providers;
    std::shared_ptr<const record::Filter> m_filter;
    std::deque<Row> m_rows;
    std::int64_t m_first = 0;                                  // moves when rows come or go in front
    std::unordered_map<RequestId, Live> m_live;                // rows in flight
    std::unordered_map<RequestId, record::LiveEvent> m_unsure; // whether they fit shows when their provider is known
    std::unordered_set<RequestId> m_given;                     // by the journal, at the last setRows()
    std::deque<std::pair<Micros, std::shared_ptr<const record::Request>>> m_recent; // seen to end; newest last
    std::optional<record::LogCursor> m_oldest;                                      // of the rows the journal gave
    Micros m_now = 0;
    int m_changed_first = 0; // of the batch, not told yet; last -1: none
    int m_changed_last = -1;
    bool m_cut = false;
};

} // namespace tollgate::ui
