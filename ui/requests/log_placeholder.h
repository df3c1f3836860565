// SPDX-License-Identifier: GPL-3.0-or-later
// What stands instead of rows: still loading, nothing has come yet, nothing today, nothing fits. UI thread.
#pragma once

#include <QStackedWidget>
#include <QString>

namespace tollgate::ui {

class Button;
class CodeBlock;
class EmptyState;
class Label;
class LoadingLabel;

class LogPlaceholder : public QStackedWidget {
    Q_OBJECT
public:
    explicit LogPlaceholder(QWidget* parent = nullptr);

    void showLoading();
    // `curl` is copyable; `about` says what sending it would do ("gpt-5-nano, about $0.0001"), or why it cannot be.
    void showWaiting(const QString& sentence, const QString& curl, const QString& about, bool canSend);
    void showNoneToday();
    void showNoneFits();
    // What came of sending; "" while it is on its way.
    void setSent(const QString& error, bool running);

Q_SIGNALS:
    void sendRequested();
    void historyRequested();
    void clearRequested();

private:
    LoadingLabel* m_loading;
    EmptyState* m_waiting;
    CodeBlock* m_curl;
    Button* m_send;
    Label* m_about;
    EmptyState* m_none_today;
    EmptyState* m_none_fits;
};

} // namespace tollgate::ui
