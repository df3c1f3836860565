// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/layers.h"

#include <algorithm>
#include <functional>
#include <set>

namespace tollgate::ui {

namespace {

constexpr int kSweeps = 8;

using Links = std::vector<std::vector<int>>;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

// The successors of each node by index, in the order of its ports; each only once.
Links linksOf(const CanvasGraph& graph) {
    QHash<QString, int> index;
    for (int i = 0; i < graph.nodes.size(); ++i) index.insert(graph.nodes[i].id, i);
    Links links(static_cast<std::size_t>(graph.nodes.size()));
    for (const CanvasEdge& edge : graph.edges) {
        const int from = index.value(edge.from, -1), to = index.value(edge.to, -1);
        if (from < 0 || to < 0 || from == to) continue;
        std::vector<int>& list = links[at(from)];
        if (std::find(list.begin(), list.end(), to) == list.end()) list.push_back(to);
    }
    return links;
}

// Words are about this wide; fonts are not asked, so that a layout is the same everywhere.
constexpr qreal kLetter = 7;

// How much room the words on the edges out of each node want.
void addLabels(const CanvasGraph& graph, const std::vector<int>& place, Layers& layers) {
    for (const CanvasEdge& edge : graph.edges)
        for (std::size_t i = 0; i < place.size(); ++i)
            if (place[i] >= 0 && graph.nodes[static_cast<qsizetype>(i)].id == edge.from)
                layers.nodes[at(place[i])].label =
                    std::max(layers.nodes[at(place[i])].label, kLetter * static_cast<qreal>(edge.label.size()));
}

// Takes out what closes a circle, so that the rest is one direction.
void cutCircles(Links& links) {
    std::vector<int> state(links.size(), 0); // 0 unseen, 1 on the way, 2 done
    const std::function<void(int)> visit = [&](int node) {
        state[at(node)] = 1;
        std::vector<int>& list = links[at(node)];
        for (std::size_t i = 0; i < list.size();) {
            const int next = list[i];
            if (state[at(next)] == 1) {
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
                continue;
            }
            if (state[at(next)] == 0) visit(next);
            ++i;
        }
        state[at(node)] = 2;
    };
    for (std::size_t i = 0; i < links.size(); ++i)
        if (state[i] == 0) visit(static_cast<int>(i));
}

// Longest way to an end, per node.
std::vector<int> heights(const Links& links) {
    std::vector<int> height(links.size(), -1);
    const std::function<int(int)> measure = [&](int node) {
        if (height[at(node)] >= 0) return height[at(node)];
        int most = 0;
        for (const int next : links[at(node)]) most = std::max(most, measure(next) + 1);
        return height[at(node)] = most;
    };
    for (std::size_t i = 0; i < links.size(); ++i) measure(static_cast<int>(i));
    return height;
}

void link(Layers& layers, int from, int to) {
    layers.nodes[at(from)].out.push_back(to);
    layers.nodes[at(to)].in.push_back(from);
}

// An edge over several layers gets a placeholder in each between.
void connectThrough(Layers& layers, int from, int to) {
    int before = from;
    const int last = layers.nodes[at(to)].layer;
    for (int layer = layers.nodes[at(from)].layer + 1; layer < last; ++layer) {
        layers.nodes.push_back({{}, {1, 1}, true, layer, {}, {}, 0, 0});
        const int dummy = static_cast<int>(layers.nodes.size()) - 1;
        link(layers, before, dummy);
        before = dummy;
    }
    link(layers, before, to);
}

// The first order: as a walk from the left meets them.
void orderByWalk(Layers& layers) {
    std::vector<bool> seen(layers.nodes.size(), false);
    const std::function<void(int)> visit = [&](int node) {
        if (seen[at(node)]) return;
        seen[at(node)] = true;
        layers.order[at(layers.nodes[at(node)].layer)].push_back(node);
        for (const int next : layers.nodes[at(node)].out) visit(next);
    };
    for (std::size_t i = 0; i < layers.nodes.size(); ++i)
        if (layers.nodes[i].in.empty()) visit(static_cast<int>(i));
    for (std::size_t i = 0; i < layers.nodes.size(); ++i) visit(static_cast<int>(i));
}

void sweep(Layers& layers, bool from_left) {
    std::vector<double> place(layers.nodes.size(), 0);
    for (const std::vector<int>& layer : layers.order)
        for (std::size_t i = 0; i < layer.size(); ++i) place[at(layer[i])] = static_cast<double>(i);
    const std::size_t count = layers.order.size();
    for (std::size_t step = 1; step < count; ++step) {
        std::vector<int>& layer = layers.order[from_left ? step : count - 1 - step];
        std::vector<double> middle(layers.nodes.size(), 0);
        for (const int node : layer) {
            const std::vector<int>& beside = from_left ? layers.nodes[at(node)].in : layers.nodes[at(node)].out;
            double sum = 0;
            for (const int other : beside) sum += place[at(other)];
            middle[at(node)] = beside.empty() ? place[at(node)] : sum / static_cast<double>(beside.size());
        }
        std::sort(layer.begin(), layer.end(), [&](int a, int b) {
            return std::pair(middle[at(a)], place[at(a)]) < std::pair(middle[at(b)], place[at(b)]);
        });
        for (std::size_t i = 0; i < layer.size(); ++i) place[at(layer[i])] = static_cast<double>(i);
    }
}

// Crossings between a layer and the next: inversions in the order of their ends, counted with a tree of sums.
int crossingsAfter(const Layers& layers, std::size_t layer) {
    const std::vector<int>& right = layers.order[layer + 1];
    std::vector<int> place(layers.nodes.size(), 0);
    for (std::size_t i = 0; i < right.size(); ++i) place[at(right[i])] = static_cast<int>(i);
    std::vector<int> tree(right.size() + 1, 0);
    int met = 0, crossed = 0;
    for (const int node : layers.order[layer]) {
        std::vector<int> ends;
        for (const int next : layers.nodes[at(node)].out) ends.push_back(place[at(next)]);
        std::sort(ends.begin(), ends.end());
        for (const int end : ends) {
            int not_above = 0;
            for (int i = end + 1; i > 0; i -= i & -i) not_above += tree[at(i)];
            crossed += met - not_above;
        }
        for (const int end : ends) {
            for (int i = end + 1; i <= static_cast<int>(right.size()); i += i & -i) ++tree[at(i)];
            ++met;
        }
    }
    return crossed;
}

void untangle(Layers& layers) {
    auto best = layers.order;
    int least = crossings(layers);
    for (int i = 0; i < kSweeps && least > 0; ++i) {
        sweep(layers, i % 2 == 0);
        const int now = crossings(layers);
        if (now >= least) continue;
        least = now;
        best = layers.order;
    }
    layers.order = std::move(best);
}

} // namespace

QSizeF sizeOrUsual(const CanvasNode& node) {
    return node.size.isEmpty() ? QSizeF(200, 50) : node.size;
}

int crossings(const Layers& layers) {
    int sum = 0;
    for (std::size_t layer = 0; layer + 1 < layers.order.size(); ++layer) sum += crossingsAfter(layers, layer);
    return sum;
}

Layers makeLayers(const CanvasGraph& graph) {
    Links links = linksOf(graph);
    cutCircles(links);
    const std::vector<int> height = heights(links);
    std::vector<bool> linked(links.size(), false);
    int deepest = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!links[i].empty()) linked[i] = true;
        for (const int next : links[i]) linked[at(next)] = true;
        deepest = std::max(deepest, height[i]);
    }
    Layers layers;
    std::vector<int> place(links.size(), -1);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const CanvasNode& node = graph.nodes[static_cast<qsizetype>(i)];
        if (!linked[i]) {
            layers.alone.append(&node);
            continue;
        }
        place[i] = static_cast<int>(layers.nodes.size());
        const int layer = node.kind == StepKind::Entry ? 0 : deepest - height[i];
        layers.nodes.push_back({node.id, sizeOrUsual(node), false, layer, {}, {}, 0, 0});
    }
    addLabels(graph, place, layers);
    for (std::size_t i = 0; i < links.size(); ++i)
        for (const int next : links[i]) connectThrough(layers, place[i], place[at(next)]);
    layers.order.resize(layers.nodes.empty() ? 0 : at(deepest) + 1);
    orderByWalk(layers);
    untangle(layers);
    return layers;
}

} // namespace tollgate::ui
