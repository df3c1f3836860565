// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is set once (DESIGN-LANGUAGE.md §11 Settings): list left, form right; changes act at once. Ctrl+F
// finds any setting. UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/prices.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "ui/shell/page.h"

class QListWidget;
class QStackedWidget;

namespace tollgate::ui {

class CaptureForm;
class ConsoleSettings;
class SearchField;

class SettingsPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::Settings& settings;
        bridge::Gateway& gateway;
        bridge::RequestLog& log;
        bridge::Prices& prices;
        ConsoleSettings& console;
    };

    explicit SettingsPage(Parts parts, QWidget* parent = nullptr);

    // "general", "appearance", "network", "capture", "prices", "data", "shortcuts", "about".
    void showSection(const QString& id);
    // Id and title of each.
    QList<QPair<QString, QString>> sections() const;

    QList<QWidget*> regions() const override;
    void refresh() override;
    bool focusFilter() override;
    bool back() override;

Q_SIGNALS:
    void firstStepsRequested();

protected:
    void activated() override;

private:
    QWidget* makeList();
    void addForms();
    void addSection(const QString& id, const QString& title, const QString& icon, QWidget* form);
    void find(const QString& words);

    Parts m_parts;
    SearchField* m_find;
    QListWidget* m_list;
    QStackedWidget* m_forms;
    CaptureForm* m_capture;
};

} // namespace tollgate::ui
