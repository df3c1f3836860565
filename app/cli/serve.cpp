// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated serve: the engine without a window.
#include "bridge/gateway.h"
#include "bridge/runtime.h"
#include "cli/command.h"
#include "pricing/catalogue.h"
#include "process.h"
#include "resources/resources.h"

#include <QCoreApplication>

#include <thread>

namespace tollgate::cli {

namespace {

bridge::RuntimeOptions optionsFrom(const Arguments& arguments) {
    bridge::RuntimeOptions options;
    options.paths = arguments.paths();
    options.program = QStringLiteral("tollgated");
    options.listen_option = arguments.has(QStringLiteral("listen")) ? arguments.value(QStringLiteral("listen"))
                                                                    : qEnvironmentVariable("TOLLGATE_LISTEN");
    options.threads = arguments.has(QStringLiteral("threads")) ? arguments.value(QStringLiteral("threads")).toInt()
                                                               : static_cast<int>(std::thread::hardware_concurrency());
    options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    options.catalogue = resources::loadCatalogue();
    return options;
}

int sayFailure(const bridge::StartFailure& failure) {
    for (const QString& line : failure.lines) printError(line.toStdString());
    return failure.exit_code;
}

} // namespace

int serve(const QStringList& arguments) {
    Arguments options(QStringLiteral("serve"), QStringLiteral("Serves requests until it is told to stop."));
    options.add({QStringLiteral("listen"), QStringLiteral("Where to listen, over the file; port 0 picks a free one."),
                 QStringLiteral("HOST:PORT")});
    options.add(
        {QStringLiteral("threads"), QStringLiteral("Engine threads (default: one a core)."), QStringLiteral("N")});
    options.add(
        {QStringLiteral("log-level"), QStringLiteral("error, warning, info or debug."), QStringLiteral("LEVEL")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    bridge::Runtime runtime(optionsFrom(options));
    QObject::connect(&runtime, &bridge::Runtime::firstKeyUnstored, &runtime, [&] {
        printError(
            "There is no keychain to keep the access key \"this-computer\" in. This is the only time it is shown:\n" +
            runtime.takeUnstoredFirstKey().toStdString());
    });
    if (auto failure = runtime.start()) return sayFailure(*failure);
    const bridge::GatewayState& state = runtime.gateway().state();
    if (!state.listening) {
        printError(state.listen_error.toStdString());
        return kFailed;
    }
    print("listening on " + state.base_url.toStdString());
    process::quitOnSignals();
    QCoreApplication::exec();
    runtime.stop();
    return kOk;
}

} // namespace tollgate::cli
