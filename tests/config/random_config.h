// SPDX-License-Identifier: GPL-3.0-or-later
// Configurations that keep every rule, made of a seed: what a person could have written, members at random.
#pragma once

#include "config/config.h"

namespace tollgate::test {

config::Config randomConfig(unsigned seed);

} // namespace tollgate::test
