// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/key_rows.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/providers/provider_words.h"

namespace tollgate::ui {

namespace {

enum Place { Use, Name, Hint, Stored, State, Weight, Today };

QList<Column> keyColumns() {
    QList<Column> list{unsorted("use", KeyRows::tr("Use"), CellKind::Switch, 54, 1),
                       unsorted("key", KeyRows::tr("Key"), CellKind::Text, 84, 1),
                       unsorted("hint", KeyRows::tr("Ends in"), CellKind::Fixed, 128, 2),
                       unsorted("stored", KeyRows::tr("Stored in"), CellKind::Text, 92, 3),
                       unsorted("state", KeyRows::tr("State"), CellKind::Status, 180, 1),
                       unsorted("weight", KeyRows::tr("Weight"), CellKind::Number, 72, 5),
                       unsorted("today", KeyRows::tr("Today"), CellKind::Number, 90, 2)};
    list[State].stretch = true;
    list[Weight].tool_tip = KeyRows::tr("Share of the requests it takes among the provider's keys");
    return list;
}

Status shapeOf(bridge::KeyState state) {
    switch (state) {
    case bridge::KeyState::Ready: return Status::Healthy;
    case bridge::KeyState::Off: return Status::Off;
    case bridge::KeyState::Waiting: return Status::NoTraffic;
    case bridge::KeyState::Missing:
    case bridge::KeyState::LockedKeychain:
    case bridge::KeyState::Cooling:
    case bridge::KeyState::Refused: break;
    }
    return Status::Cooling;
}

QString wordOf(bridge::KeyState state) {
    switch (state) {
    case bridge::KeyState::Ready: return statusWord(Status::Healthy);
    case bridge::KeyState::Off: return KeyRows::tr("Off");
    case bridge::KeyState::Missing: return KeyRows::tr("Missing");
    case bridge::KeyState::LockedKeychain: return KeyRows::tr("Keychain locked");
    case bridge::KeyState::Refused: return KeyRows::tr("Refused");
    case bridge::KeyState::Cooling: return statusWord(Status::Cooling);
    case bridge::KeyState::Waiting: break;
    }
    return KeyRows::tr("Waiting");
}

Cell stateCell(const KeyRow& row) {
    Cell cell;
    cell.status = shapeOf(row.state);
    cell.text = wordOf(row.state);
    if (!row.rest.isEmpty())
        cell.text += QLatin1Char(' ') + row.rest;
    else if (!row.reason.isEmpty())
        cell.text += QStringLiteral(": ") + row.reason;
    cell.tool_tip = row.reason;
    cell.value = static_cast<int>(row.state);
    return cell;
}

Cell todayCellOf(const KeyRow& row) {
    Cell cell;
    cell.tone = Tone::Muted;
    cell.text = nothing();
    if (!row.today) return cell;
    cell.value = QVariant::fromValue<qlonglong>(row.today->pico);
    if (row.today->pico == 0) {
        cell.text = row.local ? localWord() : unpricedWord();
        return cell;
    }
    cell.text = moneySum(*row.today);
    cell.spoken = moneySpoken(*row.today);
    cell.tone = Tone::Normal;
    return cell;
}

} // namespace

QList<KeyRow> keyRows(const bridge::ProviderStatus& status, const QDateTime& now) {
    QList<KeyRow> rows;
    for (const bridge::ProviderKeyStatus& key : status.keys) {
        KeyRow row;
        row.id = text(key.key.id);
        row.hint = text(key.key.hint);
        row.place = placeWord(key.key.secret);
        row.enabled = key.key.enabled;
        row.state = key.state;
        row.reason = key.reason;
        row.rest = restWords(key.until, now);
        row.weight = key.key.weight;
        row.local = status.local;
        if (status.figures)
            for (const record::ProviderKeyFigures& figures : status.figures->keys)
                if (figures.key == key.key.id && figures.attempts > 0) row.today = figures.cost;
        rows.append(row);
    }
    return rows;
}

KeyRows::KeyRows(QObject* parent) : RowsModel<KeyRow>(keyColumns(), parent) {}

Cell KeyRows::cellOf(const KeyRow& row, int column) const {
    Cell cell;
    switch (column) {
    case Use:
        cell.value = row.enabled;
        cell.spoken = row.enabled ? tr("key %1, on").arg(row.id) : tr("key %1, off").arg(row.id);
        return cell;
    case Name:
        cell.text = row.id;
        cell.tone = Tone::Strong;
        return cell;
    case Hint: cell.text = row.hint.isEmpty() ? nothing() : row.hint; return cell;
    case Stored:
        cell.text = row.place;
        cell.tone = Tone::Muted;
        return cell;
    case State: return stateCell(row);
    case Weight:
        cell.text = count(row.weight);
        cell.value = row.weight;
        return cell;
    default: return todayCellOf(row);
    }
}

} // namespace tollgate::ui
