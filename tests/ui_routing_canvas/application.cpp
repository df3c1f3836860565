// SPDX-License-Identifier: GPL-3.0-or-later
// These tests run in a QApplication with the console's style, light, in a font that every machine has.
#include "support/test_main.h"
#include "ui/theme/appearance.h"

#include <QApplication>

namespace {

class StyledApplication final : public QApplication {
public:
    StyledApplication(int& argc, char** argv) : QApplication(argc, argv) {
        setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
        m_appearance = std::make_unique<tollgate::ui::Appearance>(tollgate::ui::ThemeChoice::Light);
    }

private:
    std::unique_ptr<tollgate::ui::Appearance> m_appearance;
};

const bool kRegistered = [] {
    tollgate::test::setApplication([](int& argc, char** argv) -> std::unique_ptr<QCoreApplication> {
        return std::make_unique<StyledApplication>(argc, argv);
    });
    return true;
}();

} // namespace
