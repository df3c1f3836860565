// SPDX-License-Identifier: GPL-3.0-or-later
// A value that is mostly not there: kept on the heap once something is written to it, moved as one pointer. Reading
// one that is not there reads a default one. One owner, one thread.
#pragma once

#include <memory>
#include <utility>

namespace tollgate {

template <class T>
class Boxed {
public:
    Boxed() = default;

    Boxed& operator=(T value) {
        **this = std::move(value);
        return *this;
    }

    bool empty() const { return !m_value; }

    const T& operator*() const {
        static const T none{};
        return m_value ? *m_value : none;
    }

    const T* operator->() const { return &**this; }

    // These make it when it is not there.
    T& operator*() {
        if (!m_value) m_value = std::make_unique<T>();
        return *m_value;
    }

    T* operator->() { return &**this; }

private:
    std::unique_ptr<T> m_value;
};

} // namespace tollgate
