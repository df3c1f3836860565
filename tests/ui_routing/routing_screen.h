// SPDX-License-Identifier: GPL-3.0-or-later
// The routing page in a window over a real runtime with scripted providers, used as a person would: controls by the
// names that assistive programs read, the canvas by pointer and keys. Owned by a test.
#pragma once

#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "bridge/runtime.h"
#include "support/scripted_upstream.h"
#include "support/temp_profile.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/routing_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QtTest>

#include <map>
#include <memory>

namespace tollgate::test {

constexpr int kScreenPatienceMs = 20'000;
constexpr QSize kWindow{1440, 900};

// The visible control of a kind with this accessible name; null when there is none.
template <class T>
T* findControl(QWidget* in, const QString& name) {
    for (T* widget : in->findChildren<T*>())
        if (widget->accessibleName() == name && widget->isVisible()) return widget;
    return nullptr;
}

// Waits for it, as a person does; a test that never finds it fails.
template <class T>
T* control(QWidget* in, const QString& name) {
    if (!QTest::qWaitFor([&] { return findControl<T>(in, name) != nullptr; }, kScreenPatienceMs))
        qFatal("There is no visible control \"%s\".", qUtf8Printable(name));
    return findControl<T>(in, name);
}

// A provider behind the screen, with a scripted upstream of its own.
struct ScriptedProvider {
    QString id;
    QString name{};     // "" is as its id
    bool local = false; // own hardware
    QStringList models{QStringLiteral("claude-sonnet-4-5"), QStringLiteral("gpt-5-mini"), QStringLiteral("cheap")};
};

struct ScreenSetup {
    QList<ScriptedProvider> providers;
    QByteArray prices = "{}"; // as the configuration has them
    QSize window = kWindow;
};

class RoutingScreen {
public:
    explicit RoutingScreen(const ScreenSetup& setup);
    // Providers that offer the usual models; "local" is own hardware.
    explicit RoutingScreen(const QStringList& ids = {QStringLiteral("anthropic"), QStringLiteral("openai"),
                                                     QStringLiteral("local")},
                           QSize window = kWindow);
    ~RoutingScreen();

    ui::RoutingPage& page() { return *m_page; }

    ui::MainWindow& window() { return *m_window; }

    bridge::Runtime& runtime() { return *m_runtime; }

    const ui::RouteDraft& draft() { return m_page->session().document().draft(); }

    ui::CanvasView* canvas() { return control<ui::CanvasView>(m_page, m_canvas_name); }

    void click(const QString& button);
    void press(const QKeySequence& keys);
    // A way of the canvas: from a port onto a step.
    void drag(const QString& node, const QString& port, const QString& target);
    void chooseOnCanvas(const QString& node);

    // Waits until the problems are those of the draft as it stands.
    bool checked();
    // Publishes with a note, through the dialog.
    void publish(const QString& note);

    // Replaces a text in the configuration file, as an editor does.
    void editOutside(const QByteArray& from, const QByteArray& to);

    // Sends a chat call: the provider that answered, "-" and the status when none did. `key`: "t" or "ci".
    QString answeredBy(const QString& model, const std::string& more = {}, const std::string& key = "t");

    ScriptedUpstream& upstream(const QString& provider) { return *m_upstreams.at(provider); }

    // Waits until the log has so many requests: they come a moment after their answers.
    bool logged(std::size_t requests);

private:
    void configure(const ScreenSetup& setup);

    TempProfile m_profile;
    std::map<QString, std::unique_ptr<ScriptedUpstream>> m_upstreams;
    std::unique_ptr<bridge::Runtime> m_runtime;
    ui::ConsoleSettings m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::RoutingPage* m_page;
    QString m_canvas_name;
};

} // namespace tollgate::test
