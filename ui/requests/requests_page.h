// SPDX-License-Identifier: GPL-3.0-or-later
// See every request live and explain any one of them (DESIGN-LANGUAGE.md §11 Requests): filter bar, strip, table,
// detail pane. Rows come from the journal and then from live events; following and holding the view are here. UI
// thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/prices.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "bridge/test_request.h"
#include "ui/requests/request_strip.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <memory>

class QMenu;

namespace tollgate::ui {

class Button;
class ConsoleSettings;
class DataTable;
class DetailPane;
class DetailSplit;
class FilterBar;
class LogModel;
class LogPlaceholder;
class MessageBar;
class SegmentedControl;

class RequestsPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::RequestLog& log;
        bridge::LiveFeed& live;
        bridge::Providers& providers;
        bridge::Settings& settings;
        bridge::Gateway& gateway;
        const bridge::Prices& prices;
        bridge::TestRequest& test;
        ConsoleSettings& console;
    };

    explicit RequestsPage(Parts parts, QWidget* parent = nullptr);
    ~RequestsPage() override;

    // Shows what fits an expression of the filter language; `earlier` than today, too.
    void setFilter(const QString& expression, bool earlier = false);
    // … of a span of time (UTC); from == to for no span.
    void setRange(Micros from, Micros to);
    // Selects a request and opens its details, when its row is or comes here.
    void select(RequestId id);

    QList<QWidget*> regions() const override;
    void refresh() override;
    bool focusFilter() override;
    bool back() override;
    void setNarrow(bool narrow) override;

Q_SIGNALS:
    void settingsRequested(const QString& section);

protected:
    void activated() override;
    void deactivated() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void buildTable();
    void buildKeys();
    void connectTable();
    void connectSubjects();

    // Rows.
    bool isLive() const;
    Micros from() const;
    Micros to() const;
    void load();
    void show(const record::LogPage& page);
    void loadOlder();
    void onBatch(const std::vector<record::LiveEvent>& events);
    void setFollow(bool follow);
    void holdOrFollow(int scrollValue);
    void showNewRows();
    void showEmptyState(bool anything);
    void exportRows(bridge::ExportFormat format);

    // Sums.
    void askSummary();
    void askSums();
    void askNamedCounts();
    void showNamedFilters();
    void nameFilter(const QString& name);
    void showNote();
    void showMessages();

    // The request that is looked at.
    void open(int row);
    void showDetail(int row);
    void tick();
    void stopSelected();
    void openRowMenu(const QPoint& place);
    void addCellFilters(QMenu* menu, int row, const QString& column);

    Parts m_parts;
    LogModel* m_model;
    DataTable* m_table;
    DetailPane* m_detail;
    DetailSplit* m_split;
    FilterBar* m_bar;
    RequestStrip* m_strip;
    MessageBar* m_message;
    LogPlaceholder* m_empty;
    SegmentedControl* m_span; // Live | History
    Button* m_new_rows;
    bridge::LiveFeed::Watch m_watch;
    QTimer m_tick;
    QTimer m_sums;   // runs between two questions for sums
    QTimer m_counts; // … for the counts of named filters
    bool m_sums_wanted = false;
    QList<NamedFilter> m_named;
    QList<QByteArray> m_questions; // names of the questions for their counts
    record::LogSummary m_summary;
    RequestId m_selected;
    Micros m_range_from = 0;
    Micros m_range_to = 0;
    int m_held_back = 0; // rows that came while the view was held
    bool m_following = true;
    bool m_scrolling = false; // the page scrolls, not the person
    bool m_loading_older = false;
    bool m_more = false;
    bool m_narrow = false;
};

} // namespace tollgate::ui
