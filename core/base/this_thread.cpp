// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/this_thread.h"

#include <pthread.h>
#include <sched.h>

namespace tollgate {

void nameThread(const char* name) {
    ::pthread_setname_np(::pthread_self(), name);
}

void giveWay() {
    ::sched_yield();
}

} // namespace tollgate
