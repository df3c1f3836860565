// SPDX-License-Identifier: GPL-3.0-or-later
// Routes to begin with, each explained, and an empty one. Shown where there is no route, and for a new one. UI thread.
#pragma once

#include "bridge/offered_models.h"
#include "ui/routing/document/draft.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tollgate::ui {

class Button;
class Label;

class TemplatesView : public QWidget {
    Q_OBJECT
public:
    // `sentence`: above them.
    explicit TemplatesView(const QString& sentence, QWidget* parent = nullptr);

    void setOfferings(const std::vector<bridge::Offering>& offerings);

Q_SIGNALS:
    void chosen(const tollgate::ui::RouteDraft& draft);

private:
    struct Choice {
        QString id;
        Button* use;
        Label* missing;
    };

    std::vector<bridge::Offering> m_offerings;
    std::vector<Choice> m_choices;
};

} // namespace tollgate::ui
