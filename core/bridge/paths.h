// SPDX-License-Identifier: GPL-3.0-or-later
// Where Tollgate keeps its files (DESIGN.md §2), from options, TOLLGATE_* variables and the XDG folders, in that order.
#pragma once

#include <QString>

namespace tollgate::bridge {

struct Paths {
    QString config;  // tollgate.json
    QString data;    // folder
    QString console; // console.json: what only the window cares about
    QString socket;  // the local control socket of this data folder
};

// Empty options fall back to the environment and the defaults. Makes no folder.
Paths resolvePaths(const QString& configOption, const QString& dataOption);

// Makes a folder with mode 0700; one that is there keeps its mode, since --config and --data-dir may name a shared one.
// "" or what went wrong.
QString makePrivateFolder(const QString& path);

} // namespace tollgate::bridge
