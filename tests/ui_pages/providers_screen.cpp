// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers_screen.h"

#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/routes.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace tollgate::test {

namespace {

// Read when a runtime starts: no test reaches further than this computer.
std::unique_ptr<PictureDay> dayWithoutNetwork() {
    qputenv("HTTPS_PROXY", "http://127.0.0.1:9");
    return std::make_unique<PictureDay>();
}

} // namespace

void type(QWidget* field, const QString& text) {
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void click(QWidget* widget) {
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

ProvidersScreen::ProvidersScreen(QSize size)
    : m_day(dayWithoutNetwork()), m_window(std::make_unique<ui::MainWindow>(&m_settings)) {
    // A provider that a route names cannot be removed; these tests remove any of them.
    m_day->runtime().routes().remove("default");
    m_page = new ui::ProvidersPage(
        {m_day->providers(), m_day->runtime().localServers(), m_day->log(), m_day->settings(), &m_settings});
    m_window->addPage(m_page);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitFor([this] { return m_day->log().isIdle(); }, kScreenPatienceMs)) qFatal("no figures came");
    QCoreApplication::processEvents();
}

void ProvidersScreen::configure(const char* id, const std::string& baseUrl) {
    bridge::ProviderDraft draft;
    draft.provider.id = draft.provider.name = id;
    draft.provider.preset = "custom";
    draft.provider.base_url = baseUrl;
    std::optional<QString> answer;
    providers().add(draft, m_page, [&](const QString& error) { answer = error; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kScreenPatienceMs)) qFatal("no answer came");
    if (!answer->isEmpty()) qFatal("%s", qUtf8Printable(*answer));
}

QStringList ProvidersScreen::order() {
    QStringList ids;
    for (const bridge::ProviderStatus& status : providers().all()) ids << QString::fromStdString(status.provider.id);
    return ids;
}

QString ProvidersScreen::everythingSaid(QWidget* in) {
    QStringList said;
    for (const QWidget* widget : in->findChildren<QWidget*>()) {
        said << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
             << widget->windowTitle() << widget->whatsThis();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) said << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) said << button->text();
        if (const auto* field = qobject_cast<const QLineEdit*>(widget)) said << field->displayText();
    }
    return said.join(QLatin1Char('\n'));
}

} // namespace tollgate::test
