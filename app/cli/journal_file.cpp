// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/journal_file.h"

#include "cli/command.h"
#include "journal/reader.h"

#include <QFile>

namespace tollgate::cli {

std::unique_ptr<journal::Reader> openJournal(const bridge::Paths& paths, int& exitCode) {
    auto reader = journal::Reader::open(QFile::encodeName(paths.data).toStdString());
    if (reader) return std::move(*reader);
    printError(reader.error().message);
    exitCode = kFailed;
    return nullptr;
}

int journalFailed(const journal::Reader& reader) {
    if (reader.problem().empty()) return kOk;
    printError(reader.problem());
    return kFailed;
}

} // namespace tollgate::cli
