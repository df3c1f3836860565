// SPDX-License-Identifier: GPL-3.0-or-later
// Read by moc before each file: moc 6.4 cannot parse libstdc++'s <concepts> unless its macros are known by then.
#pragma once
#include <string>
