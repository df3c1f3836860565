// SPDX-License-Identifier: GPL-3.0-or-later
// The providers page in a window on the frozen day, driven as a person would: controls are found by the names that
// assistive programs read. Calls of our own to other computers end at a proxy that is not there. Owned by a test.
#pragma once

#include "fixture.h"
#include "ui/providers/providers_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QWidget>
#include <QtTest>

namespace tollgate::test {

constexpr int kScreenPatienceMs = 20'000;

// The visible control of a kind with this accessible name; null when there is none.
template <class T>
T* findControl(QWidget* in, const QString& name) {
    for (T* widget : in->findChildren<T*>())
        if (widget->accessibleName() == name && widget->isVisible()) return widget;
    return nullptr;
}

template <class T>
bool hasControl(QWidget* in, const QString& name) {
    return findControl<T>(in, name) != nullptr;
}

// Waits for it, as a person does; a test that never finds it fails.
template <class T>
T* control(QWidget* in, const QString& name) {
    if (!QTest::qWaitFor([&] { return hasControl<T>(in, name); }, kScreenPatienceMs))
        qFatal("There is no visible control \"%s\".", qUtf8Printable(name));
    return findControl<T>(in, name);
}

// Replaces what stands in a field, by the keyboard.
void type(QWidget* field, const QString& text);
void click(QWidget* widget);

class ProvidersScreen {
public:
    explicit ProvidersScreen(QSize size = {1440, 900});

    PictureDay& day() { return *m_day; }

    bridge::Providers& providers() { return m_day->providers(); }

    ui::MainWindow& window() { return *m_window; }

    ui::ProvidersPage& page() { return *m_page; }

    // Adds a provider to the file, at an address, before the page is looked at.
    void configure(const char* id, const std::string& baseUrl);

    const config::Provider* provider(const char* id) {
        const auto* status = providers().find(QString::fromLatin1(id));
        return status ? &status->provider : nullptr;
    }

    QStringList order();

    QByteArray fileText() const { return TempProfile::readFile(m_day->configFile()); }

    // Every label and control, as text: to see that something is nowhere on screen.
    static QString everythingSaid(QWidget* in);

private:
    std::unique_ptr<PictureDay> m_day;
    ui::ConsoleSettings m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ProvidersPage* m_page;
};

} // namespace tollgate::test
