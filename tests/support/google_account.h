// SPDX-License-Identifier: GPL-3.0-or-later
// A Google service account made up for a test: the file people download, and the check Google makes of an assertion
// signed with it. Written apart from core/providers.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace tollgate::test {

struct Assertion {
    std::string header; // JSON
    std::string claims; // JSON
    bool signature_fits = false;
};

class GoogleAccount {
public:
    explicit GoogleAccount(std::string tokenUri); // makes a key

    std::string json() const; // as downloaded, over several lines
    Assertion verified(std::string_view assertion) const;

private:
    std::string m_token_uri;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace tollgate::test
