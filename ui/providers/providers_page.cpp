// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providers_page.h"

#include "ui/common/entities.h"
#include "ui/providers/connection_test_view.h"
#include "ui/providers/detail_head.h"
#include "ui/providers/keys_view.h"
#include "ui/providers/provider_detail.h"
#include "ui/providers/provider_list.h"
#include "ui/providers/provider_table.h"
#include "ui/providers/provider_tests.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/message_bar.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kEvents = 12;

PageInfo pageInfo() {
    return {QStringLiteral("providers"), ProvidersPage::tr("Providers"), QStringLiteral("providers"), PageGroup::Setup};
}

} // namespace

ProvidersPage::ProvidersPage(Parts parts, QWidget* parent)
    : Page(pageInfo(), parent), m_parts(parts), m_tests(new ProviderTests(parts.providers, this)) {
    m_error = new MessageBar;
    m_error->setClosable(true);
    m_keychain = new MessageBar;
    m_keychain->setClosable(true);
    addMessage(m_error);
    addMessage(m_keychain);
    buildHeader();
    buildContent();
    buildKeys();
    connectList();
    connectDetail();
    connect(m_keychain, &MessageBar::closed, this, [this] { m_keychain_hidden = true; });
    connect(m_tests, &ProviderTests::changed, this, &ProvidersPage::show);
    connect(&m_parts.providers, &bridge::Providers::changed, this, [this] {
        if (isActive()) show();
    });
    connect(&m_parts.settings, &bridge::Settings::changed, this, [this] {
        if (isActive()) showKeychain();
    });
    connect(&m_parts.log, &bridge::RequestLog::grown, this, [this] {
        if (isActive()) refresh();
    });
}

void ProvidersPage::buildHeader() {
    m_add = new Button(tr("Add provider"), QStringLiteral("plus"), ButtonVariant::Primary);
    m_test_all = new Button(tr("Test all"));
    m_test_all->setToolTip(tr("Asks every provider in use for its models; no tokens are used"));
    m_find = new SearchField(tr("Find a provider"));
    addHeaderAction(m_add);
    addHeaderAction(m_test_all);
    addHeaderAction(m_find);
    connect(m_add, &QPushButton::clicked, this, &ProvidersPage::addProvider);
    connect(m_test_all, &QPushButton::clicked, m_tests, &ProviderTests::runAll);
}

