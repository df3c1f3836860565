// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration in force and its file. Every change, from the window, the command line or an editor, goes the same
// way: a whole new value, checked, written atomically (unless it came from the file), applied. A file that does not
// pass is refused as a whole and the value in force stays. Main thread.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"
#include "config/read.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace tollgate::bridge {

class ConfigStore : public QObject {
    Q_OBJECT
public:
    // `check` is the engine's view of a configuration that reads well: what it cannot run (engine::prepare).
    using Check = std::function<config::Problems(const config::Config&)>;
    ConfigStore(QString path, const config::Presets& presets, Check check, QObject* parent = nullptr);

    // Reads the file; the problems when it does not pass. A file that is not there is a first start (see exists()).
    config::Problems load();
    bool exists() const;

    const config::Config& config() const { return m_config; }

    const QString& path() const { return m_path; }

    // What is wrong with the file on disk; empty when it is what runs.
    const config::Problems& refused() const { return m_refused; }

    // What a change would put in force, without doing it; the problems when it would be refused.
    config::ReadResult preview(const std::function<void(config::Config&)>& edit) const;
    // Changes a copy, checks, writes, applies. "" or what went wrong; then nothing has changed. An edit from outside
    // that was not seen yet is taken over instead, and the caller told to try again.
    QString change(const std::function<void(config::Config&)>& edit);
    // Looks at the file now; what watching does after an outside edit. True when config() is another one.
    bool reload();
    void watch();

Q_SIGNALS:
    void applied(); // config() is new
    void refusedChanged();

private:
    config::Problems readText(const std::string& text, config::Config& out) const;
    void rememberRefused(config::Problems problems);
    QString takeOverEdits();

    QString m_path;
    const config::Presets& m_presets;
    Check m_check;
    config::Config m_config;
    config::Problems m_refused;
    std::string m_text; // as last read or written
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // editors write in several steps: look when the file has been quiet
};

} // namespace tollgate::bridge
