// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"

#include <QDateTime>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

namespace tollgate::test {

namespace {

struct Entry {
    const char* name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<Entry>& entries() {
    static std::vector<Entry> list;
    return list;
}

MakeApplication& application() {
    static MakeApplication make = [](int& argc, char** argv) { return std::make_unique<QCoreApplication>(argc, argv); };
    return make;
}

// Budgets and sums of the day begin anew at midnight. A class that might run across it begins after it.
void beginInOneDay() {
    using namespace std::chrono;
    constexpr seconds kLongest{40}; // twice what any class takes that counts by the day
    const qint64 midnight = QDate::currentDate().addDays(1).startOfDay().toMSecsSinceEpoch();
    const system_clock::time_point end{milliseconds(midnight)};
    if (end - system_clock::now() > kLongest) return;
    std::fprintf(stderr, "the next day is waited for\n");
    std::this_thread::sleep_until(end);
}

// For ctest, which makes a test of each (tests/classes.cmake).
int listAll() {
    for (const Entry& entry : entries()) std::puts(entry.name);
    return 0;
}

} // namespace

void registerTest(const char* name, std::function<std::unique_ptr<QObject>()> make) {
    entries().push_back({name, std::move(make)});
}

void setApplication(MakeApplication make) {
    application() = make;
}

int runAll(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    if (argc == 2 && std::strcmp(argv[1], "--classes") == 0) return listAll();
    std::string only;
    for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
        if (std::strcmp(arguments[i], "--class") != 0) continue;
        only = arguments[i + 1];
        arguments.erase(arguments.begin() + static_cast<long>(i), arguments.begin() + static_cast<long>(i) + 2);
        break;
    }
    int count = static_cast<int>(arguments.size());
    auto app = application()(count, arguments.data());
    int failures = 0, ran = 0;
    for (const Entry& entry : entries()) {
        if (!only.empty() && only != entry.name) continue;
        beginInOneDay();
        auto object = entry.make();
        failures += QTest::qExec(object.get(), count, arguments.data());
        ++ran;
    }
    if (ran == 0) std::fprintf(stderr, "no test class %s\n", only.c_str());
    return ran == 0 || failures != 0 ? 1 : 0;
}

} // namespace tollgate::test

int main(int argc, char** argv) {
    return tollgate::test::runAll(argc, argv);
}
