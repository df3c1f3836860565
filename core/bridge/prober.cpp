// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/prober.h"

#include "bridge/catalogue_store.h"
#include "bridge/system_proxy.h"
#include "dialects/model_list.h"
#include "net/connector.h"
#include "net/loop_thread.h"
#include "pricing/catalogue.h"
#include "providers/list_models.h"

#include <QPointer>

#include <list>

namespace tollgate::bridge {

namespace {

using providers::ConnectionTest;

StageOutcome outcomeOf(providers::StepState state) {
    switch (state) {
    case providers::StepState::Waiting: return StageOutcome::Pending;
    case providers::StepState::Running: return StageOutcome::Running;
    case providers::StepState::Passed: return StageOutcome::Passed;
    case providers::StepState::Skipped: return StageOutcome::Skipped;
    case providers::StepState::Failed: break;
    }
    return StageOutcome::Failed;
}

// Who is tested, for the words of the report.
struct Subject {
    bool has_key = false;
    bool local = false;
    std::string catalogue; // "" when it has no prices
};

QString detailOf(const ConnectionTest& test, const providers::TestStep& step, const Subject& subject,
                 std::size_t priced) {
    if (step.state == providers::StepState::Failed)
        return QString::fromStdString(providers::whatHappened(test) + " " + providers::whatToDo(test)).trimmed();
    bool passed = step.state == providers::StepState::Passed;
    if (passed && step.stage == providers::TestStage::SignIn && step.fact.empty())
        return subject.has_key ? Prober::tr("200, key accepted") : Prober::tr("200, no key needed");
    if (passed && step.stage == providers::TestStage::ListModels) {
        QString count = Prober::tr("%n model(s)", nullptr, static_cast<int>(test.models.size()));
        return subject.local ? count : Prober::tr("%1, %2 priced").arg(count).arg(priced);
    }
    return QString::fromStdString(step.fact);
}

TestReport reportOf(const ConnectionTest& test, const Subject& subject, const pricing::Catalogue* catalogue) {
    TestReport report;
    std::size_t priced = 0;
    for (const providers::ListedModel& model : test.models) {
        const auto* known = catalogue ? catalogue->find(subject.catalogue, model.id) : nullptr;
        report.models.push_back({model.id, known && known->price});
        priced += report.models.back().priced;
    }
    for (const providers::TestStep& step : test.steps) {
        report.stages.push_back({static_cast<TestStage>(step.stage), outcomeOf(step.state), step.took / kMillisecond,
                                 detailOf(test, step, subject, priced)});
        // Sign in and list of models are one call.
        if (step.stage != providers::TestStage::ListModels || test.steps[3].took == 0)
            report.millis += step.took / kMillisecond;
    }
    report.finished = test.finished();
    return report;
}

std::optional<std::vector<providers::ListedModel>> readList(Dialect dialect, std::string_view text) {
    auto entries = dialects::readModelList(dialect, text);
    if (!entries) return std::nullopt;
    std::vector<providers::ListedModel> models;
    for (dialects::ModelEntry& entry : *entries)
        models.push_back({std::move(entry.id), std::move(entry.name), entry.context});
    return models;
}

// A new provider's origin has not been asked about yet. Here is time to wait for the answer.
class PatientProxies final : public net::ProxySource {
public:
    explicit PatientProxies(SystemProxy& system) : m_system(system) {}

    std::optional<net::ProxyAddress> proxyFor(const net::Origin& origin) override {
        constexpr std::chrono::seconds patience{3};
        return m_system.proxyWithin(origin, patience);
    }

private:
    SystemProxy& m_system;
};

} // namespace

struct Prober::Impl {
    Impl(const config::Presets& given, const CatalogueStore& list, SystemProxy& system)
        : presets(given), catalogue(list), proxies(system) {}

    ~Impl() {
        loop.end([this] {
            for (Job& job : jobs) job.cancel.fire();
        });
    }

    // One asking, with all it refers to.
    struct Job {
        std::uint64_t number = 0; // of a test
        config::Provider provider;
        std::shared_ptr<const Secret> key;
        Secret none;
        providers::Question question;
        net::Cancel cancel;
    };

