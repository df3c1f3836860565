// SPDX-License-Identifier: GPL-3.0-or-later
// The record of every request (DESIGN.md §7): takes what the engine hands over, on any thread and without waiting, and
// writes it on a thread of its own. Owned by the program; outlives the engine. Reading: reader.h.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"
#include "engine/ports.h"
#include "journal/queue.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace tollgate::journal {

// Called on the journal's thread; must return soon and must not call flush().
struct JournalCallbacks {
    std::function<void(std::int64_t rows)> committed;         // so many new rows are in the file
    std::function<void(const std::string& problem)> trouble;  // it cannot be written (fully); requests still pass
    std::function<void()> recovered;                          // it can again
    std::function<void(const std::string& movedTo)> replaced; // the file was damaged, a new one was begun
};

struct JournalOptions {
    std::shared_ptr<const Clock> clock; // none: the system's
    config::Logging retention;
    QueueLimits queue;
    std::int64_t ballast_bytes = 16 * 1024 * 1024; // 0: none
    JournalCallbacks callbacks;
};

class Journal final : public engine::RecordSink {
public:
    // Makes the folder (0700) and the file (0600) when they are not there. The error says what is wrong and what to do:
    // made by a newer version, disk full, written by another program. A damaged file is moved aside as
    // `journal.db.corrupt-<time>` and a fresh one begun: that is no error, `replaced` is called.
    static Result<std::unique_ptr<Journal>> open(const std::filesystem::path& folder, JournalOptions options);
    // Writes what waits, then ends.
    ~Journal() override;

    void finished(record::Finished&& finished) noexcept override;
    void happened(record::Event&& event) noexcept override;

    // Waits until all that was handed over before is in the file. False when it cannot be written.
    bool flush();
    // Takes effect at once.
    void setRetention(const config::Logging& logging);
    // Kept texts of all requests are deleted soon; the rows stay.
    void deleteBodies();

private:
    class Writer;
    explicit Journal(std::unique_ptr<Writer> writer);

    std::unique_ptr<Writer> m_writer;
};

} // namespace tollgate::journal
