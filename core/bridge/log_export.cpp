// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/log_export.h"

#include "bridge/reader_thread.h"
#include "dialects/scrub.h"
#include "journal/reader.h"
#include "record/json.h"

#include <boost/json/serialize.hpp>

#include <QSaveFile>

namespace tollgate::bridge {

namespace {

constexpr int kRowsAPage = 1'000;

struct Piece {
    std::string text;
    std::int64_t rows = 0;
    std::optional<record::LogCursor> next; // nothing: this was the last
    std::string problem;
};

// A cell of a spreadsheet: quoted where it must be, never a formula.
std::string cell(std::string_view text) {
    std::string value(text);
    bool formula = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
    if (formula) value.insert(value.begin(), '\'');
    if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
    std::string quoted = "\"";
    for (char c : value) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string milliseconds(Micros time) {
    return time < 0 ? std::string() : toDollars(Money{time * (Money::kPerDollar / kMillisecond)});
}

std::string tagOf(const record::Request& request, std::string_view name) {
    for (const auto& [tag, value] : request.tags)
        if (tag == name) return value;
    return {};
}

Piece readPiece(journal::Reader& reader, const record::LogQuery& query, ExportFormat format) {
    record::LogPage page = reader.page(query);
    Piece piece;
    piece.problem = reader.problem();
    for (const auto& row : page.rows) piece.text += format == ExportFormat::Csv ? csvLine(*row) : jsonLine(*row);
    piece.rows = static_cast<std::int64_t>(page.rows.size());
    if (page.more && !page.rows.empty())
        piece.next = record::LogCursor{page.rows.back()->started, page.rows.back()->id};
    return piece;
}

// One export on its way; lives until its last piece or its context's end.
class Export : public QObject {
public:
    Export(ReaderThread& reader, const QString& path, ExportFormat format, record::LogQuery query, QObject* context,
           ExportDone done)
        : QObject(context), m_reader(reader), m_file(path), m_format(format), m_query(query), m_done(std::move(done)) {
        m_query.limit = kRowsAPage;
    }

    void begin() {
        if (!m_file.open(QIODevice::WriteOnly)) return finish(m_file.errorString());
        if (m_format == ExportFormat::Csv && !write(csvHeader())) return finish(m_file.errorString());
        askNext();
    }

private:
    bool write(const std::string& text) {
        return m_file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    }

    void askNext() {
        m_reader.ask(
            "export", this,
            [query = m_query, format = m_format](journal::Reader& reader) { return readPiece(reader, query, format); },
            [this](const Piece& piece) { take(piece); });
    }

    void take(const Piece& piece) {
        if (!piece.problem.empty()) return finish(QString::fromStdString(piece.problem));
        if (!write(piece.text)) return finish(m_file.errorString());
        m_rows += piece.rows;
        if (!piece.next) return finish(m_file.commit() ? QString() : m_file.errorString());
        m_query.before = piece.next;
        askNext();
    }

    void finish(const QString& error) {
        if (!error.isEmpty()) m_file.cancelWriting();
        m_done(error.isEmpty() ? m_rows : 0, error);
        deleteLater();
    }

    ReaderThread& m_reader;
    QSaveFile m_file;
    ExportFormat m_format;
    record::LogQuery m_query;
    ExportDone m_done;
    std::int64_t m_rows = 0;
};

} // namespace

std::string csvHeader() {
    return "id,started,client,key,team,project,session,dialect,endpoint,route,provider,requested_model,served_model,"
           "verdict,status,error_class,error_message,stream,attempts,input_uncached,cache_read,cache_write_5m,"
           "cache_write_1h,output,reasoning,cost_usd,saved_usd,cache,first_token_ms,duration_ms,flags,process\r\n";
}

std::string csvLine(const record::Request& request) {
    const Usage& usage = request.usage;
    std::string line;
    auto put = [&line](std::string_view value) { line += (line.empty() ? "" : ",") + cell(value); };
    auto number = [&line](std::int64_t value) { line += "," + std::to_string(value); };
    put(request.id.string());
    put(isoTime(request.started).text);
    for (const std::string* text : {&request.client, &request.key, &request.team}) put(*text);
    put(tagOf(request, "project"));
    put(request.session);
    put(nameOf(request.dialect));
    put(nameOf(request.endpoint));
    for (const std::string* text : {&request.route, &request.provider, &request.requested_model, &request.served_model})
        put(*text);
    put(nameOf(verdictOf(request)));
    number(request.status);
    put(request.outcome == record::Outcome::Ok ? std::string_view() : nameOf(request.outcome));
    put(dialects::scrubbed(request.error_message));
    put(request.stream ? "yes" : "no");
    number(static_cast<std::int64_t>(request.attempts.size()));
    for (std::int64_t count : {usage.input_uncached, usage.cache_read, usage.cache_write_5m, usage.cache_write_1h,
                               usage.output, usage.reasoning})
        number(count);
    put(request.cost ? toDollars(*request.cost) : std::string());
    put(toDollars(request.saved));
    put(nameOf(request.cache));
    put(milliseconds(request.timings.first_byte));
    put(milliseconds(request.timings.last_byte));
    std::string flags;
    for (std::string_view name : namesOf(request.flags)) flags += (flags.empty() ? "" : " ") + std::string(name);
    put(flags);
    put(request.process);
    return line + "\r\n";
}

std::string jsonLine(const record::Request& request) {
    return dialects::scrubbed(boost::json::serialize(record::toJson(request))) + "\n";
}

void exportLog(ReaderThread& reader, const QString& path, ExportFormat format, const record::LogQuery& query,
               QObject* context, ExportDone done) {
    (new Export(reader, path, format, query, context, std::move(done)))->begin();
}

} // namespace tollgate::bridge