void ProvidersPage::buildContent() {
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty = new EmptyState(QStringLiteral("providers"), tr("No provider yet."));
    connect(m_empty->addAction(tr("Add provider"), QStringLiteral("plus")), &QPushButton::clicked, this,
            &ProvidersPage::addProvider);
    m_content = new QWidget;
    auto* parts = new QVBoxLayout(m_content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(kCardGap);
    m_list = new ProviderList(m_parts.store);
    m_detail = new ProviderDetail;
    parts->addWidget(m_list);
    parts->addWidget(m_detail, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);
    setCards(cards);
}

void ProvidersPage::buildKeys() {
    auto key = [this](const QKeySequence& keys, auto run) {
        // Of the window, for an empty page has nothing to hold the focus; a hidden page's keys are asleep.
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { addProvider(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_tests->run(m_list->current()); });
}

void ProvidersPage::connectList() {
    connect(m_find, &QLineEdit::textChanged, m_list, &ProviderList::setFind);
    connect(m_list, &ProviderList::currentChanged, this, [this] {
        showDetail();
        askEvents();
    });
    connect(m_list, &ProviderList::switched, this, &ProvidersPage::switchProvider);
    connect(m_list, &ProviderList::moveRequested, this, [this](const QString& id, const QString& before) {
        const int from = placeOf(id), to = placeOf(before);
        const int last = static_cast<int>(m_parts.providers.all().size()) - 1;
        if (from >= 0) move(id, to < 0 ? last : to > from ? to - 1 : to);
    });
    connect(m_list, &ProviderList::opened, this,
            [this] { m_detail->head()->testButton()->setFocus(Qt::TabFocusReason); });
    connect(m_list, &ProviderList::testRequested, m_tests, &ProviderTests::run);
    connect(m_list, &ProviderList::editRequested, this, &ProvidersPage::edit);
    connect(m_list, &ProviderList::addKeyRequested, this, [this](const QString& id) { addKey(id, {}); });
    connect(m_list, &ProviderList::removeRequested, this, &ProvidersPage::remove);
}

void ProvidersPage::connectDetail() {
    DetailHead* head = m_detail->head();
    connect(head, &DetailHead::testRequested, this, [this] { m_tests->run(m_list->current()); });
    connect(head, &DetailHead::retryRequested, this, [this] { tryAgain(m_list->current()); });
    connect(m_detail, &ProviderDetail::testClosed, this, [this] { m_tests->forget(m_list->current()); });
    connect(head, &DetailHead::addKeyRequested, this, [this] { addKey(m_list->current(), {}); });
    connect(head, &DetailHead::editRequested, this, [this] { edit(m_list->current()); });
    connect(head, &DetailHead::moveRequested, this,
            [this](int by) { move(m_list->current(), placeOf(m_list->current()) + by); });
    connect(head, &DetailHead::removeRequested, this, [this] { remove(m_list->current()); });
    connect(m_detail->keys(), &KeysView::switched, this, &ProvidersPage::switchKey);
    connect(m_detail->keys(), &KeysView::replaceRequested, this,
            [this](const QString& key) { addKey(m_list->current(), key); });
    connect(m_detail->keys(), &KeysView::removeRequested, this, &ProvidersPage::removeKey);
}

void ProvidersPage::activated() {
    show();
    refresh();
}

void ProvidersPage::deactivated() {
    m_error->clear();
}

void ProvidersPage::refresh() {
    m_parts.providers.refreshFigures();
    askEvents();
    askAvailability();
}

QDateTime ProvidersPage::now() const {
    return localTime(m_parts.log.now());
}

void ProvidersPage::show() {
    const auto& all = m_parts.providers.all();
    QList<ProviderRow> rows;
    for (const bridge::ProviderStatus& status : all) {
        const bridge::TestReport* report = m_tests->report(status.provider.id);
        rows.append(providerRow(status, now(), report ? ConnectionTestView::summary(*report) : QString()));
    }
    m_empty->setVisible(all.empty());
    m_content->setVisible(!all.empty());
    m_list->setRows(rows);
    showDetail();
    showNote();
    showKeychain();
}

void ProvidersPage::showDetail() {
    const QString id = m_list->current();
    const bridge::ProviderStatus* status = m_parts.providers.find(id);
    m_detail->setVisible(status != nullptr);
    if (!status) return;
    m_detail->setProvider(*status, placeOf(id) + 1, static_cast<int>(m_parts.providers.all().size()), now());
    m_detail->setTest(m_tests->report(status->provider.id));
    showAvailability();
}

void ProvidersPage::showNote() {
    const auto& all = m_parts.providers.all();
    const auto used = std::count_if(all.begin(), all.end(), [](const auto& status) { return status.provider.enabled; });
    m_test_all->setDisabledBecause(used == 0 ? tr("No provider is in use") : QString());
    QString note = all.empty() ? QString() : tr("%1 of %2 in use").arg(used).arg(all.size());
    if (const QString progress = m_tests->progress(); !progress.isEmpty()) note += QStringLiteral(" · ") + progress;
    setNote(note);
}

// Only where it matters: a key is, or was, to be found there.
void ProvidersPage::showKeychain() {
    const bridge::Installation& installation = m_parts.settings.installation();
    const auto& all = m_parts.providers.all();
    const bool waits = std::any_of(all.begin(), all.end(), [](const bridge::ProviderStatus& status) {
        return std::any_of(status.keys.begin(), status.keys.end(), [](const auto& key) {
            return key.key.secret.store == config::SecretRef::Store::Keychain && key.key.enabled &&
                   bridge::isUnread(key.state);
        });
    });
    const bool good = installation.keychain == bridge::KeychainState::Unlocked ||
                      installation.keychain == bridge::KeychainState::Unknown;
    if (good) m_keychain_hidden = false;
    m_keychain->clearActions();
    if (good || !waits || m_keychain_hidden) return m_keychain->clear();
    m_keychain->say(MessageKind::Warning, tr("Keys cannot be read."), installation.keychain_detail);
    connect(m_keychain->addAction(tr("Ask again")), &QPushButton::clicked, this,
            [this] { m_parts.providers.askKeychain(); });
}

void ProvidersPage::askAvailability() {
    m_parts.log.availability(this, [this](const std::vector<record::ProviderAvailability>& all) {
        m_availability = all;
        showAvailability();
    });
}

void ProvidersPage::showAvailability() {
    const auto at = std::find_if(m_availability.begin(), m_availability.end(),
                                 [id = m_list->current().toStdString()](const auto& a) { return a.provider == id; });
    m_detail->setAvailability(at == m_availability.end() ? nullptr : &*at);
}

void ProvidersPage::askEvents() {
    const QString id = m_list->current();
    if (id.isEmpty()) return;
    m_parts.log.events(id, kEvents, this, [this, id](const std::vector<record::Event>& events) {
        if (m_list->current() == id) m_detail->setEvents(events, now());
    });
}

QList<QWidget*> ProvidersPage::regions() const {
    return {m_error, m_keychain, m_list->table(), m_detail};
}

bool ProvidersPage::focusFilter() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

bool ProvidersPage::back() {
    if (m_detail->isAncestorOf(focusWidget())) {
        m_list->table()->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (m_find->text().isEmpty()) return false;
    m_find->clear();
    return true;
}

void ProvidersPage::select(const QString& id) {
    m_list->select(id);
}

QString ProvidersPage::nameOf(const QString& id) const {
    return lookOf(m_parts.providers, id.toStdString()).name;
}

int ProvidersPage::placeOf(const QString& id) const {
    const auto& all = m_parts.providers.all();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [name = id.toStdString()](const auto& status) { return status.provider.id == name; });
    return at == all.end() ? -1 : static_cast<int>(at - all.begin());
}

} // namespace tollgate::ui
