package org.alongside.school.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;

/** The 1,500 pupils and 120 members of staff. Names and forms are the same in every year; ages follow the year. */
final class DemoPeople {
    private static final int STAFF = 120;

    private static final Map<String, Named> NAMED_PUPILS = Stream.of(
                    new Named(DemoCast.AMARA_OKAFOR, "12A", new DemoName("Amara", "Okafor", true)),
                    new Named(DemoCast.ZOFIA_NOWAK, "12B", new DemoName("Zofia", "Nowak", true)),
                    new Named(DemoCast.HAMZA_QURESHI, "12C", new DemoName("Hamza", "Qureshi", false)),
                    new Named(DemoCast.TOMOS_PRITCHARD, "12D", new DemoName("Tomos", "Pritchard", false)),
                    new Named(DemoCast.CALLUM_REID, "13A", new DemoName("Callum", "Reid", false)),
                    new Named(DemoCast.PRIYA_RAMAN, "13B", new DemoName("Priya", "Raman", true)),
                    new Named(DemoCast.JAMIE_FLETCHER, "13C", new DemoName("James", "Fletcher", false, "Jamie", null)),
                    new Named(DemoCast.IDRIS_HASSAN, "8K", new DemoName("Idris", "Hassan", false)),
                    new Named(DemoCast.FREYA_LINDQVIST, "7T", new DemoName("Freya", "Lindqvist", true)),
                    new Named(DemoCast.KOFI_MENSAH, "7K", new DemoName("Kofi", "Mensah", false)),
                    new Named(DemoCast.NIAMH_DOHERTY, "9B", new DemoName("Niamh", "Doherty", true)),
                    new Named(DemoCast.MATEUSZ_ZIELINSKI, "9R", new DemoName("Mateusz", "Zieliński", false)),
                    new Named(DemoCast.SASHA_BONDAR, "8B", new DemoName("Oleksandra", "Bondar", true, "Sasha", null)),
                    new Named(DemoCast.TARIQ_CHOWDHURY, "7R", new DemoName("Tariq", "Chowdhury", false)),
                    new Named(DemoCast.SUNIL_RAI, "10R", new DemoName("Sunil", "Rai", false)),
                    new Named(DemoCast.TIA_CAMPBELL, "9T", new DemoName("Tia", "Campbell", true)),
                    new Named(DemoCast.AALIYAH_BEGUM, "8T", new DemoName("Aaliyah", "Begum", true)))
            .collect(toMap(Named::formOrTitle, it -> it));

    private static final List<Named> NAMED_STAFF = List.of(
            new Named(DemoCast.FARAH_SIDDIQUI, "Mrs", new DemoName("Farah", "Siddiqui", true)),
            new Named(DemoCast.TOM_BLAKE, "Mr", new DemoName("Thomas", "Blake", false, "Tom", null)),
            new Named(DemoCast.GRACE_ADEYEMI, "Dr", new DemoName("Grace", "Adeyemi", true)),
            new Named(DemoCast.DANIEL_PRICE, "Mr", new DemoName("Daniel", "Price", false)),
            new Named(DemoCast.HANNAH_LOWE, "Miss", new DemoName("Hannah", "Lowe", true)),
            new Named(DemoCast.EWA_KOWALCZYK, "Ms", new DemoName("Ewa", "Kowalczyk", true)),
            new Named(DemoCast.ABENA_OSEI, "Ms", new DemoName("Abena", "Osei", true)),
            new Named(DemoCast.JAMES_HART, "Mr", new DemoName("James", "Hart", false)),
            new Named(DemoCast.CAROL_WHITTLE, "Mrs", new DemoName("Carol", "Whittle", true)),
            new Named(DemoCast.IAN_MARSH, "Mr", new DemoName("Ian", "Marsh", false)));

    private final Random random = new Random(7_2026);
    private final DemoNames names = new DemoNames(1_500, namesInUse());
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final int startYear;

    private record Named(PersonId id, String formOrTitle, DemoName name) {}

    private DemoPeople(int startYear) {
        this.startYear = startYear;
    }

    /** Staff first, then pupils by form and seat. */
    static List<DemoPerson> in(int startYear) {
        var people = new DemoPeople(startYear);
        return Stream.concat(people.staff().stream(), people.pupils().stream()).toList();
    }

    private List<DemoPerson> staff() {
        var staff = new ArrayList<DemoPerson>();
        NAMED_STAFF.forEach(it -> staff.add(staff(it.id(), it.formOrTitle(), it.name())));
        for (var teacher = 2; teacher < DemoStaff.TEACHERS; teacher++) {
            staff.add(anybody(DemoStaff.teacher(teacher)));
        }
        while (staff.size() < STAFF) {
            staff.add(anybody(DemoCast.id("staff " + staff.size())));
        }
        return staff;
    }

    private DemoPerson anybody(PersonId id) {
        var name = names.next();
        var titles = name.girl() ? List.of("Mrs", "Miss", "Ms", "Ms", "Dr") : List.of("Mr", "Mr", "Mr", "Mr", "Dr");
        return staff(id, random.nextInt(50) == 0 ? "Mx" : titles.get(random.nextInt(titles.size())), name);
    }

    private DemoPerson staff(PersonId id, String title, DemoName name) {
        var letters = DemoName.plain(name.usedFamily()).replace("-", "") + "xx";
        var stem =
                (DemoName.plain(name.usedGiven()).substring(0, 1) + letters.substring(0, 2)).toUpperCase(Locale.ROOT);
        var code = stem;
        for (var i = 2; !codes.add(code); i++) {
            code = stem + i;
        }
        return new DemoPerson(id, PersonKind.STAFF, null, code, title, name, null, null, address(name), null);
    }

    private List<DemoPerson> pupils() {
        var pupils = new ArrayList<DemoPerson>();
        var serials = new int[14];
        for (var form : DemoForms.all().toList()) {
            for (var seat = 1; seat <= form.seats(); seat++) {
                var named = seat == 1 ? NAMED_PUPILS.get(form.name()) : null;
                var id = named == null ? DemoCast.pupil(form, seat) : named.id();
                var name = named == null ? nameBeside(pupils) : named.name();
                var year = form.year();
                var upn = DemoUpn.of(2001 + random.nextInt(9), startYear - year, ++serials[year]);
                var born =
                        LocalDate.of(startYear - year - 5, Month.SEPTEMBER, 1).plusDays(random.nextInt(365));
                pupils.add(new DemoPerson(
                        id, PersonKind.PUPIL, upn, null, null, name, year, form.name(), address(name), born));
            }
        }
        return pupils;
    }

    /** One pupil in twelve has an older or younger brother or sister here. */
    private DemoName nameBeside(List<DemoPerson> pupils) {
        if (pupils.size() < 300 || random.nextInt(12) > 0) {
            return names.next();
        }
        var other = pupils.get(random.nextInt(pupils.size() - 250));
        var named = NAMED_PUPILS.values().stream().anyMatch(it -> it.id().equals(other.id()));
        return named ? names.next() : names.sibling(other.name());
    }

    private String address(DemoName name) {
        var stem = DemoName.plain(name.usedGiven()) + "." + DemoName.plain(name.usedFamily());
        var address = stem;
        for (var i = 2; !addresses.add(address); i++) {
            address = stem + i;
        }
        return address + "@saltmarsh.example";
    }

    private static Set<String> namesInUse() {
        return Stream.concat(NAMED_PUPILS.values().stream(), NAMED_STAFF.stream())
                .map(it -> it.name().usedGiven() + " " + it.name().usedFamily())
                .collect(toSet());
    }
}
