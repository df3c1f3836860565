// SPDX-License-Identifier: GPL-3.0-or-later
// See every request live and explain any one of them (DESIGN-LANGUAGE.md §11 Requests). UI thread.
#pragma once

#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "record/filter.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <memory>

namespace tollgate::ui {

class Chip;
class DataTable;
class DetailPane;
class DetailSplit;
class FilterField;
class Label;
class LayoutStore;
class LogModel;
class SegmentedControl;
class VolumeStrip;

class RequestsPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::RequestLog& log;
        bridge::LiveFeed& live;
        const bridge::Providers& providers;
        bridge::Settings& settings;
        LayoutStore* store;
    };

    explicit RequestsPage(Parts parts, QWidget* parent = nullptr);

    // Shows what fits an expression of the filter language; `earlier` than today, too.
    void setFilter(const QString& expression, bool earlier = false);
    void select(RequestId id);

    QList<QWidget*> regions() const override;

    void refresh() override { load(); }

    bool focusFilter() override;
    bool back() override;
    void setNarrow(bool narrow) override;

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildFilterBar();
    void buildStrip();
    void buildTable();
    void buildKeys();
    void load();
    void loadOlder();
    void askSummary();
    void showSummary(const record::LogSummary& summary);
    void onBatch(const std::vector<record::LiveEvent>& events);
    void filterEdited();
    void setFollow(bool follow);
    void showDetail(int row);
    void exportRows();
    Micros from() const;

    Parts m_parts;
    LogModel* m_model;
    DataTable* m_table;
    DetailPane* m_detail;
    DetailSplit* m_split;
    FilterField* m_filter_field;
    SegmentedControl* m_span;   // Live | History
    SegmentedControl* m_follow; // Follow | Hold view
    class Button* m_new_rows;
    QWidget* m_strip;
    Chip* m_errors;
    Chip* m_failovers;
    Chip* m_denied;
    Chip* m_unpriced;
    VolumeStrip* m_volume;
    Label* m_totals;
    std::shared_ptr<const record::Filter> m_filter;
    bridge::LiveFeed::Watch m_watch;
    QTimer m_tick;
    RequestId m_selected;
    int m_held_back = 0; // rows that came while the view was held
    bool m_loading_older = false;
    bool m_more = false;
};

} // namespace tollgate::ui
