// SPDX-License-Identifier: GPL-3.0-or-later
// One executable a folder, many test classes in it: each registers itself, main() runs them all.
//
//     class MoneyTest : public QObject { Q_OBJECT private Q_SLOTS: void adds(); };
//     TOLLGATE_TEST(MoneyTest)
//     #include "tst_money.moc"
//
// `tst_base --class MoneyTest adds` runs one of them.
#pragma once

#include <QObject>
#include <QtTest>

#include <functional>
#include <memory>

namespace tollgate::test {

void registerTest(const char* name, std::function<std::unique_ptr<QObject>()> make);

template <class T>
struct Registration {
    explicit Registration(const char* name) {
        registerTest(name, [] { return std::make_unique<T>(); });
    }
};

// The tests that need a QGuiApplication or QApplication say so once, in their folder, by defining this function;
// everything else gets a QCoreApplication.
using MakeApplication = std::unique_ptr<QCoreApplication> (*)(int& argc, char** argv);
void setApplication(MakeApplication make);

} // namespace tollgate::test

#define TOLLGATE_TEST(Class) static const ::tollgate::test::Registration<Class> registered##Class{#Class};
