// SPDX-License-Identifier: GPL-3.0-or-later
// Space, size and shape in device-independent pixels (DESIGN-LANGUAGE.md §1.4). Grid 4.
#pragma once

namespace tollgate::ui {

inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace6 = 24;

inline constexpr int kPagePadding = 16;
inline constexpr int kCardGap = 16;
inline constexpr int kCardPadding = 12;

inline constexpr int kControlRadius = 4;
inline constexpr int kCardRadius = 6;

inline constexpr int kPageHeaderHeight = 48;
inline constexpr int kFilterBarHeight = 44;
inline constexpr int kStripHeight = 36;
inline constexpr int kCardTitleHeight = 36;
inline constexpr int kTableHeaderHeight = 28;
inline constexpr int kRowHeight = 28;
inline constexpr int kCompactRowHeight = 24;
inline constexpr int kRelaxedRowHeight = 34;
inline constexpr int kTwoLineRowHeight = 48;
inline constexpr int kControlHeight = 28;
inline constexpr int kChipHeight = 20;
inline constexpr int kTagHeight = 18;
inline constexpr int kNavItemHeight = 32;
inline constexpr int kMessageBarHeight = 36;

inline constexpr int kIcon = 16;
inline constexpr int kLargeIcon = 24;
inline constexpr int kStatusIcon = 12;
inline constexpr int kSwatch = 10;
inline constexpr int kBarHeight = 6;
inline constexpr int kSwitchWidth = 32;
inline constexpr int kSwitchHeight = 18;
inline constexpr int kCheckSize = 16;
inline constexpr int kTarget = 24; // smallest pointer target

inline constexpr int kNavWidth = 200;
inline constexpr int kNavCollapsedWidth = 48;
inline constexpr int kNarrowWindow = 1100; // under this: collapsed navigation, detail pane at the bottom

} // namespace tollgate::ui
