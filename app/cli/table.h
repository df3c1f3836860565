// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text for a terminal, as wide as their widest cell.
#pragma once

#include <string>
#include <vector>

namespace tollgate::cli {

class Table {
public:
    explicit Table(std::vector<std::string> header) { m_rows.push_back(std::move(header)); }

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }

    std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace tollgate::cli
