// SPDX-License-Identifier: GPL-3.0-or-later
// The top line of the detail: which provider, its state in a sentence, and what can be done with it. UI thread.
#pragma once

#include "bridge/provider_status.h"
#include "ui/widgets/bar.h"

#include <QDateTime>

class QMenu;

namespace tollgate::ui {

class StatusLabel;

class DetailHead : public Bar {
    Q_OBJECT
public:
    explicit DetailHead(QWidget* parent = nullptr);

    // `place` of `all` in the order, from 1.
    void setProvider(const bridge::ProviderStatus& status, int place, int all, const QDateTime& now);

    Button* testButton() const { return m_test; }

    Button* retryButton() const { return m_retry; }

Q_SIGNALS:
    void testRequested();
    void retryRequested();
    void addKeyRequested();
    void editRequested();
    void moveRequested(int by); // -1 up, 1 down
    void removeRequested();

private:
    class Name;
    QMenu* buildMenu();

    Name* m_name;
    StatusLabel* m_state;
    Button* m_retry; // shown when there is something to try again
    Button* m_test;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
};

} // namespace tollgate::ui
