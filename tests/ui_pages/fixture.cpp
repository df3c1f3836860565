// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "bridge/frozen_day.h"
#include "bridge/request_log.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>

namespace tollgate::test {

namespace {

struct Written {
    TempProfile profile;
    std::shared_ptr<const config::Presets> presets = std::make_shared<const config::Presets>(resources::loadPresets());
    std::shared_ptr<const pricing::Catalogue> catalogue = resources::loadCatalogue();
};

bridge::Paths pathsIn(const TempProfile& profile) {
    bridge::Paths paths;
    paths.config = profile.configFile();
    paths.data = profile.dataDir();
    paths.console = profile.configHome() + QStringLiteral("/tollgate/console.json");
    paths.socket = profile.runtimeDir() + QStringLiteral("/control");
    return paths;
}

const Written& written() {
    static const std::unique_ptr<Written> made = [] {
        auto day = std::make_unique<Written>();
        QString error = bridge::writeFrozenDay(pathsIn(day->profile), *day->presets);
        if (!error.isEmpty()) qFatal("%s", qPrintable(error));
        return day;
    }();
    return *made;
}

void copyFile(const QString& from, const QString& to) {
    if (!QFile::copy(from, to)) qFatal("%s cannot be copied", qPrintable(from));
}

} // namespace

PictureDay::PictureDay() : m_clock(std::make_shared<ManualClock>(bridge::frozenMoment())) {
    prepareFolder();
    bridge::RuntimeOptions options;
    options.paths = pathsIn(m_profile);
    options.program = QStringLiteral("tollgate");
    options.listen_option = QStringLiteral("127.0.0.1:0");
    options.keychain = false;
    options.clock = m_clock;
    options.presets = written().presets;
    options.catalogue = written().catalogue;
    m_runtime = std::make_unique<bridge::Runtime>(std::move(options));
    if (auto failure = m_runtime->start()) qFatal("%s", qPrintable(failure->lines.join(QLatin1Char('\n'))));
    bridge::showFrozenDay(*m_runtime);
}

PictureDay::~PictureDay() = default;

void PictureDay::prepareFolder() {
    const TempProfile& source = written().profile;
    QDir().mkpath(QFileInfo(m_profile.configFile()).path());
    QDir().mkpath(m_profile.dataDir());
    copyFile(source.configFile(), m_profile.configFile());
    const QDir data(source.dataDir());
    for (const QString& name : data.entryList(QDir::Files))
        copyFile(data.filePath(name), m_profile.dataDir() + QLatin1Char('/') + name);
}

Micros PictureDay::midnight() const {
    return bridge::RequestLog::dayStart(m_clock->now());
}

RequestId PictureDay::opened() const {
    return bridge::frozenRequest();
}

} // namespace tollgate::test
