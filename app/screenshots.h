// SPDX-License-Identifier: GPL-3.0-or-later
// `tollgate --screenshots DIR`: every page of the navigation on the frozen day of the pictures, light and dark, as PNG
// files with the names of the design's pictures. Needs no display, asks nobody, sends nothing. UI thread.
#pragma once

#include "config/preset.h"

#include <QString>

#include <memory>

namespace tollgate::pricing {
class Catalogue;
}

namespace tollgate::app {

// Before the application object is made: no display, no scaling, no desktop theme, whatever the person's own are.
void chooseScreenshotPlatform();
// Before the first widget: the language and the font of the pictures.
void prepareForScreenshots();

// The exit code; problems are said on stderr.
int writeScreenshots(const QString& folder, std::shared_ptr<const config::Presets> presets,
                     std::shared_ptr<const pricing::Catalogue> catalogue);

} // namespace tollgate::app