    Job& newJob(const config::Provider& provider, std::shared_ptr<const Secret> key) {
        Job& job = jobs.emplace_back();
        job.provider = provider;
        job.key = std::move(key);
        job.question.provider = &job.provider;
        job.question.preset = presets.find(provider.preset);
        job.question.key = job.key ? job.key.get() : &job.none;
        job.question.proxy_for = [this](const net::Origin& origin) {
            return net::chooseProxy(origin, environment, &proxies);
        };
        job.question.tokens = &tokens;
        job.question.read = readList;
        return job;
    }

    void remove(Job& job) {
        jobs.remove_if([&](const Job& other) { return &other == &job; });
    }

    net::Task<> runTest(Job& job) {
        co_await providers::runConnectionTest(connector, job.question, job.cancel);
        remove(job);
    }

    net::Task<> runFetch(Job& job, std::function<void(std::shared_ptr<const providers::ModelList>)> done) {
        auto list = co_await providers::fetchModelList(connector, job.question, SystemClock().now(), job.cancel);
        done(list ? std::make_shared<const providers::ModelList>(std::move(*list)) : nullptr);
        remove(job);
    }

    const config::Presets& presets;
    const CatalogueStore& catalogue;
    PatientProxies proxies;
    net::LoopThread loop;
    net::DnsCache dns{loop.io, loop.timers};
    net::Connector connector{loop.io, loop.timers, loop.slabs, dns};
    providers::TokenSource tokens{loop.io, loop.timers, connector};
    const net::EnvironmentProxies environment = net::EnvironmentProxies::ofProcess();
    std::list<Job> jobs; // the loop's
};

// What a test may still tell, and to whom.
struct Listener {
    QPointer<QObject> context;
    Prober::Progress progress;
    bool over = false; // the UI thread's
};

Prober::Prober(const config::Presets& presets, const CatalogueStore& catalogue, SystemProxy& proxies, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(presets, catalogue, proxies)) {}

Prober::~Prober() = default;

void Prober::setOwnPort(std::uint16_t port) {
    net::asio::post(m_impl->loop.io, [impl = m_impl.get(), port] { impl->connector.setOwnPorts({port}); });
}

void Prober::stayOnThisComputer() {
    net::asio::post(m_impl->loop.io, [impl = m_impl.get()] { impl->connector.settings().only_this_computer = true; });
}

RunningTest Prober::test(const config::Provider& provider, std::shared_ptr<const Secret> key, QObject* context,
                         Progress progress) {
    auto listener = std::make_shared<Listener>(QPointer<QObject>(context), std::move(progress));
    const config::Preset* preset = m_impl->presets.find(provider.preset);
    Subject subject{key && !key->empty(), preset && preset->local, preset ? preset->catalogue : std::string()};
    auto told = [this, listener, subject, catalogue = m_impl->catalogue.current()](const ConnectionTest& test) {
        QMetaObject::invokeMethod(
            this,
            [listener, report = reportOf(test, subject, catalogue.get())] {
                if (!listener->over && listener->context) listener->progress(report);
            },
            Qt::QueuedConnection);
    };
    std::uint64_t number = ++m_tests;
    net::asio::post(m_impl->loop.io,
                    [impl = m_impl.get(), number, provider, key = std::move(key), told = std::move(told)] {
                        Impl::Job& job = impl->newJob(provider, key);
                        job.number = number;
                        job.question.changed = told;
                        impl->loop.spawn(impl->runTest(job));
                    });
    return RunningTest([guard = QPointer<Prober>(this), listener, number] {
        listener->over = true;
        if (guard) guard->stop(number);
    });
}

void Prober::stop(std::uint64_t number) {
    net::asio::post(m_impl->loop.io, [impl = m_impl.get(), number] {
        for (Impl::Job& job : impl->jobs)
            if (job.number == number) return job.cancel.fire();
    });
}

void Prober::fetchModels(const config::Provider& provider, std::shared_ptr<const Secret> key, QObject* context,
                         ListDone done) {
    auto told = [this, guard = QPointer<QObject>(context),
                 done = std::move(done)](std::shared_ptr<const providers::ModelList> list) {
        QMetaObject::invokeMethod(
            this,
            [guard, done, list] {
                if (guard) done(list);
            },
            Qt::QueuedConnection);
    };
    net::asio::post(m_impl->loop.io, [impl = m_impl.get(), provider, key = std::move(key), told = std::move(told)] {
        Impl::Job& job = impl->newJob(provider, key);
        impl->loop.spawn(impl->runFetch(job, told));
    });
}

} // namespace tollgate::bridge
