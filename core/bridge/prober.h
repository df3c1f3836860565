// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of Tollgate's own to providers: the staged connection test and the lists of models. Runs on a thread of its
// own, so that a slow provider delays no request. UI thread outside.
#pragma once

#include "base/secret.h"
#include "bridge/connection_report.h"
#include "config/config.h"
#include "config/preset.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>

namespace tollgate::providers {
struct ModelList;
}

namespace tollgate::bridge {

class CatalogueStore;
class SystemProxy;

class Prober : public QObject {
    Q_OBJECT
public:
    Prober(const config::Presets& presets, const CatalogueStore& catalogue, SystemProxy& proxies,
           QObject* parent = nullptr);
    ~Prober() override; // cancels what runs

    using Progress = std::function<void(const TestReport&)>;
    // `progress` after each stage, until the report is finished, the test is ended or `context` is gone.
    [[nodiscard]] RunningTest test(const config::Provider& provider, std::shared_ptr<const Secret> key,
                                   QObject* context, Progress progress);

    // `done` gets nothing when the list could not be had.
    using ListDone = std::function<void(std::shared_ptr<const providers::ModelList>)>;
    void fetchModels(const config::Provider& provider, std::shared_ptr<const Secret> key, QObject* context,
                     ListDone done);

    void setOwnPort(std::uint16_t port);
    // Providers elsewhere are not asked: the demo.
    void stayOnThisComputer();

private:
    void stop(std::uint64_t number);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
    std::uint64_t m_tests = 0; // started so far: the number of the next one
};

} // namespace tollgate::bridge
