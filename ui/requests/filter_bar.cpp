// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filter_bar.h"

#include "ui/common/entities.h"
#include "ui/requests/filter_completer.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kTypingPauseMs = 150;

// The journal does not look into texts yet, and a filter that fits everything would be a lie.
bool asksForBody(const record::Filter& filter) {
    if (filter.kind == record::Filter::Kind::Term) return filter.term.key == record::FilterKey::Body;
    return std::any_of(filter.parts.begin(), filter.parts.end(), asksForBody);
}

} // namespace

FilterBar::FilterBar(bridge::RequestLog& log, QWidget* parent) : Bar(kFilterBarHeight, parent), m_log(log) {
    setAccessibleName(tr("Filter bar"));
    setPlate(true);
    m_field = new FilterField(tr("Filter"));
    m_field->edit()->setPlaceholderText(tr("Filter: provider:openai status:error cost:>0.05 claude"));
    new FilterCompleter(log, m_field->edit());
    m_star = Button::iconOnly(QStringLiteral("star"), tr("Give this filter a name"), ButtonVariant::Quiet);
    connect(m_star, &QPushButton::clicked, this, &FilterBar::starClicked);
    m_field->addButton(m_star);
    connect(m_field, &FilterField::chipRemoved, this, &FilterBar::chipRemoved);
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingPauseMs);
    connect(&m_typed, &QTimer::timeout, this, &FilterBar::read);
    connect(m_field->edit(), &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_field->edit(), &QLineEdit::returnPressed, this, &FilterBar::read);
    add(m_field, 1);
    addButtons();
    setStarred(false);
}

void FilterBar::addButtons() {
    auto* columns = new Button(tr("Columns"), QStringLiteral("columns"));
    m_columns_menu = new QMenu(columns);
    columns->setMenu(m_columns_menu);
    add(columns);
    auto* exporting = new Button(tr("Export"), QStringLiteral("export"));
    auto* formats = new QMenu(exporting);
    formats->addAction(tr("JSON lines, without texts…"), this,
                       [this] { Q_EMIT exportRequested(bridge::ExportFormat::JsonLines); });
    formats->addAction(tr("CSV for a spreadsheet…"), this,
                       [this] { Q_EMIT exportRequested(bridge::ExportFormat::Csv); });
    exporting->setMenu(formats);
    add(exporting);
    m_follow = new SegmentedControl(tr("New rows"));
    m_follow->add(tr("Follow"), QStringLiteral("follow"));
    m_follow->add(tr("Hold view"), QStringLiteral("hold"));
    m_follow->setToolTip(tr("Holding the view never stops recording (Space)"));
    connect(m_follow, &SegmentedControl::changed, this,
            [this](const QString& id) { Q_EMIT followChosen(id == QLatin1String("follow")); });
    add(m_follow);
    m_totals = new Label;
    m_totals->setTextFormat(Qt::RichText);
    m_totals->hide();
    addHelper(m_totals);
}

QLineEdit* FilterBar::edit() const {
    return m_field->edit();
}

QString FilterBar::expression() const {
    return m_field->edit()->text().trimmed();
}

void FilterBar::setExpression(const QString& expression) {
    m_field->edit()->setText(expression);
    read();
}

void FilterBar::setChips(const QStringList& chips) {
    m_field->setChips(chips);
}

void FilterBar::setFollow(bool follow) {
    m_follow->setCurrent(follow ? QStringLiteral("follow") : QStringLiteral("hold"));
}

void FilterBar::setStarred(bool starred) {
    m_starred = starred;
    m_star->setIcon(icon(QStringLiteral("star"), starred ? Role::Accent : Role::Muted));
    m_star->setToolTip(starred ? tr("Forget the name of this filter") : tr("Give this filter a name"));
    m_star->setAccessibleName(m_star->toolTip());
}

void FilterBar::setTotals(const QString& totals) {
    m_totals->setText(totals);
    setHelperShown(m_totals, !totals.isEmpty());
}

void FilterBar::read() {
    m_typed.stop();
    auto parsed =
        record::parseFilter(expression().toStdString(), {m_log.now(), bridge::RequestLog::dayStart(m_log.now())});
    if (!parsed) {
        // What was shown stays.
        return sayProblem(text(parsed.error().message), parsed.error().incomplete);
    }
    if (asksForBody(*parsed)) return sayProblem(tr("texts cannot be searched yet; leave out \"body:\""), false);
    sayProblem({}, false);
    auto next = record::isEmpty(*parsed) ? nullptr : std::make_shared<const record::Filter>(std::move(*parsed));
    bool same = (!next && !m_filter) || (next && m_filter && *next == *m_filter);
    m_filter = std::move(next);
    if (!same) Q_EMIT filterChanged();
}

QString FilterBar::problem() const {
    return m_problem && !m_problem->isHidden() ? m_problem->text() : QString();
}

void FilterBar::sayProblem(const QString& problem, bool incomplete) {
    using State = FilterField::State;
    m_field->setState(problem.isEmpty() ? State::Valid : incomplete ? State::Incomplete : State::Invalid, problem);
    if (problem.isEmpty()) {
        if (m_problem) m_problem->hide();
        return;
    }
    if (!m_problem) {
        m_problem = new Label({}, Type::Caption, Role::Error, parentWidget());
        m_problem->setAutoFillBackground(true);
        m_problem->setFrameShape(QFrame::StyledPanel);
        m_problem->setMargin(kSpace1);
    }
    m_problem->setRole(incomplete ? Role::Warning : Role::Error);
    m_problem->setText(problem);
    m_problem->adjustSize();
    m_problem->move(mapToParent(QPoint(m_field->x(), m_field->geometry().bottom() + 3)));
    m_problem->show();
    m_problem->raise();
}

void FilterBar::starClicked() {
    if (m_starred) return Q_EMIT nameGiven({});
    if (expression().isEmpty()) return m_field->edit()->setFocus(Qt::OtherFocusReason);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* name = new QLineEdit;
    name->setAccessibleName(tr("Name of the filter"));
    name->setPlaceholderText(tr("Name, then Enter"));
    name->setMinimumWidth(220);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(name);
    menu->addAction(action);
    connect(name, &QLineEdit::returnPressed, menu, [this, menu, name] {
        QString given = name->text().trimmed();
        menu->close();
        if (!given.isEmpty()) Q_EMIT nameGiven(given);
    });
    menu->popup(m_star->mapToGlobal(QPoint(m_star->width() - 236, m_star->height() + 4)));
    name->setFocus(Qt::PopupFocusReason);
}

} // namespace tollgate::ui
