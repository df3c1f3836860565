// SPDX-License-Identifier: GPL-3.0-or-later
// The console: the engine and its window in one process (DESIGN.md §2).
#include "arguments.h"
#include "bridge/gateway.h"
#include "bridge/runtime.h"
#include "console.h"
#include "demo.h"
#include "log_output.h"
#include "pricing/catalogue.h"
#include "process.h"
#include "resources/resources.h"
#include "screenshots.h"
#include "translations/translations.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "version.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>

#include <cstdio>
#include <optional>

namespace {

using namespace tollgate;

struct Options {
    bridge::Paths paths;
    QString listen, page, screenshots;
    bool background = false, demo = false;
};

// Nothing when the program is to end with `exitCode`.
std::optional<Options> readOptions(int& exitCode) {
    Arguments arguments(QStringLiteral("tollgate"), QStringLiteral("Tollgate, a desktop AI gateway."));
    arguments.add(
        {QStringLiteral("listen"), QStringLiteral("Where to listen, over the file."), QStringLiteral("HOST:PORT")});
    arguments.add({QStringLiteral("background"), QStringLiteral("Start in the tray, or hidden.")});
    arguments.add({QStringLiteral("page"), QStringLiteral("The page to show first."), QStringLiteral("NAME")});
    arguments.add(
        {QStringLiteral("demo"), QStringLiteral("A simulated provider with traffic, in a throw-away folder.")});
    arguments.add({QStringLiteral("screenshots"), QStringLiteral("Write a picture of every page and exit."),
                   QStringLiteral("DIR")});
    if (!arguments.parse(QCoreApplication::arguments().mid(1), exitCode)) return std::nullopt;
    Options options;
    options.paths = arguments.paths();
    options.listen = arguments.listen();
    options.page = arguments.value(QStringLiteral("page"));
    options.screenshots = arguments.value(QStringLiteral("screenshots"));
    options.background = arguments.has(QStringLiteral("background"));
    options.demo = arguments.has(QStringLiteral("demo"));
    bool ownFolders = arguments.has(QStringLiteral("config")) || arguments.has(QStringLiteral("data-dir"));
    if (options.demo && ownFolders) {
        printError("--demo has folders of its own: leave out --config and --data-dir.");
        exitCode = kUsage;
        return std::nullopt;
    }
    return options;
}

bool wantsScreenshots(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (QByteArray(argv[i]).startsWith("--screenshots")) return true;
    return false;
}

// Words need none; the platform is chosen before the application object is made.
bool needsDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        for (const char* option : {"--help", "-h", "--version"})
            if (QByteArray(argv[i]).startsWith(option)) return false;
    return true;
}

bool hasDisplay() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name)) return true;
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
    runtimeOptions.paths = options.paths;
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
    const bool screenshots = wantsScreenshots(argc, argv);
    installLogOutput();
    if (screenshots) {
        app::chooseScreenshotPlatform();
    } else if (!needsDisplay(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay()) {
        printError("There is no display here. tollgated serve is the same gateway without a window.");
        return kFailed;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tollgate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tollgate"));
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QApplication::setDesktopFileName(QStringLiteral("io.github.tollgate.Tollgate"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(ui::appIcon());
    if (screenshots) app::prepareForScreenshots();
    int exitCode = kOk;
    auto options = readOptions(exitCode); // before there are translations: the command line speaks English
    if (!options) return exitCode;
    installTranslations(QLocale());
    return run(*options);
}
