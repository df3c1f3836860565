// SPDX-License-Identifier: GPL-3.0-or-later
// The one header that brings in Asio widely, and the names the engine uses for it. Every file that includes it costs
// seconds to compile: only files that really wait on sockets do. Each engine thread runs one io_context(1); nothing
// here is shared between threads.
#pragma once

#include "net/task.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>

namespace tollgate::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// The concrete executor, not any_io_executor: no type erasure on any wait.
using Executor = asio::io_context::executor_type;

using TcpSocket = asio::basic_stream_socket<tcp, Executor>;
using SteadyTimer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

} // namespace tollgate::net
