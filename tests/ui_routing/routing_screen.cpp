// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing_screen.h"

#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"
#include "support/answers.h"
#include "support/http_text.h"
#include "support/raw_client.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/canvas/ports.h"
#include "ui/widgets/dialog.h"

#include <QLineEdit>
#include <QMouseEvent>

namespace tollgate::test {

namespace {

std::string secretOf(const std::string& key) {
    return "tg-a-key-of-this-test-" + key;
}

ScreenSetup usual(const QStringList& ids, QSize window) {
    ScreenSetup setup{.window = window};
    for (const QString& id : ids) setup.providers.append({.id = id, .local = id == QStringLiteral("local")});
    return setup;
}

QByteArray quoted(const QString& text) {
    return '"' + text.toUtf8() + '"';
}

QByteArray describe(const ScriptedProvider& provider, const QByteArray& origin, int slot) {
    QByteArrayList models;
    for (const QString& model : provider.models) models << quoted(model);
    return "{\"id\":" + quoted(provider.id) +
           ",\"name\":" + quoted(provider.name.isEmpty() ? provider.id : provider.name) +
           ",\"preset\":" + (provider.local ? "\"ollama\"" : "\"custom\"") + ",\"base_url\":\"" + origin +
           (provider.local ? "" : "/v1") + "\",\"models\":[" + models.join(',') +
           "],\"color_slot\":" + QByteArray::number(slot) + "}";
}

bridge::RuntimeOptions optionsFor(const TempProfile& profile) {
    static const auto presets = std::make_shared<const config::Presets>(resources::loadPresets());
    static const auto catalogue = resources::loadCatalogue();
    bridge::RuntimeOptions options;
    options.paths = {profile.configFile(), profile.dataDir(), profile.configHome() + QStringLiteral("/console.json"),
                     profile.runtimeDir() + QStringLiteral("/control")};
    options.program = QStringLiteral("tollgate");
    options.listen_option = QStringLiteral("127.0.0.1:0");
    options.keychain = false;
    options.presets = presets;
    options.catalogue = catalogue;
    return options;
}

void send(QWidget* to, QEvent::Type type, const QPoint& place, Qt::MouseButton button, Qt::MouseButtons held) {
    QMouseEvent event(type, place, to->mapToGlobal(place), button, held, {});
    QCoreApplication::sendEvent(to, &event);
}

} // namespace

RoutingScreen::RoutingScreen(const QStringList& ids, QSize window) : RoutingScreen(usual(ids, window)) {}

RoutingScreen::RoutingScreen(const ScreenSetup& setup) : m_window(nullptr), m_canvas_name(QStringLiteral("Route")) {
    for (const char* key : {"t", "ci"})
        qputenv((QByteArray("TOLLGATE_TEST_ACCESS_") + key).constData(), QByteArray::fromStdString(secretOf(key)));
    qputenv("HTTPS_PROXY", "http://127.0.0.1:9"); // no test reaches further than this computer
    configure(setup);
    m_runtime = std::make_unique<bridge::Runtime>(optionsFor(m_profile));
    if (auto failure = m_runtime->start()) qFatal("%s", qUtf8Printable(failure->lines.join(u'\n')));
    m_window = std::make_unique<ui::MainWindow>(&m_settings);
    m_page = new ui::RoutingPage({m_runtime->routes(), m_runtime->trials(), m_runtime->log(), m_runtime->live(),
                                  m_runtime->providers(), m_runtime->budgets(), m_runtime->settings(), m_settings});
    m_window->addPage(m_page);
    m_window->resize(setup.window);
    m_window->show();
    m_window->activateWindow();
    const auto quiet = [this] { return m_runtime->log().isIdle() && m_runtime->trials().isIdle(); };
    if (!QTest::qWaitFor(quiet, kScreenPatienceMs)) qFatal("The page does not come to rest.");
    QCoreApplication::processEvents();
}

RoutingScreen::~RoutingScreen() = default;

void RoutingScreen::configure(const ScreenSetup& setup) {
    QByteArrayList providers;
    for (const ScriptedProvider& provider : setup.providers) {
        auto upstream = std::make_unique<ScriptedUpstream>();
        upstream->otherwise(answers::plain(provider.local ? Dialect::Ollama : Dialect::OpenAiChat));
        providers << describe(provider, QByteArray::fromStdString(upstream->origin()),
                              static_cast<int>(providers.size()) + 1);
        m_upstreams[provider.id] = std::move(upstream);
    }
    const auto key = [](const char* id, const char* name) {
        return QByteArray("{\"id\":\"") + id + "\",\"name\":\"" + name + "\",\"secret\":\"env:TOLLGATE_TEST_ACCESS_" +
               id + "\"}";
    };
    const QByteArray text = "{\"version\":1,\"access\":{\"keys\":[" + key("t", "T") + ',' + key("ci", "CI") +
                            "]},\"providers\":[" + providers.join(',') + "],\"prices\":" + setup.prices + "}";
    if (!m_profile.writeConfig(text)) qFatal("The configuration cannot be written.");
}

void RoutingScreen::click(const QString& button) {
    auto* found = control<QAbstractButton>(m_window.get(), button);
    QTest::mouseClick(found, Qt::LeftButton, {}, found->rect().center());
}

void RoutingScreen::press(const QKeySequence& keys) {
    QWidget* focus = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
    const QKeyCombination one = keys[0];
    QTest::keyClick(focus, one.key(), one.keyboardModifiers());
}

void RoutingScreen::drag(const QString& node, const QString& port, const QString& target) {
    ui::CanvasView* view = canvas();
    view->fit();
    const ui::CanvasNode* from = view->canvasScene()->node(node);
    if (!from || !view->canvasScene()->node(target))
        qFatal("no step %s or %s", qUtf8Printable(node), qUtf8Printable(target));
    const bool there = std::any_of(from->ports.begin(), from->ports.end(), [&](auto& one) { return one.path == port; });
    if (!there) chooseOnCanvas(node); // the place for one more shows with the step
    const QPoint start = view->mapFromScene(from->position + (there ? portPlace(*from, port) : nextPortPlace(*from)));
    const QPoint end = view->mapFromScene(view->canvasScene()->nodeRect(target).center());
    send(view->viewport(), QEvent::MouseButtonPress, start, Qt::LeftButton, Qt::LeftButton);
    send(view->viewport(), QEvent::MouseMove, (start + end) / 2, Qt::NoButton, Qt::LeftButton);
    send(view->viewport(), QEvent::MouseMove, end, Qt::NoButton, Qt::LeftButton);
    send(view->viewport(), QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
}

void RoutingScreen::chooseOnCanvas(const QString& node) {
    ui::CanvasView* view = canvas();
    view->fit();
    const QRectF rect = view->canvasScene()->nodeRect(node);
    const QPoint place = node.isEmpty() ? QPoint(4, 4) : view->mapFromScene(rect.topLeft() + QPointF(40, 10));
    send(view->viewport(), QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton);
    send(view->viewport(), QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton);
}

bool RoutingScreen::checked() {
    return QTest::qWaitFor([this] { return m_page->session().isChecked(); }, kScreenPatienceMs);
}

void RoutingScreen::publish(const QString& note) {
    if (!checked()) qFatal("The draft is not checked.");
    QCoreApplication::processEvents();
    QTRY_VERIFY(m_runtime->trials().isIdle());
    m_page->refresh();
    QTRY_VERIFY(control<QAbstractButton>(m_page, QStringLiteral("Publish"))->isEnabled());
    click(QStringLiteral("Publish"));
    auto* dialog = m_window->findChild<ui::Dialog*>();
    if (!dialog) qFatal("No dialog came.");
    QTest::keyClicks(control<QLineEdit>(dialog, QStringLiteral("Note")), note);
    auto* main = control<QAbstractButton>(dialog, QStringLiteral("Publish"));
    QTest::mouseClick(main, Qt::LeftButton, {}, main->rect().center());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void RoutingScreen::editOutside(const QByteArray& from, const QByteArray& to) {
    QByteArray text = TempProfile::readFile(m_profile.configFile());
    if (!text.contains(from)) qFatal("%s is not in the file.", from.constData());
    m_profile.writeConfig(text.replace(from, to));
}

bool RoutingScreen::logged(std::size_t requests) {
    return QTest::qWaitFor(
        [&] {
            std::optional<std::size_t> rows;
            QObject context;
            m_runtime->log().page({}, &context, [&](const record::LogPage& page) { rows = page.rows.size(); });
            return QTest::qWaitFor([&] { return rows.has_value(); }, kScreenPatienceMs) && *rows == requests;
        },
        kScreenPatienceMs);
}

QString RoutingScreen::answeredBy(const QString& model, const std::string& more, const std::string& key) {
    const auto port = static_cast<std::uint16_t>(m_runtime->gateway().state().address.section(u':', -1).toUInt());
    const std::string body =
        R"({"model":")" + model.toStdString() + R"(","messages":[{"role":"user","content":"Hello"}])" + more + "}";
    const Response response =
        ask(port,
            requestText("POST", "/v1/chat/completions", body,
                        {{"host", "127.0.0.1:" + std::to_string(port)}, {"authorization", "Bearer " + secretOf(key)}}));
    return response.status == 200 ? QString::fromStdString(response.headers.value("x-tollgate-provider"))
                                  : QStringLiteral("-%1").arg(response.status);
}

} // namespace tollgate::test
