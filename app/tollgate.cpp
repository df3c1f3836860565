// SPDX-License-Identifier: GPL-3.0-or-later
// The console: the engine and its window in one process (DESIGN.md §2).
#include "bridge/gateway.h"
#include "bridge/runtime.h"
#include "console.h"
#include "demo.h"
#include "pricing/catalogue.h"
#include "process.h"
#include "resources/resources.h"
#include "screenshots.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

using namespace tollgate;

struct Options {
    QString config, data, listen, page, screenshots;
    bool background = false, demo = false;
};

Options readOptions(const QApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Tollgate, a desktop AI gateway."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("config"), QStringLiteral("The configuration file."), QStringLiteral("FILE")},
         {QStringLiteral("data-dir"), QStringLiteral("The folder of the journal."), QStringLiteral("DIR")},
         {QStringLiteral("listen"), QStringLiteral("Where to listen, over the file."), QStringLiteral("HOST:PORT")},
         {QStringLiteral("log-level"), QStringLiteral("error, warning, info or debug."), QStringLiteral("LEVEL")},
         {QStringLiteral("background"), QStringLiteral("Start in the tray, or hidden.")},
         {QStringLiteral("page"), QStringLiteral("The page to show first."), QStringLiteral("NAME")},
         {QStringLiteral("demo"), QStringLiteral("A simulated provider with traffic, in a throw-away folder.")},
         {QStringLiteral("screenshots"), QStringLiteral("Write a picture of every page and exit."),
          QStringLiteral("DIR")}});
    parser.process(app);
    Options options;
    options.config = parser.value(QStringLiteral("config"));
    options.data = parser.value(QStringLiteral("data-dir"));
    options.listen = parser.isSet(QStringLiteral("listen")) ? parser.value(QStringLiteral("listen"))
                                                            : qEnvironmentVariable("TOLLGATE_LISTEN");
    options.page = parser.value(QStringLiteral("page"));
    options.screenshots = parser.value(QStringLiteral("screenshots"));
    options.background = parser.isSet(QStringLiteral("background"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    if (options.demo && !(options.config.isEmpty() && options.data.isEmpty())) {
        std::fputs("--demo has folders of its own: leave out --config and --data-dir.\n", stderr);
        std::exit(2);
    }
    return options;
}

// Screenshots need no display; the platform is chosen before the application object is made.
bool wantsScreenshots(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (QByteArray(argv[i]).startsWith("--screenshots")) return true;
    return false;
}

int sayFailure(const bridge::StartFailure& failure) {
    for (const QString& line : failure.lines) std::fprintf(stderr, "%s\n", qPrintable(line));
    if (failure.lines.isEmpty()) return failure.exit_code;
    QMessageBox::critical(nullptr, QStringLiteral("Tollgate"), failure.lines.join(QLatin1Char('\n')));
    return failure.exit_code;
}

// Prepares the demo when it is asked for; the exit code when that failed.
std::optional<int> prepareDemo(app::Demo& demo, const config::Presets& presets, bridge::RuntimeOptions& options) {
    if (QString error = demo.prepare(presets); !error.isEmpty()) return sayFailure({1, {error}});
    options.paths = demo.paths();
    options.demo = true;
    options.keychain = false;
    return std::nullopt;
}

int showConsole(const Options& options, bridge::Runtime& runtime, ui::ConsoleSettings& settings) {
    ui::Appearance appearance(settings.theme());
    app::Console console(runtime, settings, appearance);
    if (!options.page.isEmpty() && !console.window().showPage(options.page))
        std::fprintf(stderr, "There is no page \"%s\".\n", qPrintable(options.page));
    console.show(options.background);
    process::quitOnSignals();
    return QApplication::exec();
}

int run(const Options& options) {
    auto presets = std::make_shared<const config::Presets>(resources::loadPresets());
    auto catalogue = resources::loadCatalogue();
    if (!options.screenshots.isEmpty()) return app::writeScreenshots(options.screenshots, presets, catalogue);
    bridge::RuntimeOptions runtimeOptions;
    runtimeOptions.paths = bridge::resolvePaths(options.config, options.data);
    runtimeOptions.program = QStringLiteral("tollgate");
    runtimeOptions.listen_option = options.listen;
    runtimeOptions.presets = presets;
    runtimeOptions.catalogue = std::move(catalogue);
    app::Demo demo;
    if (options.demo)
        if (auto failed = prepareDemo(demo, *presets, runtimeOptions)) return *failed;
    QString settingsPath = options.demo ? QString() : runtimeOptions.paths.console;
    bridge::Runtime runtime(std::move(runtimeOptions));
    if (auto failure = runtime.start()) return sayFailure(*failure);
    if (options.demo) {
        demo.begin(runtime);
        std::printf("demo at %s, access key %s\n", qPrintable(runtime.gateway().state().base_url),
                    qPrintable(demo.accessKey()));
        std::fflush(stdout);
    }
    ui::ConsoleSettings settings(settingsPath);
    int result = showConsole(options, runtime, settings);
    demo.end();
    runtime.stop();
    return result;
}

} // namespace

int main(int argc, char** argv) {
    process::harden();
    bool screenshots = wantsScreenshots(argc, argv);
    if (screenshots) app::chooseScreenshotPlatform();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tollgate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tollgate"));
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QApplication::setDesktopFileName(QStringLiteral("io.github.tollgate.Tollgate"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(ui::appIcon());
    if (screenshots) app::prepareForScreenshots();
    QTranslator words;
    if (words.load(QLocale(), QStringLiteral("tollgate"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&words);
    Options options = readOptions(app);
    return run(options);
}
