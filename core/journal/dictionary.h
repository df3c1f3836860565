// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for texts that come again and again: dims, targets of attempts, sessions. Writer thread; remembers what it
// has looked up, and forgets all when a transaction is undone.
#pragma once

#include "journal/connection.h"
#include "journal/dims.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tollgate::journal {

class Dictionary {
public:
    explicit Dictionary(Connection& connection);

    std::int64_t dims(const Dims& dims);
    std::int64_t target(const record::Attempt& attempt);
    std::int64_t session(const std::string& name);
    void forget();

private:
    using Numbers = std::unordered_map<std::string, std::int64_t>;

    template <class Insert>
    std::int64_t numberOf(Numbers& known, Statement& find, const std::string& key, Insert insert);

    Connection* m_connection;
    Statement m_findDims, m_addDims, m_findTarget, m_addTarget, m_findSession, m_addSession;
    Numbers m_dims, m_targets, m_sessions;
    std::string m_key; // of the target that is looked up; its memory serves again and again
};

} // namespace tollgate::journal
