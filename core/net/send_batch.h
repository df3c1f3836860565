// SPDX-License-Identifier: GPL-3.0-or-later
// What the sockets of a loop have to send at the end of a turn, by one system call for all of it where there is
// io_uring. A system call for each wakes its reader each time, which then takes the processor before the next is sent:
// under load that cost a seventh of a request. Where io_uring is missing or forbidden, they are sent one by one. One
// engine thread.
#pragma once

#include "net/asio.h"

#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

#include <array>
#include <memory>
#include <span>
#include <vector>

struct io_uring;

namespace tollgate::net {

// A gathering write: the first parts of a row of buffers.
struct Gathered {
    static constexpr std::size_t kMostParts = 16;

    explicit Gathered(std::span<const asio::const_buffer> buffers);
    msghdr header(); // points into this

    std::array<iovec, kMostParts> parts;
    std::size_t count = 0;
};

// One try that never blocks: bytes, or a negative errno.
ssize_t sendNow(int descriptor, Gathered& gathered);

class SendBatch {
public:
    // `together`: false for one by one, whatever the system has.
    explicit SendBatch(bool together = true);
    ~SendBatch();
    SendBatch(const SendBatch&) = delete;
    SendBatch& operator=(const SendBatch&) = delete;

    // What the buffers point to stays until send(); `result` too, which is set there: bytes, or a negative errno.
    void add(int descriptor, std::span<const asio::const_buffer> buffers, ssize_t& result);
    // Before it is closed: nothing is sent to it any more, and its results stay what they are.
    void forget(int descriptor);

    void send();

private:
    struct Message {
        int descriptor;
        Gathered gathered;
        ssize_t* result; // null once it is done
        msghdr header{};
    };

    struct Ring;

    void sendTogether(std::span<Message> messages);
    static void sendOneByOne(std::span<Message> messages);
    static void settle(Message& message, ssize_t result);

    std::vector<Message> m_messages;
    std::unique_ptr<Ring> m_ring;
    bool m_together;
};

} // namespace tollgate::net
