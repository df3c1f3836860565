// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/preset_rows.h"

#include "ui/common/entities.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr const char* kOwn = "custom";

} // namespace

QString presetName(const config::Preset& preset) {
    return preset.id == kOwn ? PresetRows::tr("Other, OpenAI-compatible") : text(preset.name);
}

PresetRows::PresetRows(const config::Presets& presets, QObject* parent)
    : QAbstractListModel(parent), m_presets(presets) {
    m_shown = fitting(); // reads members that stand below it
}

void PresetRows::setMarks(const std::set<std::string>& added, const std::set<std::string>& found) {
    if (added == m_added && found == m_found) return;
    m_added = added;
    m_found = found;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MarkRole, Qt::AccessibleTextRole});
}

void PresetRows::setFind(const QString& words) {
    m_find = words.trimmed();
    auto next = fitting();
    if (next == m_shown) return;
    beginResetModel();
    m_shown = std::move(next);
    endResetModel();
}

std::vector<const config::Preset*> PresetRows::fitting() const {
    std::vector<const config::Preset*> shown;
    for (const config::Preset& preset : m_presets.all())
        if (preset.id != kOwn && text(preset.name).contains(m_find, Qt::CaseInsensitive)) shown.push_back(&preset);
    if (const config::Preset* own = m_presets.find(kOwn)) shown.push_back(own); // fits whatever is looked for
    return shown;
}

int PresetRows::rowOf(const QString& id) const {
    const auto at = std::find_if(m_shown.begin(), m_shown.end(),
                                 [name = id.toStdString()](const auto* preset) { return preset->id == name; });
    return at == m_shown.end() ? -1 : static_cast<int>(at - m_shown.begin());
}

QString PresetRows::idAt(int row) const {
    return row >= 0 && row < rowCount() ? text(m_shown[static_cast<std::size_t>(row)]->id) : QString();
}

int PresetRows::presetCount() const {
    return static_cast<int>(m_presets.all().size()) - (m_presets.find(kOwn) ? 1 : 0);
}

int PresetRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString PresetRows::markOf(const std::string& id) const {
    if (m_added.contains(id)) return tr("added");
    return m_found.contains(id) ? tr("found") : QString();
}

QVariant PresetRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const config::Preset& preset = *m_shown[static_cast<std::size_t>(index.row())];
    const QString mark = markOf(preset.id);
    switch (role) {
    case Qt::DisplayRole: return presetName(preset);
    case Qt::AccessibleTextRole:
        return mark.isEmpty() ? presetName(preset) : QStringLiteral("%1, %2").arg(presetName(preset), mark);
    case Qt::ToolTipRole: return text(preset.base_url);
    case IdRole: return text(preset.id);
    case MarkRole: return mark;
    case OwnRole: return preset.id == kOwn;
    default: return {};
    }
}

} // namespace tollgate::ui
