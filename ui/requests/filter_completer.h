// SPDX-License-Identifier: GPL-3.0-or-later
// Completion in the filter bar: keys of the language, then the values they took in the log with their counts. Owned by
// the filter bar; UI thread.
#pragma once

#include "bridge/request_log.h"

#include <QHash>
#include <QObject>
#include <QStandardItemModel>

class QCompleter;
class QLineEdit;

namespace tollgate::ui {

// The term at the cursor: where it begins, its key ("" while that is still being typed) and what stands behind it.
struct FilterToken {
    qsizetype begin = 0;
    QString key;
    QString rest;
    bool operator==(const FilterToken&) const = default;
};

FilterToken filterTokenAt(const QString& text, qsizetype cursor);

class FilterCompleter : public QObject {
    Q_OBJECT
public:
    FilterCompleter(bridge::RequestLog& log, QLineEdit* edit);

private:
    void suggest();
    void suggestKeys(const FilterToken& token);
    void suggestValues(const FilterToken& token, const std::vector<bridge::FacetValue>& values);
    void add(const QString& words, const QString& count, const QString& inserted);
    void popUp();
    void take(const QModelIndex& index);

    bridge::RequestLog& m_log;
    QLineEdit* m_edit;
    QCompleter* m_completer;
    QStandardItemModel m_items;
    QHash<QString, std::vector<bridge::FacetValue>> m_values; // by key, until the field is left
};

} // namespace tollgate::ui
