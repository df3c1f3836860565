// SPDX-License-Identifier: GPL-3.0-or-later
// The access key that is selected: what it is for, and what can be done with it. Edits wait for Save; the switch acts
// at once. It asks; the page does. UI thread.
#pragma once

#include "bridge/budget_edits.h"
#include "config/config.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class Button;
class KeyFields;
class Label;
class Switch;

class KeyPanel : public Card {
    Q_OBJECT
public:
    explicit KeyPanel(QWidget* parent = nullptr);

    // Another key, or the same as it is now; what a person has typed into the same key stays.
    void setKey(const config::AccessKey& key, const config::Config& config, Micros now);
    void setDenied(int requests);
    // What saveRequested() asked for was done, or why not; then what was typed stays.
    void setSaved();
    void setError(const QString& error);

    QString shownId() const;

    bool isEdited() const { return m_edited; }

    void save();

Q_SIGNALS:
    void saveRequested(const tollgate::config::AccessKey& key, const tollgate::bridge::BudgetEdit& budget);
    void switched(const QString& id, bool on);
    void copyRequested(const QString& id);
    void rotateRequested(const QString& id);
    void removeRequested(const QString& id);
    void deniedRequested(const QString& id);
    void budgetOpened(const QString& id);

private:
    void buildHead();
    void buildFoot();
    void revert();
    void noteEdits();

    config::AccessKey m_key;
    config::Config m_config;
    Micros m_now = 0;
    bool m_edited = false;
    Switch* m_switch;
    KeyFields* m_fields;
    Label* m_error;
    Label* m_state;
    Button* m_revert;
    Button* m_save;
};

} // namespace tollgate::ui
