// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/picture_kinds.h"

namespace tollgate::pricing {

std::vector<std::string> pictureKinds(std::string_view model, std::string_view size, std::string_view quality) {
    const std::size_t cross = size.find('x');
    if (cross == std::string_view::npos) return {};
    std::string bySize(size.substr(0, cross));
    bySize.append("-x-").append(size.substr(cross + 1)).append("/").append(model);
    if (quality.empty()) return {bySize};
    return {std::string(quality) + "/" + bySize, bySize};
}

} // namespace tollgate::pricing
