// SPDX-License-Identifier: GPL-3.0-or-later
// What the questions share: the read-only connection, the catalogue, and the reading of whole rows. A question is one
// read transaction, so all its parts see the same moment. Reader thread.
#pragma once

#include "journal/catalog.h"
#include "journal/connection.h"
#include "journal/reader.h"
#include "journal/sums.h"

#include <span>

namespace tollgate::journal {

class Reader::Session {
public:
    explicit Session(std::filesystem::path folder) : m_file(std::move(folder) / "journal.db") {}

    // False when there is nothing to ask; problem() says whether that is a failure.
    bool begin();
    void end();

    // Runs a question between begin() and end(); an empty answer when it fails.
    template <class Answer, class Ask>
    Answer ask(Ask question) {
        if (!begin()) return Answer{};
        Answer answer = question();
        end();
        return m_problem.empty() ? answer : Answer{};
    }

    Connection& connection() { return m_connection; }

    const Catalog& catalog() const { return m_catalog; }

    const std::string& problem() const { return m_problem; }

    const std::filesystem::path& file() const { return m_file; }

    // The rows of these places, in their order.
    std::vector<std::shared_ptr<const record::Request>> rows(std::span<const std::int64_t> seqs);

private:
    bool reopenIfReplaced();

    std::filesystem::path m_file;
    std::uint64_t m_inode = 0;
    Connection m_connection;
    Catalog m_catalog;
    std::string m_problem;
};

} // namespace tollgate::journal
