package org.alongside.mentoring.flow;

/** Nodes by distance: a binary heap that knows where each node is. */
final class NearestFirst {
    private final int levels;
    private final long[] distance;
    private final int[] heap;
    private final int[] position;
    private int size;
    private int end;

    NearestFirst(int nodes, int levels, long[] distance) {
        this.levels = levels;
        this.distance = distance;
        heap = new int[nodes];
        position = new int[nodes];
    }

    /** Starts anew; of nodes that are equally far, the one where the search ends comes first. */
    void clear(int end) {
        size = 0;
        this.end = end;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isSettled(int node) {
        return position[node] < 0;
    }

    /** Never to be offered: it is reached already. */
    void settle(int node) {
        position[node] = -1;
    }

    void offer(int node) {
        position[node] = size;
        heap[size++] = node;
        rise(node);
    }

    void rise(int node) {
        var at = position[node];
        while (at > 0) {
            var parent = heap[(at - 1) >> 1];
            if (!nearer(node, parent)) {
                break;
            }
            heap[at] = parent;
            position[parent] = at;
            at = (at - 1) >> 1;
        }
        heap[at] = node;
        position[node] = at;
    }

    int poll() {
        var nearest = heap[0];
        position[nearest] = -1;
        var last = heap[--size];
        if (size > 0) {
            fall(last);
        }
        return nearest;
    }

    private void fall(int node) {
        var at = 0;
        while (true) {
            var child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && nearer(heap[child + 1], heap[child])) {
                child++;
            }
            if (!nearer(heap[child], node)) {
                break;
            }
            heap[at] = heap[child];
            position[heap[at]] = at;
            at = child;
        }
        heap[at] = node;
        position[node] = at;
    }

    private boolean nearer(int one, int other) {
        for (int level = 0, here = one * levels, there = other * levels; level < levels; level++) {
            if (distance[here + level] != distance[there + level]) {
                return distance[here + level] < distance[there + level];
            }
        }
        // the number decides between equals, so that runs repeat
        return one == end || (other != end && one < other);
    }
}
