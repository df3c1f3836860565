// SPDX-License-Identifier: GPL-3.0-or-later
// The selected provider: head, keys, first token, what is set, and what happened. Arranges its parts; asks, the page
// does. UI thread.
#pragma once

#include "bridge/connection_report.h"
#include "bridge/provider_status.h"
#include "record/event.h"
#include "ui/widgets/card.h"

#include <QDateTime>

#include <vector>

namespace tollgate::ui {

class ConnectionTestView;
class DaysStrip;
class DetailHead;
class FirstTokenView;
class HappenedView;
class KeysView;
class ProviderFacts;

class ProviderDetail : public Card {
    Q_OBJECT
public:
    explicit ProviderDetail(QWidget* parent = nullptr);

    // `place` of `all` in the order, from 1.
    void setProvider(const bridge::ProviderStatus& status, int place, int all, const QDateTime& now);
    void setEvents(const std::vector<record::Event>& newestFirst, const QDateTime& now);
    void setAvailability(const record::ProviderAvailability* availability); // nullptr: it was not called
    void setTest(const bridge::TestReport* report);                         // nullptr: none to show

    DetailHead* head() const { return m_head; }

    KeysView* keys() const { return m_keys; }

Q_SIGNALS:
    void testClosed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildMain();
    QWidget* buildSide();

    DetailHead* m_head;
    KeysView* m_keys;
    FirstTokenView* m_first_token;
    DaysStrip* m_days;
    ProviderFacts* m_facts;
    HappenedView* m_happened;
    QWidget* m_test_box;
    ConnectionTestView* m_test;
    QWidget* m_side;
    QWidget* m_foot;
};

} // namespace tollgate::ui
