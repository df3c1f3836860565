// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of a decision trace in the person's language (record/trace.h has them in English). Pure; UI thread.
#pragma once

#include "record/trace.h"

#include <QString>

namespace tollgate::ui {

// Why a step went the way it went.
QString traceWords(const record::TraceStep& step);
// Why a target was skipped; "" for one that could be asked.
QString traceWords(const record::TraceCandidate& candidate);

} // namespace tollgate::ui
