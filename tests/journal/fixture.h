// SPDX-License-Identifier: GPL-3.0-or-later
// A journal in a folder of its own that goes away with it.
#pragma once

#include "journal/journal.h"
#include "journal/reader.h"
#include "sample.h"

#include <QTemporaryDir>

#include <atomic>
#include <filesystem>

namespace tollgate::test {

class Folder {
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    std::filesystem::path file() const { return path() / "journal.db"; }

private:
    QTemporaryDir m_folder;
};

inline std::unique_ptr<journal::Journal> openJournal(const Folder& folder, journal::JournalOptions options = {}) {
    options.ballast_bytes = 0;
    // The made-up days lie in the past: nothing is to be forgotten unless a test wants it.
    if (!options.clock) options.clock = std::make_shared<ManualClock>(kMonday);
    auto journal = journal::Journal::open(folder.path(), std::move(options));
    if (!journal) qFatal("%s", journal.error().message.c_str());
    return std::move(*journal);
}

inline std::unique_ptr<journal::Reader> openReader(const Folder& folder) {
    auto reader = journal::Reader::open(folder.path());
    if (!reader) qFatal("%s", reader.error().message.c_str());
    return std::move(*reader);
}

inline record::LogQuery rowsOf(int limit, std::optional<record::LogCursor> after = {}) {
    record::LogQuery query;
    query.limit = limit;
    query.after = after;
    return query;
}

inline record::SpendQuery spendIn(std::vector<Micros> edges) {
    record::SpendQuery query;
    query.edges = std::move(edges);
    return query;
}

inline void write(journal::Journal& journal, const Requests& requests) {
    for (const auto& request : requests) journal.finished({request, {}});
    if (!journal.flush()) qFatal("the journal could not be written");
}

} // namespace tollgate::test
