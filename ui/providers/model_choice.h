// SPDX-License-Identifier: GPL-3.0-or-later
// Which models clients are shown: all that the provider lists, or those that are ticked. Names that no list has can be
// added by hand. UI thread.
#pragma once

#include "bridge/connection_report.h"
#include "config/config.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace tollgate::ui {

class Button;
class SearchField;

class ModelChoice : public QWidget {
    Q_OBJECT
public:
    explicit ModelChoice(QWidget* parent = nullptr);

    // What is in force; nothing: all of them.
    void setModels(const std::optional<std::vector<config::Model>>& models);
    // What the provider lists, from the test. Ticks stay.
    void setListed(const std::vector<bridge::TestedModel>& models);

    // Nothing: all. Entries that were there keep their aliases, prices and abilities.
    std::optional<std::vector<config::Model>> models() const;
    // "" or why it cannot be saved.
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void setAll(bool all);
    void addByName();
    void addItem(const QString& id, bool priced, bool ticked);
    void filter(const QString& words);
    void showCount();

    QCheckBox* m_all;
    Button* m_choose;
    QWidget* m_chooser;
    SearchField* m_find;
    QListWidget* m_list;
    QLineEdit* m_name;
    std::vector<config::Model> m_known; // as configured, for what a name alone does not say
    int m_listed = 0;
};

} // namespace tollgate::ui
