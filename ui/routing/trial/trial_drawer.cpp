// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/trial_drawer.h"

#include "ui/common/entities.h"
#include "ui/routing/route_graph.h"
#include "ui/routing/trial/rehearsal_view.h"
#include "ui/routing/trial/trial_form.h"
#include "ui/routing/trial/trial_lines.h"
#include "ui/routing/trial/trial_steps.h"
#include "ui/routing/trial/what_if.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace tollgate::ui {

namespace {

constexpr int kOffered = 20; // requests of the log to choose from
constexpr int kFormWidth = 252;
constexpr int kWhatIfWidth = 300;

struct Span {
    const char* button;
    const char* words;
    Micros length;
};

constexpr std::array<Span, 3> kSpans{{
    {QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "Rehearse last hour"),
     QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "the last hour"), kHour},
    {QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "Rehearse last 24 h"),
     QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "the last 24 hours"), kDay},
    {QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "Rehearse last 7 days"),
     QT_TRANSLATE_NOOP("tollgate::ui::TrialDrawer", "the last 7 days"), 7 * kDay},
}};

QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

// A line between two parts, in the colour of borders.
class Separator : public QWidget {
public:
    Separator() { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), color(this, Role::Border)); }
};

} // namespace

TrialDrawer::TrialDrawer(RouteSession& session, bridge::Settings& settings, QWidget* parent)
    : QWidget(parent), m_session(session), m_settings(settings), m_parts(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_rehearsal = new RehearsalView;
    m_parts->addWidget(buildSimulation());
    m_parts->addWidget(m_rehearsal);
    column->addWidget(m_parts, 1);
    connect(m_rehearsal, &RehearsalView::requestActivated, this, &TrialDrawer::requestActivated);
    connect(m_rehearsal, &RehearsalView::cancelWanted, this, [this] {
        m_session.parts().trials.cancelRehearsal(this);
        showPart(false);
    });
    showPart(false);
    forget();
}

QWidget* TrialDrawer::buildHead() {
    auto* head = new QWidget;
    head->setFixedHeight(kStripHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kSpace3, 0, kSpace2, 0);
    row->setSpacing(kSpace2);
    m_title = new Label({}, Type::Strong);
    m_note = new Label({}, Type::Body, Role::Muted);
    m_simulate = new Button(tr("Simulate"), QStringLiteral("play"));
    m_rehearse = new Button(tr("Rehearse"), QStringLiteral("flask"));
    auto* menu = new QMenu(m_rehearse);
    for (const Span& span : kSpans)
        connect(menu->addAction(tr(span.button)), &QAction::triggered, this,
                [this, span] { rehearse(span.length, tr(span.words)); });
    m_rehearse->setMenu(menu);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Close"));
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch(1);
    row->addWidget(m_simulate);
    row->addWidget(m_rehearse);
    row->addWidget(close);
    connect(m_simulate, &QPushButton::clicked, this, [this] { showPart(false); });
    connect(close, &QPushButton::clicked, this, &TrialDrawer::closed);
    return head;
}

QWidget* TrialDrawer::buildSimulation() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(kSpace3, kSpace2, 0, kSpace2);
    row->setSpacing(kSpace3);
    m_form = new TrialForm;
    m_form->setFixedWidth(kFormWidth);
    m_what_if = new WhatIf;
    auto* what = new QWidget;
    auto* column = new QVBoxLayout(what);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace1);
    column->addWidget(new Label(tr("What if"), Type::Body, Role::Muted));
    column->addWidget(m_what_if);
    column->addStretch(1);
    QScrollArea* switches = scrolling(what);
    switches->setMinimumWidth(kWhatIfWidth);
    auto* result = new QWidget;
    auto* lines = new QVBoxLayout(result);
    lines->setContentsMargins(0, 0, kSpace3, 0);
    lines->setSpacing(0);
    m_problem = new MessageBar;
    m_lines = new TrialSteps;
    m_hint = new Label({}, Type::Body, Role::Muted);
    m_hint->setWordWrap(true);
    lines->addWidget(m_problem);
    lines->addWidget(m_hint);
    lines->addWidget(m_lines);
    lines->addStretch(1);
    row->addWidget(m_form);
    row->addWidget(new Separator);
    row->addWidget(switches, 2);
    row->addWidget(new Separator);
    row->addWidget(scrolling(result), 3);
    connect(m_form, &TrialForm::runWanted, this, &TrialDrawer::run);
    connect(m_form, &TrialForm::changed, this, &TrialDrawer::forget);
    connect(m_what_if, &WhatIf::changed, this, &TrialDrawer::forget);
    return body;
}

