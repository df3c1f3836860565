// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/connection_report.h"

#include <algorithm>

namespace tollgate::bridge {

const StageResult* TestReport::failed() const {
    auto at = std::find_if(stages.begin(), stages.end(),
                           [](const StageResult& stage) { return stage.outcome == StageOutcome::Failed; });
    return at == stages.end() ? nullptr : &*at;
}

} // namespace tollgate::bridge
