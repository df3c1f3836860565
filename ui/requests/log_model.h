// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the log: those the journal gave, and those that run now, in the order of their start; new ones at the
// end. No proxy: the page asks the journal with its filter and offers live rows that fit it. Owned by its page; UI
// thread.
#pragma once

#include "bridge/providers.h"
#include "record/live.h"
#include "record/report.h"
#include "ui/models/table_model.h"

#include <memory>
#include <optional>
#include <vector>

namespace tollgate::ui {

class LogModel : public TableModel {
    Q_OBJECT
public:
    explicit LogModel(const bridge::Providers& providers, QObject* parent = nullptr);

    // Replaces everything; `newestFirst` as the journal gives it.
    void setRows(const std::vector<std::shared_ptr<const record::Request>>& newestFirst, Micros now);
    // Older rows in front.
    void prependOlder(const std::vector<std::shared_ptr<const record::Request>>& newestFirst);
    // New and changed rows of one batch; at most one insertion. Returns how many rows are new.
    int apply(const std::vector<record::LiveEvent>& events, const record::Filter* filter, Micros now);
    // The seconds of rows in flight go on.
    void tick(Micros now);

    bool hasRunning() const { return m_running > 0; }

    // Null for a row that still runs and is not known further.
    std::shared_ptr<const record::Request> request(int row) const;

    bool isRunning(int row) const { return m_rows[static_cast<std::size_t>(row)].live.has_value(); }

    int rowOf(RequestId id) const; // -1
    std::optional<record::LogCursor> oldest() const;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }

    Cell cell(int row, int column) const override;

private:
    struct Row {
        std::shared_ptr<const record::Request> request;
        std::optional<record::LiveEvent> live;
    };

    Cell runningCell(const Row& row, int column) const;
    bool update(const record::LiveEvent& event);
    void dropOldest();

    const bridge::Providers& m_providers;
    std::vector<Row> m_rows;
    Micros m_now = 0;
    int m_running = 0;
};

} // namespace tollgate::ui
