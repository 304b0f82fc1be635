package org.alongside.school.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rooms: those in which lessons are, by department, and those quiet enough for two people to talk. */
final class DemoRooms {
    static final String HALL = "Main hall";

    /** How many pairs may meet in each at the same time. */
    static final Map<String, Integer> DISCREET = Map.ofEntries(
            Map.entry("Library, quiet room 1", 1),
            Map.entry("Library, quiet room 2", 1),
            Map.entry("Library, quiet room 3", 1),
            Map.entry("Library gallery", 3),
            Map.entry("Harbour room", 3),
            Map.entry("Garden room", 2),
            Map.entry("G3", 1),
            Map.entry("G4", 1),
            Map.entry("G6", 1),
            Map.entry("G8", 1),
            Map.entry("G14", 1),
            Map.entry("Quiet prayer room", 1),
            Map.entry("Careers room", 1),
            Map.entry("Music practice room 1", 1),
            Map.entry("Music practice room 2", 1),
            Map.entry("Music practice room 3", 1),
            Map.entry("Sixth-form study 1", 2),
            Map.entry("Sixth-form study 2", 2),
            Map.entry("Meeting room, first floor", 1),
            Map.entry("Learning support 2", 1));

    static final List<DemoRoom> CLASSROOMS = classrooms();

    private DemoRooms() {}

    /**
     * A room for lessons.
     *
     * @param general whether any subject can be taught in it
     */
    record DemoRoom(String name, String department, boolean general) {}

    private static List<DemoRoom> classrooms() {
        var all = new ArrayList<DemoRoom>();
        numbered(all, "E", 7, "English");
        numbered(all, "M", 7, "Mathematics");
        for (var number = 10; number <= 16; number++) {
            all.add(new DemoRoom("B" + number, number < 13 ? "Geography" : "History", true));
        }
        numbered(all, "L", 4, "Languages");
        numbered(all, "IT", 3, "Computing");
        for (var number = 1; number <= 9; number++) {
            all.add(new DemoRoom("Lab " + number, "Science", true));
        }
        for (var name : List.of("Studio 1", "Studio 2", "Studio 3", "Workshop 1", "Workshop 2")) {
            all.add(new DemoRoom(name, "Art", name.startsWith("Studio")));
        }
        all.add(new DemoRoom("Music room", "Performing arts", true));
        all.add(new DemoRoom("Drama studio", "Performing arts", true));
        for (var name : List.of("Sports hall", "Gym", "Field", "Courts")) {
            all.add(new DemoRoom(name, "PE", false));
        }
        return List.copyOf(all);
    }

    private static void numbered(List<DemoRoom> all, String letters, int count, String department) {
        for (var number = 1; number <= count; number++) {
            all.add(new DemoRoom(letters + number, department, true));
        }
    }
}
