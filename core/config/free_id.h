// SPDX-License-Identifier: GPL-3.0-or-later
// Ids made from what people call things, for everything in a configuration that has one. Pure; any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tollgate::config {

// Lower-case letters, digits and single hyphens, as ids are: "Lab vLLM" → "lab-vllm"; `otherwise` when nothing of the
// name fits. With a number behind it ("lab-vllm-2") when it is taken.
std::string freeId(std::string_view name, std::string_view otherwise,
                   const std::function<bool(const std::string& id)>& taken);

} // namespace tollgate::config
