// SPDX-License-Identifier: GPL-3.0-or-later
// The latest ten requests, newest first, those in flight on top; before the first one, how to send it. UI thread.
#pragma once

#include "bridge/providers.h"
#include "record/live.h"
#include "record/report.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>
#include <vector>

namespace tollgate::ui {

class Button;
class CodeBlock;
class DataTable;
class Label;

struct LatestLine {
    RequestId id;
    std::shared_ptr<const record::Request> request;
    std::optional<record::LiveEvent> live; // of a running one
    Micros shown_at = 0;                   // 0 for a finished one: it does not change any more

    bool operator==(const LatestLine& other) const {
        return id == other.id && request == other.request && shown_at == other.shown_at;
    }
};

class LatestLines : public RowsModel<LatestLine> {
    Q_OBJECT
public:
    explicit LatestLines(const bridge::Providers& providers, QObject* parent = nullptr);

    void setNow(Micros now) { m_now = now; }

protected:
    QString key(const LatestLine& row) const override { return QString::fromStdString(row.id.string()); }

    Cell cellOf(const LatestLine& row, int column) const override;

private:
    const bridge::Providers& m_providers;
    Micros m_now = 0;
};

class LatestCard : public Card {
    Q_OBJECT
public:
    explicit LatestCard(const bridge::Providers& providers, QWidget* parent = nullptr);

    // From the journal, which has a request a little after its end.
    void setFinished(const std::vector<std::shared_ptr<const record::Request>>& newestFirst);
    // As they end.
    void addFinished(const std::vector<record::LiveEvent>& batch);
    // Called again as time goes on.
    void show(const std::vector<record::LiveEvent>& running, Micros now);
    // A first request for a terminal, where it is waited for, and whether it can be sent from here.
    void setFirstRequest(const QString& curl, const QString& port, bool canSend, const QString& about);

Q_SIGNALS:
    void requestActivated(tollgate::RequestId id);
    void openAll();
    void sendRequested();

private:
    QWidget* makeEmptyState();
    void sortFinished();

    LatestLines* m_model;
    DataTable* m_table;
    Label* m_waiting;
    Button* m_open;
    CodeBlock* m_curl;
    Button* m_send;
    Label* m_about;
    std::vector<std::shared_ptr<const record::Request>> m_finished;
};

} // namespace tollgate::ui
