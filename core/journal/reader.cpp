// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/reader.h"

#include "journal/session.h"

namespace tollgate::journal {

Reader::Reader(std::unique_ptr<Session> session) : m_session(std::move(session)) {}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::filesystem::path& folder) {
    auto session = std::make_unique<Session>(folder);
    if (session->begin()) session->end();
    if (!session->problem().empty()) return Error{session->problem()};
    return std::unique_ptr<Reader>(new Reader(std::move(session)));
}

const std::string& Reader::problem() const {
    return m_session->problem();
}

} // namespace tollgate::journal
