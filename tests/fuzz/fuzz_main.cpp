// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's door to the target that TOLLGATE_FUZZ_TARGET names.
#include "targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const tollgate::fuzz::Target* const target = tollgate::fuzz::targetNamed(TOLLGATE_FUZZ_TARGET);
    target->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
