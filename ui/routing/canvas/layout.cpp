// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/layout.h"

#include "ui/routing/canvas/layers.h"

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kColumnGap = 48;
constexpr qreal kRowGap = 16;
constexpr qreal kLabelGap = 24; // left and right of the words on an edge, together
constexpr int kLevelling = 6;

qreal toGrid(qreal value) {
    return std::round(value / kCanvasGrid) * kCanvasGrid;
}

qreal upToGrid(qreal value) {
    return std::ceil(value / kCanvasGrid) * kCanvasGrid;
}

qreal roomOf(const LayerNode& node) {
    return node.dummy ? kCanvasGrid : upToGrid(node.size.height()) + kRowGap;
}

// Puts the nodes of a layer as near to where they want to be as their order and heights allow: neighbours that press
// against each other share the middle of their wishes (pool adjacent violators).
void settle(const std::vector<int>& layer, std::vector<LayerNode>& nodes, const std::vector<qreal>& wanted) {
    struct Block {
        qreal sum;
        int count;
        std::size_t first;
    };

    std::vector<Block> blocks;
    std::vector<qreal> offset(layer.size());
    qreal above = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        offset[i] = above;
        above += roomOf(nodes[static_cast<std::size_t>(layer[i])]);
        blocks.push_back({wanted[i] - offset[i], 1, i});
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.sum / before.count <= last.sum / last.count) break;
            before.sum += last.sum;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const std::size_t end = b + 1 < blocks.size() ? blocks[b + 1].first : layer.size();
        const qreal base = blocks[b].sum / blocks[b].count;
        for (std::size_t i = blocks[b].first; i < end; ++i)
            nodes[static_cast<std::size_t>(layer[i])].top = base + offset[i];
    }
}

qreal middleOf(const LayerNode& node) {
    return node.top + node.size.height() / 2;
}

// Where a node's middle would be if all its edges on one side were level.
qreal wish(const Layers& layers, int index, bool from_left) {
    const LayerNode& node = layers.nodes[static_cast<std::size_t>(index)];
    const std::vector<int>& beside = from_left ? node.in : node.out;
    if (beside.empty()) return node.top;
    qreal sum = 0;
    for (const int other : beside) sum += middleOf(layers.nodes[static_cast<std::size_t>(other)]);
    return sum / static_cast<qreal>(beside.size()) - node.size.height() / 2;
}

void placeRows(Layers& layers) {
    for (const std::vector<int>& layer : layers.order) {
        qreal top = 0;
        for (const int index : layer) {
            layers.nodes[static_cast<std::size_t>(index)].top = top;
            top += roomOf(layers.nodes[static_cast<std::size_t>(index)]);
        }
    }
    const auto count = layers.order.size();
    for (int pass = 0; pass < kLevelling; ++pass) {
        const bool from_left = pass % 2 == 1;
        for (std::size_t step = 0; step < count; ++step) {
            const std::vector<int>& layer = layers.order[from_left ? step : count - 1 - step];
            std::vector<qreal> wanted;
            wanted.reserve(layer.size());
            for (const int index : layer) wanted.push_back(wish(layers, index, from_left));
            settle(layer, layers.nodes, wanted);
        }
    }
}

// On the grid, in the order they have, none nearer to the next than its room.
void snapRows(Layers& layers) {
    qreal least = 1e9;
    for (const LayerNode& node : layers.nodes) least = std::min(least, node.top);
    for (const std::vector<int>& layer : layers.order) {
        qreal free = -1e9;
        for (const int index : layer) {
            LayerNode& node = layers.nodes[static_cast<std::size_t>(index)];
            node.top = std::max(toGrid(node.top - least), free);
            free = node.top + roomOf(node);
        }
    }
}

// Takes out bands that no step stands in, as parts of a route that are not connected leave them.
void closeGaps(Layers& layers) {
    std::vector<LayerNode*> byTop;
    byTop.reserve(layers.nodes.size());
    for (LayerNode& node : layers.nodes) byTop.push_back(&node);
    std::sort(byTop.begin(), byTop.end(), [](const LayerNode* a, const LayerNode* b) { return a->top < b->top; });
    qreal bottom = 0, less = 0;
    for (LayerNode* node : byTop) {
        node->top -= less;
        const qreal empty = node->top - bottom - 2 * kRowGap;
        if (empty > 0) less += empty;
        if (empty > 0) node->top -= empty;
        bottom = std::max(bottom, node->top + roomOf(*node));
    }
}

std::vector<qreal> columns(const Layers& layers) {
    std::vector<qreal> lefts;
    qreal left = kCanvasGrid;
    for (const std::vector<int>& layer : layers.order) {
        lefts.push_back(left);
        qreal widest = 0, label = 0;
        for (const int index : layer) {
            const LayerNode& node = layers.nodes[static_cast<std::size_t>(index)];
            widest = std::max(widest, node.size.width());
            label = std::max(label, node.label);
        }
        left = upToGrid(left + widest + std::max(kColumnGap, label + kLabelGap));
    }
    return lefts;
}

} // namespace

QHash<QString, QPointF> layered(const CanvasGraph& graph) {
    Layers layers = makeLayers(graph);
    placeRows(layers);
    snapRows(layers);
    closeGaps(layers);
    const std::vector<qreal> lefts = columns(layers);
    QHash<QString, QPointF> positions;
    qreal bottom = 0;
    for (const LayerNode& node : layers.nodes) {
        if (node.dummy) continue;
        positions.insert(node.id, {lefts[static_cast<std::size_t>(node.layer)], node.top + kCanvasGrid});
        bottom = std::max(bottom, node.top + kCanvasGrid + roomOf(node));
    }
    qreal left = kCanvasGrid;
    for (const CanvasNode* node : layers.alone) {
        positions.insert(node->id, {left, bottom + kCanvasGrid});
        left = upToGrid(left + sizeOrUsual(*node).width() + kColumnGap);
    }
    return positions;
}

} // namespace tollgate::ui
