// SPDX-License-Identifier: GPL-3.0-or-later
// Task<T>: a coroutine that starts when it is awaited and runs on inside its caller, and spawn(), which starts one on
// an event loop. Lighter than asio::awaitable, which allocates a handler for every wait: awaiting a task costs one
// frame from a list of the thread, waking who waits is a call. A task that waits is never destroyed; whatever it waits
// for (Signal, a socket, a timer) must come or be woken before the io_context ends, or its frames are never freed.
#pragma once

#include "net/frame_memory.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace tollgate::net {

template <class T = void>
class [[nodiscard]] Task;

namespace detail {

class TaskPromiseBase {
public:
    // The one who awaits goes on where the task ends, without growing the stack.
    struct Return {
        bool await_ready() const noexcept { return false; }

        template <class Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept {
            return ended.promise().m_awaiting;
        }

        void await_resume() const noexcept {}
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }

    Return final_suspend() const noexcept { return {}; }

    void unhandled_exception() noexcept { m_error = std::current_exception(); }

    void setAwaiting(std::coroutine_handle<> awaiting) noexcept { m_awaiting = awaiting; }

    static void* operator new(std::size_t size) { return takeFrame(size); }

    static void operator delete(void* frame, std::size_t size) noexcept { giveFrame(frame, size); }

protected:
    void rethrow() const {
        if (m_error) std::rethrow_exception(m_error);
    }

private:
    std::coroutine_handle<> m_awaiting;
    std::exception_ptr m_error;
};

template <class T>
class TaskPromise : public TaskPromiseBase {
public:
    Task<T> get_return_object() noexcept;

    template <class Value>
    void return_value(Value&& value) {
        m_value.emplace(std::forward<Value>(value));
    }

    T take() {
        rethrow();
        return std::move(*m_value);
    }

private:
    std::optional<T> m_value;
};

template <>
class TaskPromise<void> : public TaskPromiseBase {
public:
    Task<void> get_return_object() noexcept;

    void return_void() const noexcept {}

    void take() const { rethrow(); }
};

} // namespace detail

template <class T>
class Task {
public:
    using promise_type = detail::TaskPromise<T>;

    Task(Task&& other) noexcept : m_frame(std::exchange(other.m_frame, {})) {}

    Task& operator=(Task&&) = delete;

    ~Task() {
        if (m_frame) m_frame.destroy();
    }

    bool await_ready() const noexcept { return false; }

    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
        m_frame.promise().setAwaiting(awaiting);
        return m_frame;
    }

    T await_resume() { return m_frame.promise().take(); }

private:
    friend promise_type;

    explicit Task(std::coroutine_handle<promise_type> frame) noexcept : m_frame(frame) {}

    std::coroutine_handle<promise_type> m_frame;
};

template <class T>
Task<T> detail::TaskPromise<T>::get_return_object() noexcept {
    return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

inline Task<void> detail::TaskPromise<void>::get_return_object() noexcept {
    return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

namespace detail {

// The outermost frame; it frees itself. Nothing may leave it: an exception here is a bug, and ends the program.
struct Root {
    struct promise_type {
        Root get_return_object() noexcept { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }

        std::suspend_always initial_suspend() const noexcept { return {}; }

        std::suspend_never final_suspend() const noexcept { return {}; }

        void return_void() const noexcept {}

        void unhandled_exception() const noexcept { std::terminate(); }
    };

    std::coroutine_handle<promise_type> frame;
};

using LoopWork = boost::asio::executor_work_guard<boost::asio::io_context::executor_type>;

// The loop has work while the task runs.
template <class T, class Done>
Root rootOf(Task<T> task, Done done, LoopWork work) {
    if constexpr (std::is_void_v<T>) {
        co_await std::move(task);
        done();
    } else {
        done(co_await std::move(task));
    }
    work.reset();
}

inline void startOn(boost::asio::io_context& context, Root root) {
    boost::asio::post(context, [frame = root.frame] { frame.resume(); });
}

} // namespace detail

// Starts the task on the loop's next turn; `done` gets its value there. Any thread.
template <class T, class Done>
void spawn(boost::asio::io_context& context, Task<T> task, Done done) {
    detail::startOn(context,
                    detail::rootOf(std::move(task), std::move(done), detail::LoopWork(context.get_executor())));
}

inline void spawn(boost::asio::io_context& context, Task<> task) {
    spawn(context, std::move(task), [] {});
}

} // namespace tollgate::net
