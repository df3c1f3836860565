// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/session.h"

#include "journal/row.h"
#include "journal/schema.h"

#include <boost/json.hpp>

#include <sys/stat.h>

namespace tollgate::journal {

bool Reader::Session::begin() {
    m_problem.clear();
    if (!reopenIfReplaced()) return false;
    m_connection.run("BEGIN");
    m_catalog.refresh(m_connection);
    if (!m_connection.failed()) return true;
    end();
    return false;
}

void Reader::Session::end() {
    auto error = m_connection.takeError();
    m_connection.run("COMMIT");
    m_connection.takeError();
    if (!error) return;
    m_problem = "the journal " + m_file.string() + " cannot be read: " + error->message;
    m_connection.close();
    m_inode = 0;
}

bool Reader::Session::reopenIfReplaced() {
    struct stat info{};
    if (::stat(m_file.c_str(), &info) != 0 || info.st_size == 0) {
        m_connection.close();
        m_inode = 0;
        return false;
    }
    if (m_connection.isOpen() && info.st_ino == m_inode) return true;
    m_catalog.clear();
    m_connection.open(m_file, Connection::Mode::ReadOnly);
    prepareReader(m_connection);
    std::int64_t version = m_connection.number("PRAGMA user_version").value_or(0);
    m_inode = info.st_ino;
    if (m_connection.failed()) {
        end();
        return false;
    }
    if (version == newestVersion()) return true;
    m_connection.close();
    m_inode = 0;
    if (version != 0)
        m_problem = "the journal " + m_file.string() + " is of version " + std::to_string(version) +
                    ", this Tollgate reads " + std::to_string(newestVersion()) +
                    (version > newestVersion() ? ": use the newer Tollgate" : ": start Tollgate once to upgrade it");
    return false;
}

std::vector<std::shared_ptr<const record::Request>> Reader::Session::rows(std::span<const std::int64_t> seqs) {
    if (seqs.empty()) return {};
    std::string list = boost::json::serialize(boost::json::array(seqs.begin(), seqs.end()));
    std::unordered_map<std::int64_t, std::shared_ptr<record::Request>> found;
    Statement statement(m_connection, "SELECT r.*, s.name FROM json_each(?) j CROSS JOIN requests r ON r.seq = j.value "
                                      "LEFT JOIN sessions s ON s.id = r.session");
    for (statement.bind(std::string_view(list)).run(); statement.next();) {
        auto request = std::make_shared<record::Request>();
        restore(m_catalog.dims(statement.integer(kDimsColumn)), *request);
        readRequest(statement, 0, *request);
        request->session = statement.text(kRequestColumns);
        found.emplace(statement.integer(0), std::move(request));
    }
    Statement attempts(m_connection, "SELECT a.* FROM json_each(?) j CROSS JOIN attempts a ON a.seq = j.value "
                                     "ORDER BY a.seq, a.number");
    for (attempts.bind(std::string_view(list)).run(); attempts.next();) {
        auto place = found.find(attempts.integer(0));
        if (place == found.end()) continue;
        const Target& target = m_catalog.target(attempts.integer(kTargetColumn));
        record::Attempt& attempt = place->second->attempts.emplace_back();
        attempt.provider = target.provider;
        attempt.model = target.model;
        attempt.key = target.key;
        readAttempt(attempts, 0, attempt);
    }
    std::vector<std::shared_ptr<const record::Request>> result;
    for (std::int64_t seq : seqs)
        if (auto place = found.find(seq); place != found.end()) result.push_back(place->second);
    return result;
}

} // namespace tollgate::journal
