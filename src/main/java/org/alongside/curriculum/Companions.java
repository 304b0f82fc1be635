package org.alongside.curriculum;

import java.util.List;
import java.util.Map;

/**
 * What stands beside the spiral: the way into it, the mentors' course, and what others have made.
 *
 * @param course modules by number
 * @param topics that the course must cover
 * @param resources in the order of the file
 */
record Companions(PrimaryBridge bridge, List<TrainingModule> course, List<String> topics, List<Resource> resources) {
    static final Companions NONE = new Companions(new PrimaryBridge(Map.of()), List.of(), List.of(), List.of());

    Companions {
        course = List.copyOf(course);
        topics = List.copyOf(topics);
        resources = List.copyOf(resources);
    }
}
