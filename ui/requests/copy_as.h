// SPDX-License-Identifier: GPL-3.0-or-later
// A logged request as something to paste: a command or a small program that sends it again through Tollgate, with the
// access key as an environment variable. Pure.
#pragma once

#include "record/record.h"

#include <QString>

#include <string>

namespace tollgate::ui {

enum class CopyForm { Curl, Python, JavaScript };

// `baseUrl` of the gateway; `body` as the journal kept it ("" when it did not).
QString copiedAs(CopyForm form, const record::Request& request, const QString& baseUrl, const std::string& body);

// "/v1/messages", by the client's dialect and endpoint.
QString pathOf(const record::Request& request);

} // namespace tollgate::ui
