// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/catalogue_store.h"

#include "config/file.h"
#include "pricing/catalogue.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tollgate::bridge {

namespace {

constexpr int kSettleMs = 150;
constexpr qint64 kMostBytes = 64 * 1024 * 1024;

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

// What tells one state of the file from another; invalid when there is none.
QDateTime stampOf(const QString& path) {
    return QFileInfo(path).lastModified();
}

Result<std::shared_ptr<const pricing::Catalogue>> parsed(const std::string& text) {
    auto catalogue = pricing::Catalogue::parse(text);
    if (!catalogue) return catalogue.error();
    if (catalogue->size() == 0) return Error{"catalogue: providers: no model is named in it"};
    return std::make_shared<const pricing::Catalogue>(std::move(*catalogue));
}

} // namespace

int CatalogueUpdate::count(ModelChange::Kind kind) const {
    return static_cast<int>(std::ranges::count(changes, kind, &ModelChange::kind));
}

CatalogueStore::CatalogueStore(const QString& dataFolder, std::shared_ptr<const pricing::Catalogue> builtIn,
                               QObject* parent)
    : QObject(parent),
      m_path(dataFolder + QStringLiteral("/catalogue.json")),
      m_builtIn(std::move(builtIn)),
      m_current(m_builtIn) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { load(); });
    // Other files of the folder change all the time, and must not put this off either.
    auto touched = [this] {
        if (!m_settle.isActive() && stampOf(m_path) != m_stamp) m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
}

// The folder too: a file that is renamed into place ends a watch on the one before.
void CatalogueStore::watch() {
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder)) m_watcher.addPath(folder);
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
}

void CatalogueStore::load() {
    m_stamp = stampOf(m_path);
    if (!m_watcher.directories().isEmpty()) watch();
    if (!QFileInfo::exists(m_path)) {
        m_text.clear();
        return take(m_builtIn, {});
    }
    auto text = config::readFile(nativePath(m_path));
    if (text && *text == m_text && installed()) return;
    auto catalogue = text ? parsed(*text) : text.error();
    if (!catalogue)
        return take(
            m_builtIn,
            tr("The installed price list is not used: %1").arg(QString::fromStdString(catalogue.error().message)));
    m_text = std::move(*text);
    take(*catalogue, {});
}

void CatalogueStore::take(std::shared_ptr<const pricing::Catalogue> catalogue, const QString& problem) {
    if (catalogue == m_current && problem == m_problem) return;
    m_current = std::move(catalogue);
    m_problem = problem;
    Q_EMIT changed();
}

Result<CatalogueUpdate> CatalogueStore::preview(const QString& file) const {
    if (QFileInfo(file).size() > kMostBytes) return Error{"the file is too large to be a price list"};
    auto text = config::readFile(nativePath(file));
    if (!text) return text.error();
    auto catalogue = parsed(*text);
    if (!catalogue) return catalogue.error();
    CatalogueUpdate update;
    update.as_of_before = QString::fromStdString(m_current->asOf());
    update.as_of = QString::fromStdString((*catalogue)->asOf());
    update.models = static_cast<int>((*catalogue)->size());
    update.changes = changesBetween(*m_current, **catalogue);
    update.text = std::move(*text);
    return update;
}

QString CatalogueStore::install(const CatalogueUpdate& update) {
    auto catalogue = parsed(update.text);
    if (!catalogue) return QString::fromStdString(catalogue.error().message);
    auto written = config::writeFileAtomically(nativePath(m_path), update.text);
    if (!written) return QString::fromStdString(written.error().message);
    m_text = update.text;
    m_stamp = stampOf(m_path);
    take(*catalogue, {});
    return {};
}

QString CatalogueStore::reset() {
    if (QFileInfo::exists(m_path)) {
        const QString kept = m_path + QStringLiteral(".bak");
        QFile::remove(kept);
        if (!QFile::rename(m_path, kept)) return tr("%1 cannot be put aside.").arg(m_path);
    }
    m_text.clear();
    take(m_builtIn, {});
    return {};
}

} // namespace tollgate::bridge
