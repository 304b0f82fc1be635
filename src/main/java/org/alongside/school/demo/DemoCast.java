package org.alongside.school.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.school.PersonId;

/** The named people of the demo school, by the ids that every chapter of the story uses. All are invented. */
public final class DemoCast {
    /** Mrs Farah Siddiqui, designated safeguarding lead. */
    public static final PersonId FARAH_SIDDIQUI = id("farah.siddiqui");
    /** Mr Tom Blake, deputy designated safeguarding lead. */
    public static final PersonId TOM_BLAKE = id("tom.blake");
    /** Dr Grace Adeyemi, headteacher. */
    public static final PersonId GRACE_ADEYEMI = id("grace.adeyemi");
    /** Mr Daniel Price, coordinator of the mentoring scheme. */
    public static final PersonId DANIEL_PRICE = id("daniel.price");
    /** Miss Hannah Lowe, teacher, leads PSHE; tutor of 9R. */
    public static final PersonId HANNAH_LOWE = id("hannah.lowe");
    /** Ms Abena Osei, the adult next door while pairs meet; has no lessons. */
    public static final PersonId ABENA_OSEI = id("abena.osei");
    /** Mr James Hart, learning mentor, the second adult next door; has no lessons. */
    public static final PersonId JAMES_HART = id("james.hart");
    /** Ms Ewa Kowalczyk, head of year, teacher; tutor of 9T. */
    public static final PersonId EWA_KOWALCZYK = id("ewa.kowalczyk");
    /** Mrs Carol Whittle, the office, administrator. */
    public static final PersonId CAROL_WHITTLE = id("carol.whittle");
    /** Mr Ian Marsh, safeguarding clerk. */
    public static final PersonId IAN_MARSH = id("ian.marsh");

    /** Mentor, Year 12. */
    public static final PersonId AMARA_OKAFOR = id("amara.okafor");
    /** Mentor, Year 12. */
    public static final PersonId ZOFIA_NOWAK = id("zofia.nowak");
    /** Mentor, Year 13. */
    public static final PersonId CALLUM_REID = id("callum.reid");
    /** Mentor, Year 13. */
    public static final PersonId PRIYA_RAMAN = id("priya.raman");
    /** Mentor, Year 12. */
    public static final PersonId HAMZA_QURESHI = id("hamza.qureshi");
    /** Mentor, Year 12. */
    public static final PersonId TOMOS_PRITCHARD = id("tomos.pritchard");
    /** Mentor, Year 13. */
    public static final PersonId JAMIE_FLETCHER = id("jamie.fletcher");

    /** Mentee, 8K. */
    public static final PersonId IDRIS_HASSAN = id("idris.hassan");
    /** Mentee, 7T. */
    public static final PersonId FREYA_LINDQVIST = id("freya.lindqvist");
    /** Mentee, 7K. */
    public static final PersonId KOFI_MENSAH = id("kofi.mensah");
    /** Mentee, 9B. */
    public static final PersonId NIAMH_DOHERTY = id("niamh.doherty");
    /** Mentee, 9R. */
    public static final PersonId MATEUSZ_ZIELINSKI = id("mateusz.zielinski");
    /** Mentee, 8B. */
    public static final PersonId SASHA_BONDAR = id("sasha.bondar");
    /** Mentee, 7R. */
    public static final PersonId TARIQ_CHOWDHURY = id("tariq.chowdhury");
    /** Mentee, 10R. */
    public static final PersonId SUNIL_RAI = id("sunil.rai");
    /** Mentee, 9T. */
    public static final PersonId TIA_CAMPBELL = id("tia.campbell");
    /** Mentee, 8T. */
    public static final PersonId AALIYAH_BEGUM = id("aaliyah.begum");

    private static final List<PersonId> NAMED_MENTORS = List.of(
            AMARA_OKAFOR, ZOFIA_NOWAK, CALLUM_REID, PRIYA_RAMAN, HAMZA_QURESHI, TOMOS_PRITCHARD, JAMIE_FLETCHER);
    private static final List<PersonId> NAMED_MENTEES = List.of(
            IDRIS_HASSAN,
            FREYA_LINDQVIST,
            KOFI_MENSAH,
            NIAMH_DOHERTY,
            MATEUSZ_ZIELINSKI,
            SASHA_BONDAR,
            TARIQ_CHOWDHURY,
            SUNIL_RAI,
            TIA_CAMPBELL,
            AALIYAH_BEGUM);

    private DemoCast() {}

    /**
     * Pupils of Years 12 and 13 for a scheme, the named ones first; a longer list begins with the shorter one.
     *
     * @param count 0 to 300
     */
    public static List<PersonId> mentors(int count) {
        return first(count, NAMED_MENTORS, DemoForms.SIXTH);
    }

    /**
     * Pupils of Year 11, who can be mentors of the next scheme; a longer list begins with the shorter one.
     *
     * @param count 0 to 100
     */
    public static List<PersonId> nextMentors(int count) {
        return first(
                count,
                List.of(),
                DemoForms.MAIN.stream().filter(it -> it.year() == 11).toList());
    }

    /**
     * Pupils of Years 7 to 10 for a scheme, the named ones first; a longer list begins with the shorter one.
     *
     * @param count 0 to 300
     */
    public static List<PersonId> mentees(int count) {
        var forms = DemoForms.MAIN.stream().filter(it -> it.year() <= 10).toList();
        return first(count, NAMED_MENTEES, forms);
    }

    /** A pupil of Years 7 to 10 and one of the sixth form, who have no part in the scheme. */
    public static List<PersonId> withoutPart() {
        return List.of(mentees(200).getLast(), mentors(200).getLast());
    }

    /**
     * Teachers with lessons, none of them named here except Miss Lowe and Ms Kowalczyk, who come first.
     *
     * @param count 0 to 77
     */
    public static List<PersonId> teachers(int count) {
        if (count < 0 || count > DemoStaff.TEACHERS) {
            throw new IllegalArgumentException("There are 0 to " + DemoStaff.TEACHERS + " teachers, not " + count);
        }
        return Stream.iterate(0, it -> it + 1)
                .limit(count)
                .map(DemoStaff::teacher)
                .toList();
    }

    private static List<PersonId> first(int count, List<PersonId> named, List<DemoForm> forms) {
        if (count < 0 || count > 300) {
            throw new IllegalArgumentException("A list of 0 to 300 pupils, not " + count);
        }
        // seats from the back, where nobody named sits, and one of each form before a second
        var others = Stream.iterate(0, it -> it + 1).map(it -> {
            var form = forms.get(it % forms.size());
            return pupil(form, form.seats() - it / forms.size());
        });
        return Stream.concat(named.stream(), others).limit(count).toList();
    }

    static PersonId pupil(DemoForm form, int seat) {
        return id("pupil " + form.name() + " " + seat);
    }

    static PersonId id(String key) {
        return new PersonId(UUID.nameUUIDFromBytes(("demo:" + key).getBytes(StandardCharsets.UTF_8)));
    }
}
