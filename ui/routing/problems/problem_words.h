// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a route, in the person's language: core tells it as a code with arguments (config/problem.h,
// routing/check.h). Pure; UI thread.
#pragma once

#include "bridge/route_problem.h"

#include <QString>
#include <QStringList>

namespace tollgate::ui {

struct ProblemWords {
    QString title;      // "llama3.3 has no tools"
    QString fix;        // "Requests with tools would fail on Ollama."; "" when the title says it all
    bool whole = false; // the title names its subject itself, and stands without the step's name
};

// In English, as core says it, where the code is not known.
ProblemWords problemWords(const bridge::RouteProblem& problem);
// The same of the configuration file; the title begins with the place in it.
QString problemWords(const config::Problem& problem);

// One sentence or two, for tooltips and assistive programs.
QString problemText(const bridge::RouteProblem& problem);

// Whether a code has words here: a new one in core needs some.
bool knowsProblem(const std::string& code);

} // namespace tollgate::ui
