// SPDX-License-Identifier: GPL-3.0-or-later
// What telling the task, complexity and language of a prompt costs a request: CPU time of single calls, median and
// 99th of a hundred, for short and long texts in several scripts. Not part of ctest.
#include "classify/classify.h"
#include "classify/language.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

using namespace tollgate::classify;

namespace {

double cpuMicroseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

// Keeps the compiler from leaving out what nobody uses.
template <class T>
void use(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

template <class Step>
void measure(const char* name, std::size_t bytes, Step step) {
    constexpr std::size_t kCalls = 5000;
    std::vector<double> times(kCalls);
    step();
    for (double& time : times) {
        const double begin = cpuMicroseconds();
        step();
        time = cpuMicroseconds() - begin;
    }
    std::ranges::sort(times);
    std::printf("%-34s %7zu bytes  p50 %6.1f us  p99 %6.1f us\n", name, bytes, times[kCalls / 2],
                times[kCalls * 99 / 100]);
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
}

void measureText(const char* name, const std::string& text, TextForm form) {
    const std::string what = name;
    measure((what + ", task").c_str(), text.size(), [&] {
        use(classify({.last_user_text = text, .system_text = "You are a helpful assistant.", .form = form}));
    });
    measure((what + ", language").c_str(), text.size(), [&] { use(languageOf(text, form)); });
}

} // namespace

int main() {
    const std::string_view english = "The harbour was closed for nine hours after a barge lost part of its load. ";
    const std::string_view chinese = "港口关闭了九个小时，因为一艘驳船丢失了部分货物。";
    const std::string_view russian = "Порт был закрыт девять часов, потому что баржа потеряла часть груза. ";
    const std::string_view code = "for (int i = 0; i < count_of_items; ++i) { total += items[i].price(); }\n";
    const std::string_view escaped = "\\u041f\\u043e\\u0440\\u0442 was \\\"closed\\\" for nine hours.\\n";
    for (std::size_t bytes : {std::size_t{1} << 10, std::size_t{100} << 10}) {
        measureText("English", repeated(english, bytes), TextForm::Plain);
        measureText("Chinese", repeated(chinese, bytes), TextForm::Plain);
        measureText("Russian", repeated(russian, bytes), TextForm::Plain);
        measureText("code", repeated(code, bytes), TextForm::Plain);
        measureText("JSON", repeated(escaped, bytes), TextForm::JsonString);
    }
    return 0;
}
