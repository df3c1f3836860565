// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value, or what the world did wrong. Exceptions are for libraries and are caught where they enter.
#pragma once

#include <boost/system/result.hpp>

#include <string>

namespace tollgate {

// An error a person can act on: what happened, where, what to do.
struct Error {
    std::string message;
};

template <class T>
using Result = boost::system::result<T, Error>;

[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location& where) {
    boost::throw_with_location(std::runtime_error(error.message), where);
}

} // namespace tollgate
