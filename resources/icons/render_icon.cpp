// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the program's icon for the desktop's icon theme: render_icon ICON.svg FOLDER SIZE… writes FOLDER/SIZE.png.
// Part of the build, not of the program.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    if (argc < 4) return std::fprintf(stderr, "usage: render_icon ICON.svg FOLDER SIZE...\n"), EXIT_FAILURE;
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    if (!icon.isValid()) return std::fprintf(stderr, "%s is no SVG\n", argv[1]), EXIT_FAILURE;
    for (int i = 3; i < argc; ++i) {
        const int size = std::atoi(argv[i]);
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.render(&painter);
        painter.end();
        const QString path = QString::fromLocal8Bit(argv[2]) + QStringLiteral("/%1.png").arg(size);
        if (!image.save(path)) return std::fprintf(stderr, "%s cannot be written\n", qPrintable(path)), EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
