// SPDX-License-Identifier: GPL-3.0-or-later
// Switch providers on and off and see why one is not well (DESIGN-LANGUAGE.md §11 Providers). Arranges the list and the
// detail, and does what they ask. UI thread.
#pragma once

#include "bridge/local_servers.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "ui/shell/page.h"

namespace tollgate::ui {

class Button;
class EmptyState;
class LayoutStore;
class MessageBar;
class ProviderDetail;
class ProviderList;
class ProviderTests;
class SearchField;

class ProvidersPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::Providers& providers;
        bridge::LocalServers& servers;
        bridge::RequestLog& log;
        bridge::Settings& settings;
        LayoutStore* store;
    };

    explicit ProvidersPage(Parts parts, QWidget* parent = nullptr);

    // Opens the dialog.
    void addProvider();
    void select(const QString& id);

    QList<QWidget*> regions() const override;
    void refresh() override;
    bool focusFilter() override;
    bool back() override;

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildHeader();
    void buildContent();
    void buildKeys();
    void connectList();
    void connectDetail();
    void show();
    void showDetail();
    void showNote();
    void showKeychain();
    void askEvents();
    void askAvailability();
    void showAvailability();
    void addKey(const QString& id, const QString& key);
    void edit(const QString& id);
    void removeKey(const QString& key);
    // What was asked has been done, or why not.
    void tell(const QString& error, const QString& what, const std::function<QString()>& undo);
    void switchProvider(const QString& id, bool on);
    void switchKey(const QString& key, bool on);
    void move(const QString& id, int position);
    void remove(const QString& id);
    void tryAgain(const QString& id);
    QString nameOf(const QString& id) const;
    int placeOf(const QString& id) const; // in the order, from 0; -1: gone
    QDateTime now() const;

    Parts m_parts;
    Button* m_add;
    Button* m_test_all;
    SearchField* m_find;
    MessageBar* m_error;
    MessageBar* m_keychain;
    EmptyState* m_empty;
    QWidget* m_content;
    ProviderList* m_list;
    ProviderDetail* m_detail;
    ProviderTests* m_tests;
    std::vector<record::ProviderAvailability> m_availability;
    bool m_keychain_hidden = false; // the person closed it
};

} // namespace tollgate::ui
