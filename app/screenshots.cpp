// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots.h"

#include "bridge/frozen_day.h"
#include "bridge/live_feed.h"
#include "bridge/request_log.h"
#include "bridge/route_trials.h"
#include "bridge/runtime.h"
#include "console.h"
#include "temporary_profile.h"
#include "ui/requests/requests_page.h"
#include "ui/routing/routing_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QLocale>
#include <QPixmap>

#include <cstdio>

namespace tollgate::app {

namespace {

constexpr QSize kWide{1440, 900};
constexpr QSize kNarrow{960, 600};
constexpr int kPatienceMs = 60'000; // a limit for a page that never gets its data, never a pause

int fail(const QString& what) {
    std::fprintf(stderr, "%s\n", qPrintable(what));
    return 1;
}

class Photographer {
public:
    Photographer(bridge::Runtime& runtime, Console& console, ui::Appearance& appearance, const QString& folder)
        : m_runtime(runtime), m_window(console.window()), m_appearance(appearance), m_folder(folder) {}

    // "" or what went wrong.
    QString takeAll() {
        for (const auto& [size, theme] : {std::pair(kWide, ui::ThemeChoice::Light),
                                          {kWide, ui::ThemeChoice::Dark},
                                          {kNarrow, ui::ThemeChoice::Light}}) {
            m_appearance.setChoice(theme);
            m_window.resize(size);
            for (const ui::Page* page : m_window.findChildren<ui::Page*>())
                if (QString error = take(page->info().id, theme); !error.isEmpty()) return error;
            if (QString error = takeViews(theme); !error.isEmpty()) return error;
        }
        return {};
    }

private:
    // The other views of Routing, with a step chosen.
    QString takeViews(ui::ThemeChoice theme) {
        m_window.showPage(QStringLiteral("routing"));
        auto* routing = qobject_cast<ui::RoutingPage*>(m_window.currentPage());
        for (const char* view : {"list", "json"}) {
            routing->showView(QString::fromLatin1(view));
            if (QString error = shoot(QStringLiteral("routing-") + QLatin1String(view), theme); !error.isEmpty())
                return error;
        }
        routing->showView(QStringLiteral("graph"));
        return {};
    }

    QString take(const QString& page, ui::ThemeChoice theme) {
        m_window.showPage(page);
        if (auto* routing = qobject_cast<ui::RoutingPage*>(m_window.currentPage()))
            routing->select(QStringLiteral("claude-pool"));
        if (auto* requests = qobject_cast<ui::RequestsPage*>(m_window.currentPage()))
            requests->select(bridge::frozenRequest());
        return shoot(page, theme);
    }

    QString shoot(const QString& what, ui::ThemeChoice theme) {
        if (!settle()) return QStringLiteral("The page %1 did not get its data.").arg(what);
        QString name = what;
        if (m_window.size() == kNarrow) name += QStringLiteral("-960x600");
        name += theme == ui::ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png");
        QString path = m_folder.filePath(name);
        if (!m_window.grab().save(path, "PNG")) return QStringLiteral("%1 cannot be written.").arg(path);
        return {};
    }

    // All that the page asked for is there, and what that changed is laid out. An answer may lead to another question.
    bool settle() {
        QElapsedTimer clock;
        clock.start();
        for (int quiet = 0; quiet < 3;) {
            QCoreApplication::sendPostedEvents();
            bool ready =
                m_runtime.log().isIdle() && m_runtime.trials().isIdle() && m_runtime.live().inFlight().size() == 2;
            quiet = ready ? quiet + 1 : 0;
            if (clock.hasExpired(kPatienceMs)) return false;
            QCoreApplication::processEvents(ready ? QEventLoop::AllEvents
                                                  : QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
        return true;
    }

    bridge::Runtime& m_runtime;
    ui::MainWindow& m_window;
    ui::Appearance& m_appearance;
    QDir m_folder;
};

} // namespace

void chooseScreenshotPlatform() {
    for (const char* name : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING", "QT_FONT_DPI",
                             "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

void prepareForScreenshots() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    QApplication::setCursorFlashTime(0);
}

int writeScreenshots(const QString& folder, std::shared_ptr<const config::Presets> presets,
                     std::shared_ptr<const pricing::Catalogue> catalogue) {
    if (!QDir().mkpath(folder)) return fail(QStringLiteral("The folder %1 cannot be made.").arg(folder));
    TemporaryProfile profile;
    if (QString error = profile.error(); !error.isEmpty()) return fail(error);
    if (QString error = bridge::writeFrozenDay(profile.paths(), *presets); !error.isEmpty()) return fail(error);
    bridge::RuntimeOptions options;
    options.paths = profile.paths();
    options.program = QStringLiteral("tollgate");
    options.listen_option = QStringLiteral("127.0.0.1:0");
    options.keychain = false;
    options.clock = std::make_shared<ManualClock>(bridge::frozenMoment());
    options.presets = std::move(presets);
    options.catalogue = std::move(catalogue);
    bridge::Runtime runtime(std::move(options));
    if (auto failure = runtime.start()) return fail(failure->lines.join(QLatin1Char('\n')));
    bridge::showFrozenDay(runtime);
    ui::ConsoleSettings settings;
    ui::Appearance appearance(ui::ThemeChoice::Light);
    Console console(runtime, settings, appearance);
    console.show(false);
    QString error = Photographer(runtime, console, appearance, folder).takeAll();
    return error.isEmpty() ? 0 : fail(error);
}

} // namespace tollgate::app
