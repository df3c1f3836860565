// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/translation.h"

#include <boost/throw_exception.hpp>

#include <stdexcept>

namespace tollgate::dialects::conversation {

[[noreturn]] void throw_exception_from_error(const Rejection& rejection, const boost::source_location& where) {
    boost::throw_with_location(std::runtime_error(rejection.message), where);
}

} // namespace tollgate::dialects::conversation
