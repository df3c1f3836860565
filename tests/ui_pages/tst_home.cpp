// SPDX-License-Identifier: GPL-3.0-or-later
// Home (DESIGN-LANGUAGE.md §11): figures, incidents with their remedies, the checklist of a first run.
#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "bridge/test_request.h"
#include "empty_profile.h"
#include "fixture.h"
#include "support/answers.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "ui/home/clients_card.h"
#include "ui/home/first_run_card.h"
#include "ui/home/first_run_step.h"
#include "ui/home/home_page.h"
#include "ui/home/latest_card.h"
#include "ui/home/providers_card.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTcpServer>

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 30'000;

bridge::ProviderStatus provider(const char* id, bridge::ProviderState state, const char* reason = "") {
    bridge::ProviderStatus status;
    status.provider.id = id;
    status.provider.name = id;
    status.state = state;
    status.reason = QString::fromLatin1(reason);
    return status;
}

} // namespace

class HomePageTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;
    std::unique_ptr<EmptyProfile> m_empty;
    std::unique_ptr<ui::ConsoleSettings> m_settings;
    std::unique_ptr<ui::HomePage> m_page;

    void open(bridge::Runtime& runtime) {
        m_settings = std::make_unique<ui::ConsoleSettings>();
        m_page = std::make_unique<ui::HomePage>(
            ui::HomePage::Parts{runtime.gateway(), runtime.log(), runtime.live(), runtime.providers(),
                                runtime.settings(), runtime.budgets(), runtime.testRequest(), *m_settings});
        m_page->resize(1240, 850);
        m_page->show();
        m_page->setActive(true);
    }

    void openDay() {
        m_day = std::make_unique<PictureDay>();
        open(m_day->runtime());
    }

    QString figure(const QString& title) const {
        const auto figures = m_page->findChildren<ui::KeyFigure*>();
        for (const ui::KeyFigure* figure : figures)
            if (figure->accessibleName().startsWith(title)) return figure->value();
        return {};
    }

    ui::Button* button(const QString& words) const {
        const auto buttons = m_page->findChildren<ui::Button*>();
        auto found = std::find_if(buttons.begin(), buttons.end(), [&](const ui::Button* button) {
            return button->text() == words && button->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    }

    ui::MessageBar* message() const { return m_page->findChild<ui::MessageBar*>(); }

    template <class Model>
    Model* model() const {
        return m_page->findChild<Model*>();
    }

private Q_SLOTS:

    void cleanup() {
        m_page.reset();
        m_settings.reset();
        m_empty.reset();
        m_day.reset();
    }

    void figuresAreThoseOfTheDay() {
        openDay();
        QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("Spent today")), QStringLiteral("$12.90"), kPatienceMs);
        QCOMPARE(figure(QStringLiteral("Requests today")), QStringLiteral("1,282"));
        QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("Errors, 15 min")), QStringLiteral("5.2 %"), kPatienceMs);
        // 3.43 s in the picture; the journal keeps lengths in steps of a sixteenth and gives the middle of a step.
        QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("First token p95")), QStringLiteral("3.54 s"), kPatienceMs);
    }

    void tablesAreThoseOfTheDay() {
        openDay();
        auto* providers = model<ui::ProviderLines>();
        auto* latest = model<ui::LatestLines>();
        auto* clients = model<ui::ClientLines>();
        QTRY_COMPARE_WITH_TIMEOUT(providers->rowCount(), 8, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(latest->rowCount(), 10, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(clients->rowCount(), 5, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(providers->index(0, 3).data().toString(), QStringLiteral("$8.53"), kPatienceMs);
        QCOMPARE(providers->index(6, 3).data().toString(), QStringLiteral("local"));
        QCOMPARE(providers->index(7, 3).data().toString(), QStringLiteral("unpriced"));
        QTRY_COMPARE_WITH_TIMEOUT(latest->index(0, 0).data().toString(), QStringLiteral("1.2 s"), kPatienceMs);
        QCOMPARE(latest->index(2, 0).data().toString(), QStringLiteral("Failover"));
        QCOMPARE(clients->index(0, 0).data().toString(), QStringLiteral("Claude Code"));
        QCOMPARE(clients->index(0, 1).data().toString(), QStringLiteral("in flight"));
        QCOMPARE(clients->index(2, 1).data().toString(), QStringLiteral("12 s ago"));
        QCOMPARE(clients->index(0, 2).data().toString(), QStringLiteral("$9.21"));
    }

    void modelsAreConsistent() {
        openDay();
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        QAbstractItemModelTester providers(model<ui::ProviderLines>(), Mode::QtTest);
        QAbstractItemModelTester latest(model<ui::LatestLines>(), Mode::QtTest);
        QAbstractItemModelTester clients(model<ui::ClientLines>(), Mode::QtTest);
        QTRY_COMPARE_WITH_TIMEOUT(model<ui::LatestLines>()->rowCount(), 10, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(model<ui::ClientLines>()->rowCount(), 5, kPatienceMs);
    }

    // A request that has just ended is on its way to the journal: it stays on screen meanwhile.
    void whatEndsStaysOnScreen() {
        openDay();
        auto* latest = model<ui::LatestLines>();
        QTRY_COMPARE_WITH_TIMEOUT(latest->rowCount(), 10, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_day->live().inFlight().size(), 2U, kPatienceMs);
        record::LiveEvent ended = m_day->live().inFlight().back();
        auto done = std::make_shared<record::Request>(*ended.request);
        ended.kind = record::LiveEvent::Kind::Finished;
        ended.request = done;
        RequestId id = ended.id;
        m_day->live().publish(std::move(ended));
        // Below the one that still runs.
        QTRY_COMPARE_WITH_TIMEOUT(latest->index(1, 0).data().toString(), QStringLiteral("OK"), kPatienceMs);
        QCOMPARE(latest->at(1).id, id);
    }

    void theWorstIncidentComesFirst() {
        bridge::GatewayState gateway;
        gateway.listening = true;
        gateway.config_problems = {QStringLiteral("listen.port: must be 0 to 65535")};
        bridge::Installation installation;
        auto list = ui::incidentsOf(gateway, installation,
                                    {provider("a", bridge::ProviderState::Degraded, "p95 3.99 s"),
                                     provider("b", bridge::ProviderState::Down, "5 of 5 attempts failed"),
                                     provider("c", bridge::ProviderState::Healthy)},
                                    kDay);
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[0].remedy, ui::Remedy::ConfigFile);
        QCOMPARE(list[1].subject, QStringLiteral("b"));
        QCOMPARE(list[1].kind, ui::MessageKind::Error);
        QCOMPARE(list[2].headline, QStringLiteral("a is degraded"));
        QVERIFY(list[2].rest.contains(QStringLiteral("p95 3.99 s")));
    }

    void incidentsOfTheKeychain_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("waits");
        QTest::addColumn<int>("incidents");
        using State = bridge::KeychainState;
        QTest::newRow("unlocked is none") << static_cast<int>(State::Unlocked) << true << 0;
        QTest::newRow("locked, and a key waits") << static_cast<int>(State::Locked) << true << 1;
        QTest::newRow("locked, and nobody needs it") << static_cast<int>(State::Locked) << false << 0;
        QTest::newRow("no service, and a key waits") << static_cast<int>(State::NoService) << true << 1;
        QTest::newRow("not asked yet") << static_cast<int>(State::Unknown) << true << 0;
    }

    void incidentsOfTheKeychain() {
        QFETCH(int, state);
        QFETCH(bool, waits);
        QFETCH(int, incidents);
        bridge::Installation installation;
        installation.keychain = static_cast<bridge::KeychainState>(state);
        auto status = provider("a", bridge::ProviderState::Healthy);
        bridge::ProviderKeyStatus key;
        key.key.secret.store = config::SecretRef::Store::Keychain;
        key.state = waits ? bridge::KeyState::LockedKeychain : bridge::KeyState::Ready;
        status.keys.push_back(key);
        QCOMPARE(ui::incidentsOf({}, installation, {status}, kDay).size(), incidents);
    }

    void closingHidesThisIncidentOnly() {
        openDay();
        QTRY_VERIFY_WITH_TIMEOUT(message()->isVisible(), kPatienceMs);
        QString first = message()->text();
        QVERIFY2(first.startsWith(QStringLiteral("Anthropic is degraded since 13:41")), qPrintable(first));
        const auto buttons = message()->findChildren<ui::Button*>();
        for (ui::Button* close : buttons)
            if (close->accessibleName() == QStringLiteral("Hide this message")) close->click();
        QTRY_VERIFY_WITH_TIMEOUT(message()->text() != first, kPatienceMs);
        m_page->refresh();
        QVERIFY(message()->text() != first);
    }

    void switchingOffSaysWhatClientsGet() {
        openDay();
        auto* toggle = m_page->findChild<ui::Switch*>();
        QTRY_VERIFY_WITH_TIMEOUT(toggle->isEnabled(), kPatienceMs);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day->gateway().state().on, kPatienceMs);
        bool said = false;
        for (const ui::Incident& incident :
             ui::incidentsOf(m_day->gateway().state(), {}, m_day->providers().all(), m_day->now()))
            said = said || incident.remedy == ui::Remedy::SwitchOn;
        QVERIFY(said);
    }

    void aTakenPortIsNamedAndAnotherOffered() {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        m_empty = std::make_unique<EmptyProfile>(QStringLiteral("127.0.0.1:%1").arg(taken.serverPort()));
        open(m_empty->runtime());
        bridge::Gateway& gateway = m_empty->runtime().gateway();
        QVERIFY(!gateway.state().listening);
        QTRY_VERIFY_WITH_TIMEOUT(message()->isVisible(), kPatienceMs);
        QVERIFY2(message()->text().contains(QStringLiteral("Port %1 is used by ").arg(taken.serverPort())),
                 qPrintable(message()->text()));
        QVERIFY(gateway.state().suggested_port > 0);
        const QString use = QStringLiteral("Use %1").arg(gateway.state().suggested_port);
        QTRY_VERIFY_WITH_TIMEOUT(button(use), kPatienceMs);
        QTest::mouseClick(button(use), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(gateway.state().listening, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!message()->text().contains(QStringLiteral("is used by")), kPatienceMs);
    }

    void tryingAgainListensWhenThePortIsFree() {
        auto taken = std::make_unique<QTcpServer>();
        QVERIFY(taken->listen(QHostAddress::LocalHost));
        m_empty = std::make_unique<EmptyProfile>(QStringLiteral("127.0.0.1:%1").arg(taken->serverPort()));
        open(m_empty->runtime());
        taken.reset();
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Try again")), kPatienceMs);
        QTest::mouseClick(button(QStringLiteral("Try again")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_empty->runtime().gateway().state().listening, kPatienceMs);
    }

    void whatIsSpentIsHeldAgainstTheDaysBudget() {
        openDay();
        const auto spent = [this]() -> ui::KeyFigure* {
            for (ui::KeyFigure* one : m_page->findChildren<ui::KeyFigure*>())
                if (one->accessibleName().startsWith(QStringLiteral("Spent today"))) return one;
            return nullptr;
        };
        QTRY_COMPARE_WITH_TIMEOUT(spent()->accessibleDescription(), QStringLiteral("of $25.00 daily budget · 52 %"),
                                  kPatienceMs);
        auto* bar = spent()->findChild<ui::ShareBar*>();
        QVERIFY(bar->isVisible() && bar->fraction() > 0.51 && bar->fraction() < 0.53);
        bridge::Budgets& budgets = m_day->runtime().budgets();
        const config::Budget day = m_day->settings().config().budgets.front();
        QCOMPARE(budgets.edit({day, std::nullopt, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(spent()->accessibleDescription(), QStringLiteral("38 requests unpriced"),
                                  kPatienceMs);
    }

    // One that refuses requests now is above everything but errors, with a way to it.
    void aBudgetThatIsUsedUpIsSaid() {
        openDay();
        bridge::Budgets& budgets = m_day->runtime().budgets();
        const config::Budget seen = m_day->settings().config().budgets.front();
        config::Budget less = seen;
        less.amount = Money{Money::kPerDollar};
        QCOMPARE(budgets.edit({seen, less, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(
            message()->text().contains(QStringLiteral("The budget All providers, day is used up.")), kPatienceMs);
        QVERIFY2(message()->text().contains(QStringLiteral("paid requests are refused until 00:00")),
                 qUtf8Printable(message()->text()));
        QSignalSpy opened(m_page.get(), &ui::HomePage::budgetActivated);
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Change budget")), kPatienceMs); // laid out a moment later
        QTest::mouseClick(button(QStringLiteral("Change budget")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatienceMs);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("all-day"));
        QCOMPARE(budgets.edit({less, seen, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(!message()->text().contains(QStringLiteral("is used up")), kPatienceMs);
    }

    void theChecklistSetsADailyBudget() {
        m_empty = std::make_unique<EmptyProfile>();
        open(m_empty->runtime());
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Set $5.00 a day")), kPatienceMs);
        QSignalSpy offered(m_page.get(), &ui::Page::undoOffered);
        QTest::mouseClick(button(QStringLiteral("Set $5.00 a day")), Qt::LeftButton);
        const auto& budgets = m_empty->runtime().settings().config().budgets;
        QTRY_COMPARE_WITH_TIMEOUT(budgets.size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(budgets[0].scope, std::string("all"));
        QCOMPARE(budgets[0].period, std::string("day"));
        QCOMPARE(budgets[0].action, std::string("block"));
        QCOMPARE(budgets[0].amount, Money{5 * Money::kPerDollar});
        QTRY_VERIFY_WITH_TIMEOUT(!button(QStringLiteral("Set $5.00 a day")), kPatienceMs);
        QCOMPARE(offered.size(), 1);
        offered[0][1].value<std::function<void()>>()();
        QVERIFY(budgets.empty());
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Set $5.00 a day")), kPatienceMs);
    }

    void aFirstRunIsAChecklist() {
        m_empty = std::make_unique<EmptyProfile>();
        open(m_empty->runtime());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<ui::FirstRunCard*>(), kPatienceMs); // laid out when it is needed
        auto* card = m_page->findChild<ui::FirstRunCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), kPatienceMs);
        const auto steps = card->findChildren<ui::FirstRunStep*>();
        QCOMPARE(steps.size(), 5);
        QVERIFY(steps[0]->accessibleDescription().startsWith(QStringLiteral("done")));
        QVERIFY(steps[1]->accessibleDescription().startsWith(QStringLiteral("not done")));
        QVERIFY(!button(QStringLiteral("Send it"))->isEnabled());
        QSignalSpy asked(m_page.get(), &ui::HomePage::addProviderRequested);
        QTest::mouseClick(button(QStringLiteral("Add provider")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QTest::mouseClick(button(QStringLiteral("Hide")), Qt::LeftButton);
        QVERIFY(!card->isVisible());
        QVERIFY(m_settings->firstRunHidden());
    }

    // Without a keychain the key of the first start is in memory: the lines for a client can be copied whole.
    void theClientsLinesHaveTheWholeKey() {
        m_empty = std::make_unique<EmptyProfile>();
        open(m_empty->runtime());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<ui::FirstRunCard*>(), kPatienceMs); // laid out when it is needed
        auto* card = m_page->findChild<ui::FirstRunCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), kPatienceMs);
        auto* lines = card->findChild<ui::CodeBlock*>();
        auto* copy = lines->findChild<ui::CopyButton*>();
        QTRY_VERIFY_WITH_TIMEOUT(copy->copied().contains(QRegularExpression(QStringLiteral("tg-\\w{8}-[\\w-]{43}"))),
                                 kPatienceMs);
        QVERIFY(!lines->toPlainText().contains(QRegularExpression(QStringLiteral("tg-\\w{8}-[\\w-]{43}"))));
        QVERIFY(lines->toPlainText().contains(m_empty->runtime().gateway().state().base_url));
    }

    void aTestRequestGoesThroughOurOwnPort() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::OpenAiChat));
        m_empty = std::make_unique<EmptyProfile>();
        bridge::Runtime& runtime = m_empty->runtime();
        bridge::ProviderDraft draft;
        draft.provider.id = "up";
        draft.provider.name = "Up";
        draft.provider.preset = "custom";
        draft.provider.base_url = upstream.origin() + "/v1";
        draft.provider.models.emplace(1);
        draft.provider.models->front().id = "test-model";
        draft.key = bridge::KeyEntry::forSession("sk-upstream-secret-0123456789");
        QString refused = QStringLiteral("not asked");
        runtime.providers().add(draft, this, [&](const QString& error) { refused = error; });
        QTRY_COMPARE_WITH_TIMEOUT(refused, QString(), kPatienceMs);
        open(runtime);
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Send it")) && button(QStringLiteral("Send it"))->isEnabled(),
                                 kPatienceMs);
        QTest::mouseClick(button(QStringLiteral("Send it")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(upstream.ledger().waitForRequests(1, std::chrono::milliseconds(0)), kPatienceMs);
        auto* latest = model<ui::LatestLines>();
        QTRY_COMPARE_WITH_TIMEOUT(latest->rowCount(), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(latest->index(0, 0).data().toString(), QStringLiteral("OK"), kPatienceMs);
        QCOMPARE(latest->index(0, 2).data().toString(), QStringLiteral("Tollgate"));
    }

    void aHiddenPageHasNoTimersAndNoEvents() {
        openDay();
        m_page->setActive(false);
        QVERIFY(!m_day->live().watching());
        const auto timers = m_page->findChildren<QTimer*>();
        for (const QTimer* timer : timers) QVERIFY(!timer->isActive());
    }

    void figuresOpenThePageBehindThem() {
        openDay();
        QSignalSpy filtered(m_page.get(), &ui::HomePage::filterRequested);
        QSignalSpy paged(m_page.get(), &ui::HomePage::pageRequested);
        const auto figures = m_page->findChildren<ui::KeyFigure*>();
        for (ui::KeyFigure* figure : figures)
            if (figure->focusPolicy() != Qt::NoFocus) figure->click();
        QCOMPARE(filtered.count(), 2);
        QCOMPARE(filtered[0][0].toString(), QStringLiteral("status:error"));
        QCOMPARE(paged.count(), 2);
    }
};

TOLLGATE_TEST(HomePageTest)
#include "tst_home.moc"
