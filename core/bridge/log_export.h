// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows a filter shows to a file, page by page: made into text on the reader thread, appended on the UI
// thread, so that neither memory nor the window suffers from a million rows. Facts only, scrubbed once more
// (DESIGN.md §10.5).
#pragma once

#include "record/report.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tollgate::bridge {

class ReaderThread;

enum class ExportFormat { JsonLines, Csv };

// `done` on the UI thread with the number of rows, and "" or what went wrong; then the file is as it was before. An
// export whose context goes ends without a file. `query.limit` is not used.
using ExportDone = std::function<void(std::int64_t rows, const QString& error)>;
void exportLog(ReaderThread& reader, const QString& path, ExportFormat format, const record::LogQuery& query,
               QObject* context, ExportDone done);

// The lines of the two formats, each with its end of line. Pure.
std::string csvHeader();
std::string csvLine(const record::Request& request);
std::string jsonLine(const record::Request& request);

} // namespace tollgate::bridge
