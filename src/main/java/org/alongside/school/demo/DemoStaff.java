package org.alongside.school.demo;

import java.util.ArrayList;
import java.util.List;
import org.alongside.school.PersonId;

/** Who of the staff teaches what. Teachers are known by their number, from 0; Miss Lowe and Ms Kowalczyk come first. */
final class DemoStaff {
    private static final List<String> DEPARTMENTS = departments();
    static final int TEACHERS = DEPARTMENTS.size();

    private DemoStaff() {}

    static PersonId teacher(int number) {
        return switch (number) {
            case 0 -> DemoCast.HANNAH_LOWE;
            case 1 -> DemoCast.EWA_KOWALCZYK;
            default -> DemoCast.id("teacher " + number);
        };
    }

    static List<Integer> teachersOf(String department) {
        var numbers = new ArrayList<Integer>();
        for (var number = 0; number < TEACHERS; number++) {
            if (DEPARTMENTS.get(number).equals(department)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Every form of Years 7 to 11 has its own tutor, who also teaches it PSHE. */
    static int tutorOf(DemoForm form) {
        return switch (form.name()) {
            case "9R" -> 0;
            case "9T" -> 1;
            default -> 2 + form.index();
        };
    }

    private static List<String> departments() {
        var all = new ArrayList<String>(List.of("RE", "Languages"));
        fill(all, "English", 9);
        fill(all, "Mathematics", 10);
        fill(all, "Science", 11);
        fill(all, "Geography", 5);
        fill(all, "History", 5);
        fill(all, "Languages", 4);
        fill(all, "PE", 5);
        fill(all, "RE", 4);
        fill(all, "Computing", 5);
        fill(all, "Art", 6);
        fill(all, "Performing arts", 7);
        fill(all, "Social sciences", 4);
        return List.copyOf(all);
    }

    private static void fill(List<String> all, String department, int count) {
        for (var i = 0; i < count; i++) {
            all.add(department);
        }
    }
}
