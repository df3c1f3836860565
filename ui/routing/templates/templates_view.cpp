// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/templates/templates_view.h"

#include "ui/routing/templates/templates.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kColumns = 2;

} // namespace

TemplatesView::TemplatesView(const QString& sentence, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(sentence), 1);
    auto* empty = new Button(tr("Start empty"));
    head->addWidget(empty);
    column->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setSpacing(kSpace3);
    int place = 0;
    for (const RouteTemplate& one : routeTemplates()) {
        auto* card = new Card(one.name);
        auto* meaning = new Label(one.meaning);
        meaning->setWordWrap(true);
        meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto* missing = new Label({}, Type::Caption, Role::Muted);
        missing->setWordWrap(true);
        missing->hide();
        auto* use = new Button(tr("Use"));
        use->setAccessibleName(tr("Use %1").arg(one.name));
        card->addAction(use);
        card->add(meaning, 1);
        card->add(missing);
        grid->addWidget(card, place / kColumns, place % kColumns);
        ++place;
        m_choices.push_back({one.id, use, missing});
        connect(use, &QPushButton::clicked, this, [this, id = one.id] {
            if (const FromTemplate made = fromTemplate(id, m_offerings); made.draft) Q_EMIT chosen(*made.draft);
        });
    }
    column->addLayout(grid);
    column->addStretch(1);
    connect(empty, &QPushButton::clicked, this, [this] { Q_EMIT chosen(emptyRoute(m_offerings)); });
    setOfferings({});
}

void TemplatesView::setOfferings(const std::vector<bridge::Offering>& offerings) {
    m_offerings = offerings;
    for (const Choice& choice : m_choices) {
        const FromTemplate made = fromTemplate(choice.id, m_offerings);
        choice.use->setDisabledBecause(made.missing);
        choice.missing->setText(made.missing);
        choice.missing->setVisible(!made.missing.isEmpty());
    }
}

} // namespace tollgate::ui
