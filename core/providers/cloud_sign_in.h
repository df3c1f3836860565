// SPDX-License-Identifier: GPL-3.0-or-later
// The stage "sign in" of the connection test at a cloud, which has no list of models that a key could be proven by: a
// service account fetches its token, an access key signs a call that costs nothing. Engine or probing thread.
#pragma once

#include "net/cancel.h"
#include "net/connector.h"
#include "providers/cloud.h"
#include "providers/credentials.h"
#include "providers/list_models.h"

namespace tollgate::providers {

// Settles "sign in" and "list models" of `test`, which has connected through `connection` to `target`. `header` is the
// key where it travels in one, else null.
net::Task<> signInToCloud(const Cloud& cloud, const Question& question, const net::Target& target,
                          const CredentialHeader* header, net::UpstreamConnection& connection, ConnectionTest& test,
                          net::Cancel& cancel);

} // namespace tollgate::providers
