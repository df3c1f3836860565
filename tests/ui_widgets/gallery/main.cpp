// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

using namespace tollgate::ui;

namespace {

void settle() {
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

void save(QWidget* widget, const QString& path) {
    settle();
    widget->grab().save(path);
}

void renderPages(const QString& folder, const QString& theme, QSize size) {
    ConsoleSettings settings;
    MainWindow window(&settings);
    for (Page* page : {gallery::makeHomePage(), gallery::makeRequestsPage(), gallery::makeSpendingPage(),
                       gallery::makeProvidersPage(), gallery::makeSettingsPage()})
        window.addPage(page);
    window.setGateway({true, true, QStringLiteral("127.0.0.1:8655"), QStringLiteral("http://127.0.0.1:8655"),
                       QStringLiteral("12 req/min · 2 in flight")});
    window.resize(size);
    window.show();
    for (const char* id : {"home", "requests", "spending", "providers", "settings"}) {
        window.showPage(QString::fromLatin1(id));
        save(&window, QStringLiteral("%1/%2-%3-%4.png").arg(folder, QString::fromLatin1(id), theme).arg(size.width()));
    }
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    if (arguments.size() > 2)
        QApplication::setFont(QFont(arguments[2], arguments.value(3, QStringLiteral("10")).toInt()));
    Appearance appearance;
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        appearance.setChoice(choice);
        const QString theme = choice == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
        std::unique_ptr<QWidget> controls(gallery::makeControls());
        controls->resize(1100, 900);
        controls->show();
        save(controls.get(), QStringLiteral("%1/controls-%2.png").arg(folder, theme));
        renderPages(folder, theme, {1440, 900});
        renderPages(folder, theme, {960, 600});
    }
    return 0;
}
