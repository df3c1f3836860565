// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/config_store.h"

#include "config/file.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

namespace tollgate::bridge {

namespace {

constexpr int kSettleMs = 150;
constexpr std::chrono::milliseconds kPatience{1000};

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

} // namespace

ConfigStore::ConfigStore(QString path, const config::Presets& presets, Check check, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_presets(presets), m_check(std::move(check)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { reload(); });
    auto changed = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
}

bool ConfigStore::exists() const {
    return QFileInfo::exists(m_path);
}

config::Problems ConfigStore::readText(const std::string& text, config::Config& out) const {
    auto read = config::read(text, m_presets);
    if (!read) return read.error();
    config::Problems problems = m_check(*read);
    if (problems.empty()) out = std::move(*read);
    return problems;
}

config::Problems ConfigStore::load() {
    auto text = config::readFile(nativePath(m_path));
    if (!text) return {{"", text.error().message}};
    config::Config config;
    config::Problems problems = readText(*text, config);
    if (!problems.empty()) return problems;
    m_config = std::move(config);
    m_text = std::move(*text);
    return {};
}

config::ReadResult ConfigStore::preview(const std::function<void(config::Config&)>& edit) const {
    config::Config next = m_config;
    edit(next);
    // What is applied is what a later start would read.
    config::Problems problems = readText(config::write(next, m_presets), next);
    if (!problems.empty()) return problems;
    return next;
}

QString ConfigStore::change(const std::function<void(config::Config&)>& edit) {
    auto lock = std::make_optional<config::ChangeLock>(nativePath(m_path), kPatience);
    if (!lock->free()) return tr("Another program is changing the configuration file. Try again.");
    if (QString edited = takeOverEdits(); !edited.isEmpty()) return edited;
    auto next = preview(edit);
    if (!next) return QString::fromStdString(toText(next.error().front()));
    std::string text = config::write(*next, m_presets);
    auto written = config::writeFileAtomically(nativePath(m_path), text);
    if (!written) return QString::fromStdString(written.error().message);
    m_text = std::move(text);
    m_config = std::move(*next);
    lock.reset();
    rememberRefused({});
    watch();
    Q_EMIT applied();
    return {};
}

// An edit from outside that nobody has looked at yet must not be overwritten, nor changed unseen: what the caller wants
// to change may be gone. A file that is not there is written anew.
QString ConfigStore::takeOverEdits() {
    if (!exists()) return {};
    if (reload()) return tr("The configuration file was edited outside just now and has been read again. Try again.");
    if (m_refused.empty()) return {};
    return tr("The configuration file was edited outside and has mistakes. Correct it first: %1")
        .arg(QString::fromStdString(toText(m_refused.front())));
}

bool ConfigStore::reload() {
    watch();
    auto text = config::readFile(nativePath(m_path));
    if (!text) {
        rememberRefused({{"", text.error().message}});
        return false;
    }
    config::Config next = m_config;
    config::Problems problems = *text == m_text ? config::Problems{} : readText(*text, next);
    const bool good = problems.empty();
    rememberRefused(std::move(problems));
    if (!good) return false;
    m_text = std::move(*text);
    if (next == m_config) return false;
    m_config = std::move(next);
    Q_EMIT applied();
    return true;
}

// The folder too: editors and our own atomic write replace the file, which ends a watch on it.
void ConfigStore::watch() {
    QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder)) m_watcher.addPath(folder);
    if (exists() && !m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
}

void ConfigStore::rememberRefused(config::Problems problems) {
    if (problems == m_refused) return;
    m_refused = std::move(problems);
    Q_EMIT refusedChanged();
}

} // namespace tollgate::bridge
