// SPDX-License-Identifier: GPL-3.0-or-later
// The route of the Routing picture as it has to come out of any way of building it, and the requests that tell whether
// the gateway goes by it.
#pragma once

#include "routing_screen.h"
#include "ui/routing/document/draft.h"

namespace tollgate::test {

// The providers of the picture; an output token of Claude costs a dollar at OpenRouter.
ScreenSetup pictureSetup();

// What a draft says apart from ids and places: steps by what they are called, a line each.
QStringList meaningOf(const ui::RouteDraft& draft);
// Of the picture.
QStringList pictureMeaning();
// What one says and the other does not; "" when they say the same.
QString differenceOf(const QStringList& is, const QStringList& wanted);

// Sends a request down each branch, as long as no route is live, and when the picture's is.
void requestsGoByOffer(RoutingScreen& screen);
void requestsGoByThePicture(RoutingScreen& screen);

// Undo until nothing is left, redo until all is back: with `undo` and `redo` as a person does them.
void undoAndRedoEverything(RoutingScreen& screen, const std::function<void()>& undo, const std::function<void()>& redo);

} // namespace tollgate::test
