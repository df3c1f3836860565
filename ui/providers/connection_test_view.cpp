// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/connection_test_view.h"

#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stage_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace tollgate::ui {

namespace {

using bridge::StageOutcome;
using bridge::StageResult;
using bridge::TestReport;
using bridge::TestStage;

QString length(qint64 millis) {
    return duration(std::chrono::milliseconds(millis));
}

QString titleOf(TestStage stage) {
    switch (stage) {
    case TestStage::FindHost: return ConnectionTestView::tr("Find the host");
    case TestStage::Connect:
    case TestStage::Tls: return ConnectionTestView::tr("Connect, TLS");
    case TestStage::SignIn: return ConnectionTestView::tr("Sign in");
    case TestStage::ListModels: break;
    }
    return ConnectionTestView::tr("List models");
}

StageState stateOf(StageOutcome outcome) {
    switch (outcome) {
    case StageOutcome::Running: return StageState::Running;
    case StageOutcome::Passed: return StageState::Passed;
    case StageOutcome::Failed: return StageState::Failed;
    case StageOutcome::Skipped: return StageState::Skipped;
    case StageOutcome::Pending: break;
    }
    return StageState::Pending;
}

Stage lineOf(const StageResult& result) {
    const bool timed = result.stage == TestStage::FindHost || result.stage == TestStage::Connect;
    const bool passed = result.outcome == StageOutcome::Passed;
    return {titleOf(result.stage), stateOf(result.outcome), timed && passed ? length(result.millis) : result.detail};
}

// Connecting and securing in one line: the worse of the two decides, their times add up.
Stage connectLine(const StageResult& connect, const StageResult& tls) {
    if (connect.outcome != StageOutcome::Passed) return lineOf(connect);
    if (tls.outcome == StageOutcome::Skipped)
        return {titleOf(connect.stage), StageState::Passed,
                ConnectionTestView::tr("%1, not encrypted").arg(length(connect.millis))};
    if (tls.outcome != StageOutcome::Passed) return lineOf(tls);
    return {titleOf(connect.stage), StageState::Passed, length(connect.millis + tls.millis)};
}

QList<Stage> linesOf(const TestReport& report) {
    QList<Stage> lines;
    for (std::size_t i = 0; i < report.stages.size(); ++i) {
        const StageResult& result = report.stages[i];
        if (result.stage == TestStage::Tls) continue;
        const bool pair = result.stage == TestStage::Connect && i + 1 < report.stages.size();
        lines.append(pair ? connectLine(result, report.stages[i + 1]) : lineOf(result));
    }
    return lines;
}

} // namespace

ConnectionTestView::ConnectionTestView(QWidget* parent)
    : QWidget(parent),
      m_result(new Label({}, Type::Body, Role::Muted)),
      m_stages(new StageList(tr("Stages of the test"))) {
    setAccessibleName(tr("Connection test"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpace2);
    head->addWidget(new Label(tr("Test"), Type::Strong));
    head->addWidget(new Label(tr("no tokens used"), Type::Body, Role::Muted));
    head->addStretch();
    head->addWidget(m_result);
    column->addLayout(head);
    column->addWidget(m_stages);
}

void ConnectionTestView::setReport(const TestReport& report) {
    m_stages->setStages(linesOf(report));
    if (!report.finished) {
        m_result->setText(tr("Testing"));
        m_result->setRole(Role::Muted);
    } else if (report.failed()) {
        m_result->setText(tr("Failed"));
        m_result->setRole(Role::Error);
    } else {
        m_result->setText(tr("Passed in %1").arg(length(report.millis)));
        m_result->setRole(Role::Ok);
    }
}

void ConnectionTestView::setWaiting(const QString& why) {
    m_stages->setStages({{titleOf(TestStage::FindHost)},
                         {titleOf(TestStage::Connect)},
                         {titleOf(TestStage::SignIn)},
                         {titleOf(TestStage::ListModels)}});
    m_result->setText(why);
    m_result->setRole(Role::Muted);
}

QString ConnectionTestView::summary(const TestReport& report) {
    if (const StageResult* failed = report.failed()) return tr("Test failed: %1").arg(failed->detail);
    if (report.finished) return tr("Test passed in %1").arg(length(report.millis));
    for (const StageResult& result : report.stages)
        if (result.outcome == StageOutcome::Running) return tr("Testing: %1").arg(titleOf(result.stage).toLower());
    return tr("Testing");
}

} // namespace tollgate::ui
