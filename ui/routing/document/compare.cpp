// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/compare.h"

#include <QStringList>

#include <algorithm>

namespace tollgate::ui {

namespace {

// Lengths of the longest common rests of two lists of lines.
class CommonRests {
public:
    CommonRests(const QStringList& before, const QStringList& after)
        : m_width(static_cast<std::size_t>(after.size()) + 1),
          m_lengths((static_cast<std::size_t>(before.size()) + 1) * m_width) {
        for (qsizetype i = before.size() - 1; i >= 0; --i)
            for (qsizetype j = after.size() - 1; j >= 0; --j)
                m_lengths[place(i, j)] =
                    before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }

    int at(qsizetype i, qsizetype j) const { return m_lengths[place(i, j)]; }

private:
    std::size_t place(qsizetype i, qsizetype j) const {
        return static_cast<std::size_t>(i) * m_width + static_cast<std::size_t>(j);
    }

    std::size_t m_width;
    std::vector<int> m_lengths;
};

} // namespace

int Differences::count() const {
    return static_cast<int>(changed.size() + gone.size() + members.size()) + (moved ? 1 : 0);
}

Differences differences(const RouteDraft& before, const RouteDraft& after) {
    Differences found;
    for (const DraftNode& node : after.nodes) {
        const DraftNode* old = before.find(node.id);
        if (!old || !(*old == node)) found.changed.insert(node.id);
    }
    for (const DraftNode& node : before.nodes)
        if (!after.find(node.id)) found.gone.insert(node.id);
    const auto compare = [&](const char* member, bool same) {
        if (!same) found.members.emplace_back(member);
    };
    compare("id", before.id == after.id);
    compare("name", before.name == after.name);
    compare("enabled", before.enabled == after.enabled);
    compare("models", before.models == after.models);
    compare("entry", before.entry == after.entry);
    compare("note", before.note == after.note);
    const auto position = [](const RouteDraft& draft, const std::string& node) {
        const auto place = draft.positions.find(node);
        return place == draft.positions.end() ? std::nullopt : std::optional(place->second);
    };
    found.moved = std::any_of(after.nodes.begin(), after.nodes.end(), [&](const DraftNode& node) {
        return before.find(node.id) && position(before, node.id) != position(after, node.id);
    });
    return found;
}

std::vector<DiffLine> diffLines(const QString& before, const QString& after) {
    const QStringList old = before.split(QLatin1Char('\n')), now = after.split(QLatin1Char('\n'));
    const CommonRests rests(old, now);
    std::vector<DiffLine> lines;
    qsizetype i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old[i] == now[j]) {
            lines.push_back({DiffLine::Kind::Same, old[i++]});
            ++j;
        } else if (j == now.size() || (i < old.size() && rests.at(i + 1, j) >= rests.at(i, j + 1))) {
            lines.push_back({DiffLine::Kind::Gone, old[i++]});
        } else {
            lines.push_back({DiffLine::Kind::New, now[j++]});
        }
    }
    return lines;
}

} // namespace tollgate::ui
