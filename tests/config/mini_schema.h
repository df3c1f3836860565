// SPDX-License-Identifier: GPL-3.0-or-later
// As much of JSON Schema (2020-12) as the schema of the configuration uses, to hold the two readers of the file against
// each other: ours and the one in people's editors. A keyword that is not known here is a fault of its own.
#pragma once

#include "config/json.h"

#include <string>
#include <vector>

namespace tollgate::test {

class MiniSchema {
public:
    explicit MiniSchema(config::Json schema) : m_root(std::move(schema)) {}

    // What is wrong with the document, as lines "path: keyword"; empty when it is valid.
    std::vector<std::string> check(const config::Json& document) const;
    // Keywords of the schema that this validator does not know.
    std::vector<std::string> unknownKeywords() const;
    // Properties without a description, as paths.
    std::vector<std::string> undescribed() const;

private:
    config::Json m_root;
};

} // namespace tollgate::test
