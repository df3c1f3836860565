// SPDX-License-Identifier: GPL-3.0-or-later
// General, Appearance, Shortcuts, About.
#include "ui/settings/settings_forms.h"

#include "ui/format/numbers.h"
#include "ui/settings/form_parts.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/tray_icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/switch.h"

#include <QVBoxLayout>

namespace tollgate::ui {

GeneralForm::GeneralForm(ConsoleSettings& console, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Window"));
    auto* keep = new Switch(tr("Keep running when the window is closed"));
    keep->setOn(console.keepRunning().value_or(TrayIcon::isAvailable()));
    connect(keep, &QCheckBox::toggled, this, [&console](bool on) { console.setKeepRunning(on); });
    section->add(new FormRow(tr("Keep running when the window is closed"),
                             tr("Clients go on; the tray or a second start brings the window back."), keep));
    auto* steps = new Button(tr("Show again"));
    connect(steps, &QPushButton::clicked, this, &GeneralForm::firstStepsRequested);
    section->add(new FormRow(tr("First steps"), tr("The checklist on Home, until all of it is done."), steps));
    columnOf(this)->addWidget(section);
}

AppearanceForm::AppearanceForm(ConsoleSettings& console, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Look"));
    auto* theme = new SegmentedControl(tr("Theme"));
    theme->add(tr("System"), QStringLiteral("system"));
    theme->add(tr("Light"), QStringLiteral("light"));
    theme->add(tr("Dark"), QStringLiteral("dark"));
    auto idOf = [](ThemeChoice choice) {
        return choice == ThemeChoice::Light  ? QStringLiteral("light")
               : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                             : QStringLiteral("system");
    };
    auto show = [theme, idOf, &console] { theme->setCurrent(idOf(console.theme())); };
    show();
    connect(&console, &ConsoleSettings::themeChanged, theme, show);
    connect(theme, &SegmentedControl::changed, this, [&console](const QString& id) {
        console.setTheme(id == QLatin1String("light")  ? ThemeChoice::Light
                         : id == QLatin1String("dark") ? ThemeChoice::Dark
                                                       : ThemeChoice::System);
    });
    section->add(new FormRow(tr("Theme"), tr("System follows the desktop, also while it runs."), theme));
    columnOf(this)->addWidget(section);
}

ShortcutsForm::ShortcutsForm(QWidget* parent) : QWidget(parent) {
    struct Line {
        QString keys, words;
    };

    struct Group {
        QString title;
        QList<Line> lines;
    };

    const QList<Group> groups{
        {tr("Everywhere"),
         {{tr("Ctrl+1, Ctrl+2, …"), tr("Pages in the order of the navigation")},
          {tr("Ctrl+,"), tr("Settings")},
          {tr("Ctrl+K"), tr("Search or run")},
          {tr("Ctrl+F"), tr("Filter or search of the page")},
          {tr("F5"), tr("Refresh")},
          {tr("F6, Shift+F6"), tr("Next and previous part of the window")},
          {tr("Ctrl+B"), tr("Navigation with or without names")},
          {tr("Ctrl+Z"), tr("Undo what acted at once")},
          {tr("Esc"), tr("One level back")},
          {tr("Ctrl+Q"), tr("Quit")}}},
        {tr("Home"), {{tr("C"), tr("Copy the address")}, {tr("T"), tr("Today's spending")}}},
        {tr("Requests"),
         {{tr("J, K, arrows"), tr("Next and previous row")},
          {tr("Enter"), tr("Open the details")},
          {tr("Space"), tr("Follow or hold the view")},
          {tr("Ctrl+[, Ctrl+]"), tr("Table and details")},
          {tr("Ctrl+Shift+C"), tr("Copy as curl")},
          {tr("Ctrl+."), tr("Stop the request in flight")}}},
    };
    QVBoxLayout* column = columnOf(this);
    for (const Group& group : groups) {
        auto* section = new FormSection(group.title);
        for (const Line& line : group.lines) {
            auto* keys = fact(line.keys);
            keys->setFixed(true);
            section->add(new FormRow(line.words, {}, keys));
        }
        column->addWidget(section);
    }
}

AboutForm::AboutForm(bridge::Settings& settings, QWidget* parent) : QWidget(parent) {
    auto* section = new FormSection(tr("Tollgate"));
    auto* version = fact();
    auto* keychain = fact();
    section->add(new FormRow(tr("Version"), tr("A desktop AI gateway."), version));
    section->add(new FormRow(tr("Licence"), tr("You may use, study, share and change it."),
                             fact(tr("GNU General Public License, version 3 or later"))));
    section->add(
        new FormRow(tr("Built with"), tr("The libraries that carry it."),
                    fact(QStringLiteral("Qt %1, Boost, OpenSSL, simdjson, SQLite").arg(QLatin1String(qVersion())))));
    section->add(new FormRow(tr("Keychain"), tr("Where keys of providers are kept."), keychain));
    columnOf(this)->addWidget(section);
    auto show = [version, keychain, &settings] {
        version->setText(settings.installation().version);
        const QString& detail = settings.installation().keychain_detail;
        keychain->setText(detail.isEmpty() ? tr("not asked yet") : detail);
    };
    connect(&settings, &bridge::Settings::changed, version, show);
    show();
}

} // namespace tollgate::ui
