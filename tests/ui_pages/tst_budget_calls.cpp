// SPDX-License-Identifier: GPL-3.0-or-later
// From the window to the wire: a budget set in the dialog refuses the next real call, counting what was spent before,
// and lets calls pass again when it is raised. The scripted upstream's ledger is the oracle.
#include "bridge/access_keys.h"
#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "pricing/catalogue.h"
#include "providers_screen.h"
#include "resources/resources.h"
#include "support/answers.h"
#include "support/http_text.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "ui/access/access_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QLineEdit>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr const char* kKey = "tg-a-key-of-this-test";
// One call of `answers::plain`: 12 × $2 + 7 × $10 a million.
constexpr Money kCall{94'000'000};

// The access page over a runtime with one scripted provider, whose model has a price.
class Stage {
public:
    Stage() {
        qputenv("TOLLGATE_TEST_ACCESS", kKey);
        m_upstream.otherwise(answers::plain(Dialect::OpenAiChat));
        configure();
        static const auto presets = std::make_shared<const config::Presets>(resources::loadPresets());
        static const auto catalogue = resources::loadCatalogue();
        bridge::RuntimeOptions options;
        options.paths = {m_profile.configFile(), m_profile.dataDir(),
                         m_profile.configHome() + QStringLiteral("/console.json"),
                         m_profile.runtimeDir() + QStringLiteral("/control")};
        options.program = QStringLiteral("tollgate");
        options.listen_option = QStringLiteral("127.0.0.1:0");
        options.keychain = false;
        options.presets = presets;
        options.catalogue = catalogue;
        m_runtime = std::make_unique<bridge::Runtime>(std::move(options));
        if (auto failure = m_runtime->start()) qFatal("%s", qUtf8Printable(failure->lines.join(u'\n')));
        m_window = std::make_unique<ui::MainWindow>(&m_settings);
        m_page = new ui::AccessPage({m_runtime->accessKeys(), m_runtime->budgets(), m_runtime->log(),
                                     m_runtime->settings(), m_runtime->gateway(), &m_settings});
        m_window->addPage(m_page);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
    }

    // The status of a chat call with the key.
    int call() {
        const auto port = static_cast<std::uint16_t>(m_runtime->gateway().state().address.section(u':', -1).toUInt());
        const Response response = ask(
            port, requestText("POST", "/v1/chat/completions",
                              R"({"model":"test-model","max_tokens":7,"messages":[{"role":"user","content":"Hi"}]})",
                              {{"host", "127.0.0.1:" + std::to_string(port)},
                               {"authorization", std::string("Bearer ") + kKey}}));
        m_body = QString::fromStdString(response.body);
        return response.status;
    }

    const QString& body() const { return m_body; }

    int upstreamCalls() const { return m_upstream.ledger().requestCount(); }

    bool logged(std::size_t rows) {
        return QTest::qWaitFor(
            [&] {
                std::optional<std::size_t> seen;
                QObject context;
                m_runtime->log().page({}, &context, [&](const record::LogPage& page) { seen = page.rows.size(); });
                return QTest::qWaitFor([&] { return seen.has_value(); }, kScreenPatienceMs) && *seen == rows;
            },
            kScreenPatienceMs);
    }

    QWidget& window() { return *m_window; }

    ui::AccessPage& page() { return *m_page; }

    void press(const char* button) { click(control<ui::Button>(m_window.get(), QString::fromLatin1(button))); }

    QWidget* dialog() {
        const auto open = [this]() -> ui::Dialog* {
            for (ui::Dialog* one : m_window->findChildren<ui::Dialog*>())
                if (one->isVisible()) return one;
            return nullptr;
        };
        if (!QTest::qWaitFor([&] { return open() != nullptr; }, kScreenPatienceMs)) qFatal("no dialog is open");
        return open();
    }

    // What stands above the page; "" for nothing.
    QString message() {
        for (const ui::MessageBar* bar : m_page->findChildren<ui::MessageBar*>())
            if (bar->isVisible()) return bar->text();
        return {};
    }

