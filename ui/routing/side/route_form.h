// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of the route itself: name, models it takes, whether it is on, note. Edits nothing; tells. UI thread.
#pragma once

#include "ui/routing/document/draft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace tollgate::ui {

class Label;

class RouteForm : public QWidget {
    Q_OBJECT
public:
    explicit RouteForm(QWidget* parent = nullptr);

    // A field that has the keyboard keeps what is typed into it.
    void setRoute(const RouteDraft& draft, bool readOnly);
    void focusName();

Q_SIGNALS:
    // "name", "models", "enabled", "note"; as it should be.
    void edited(const QString& member, const tollgate::config::Json& value);

private:
    QLineEdit* m_name;
    QLineEdit* m_models;
    QCheckBox* m_enabled;
    QLineEdit* m_note;
    Label* m_id;
};

} // namespace tollgate::ui
