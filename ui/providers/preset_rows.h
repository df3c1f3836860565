// SPDX-License-Identifier: GPL-3.0-or-later
// The providers that can be added, by name, with what is known of each: added already, or found on this computer. The
// provider of one's own comes last. UI thread.
#pragma once

#include "config/preset.h"

#include <QAbstractListModel>
#include <QStringList>

#include <set>
#include <string>

namespace tollgate::ui {

class PresetRows : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole {
        IdRole = Qt::UserRole,
        MarkRole, // "added", "found", ""
        OwnRole   // true for the provider of one's own, which stands below a line
    };

    explicit PresetRows(const config::Presets& presets, QObject* parent = nullptr);

    void setMarks(const std::set<std::string>& added, const std::set<std::string>& found);
    void setFind(const QString& words);

    int rowOf(const QString& id) const; // -1: not shown
    QString idAt(int row) const;        // "" for no row
    int presetCount() const;            // without one's own

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString markOf(const std::string& id) const;
    std::vector<const config::Preset*> fitting() const;

    const config::Presets& m_presets;
    std::vector<const config::Preset*> m_shown;
    std::set<std::string> m_added;
    std::set<std::string> m_found;
    QString m_find;
};

// The preset's name as the dialog shows it.
QString presetName(const config::Preset& preset);

} // namespace tollgate::ui