void TrialDrawer::refresh() {
    record::LogQuery query;
    query.limit = kOffered;
    m_session.parts().log.page(query, this, [this](const record::LogPage& page) { m_form->setLogged(page.rows); });
    m_form->setChoices(m_models, m_settings.config().access.keys);
    showSubjects();
}

void TrialDrawer::setModels(const QStringList& models) {
    m_models = models;
}

void TrialDrawer::showSubjects() {
    m_what_if->setSubjects(m_session.document().draft(), m_session.facts(), m_settings.config().access.keys);
}

void TrialDrawer::run() {
    bridge::TrialRequest request = m_form->request(m_session.parts().log.now(), m_session.route());
    request.route = m_session.route();
    request.draft = toText(m_session.document().draft());
    m_what_if->apply(request, m_session.parts().log.now());
    m_session.parts().trials.simulate(request, this, [this](const bridge::Trial& trial) { show(trial); });
}

void TrialDrawer::show(const bridge::Trial& trial) {
    m_hint->hide();
    m_problem->clear();
    if (!trial.problem.empty()) {
        m_lines->setLines({});
        m_problem->say(MessageKind::Error, tr("This cannot be tried."), text(trial.problem));
        return Q_EMIT pathFound({});
    }
    const RouteDraft& draft = m_session.document().draft();
    m_lines->setLines(trialLines(trial, draft, m_session.facts()));
    const auto logged = m_form->logged();
    if (logged && !logged->provider.empty()) {
        const bool same = logged->provider == trial.provider;
        const auto face = m_session.facts().providers.find(logged->provider);
        const QString was = face == m_session.facts().providers.end() ? text(logged->provider) : face->second.name;
        m_form->setNote(same ? tr("same as logged") : tr("logged: %1").arg(was));
    }
    Q_EMIT pathFound(pathOf(draft, trial.trace, trial.provider, trial.model));
}

// What was found is not what would be found now.
void TrialDrawer::forget() {
    m_lines->setLines({});
    m_problem->clear();
    m_form->setNote({});
    m_hint->setText(tr("Run shows the way of the request through the draft, step by step with the reason, and what it "
                       "would cost."));
    m_hint->show();
    Q_EMIT pathFound({});
}

void TrialDrawer::rehearse(Micros span, const QString& words) {
    showPart(true);
    m_rehearsal->begin(words);
    const RouteDraft draft = m_session.document().draft();
    m_session.parts().trials.rehearse(
        m_session.route(), toText(draft), m_session.parts().log.now() - span, this,
        [this](std::int64_t seen) { m_rehearsal->setProgress(seen); },
        [this, draft](const bridge::Rehearsed& result) { m_rehearsal->setResult(result, draft, m_session.facts()); });
}

void TrialDrawer::showPart(bool rehearsal) {
    m_parts->setCurrentIndex(rehearsal ? 1 : 0);
    m_title->setText(rehearsal ? tr("Rehearsal") : tr("Simulate"));
    m_note->setText(tr("nothing is sent"));
    m_simulate->setVisible(rehearsal);
    if (rehearsal) Q_EMIT pathFound({});
}

void TrialDrawer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    drawRule(painter, 0, 0, width(), theme.color(Role::Border));
    drawRule(painter, 0, kStripHeight, width(), theme.color(Role::Border));
}

} // namespace tollgate::ui
