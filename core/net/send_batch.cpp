// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/send_batch.h"

#include <liburing.h>

#include <algorithm>
#include <cerrno>

namespace tollgate::net {

namespace {

constexpr unsigned kAtOnce = 64; // messages of one system call
constexpr int kSendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;

} // namespace

Gathered::Gathered(std::span<const asio::const_buffer> buffers) : count(std::min(buffers.size(), kMostParts)) {
    for (std::size_t i = 0; i < count; ++i) parts[i] = {const_cast<void*>(buffers[i].data()), buffers[i].size()};
}

msghdr Gathered::header() {
    msghdr header{};
    header.msg_iov = parts.data();
    header.msg_iovlen = count;
    return header;
}

ssize_t sendNow(int descriptor, Gathered& gathered) {
    const msghdr header = gathered.header();
    const ssize_t sent = ::sendmsg(descriptor, &header, kSendFlags);
    return sent >= 0 ? sent : -errno;
}

// Made by the thread that uses it: the kernel takes fewer locks for one that has a single submitter.
struct SendBatch::Ring {
    io_uring queue{};
    bool good = false;

    Ring() {
        for (const unsigned flags : {IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_COOP_TASKRUN, 0U})
            if (good = ::io_uring_queue_init(kAtOnce, &queue, flags) == 0; good) return;
    }

    ~Ring() {
        if (good) ::io_uring_queue_exit(&queue);
    }

    Ring(const Ring&) = delete;
    Ring& operator=(const Ring&) = delete;

    // How many the kernel took; they are sent or refused by then, for none may wait.
    std::size_t submit() {
        const int taken = ::io_uring_submit(&queue);
        return taken > 0 ? static_cast<std::size_t>(taken) : 0;
    }

    // Null: the ring is broken.
    io_uring_cqe* next() {
        io_uring_cqe* done = nullptr;
        int problem = 0;
        do problem = ::io_uring_wait_cqe(&queue, &done);
        while (problem == -EINTR);
        return problem == 0 ? done : nullptr;
    }
};

SendBatch::SendBatch(bool together) : m_together(together) {}

SendBatch::~SendBatch() = default;

void SendBatch::add(int descriptor, std::span<const asio::const_buffer> buffers, ssize_t& result) {
    m_messages.push_back({descriptor, Gathered(buffers), &result});
}

void SendBatch::forget(int descriptor) {
    for (Message& message : m_messages)
        if (message.descriptor == descriptor) message.result = nullptr;
}

void SendBatch::send() {
    std::span<Message> rest(m_messages);
    while (m_together && rest.size() > 1) {
        const std::size_t count = std::min<std::size_t>(rest.size(), kAtOnce);
        sendTogether(rest.first(count));
        rest = rest.subspan(count);
    }
    sendOneByOne(m_messages); // what is left
    m_messages.clear();
}

void SendBatch::settle(Message& message, ssize_t result) {
    *message.result = result;
    message.result = nullptr;
}

void SendBatch::sendOneByOne(std::span<Message> messages) {
    for (Message& message : messages)
        if (message.result) settle(message, sendNow(message.descriptor, message.gathered));
}

// A ring that does not do what is asked of it is given up, and what it has not sent is sent without it.
void SendBatch::sendTogether(std::span<Message> messages) {
    if (!m_ring) m_ring = std::make_unique<Ring>();
    m_together = m_ring->good;
    std::size_t asked = 0, taken = 0;
    for (Message& message : messages) {
        if (!m_together || !message.result) continue;
        message.header = message.gathered.header();
        io_uring_sqe* entry = ::io_uring_get_sqe(&m_ring->queue);
        ::io_uring_prep_sendmsg(entry, message.descriptor, &message.header, kSendFlags);
        ::io_uring_sqe_set_data(entry, &message);
        ++asked;
    }
    if (asked > 0) taken = m_ring->submit();
    for (std::size_t i = 0; m_together && i < taken; ++i) {
        io_uring_cqe* done = m_ring->next();
        m_together = done != nullptr;
        if (!done) break;
        settle(*static_cast<Message*>(::io_uring_cqe_get_data(done)), done->res);
        ::io_uring_cqe_seen(&m_ring->queue, done);
    }
    m_together = m_together && taken == asked;
    if (!m_together) m_ring.reset();
}

} // namespace tollgate::net
