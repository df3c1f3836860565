// SPDX-License-Identifier: GPL-3.0-or-later
#include "../samples.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/palette_bar.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include <memory>

using namespace tollgate::ui;

namespace {

void save(QWidget* widget, const QString& path) {
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
    widget->grab().save(path);
}

void renderCanvas(const QString& path, QSize size, const CanvasGraph& graph, bool narrow) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->setSpacing(0);
    auto* palette = new PaletteBar;
    auto* canvas = new CanvasView;
    column->addWidget(palette);
    column->addWidget(canvas, 1);
    palette->follow(canvas);
    palette->setZoomShown(narrow);
    canvas->setOverlaysShown(!narrow);
    canvas->setGraph(graph);
    canvas->setSelection({QStringLiteral("claude")});
    window.resize(size);
    window.show();
    save(&window, path);
}

void renderAll(const QString& folder, const QString& theme) {
    renderCanvas(QStringLiteral("%1/canvas-%2.png").arg(folder, theme), {952, 612}, sample::picture(), false);
    renderCanvas(QStringLiteral("%1/canvas-narrow-%2.png").arg(folder, theme), {912, 472}, sample::picture(), true);
    CanvasGraph tidy = sample::picture();
    fitSizes(tidy);
    const QHash<QString, QPointF> places = layered(tidy);
    for (CanvasNode& node : tidy.nodes) node.position = places.value(node.id);
    renderCanvas(QStringLiteral("%1/canvas-tidy-%2.png").arg(folder, theme), {1100, 700}, tidy, false);
    CanvasGraph large = sample::large(120);
    fitSizes(large);
    const QHash<QString, QPointF> spread = layered(large);
    for (CanvasNode& node : large.nodes) node.position = spread.value(node.id);
    renderCanvas(QStringLiteral("%1/canvas-large-%2.png").arg(folder, theme), {1100, 700}, large, false);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    if (arguments.size() > 2)
        QApplication::setFont(QFont(arguments[2], arguments.value(3, QStringLiteral("10")).toInt()));
    Appearance appearance;
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        appearance.setChoice(choice);
        renderAll(folder, choice == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    }
    return 0;
}