    std::optional<bridge::BudgetStatus> budget() {
        const auto all = m_runtime->budgets().all();
        return all.empty() ? std::nullopt : std::optional(all.front());
    }

private:
    void configure() {
        const QByteArray text = "{\"version\":1,\"access\":{\"keys\":[{\"id\":\"t\",\"name\":\"T\",\"secret\":\"env:"
                                "TOLLGATE_TEST_ACCESS\"}]},"
                                "\"providers\":[{\"id\":\"up\",\"preset\":\"custom\",\"base_url\":\"" +
                                QByteArray::fromStdString(m_upstream.origin()) +
                                "/v1\",\"models\":[{\"id\":\"test-model\",\"price\":{\"input\":2,\"output\":10}}]}]}";
        if (!m_profile.writeConfig(text)) qFatal("The configuration cannot be written.");
    }

    TempProfile m_profile;
    ScriptedUpstream m_upstream;
    std::unique_ptr<bridge::Runtime> m_runtime;
    ui::ConsoleSettings m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::AccessPage* m_page;
    QString m_body;
};

} // namespace

class BudgetCallsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aBudgetSetInTheWindowRefusesTheNextCall() {
        Stage stage;
        for (int i = 0; i < 3; ++i) QCOMPARE(stage.call(), 200);
        QVERIFY(stage.logged(3));
        stage.press("New budget");
        type(control<QLineEdit>(stage.dialog(), QStringLiteral("Amount")), QStringLiteral("0.0002"));
        click(control<ui::Button>(stage.dialog(), QStringLiteral("Set budget")));
        // The three calls before it count: more than it allows is spent.
        QTRY_VERIFY_WITH_TIMEOUT(stage.budget() && stage.budget()->spent == kCall * 3, kScreenPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(
            stage.message(),
            QStringLiteral("The budget All providers, day is used up. $0.0002820 of $0.0002000 is "
                           "spent; paid requests are refused until 00:00."),
            kScreenPatienceMs);
        QCOMPARE(stage.call(), 402);
        QVERIFY2(stage.body().contains(QStringLiteral("budget_exceeded")), qUtf8Printable(stage.body()));
        QVERIFY2(stage.body().contains(QStringLiteral("all-day")), qUtf8Printable(stage.body()));
        QCOMPARE(stage.upstreamCalls(), 3); // nothing was sent
        stage.press("Change budget");
        type(control<QLineEdit>(stage.dialog(), QStringLiteral("Amount")), QStringLiteral("1"));
        click(control<ui::Button>(stage.dialog(), QStringLiteral("Save")));
        QCOMPARE(stage.call(), 200); // at once
        QCOMPARE(stage.upstreamCalls(), 4);
        QTRY_COMPARE_WITH_TIMEOUT(stage.message(), QString(), kScreenPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stage.budget()->spent == kCall * 4, kScreenPatienceMs);
    }

    // The key's own, set in its panel; live in the table as calls come.
    void aKeysBudgetFollowsItsCalls() {
        Stage stage;
        QTRY_COMPARE_WITH_TIMEOUT(
            control<ui::DataTable>(&stage.window(), QStringLiteral("Access keys"))->model()->rowCount(), 1,
            kScreenPatienceMs);
        stage.page().select(QStringLiteral("t"));
        type(control<QLineEdit>(&stage.window(), QStringLiteral("Budget per day")), QStringLiteral("0.00019"));
        stage.press("Save");
        QTRY_VERIFY_WITH_TIMEOUT(stage.budget().has_value(), kScreenPatienceMs);
        const auto cell = [&stage] {
            auto* table = control<ui::DataTable>(&stage.window(), QStringLiteral("Access keys"));
            return table->model()
                ->index(0, table->table()->columnOf(QStringLiteral("budget")))
                .data(ui::TableModel::CellRole)
                .value<ui::Cell>();
        };
        QTRY_COMPARE_WITH_TIMEOUT(cell().text, QStringLiteral("$0.00"), kScreenPatienceMs);
        QCOMPARE(stage.call(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(cell().text, QStringLiteral("$0.00009400"), kScreenPatienceMs);
        QCOMPARE(stage.call(), 200);
        QCOMPARE(stage.call(), 200); // one alone is let in while anything is left
        QTRY_VERIFY_WITH_TIMEOUT(cell().status.has_value(), kScreenPatienceMs);
        QVERIFY(cell().spoken.contains(QStringLiteral("used up")));
        QCOMPARE(stage.call(), 402);
        QCOMPARE(stage.upstreamCalls(), 3);
    }
};

TOLLGATE_TEST(BudgetCallsTest)
#include "tst_budget_calls.moc"
