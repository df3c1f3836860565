// SPDX-License-Identifier: GPL-3.0-or-later
// What is behind a page in a test: the real runtime on the frozen day of the pictures (Thu 15 Oct 2026 14:32:07), in a
// folder that goes away with it. Nothing is asked of a keychain, nothing is sent anywhere. One thread, with a
// QApplication.
//
//     PictureDay day;
//     ui::HomePage page({day.gateway(), day.log(), day.live(), day.providers(), nullptr});
//     page.setActive(true);
//     QTRY_COMPARE(…);
//
// The first PictureDay of a program writes the journal; later ones copy it, so a test may change what it gets.
#pragma once

#include "base/clock.h"
#include "base/request_id.h"
#include "bridge/runtime.h"
#include "support/temp_profile.h"

#include <memory>

namespace tollgate::bridge {
class Gateway;
class LiveFeed;
class Providers;
class RequestLog;
class Settings;
} // namespace tollgate::bridge

namespace tollgate::test {

class PictureDay {
public:
    PictureDay();
    ~PictureDay();

    // The moment; advance() it to make time pass.
    ManualClock& clock() { return *m_clock; }

    Micros now() const { return m_clock->now(); }

    Micros midnight() const; // the local day's start

    bridge::Runtime& runtime() { return *m_runtime; }

    bridge::Gateway& gateway() { return m_runtime->gateway(); }

    bridge::LiveFeed& live() { return m_runtime->live(); }

    bridge::RequestLog& log() { return m_runtime->log(); }

    bridge::Providers& providers() { return m_runtime->providers(); }

    bridge::Settings& settings() { return m_runtime->settings(); }

    // The request the pictures show in detail.
    RequestId opened() const;

    // The configuration file, for looking at what a page changed.
    QString configFile() const { return m_profile.configFile(); }

private:
    void prepareFolder();

    TempProfile m_profile;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<bridge::Runtime> m_runtime;
};

} // namespace tollgate::test
