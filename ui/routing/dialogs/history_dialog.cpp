// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dialogs/history_dialog.h"

#include "ui/common/entities.h"
#include "ui/routing/dialogs/diff_view.h"
#include "ui/routing/document/draft.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QListWidget>

namespace tollgate::ui {

namespace {

constexpr QSize kSize{740, 460};
constexpr int kListWidth = 260;

// Laid out alike, so that only what differs shows.
QString pretty(const std::string& json) {
    const RouteText read = readRoute(json);
    return text(read.draft ? toText(*read.draft) : json);
}

QString lineOf(const bridge::RouteVersion& version) {
    const QString when = QLocale().toString(localTime(version.at), QLocale::ShortFormat);
    const QString who = version.author.empty() ? HistoryDialog::tr("from the file") : text(version.author);
    QString line = HistoryDialog::tr("Version %1 · %2\n%3").arg(version.version).arg(when, who);
    if (!version.note.empty()) line += QStringLiteral(" · ") + text(version.note);
    return line;
}

} // namespace

HistoryDialog::HistoryDialog(const QString& route, QWidget* parent)
    : Dialog(tr("Versions of %1").arg(route), parent),
      m_list(new QListWidget),
      m_diff(new DiffView(tr("What this version changed"))) {
    auto* body = new QWidget;
    body->setMinimumSize(kSize);
    auto* row = new QHBoxLayout(body);
    row->setSpacing(kSpace3);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setFixedWidth(kListWidth);
    m_list->setWordWrap(true);
    row->addWidget(m_list);
    row->addWidget(m_diff, 1);
    setBody(body);
    setFootNote(tr("Restoring makes a version the draft; it is live when you publish it."));
    addCancel(tr("Close"));
    m_restore = addMain(tr("Restore as draft"));
    m_restore->setDisabledBecause(tr("Choose a version first"));
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::show);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int at = m_list->currentRow();
        if (at < 0) return;
        const bridge::RouteVersion& version = m_versions[static_cast<std::size_t>(at)];
        Q_EMIT restored(version.version, version.json);
        accept();
    });
}

void HistoryDialog::setVersions(std::vector<bridge::RouteVersion> versions) {
    m_versions = std::move(versions);
    m_list->clear();
    for (const bridge::RouteVersion& version : m_versions) m_list->addItem(lineOf(version));
    if (m_versions.empty()) m_list->addItem(tr("It was never live."));
    m_list->setCurrentRow(m_versions.empty() ? -1 : 0);
}

void HistoryDialog::show(int row) {
    const auto at = static_cast<std::size_t>(std::max(0, row));
    const bool any = row >= 0 && at < m_versions.size();
    m_restore->setDisabledBecause(any ? QString() : tr("Choose a version first"));
    if (!any) return;
    const QString before = at + 1 < m_versions.size() ? pretty(m_versions[at + 1].json) : QString();
    m_diff->setTexts(before, pretty(m_versions[at].json));
}

} // namespace tollgate::ui
