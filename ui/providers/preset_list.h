// SPDX-License-Identifier: GPL-3.0-or-later
// The left pane of Add provider: find, and the list to choose from. UI thread.
#pragma once

#include "config/preset.h"

#include <QWidget>

#include <set>
#include <string>

class QListView;

namespace tollgate::ui {

class PresetRows;
class SearchField;

class PresetList : public QWidget {
    Q_OBJECT
public:
    explicit PresetList(const config::Presets& presets, QWidget* parent = nullptr);

    void setMarks(const std::set<std::string>& added, const std::set<std::string>& found);
    QString current() const; // "" while none is chosen
    // Without chosen(): a pasted key told which it is.
    void setCurrent(const QString& id);

    SearchField* findField() const { return m_find; }

    QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString& id); // by the person

private:
    PresetRows* m_rows;
    SearchField* m_find;
    QListView* m_list;
    QString m_current;
};

} // namespace tollgate::ui
