// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a route: who, when, why, what changed; any of them can become the draft. UI thread.
#pragma once

#include "bridge/routes.h"
#include "ui/widgets/dialog.h"

#include <vector>

class QListWidget;

namespace tollgate::ui {

class Button;
class DiffView;

class HistoryDialog : public Dialog {
    Q_OBJECT
public:
    HistoryDialog(const QString& route, QWidget* parent);

    // Newest first.
    void setVersions(std::vector<bridge::RouteVersion> versions);

Q_SIGNALS:
    void restored(int version, const std::string& json);

private:
    void show(int row);

    std::vector<bridge::RouteVersion> m_versions;
    QListWidget* m_list;
    DiffView* m_diff;
    Button* m_restore;
};

} // namespace tollgate::ui
