package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CaseWorkTests extends CaseScene {
    @Autowired
    CaseDuties duties;

    @Autowired
    CaseFacts facts;

    @Autowired
    CasePeople persons;

    @Autowired
    CaseActions actions;

    @Autowired
    CaseMoves moves;

    @Autowired
    CaseMeetings meetings;

    private List<OpenEntry> entries(CaseId id) throws Exception {
        return as(dsl, () -> chronology.read(id));
    }

    private static Facts facts(long version, Fact fact, String words) {
        return new Facts(Set.of(), Map.of(fact, Narrative.of(words)), null, null, version);
    }

    @Test
    void anotherPersonOfTheRegisterUnderTheSameKeyIsInTheCaseToo() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        for (var person : List.of(mentor.id(), mentor.id(), head.id())) {
            as(dsl, () -> {
                persons.put(key, id, person, null, Set.of(CaseRole.WITNESS), null);
                return null;
            });
        }
        assertThat(as(dsl, () -> persons.of(id)))
                .extracting(PersonInCase::person)
                .containsExactlyInAnyOrder(mentor.id(), head.id());
    }

    @Test
    void somebodyElseUnderTheSameKeyIsInTheCaseToo() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        for (var name : List.of("Mx Demo", "Mx Demo", "Mx Demo-Smith")) {
            as(dsl, () -> {
                persons.put(key, id, null, Narrative.of(name), Set.of(CaseRole.WITNESS), null);
                return null;
            });
        }
        assertThat(as(dsl, () -> persons.of(id)))
                .extracting(it -> it.name().disclose())
                .containsExactlyInAnyOrder("Mx Demo", "Mx Demo-Smith");
    }

    @Test
    void ofTwoWhoChangeWhatIsKnownTheSecondSeesBothVersions() throws Exception {
        var id = started();
        as(dsl, () -> facts.change(UUID.randomUUID(), id, facts(0, Fact.NICKNAMES, "Tee")));
        assertThatExceptionOfType(FactsChanged.class)
                .isThrownBy(() -> as(deputy, () -> facts.change(UUID.randomUUID(), id, facts(0, Fact.PLACES, "Pool"))))
                .satisfies(it -> {
                    assertThat(it.theirs().text(Fact.NICKNAMES)).isEqualTo("Tee");
                    assertThat(it.theirs().changedBy()).isEqualTo("Mrs Siddiqui");
                });
        var theirs = as(deputy, () -> facts.of(id));
        as(deputy, () -> facts.change(UUID.randomUUID(), id, facts(theirs.version(), Fact.NICKNAMES, "Tee, T")));
        assertThat(entries(id).stream()
                        .flatMap(it -> it.words(PartKind.ACCOUNT).stream())
                        .map(Narrative::disclose))
                .containsSubsequence("Also called: Tee", "Also called: Tee, T");
    }

    @Test
    void oneChildMayBeHarmedAndAllegedAndLeavingStaysInTheRecord() throws Exception {
        var id = started();
        as(dsl, () -> {
            persons.put(UUID.randomUUID(), id, mentor.id(), null, Set.of(CaseRole.HARMED, CaseRole.ALLEGED), null);
            persons.put(UUID.randomUUID(), id, mentor.id(), null, Set.of(CaseRole.WITNESS), null);
            return null;
        });
        var one = as(dsl, () -> persons.of(id));
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().roles()).containsExactly(CaseRole.WITNESS);
        as(dsl, () -> {
            persons.takeOut(id, one.getFirst().id());
            return null;
        });
        assertThat(as(dsl, () -> persons.of(id))).isEmpty();
        assertThat(entries(id).stream()
                        .flatMap(it -> it.words(PartKind.OUTCOME).stream())
                        .map(Narrative::disclose))
                .anyMatch(it -> it.endsWith("harmed, alleged to have harmed"))
                .anyMatch(it -> it.endsWith("not part of it any more"));
    }

    @Test
    void anActionIsSetAndDoneOnceAndBothAreEntries() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(dsl, () -> {
                actions.add(
                        key,
                        id,
                        Task.PHONE,
                        Narrative.of("Mum"),
                        deputy.id(),
                        LocalDate.now().plusDays(3));
                return null;
            });
        }
        var action = as(dsl, () -> actions.of(id));
        assertThat(action).hasSize(1);
        assertThat(as(dsl, () -> actions.due(LocalDate.now().plusDays(3)))).hasSize(1);
        assertThat(as(deputy, () -> actions.done(action.getFirst().id()))).isTrue();
        assertThat(as(dsl, () -> actions.done(action.getFirst().id()))).isFalse();
        assertThat(entries(id))
                .filteredOn(it -> it.row().kind() == EntryKind.ACTION)
                .hasSize(2);
    }

    @Test
    void aSecondRecordGoesOnInTheFirstAndNothingIsLost() throws Exception {
        var first = started();
        var second = started();
        as(dsl, () -> {
            persons.put(
                    UUID.randomUUID(), second, null, Narrative.of("Uncle"), Set.of(CaseRole.ADULT_OF_CONCERN), null);
            actions.add(
                    UUID.randomUUID(),
                    second,
                    Task.CHECK,
                    Narrative.of("the address"),
                    dsl.id(),
                    LocalDate.now().plusDays(1));
            moves.merge(UUID.randomUUID(), second, first, Narrative.of("same child"));
            return null;
        });
        var row = as(dsl, () -> files.require(second));
        assertThat(row.status()).isEqualTo(CaseStatus.MERGED);
        assertThat(row.mergedInto()).isEqualTo(first);
        assertThat(as(dsl, () -> persons.of(first)).getFirst().name().disclose())
                .isEqualTo("Uncle");
        assertThat(as(dsl, () -> actions.of(first)).getFirst().words().disclose())
                .isEqualTo("the address");
        assertThat(as(dsl, () -> moves.mergedInto(first)))
                .extracting(CaseRow::id)
                .containsExactly(second);
        for (var id : List.of(first, second)) {
            assertThat(as(dsl, () -> chronology.verify(id)).intact()).isTrue();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    moves.merge(UUID.randomUUID(), first, first, Narrative.of("itself"));
                    return null;
                }))
                .withMessage("safeguarding.case.merge.not-these");
    }

    @Test
    void noCaseIsStrandedWhenALeadGoes() throws Exception {
        var gone = Cast.staff(main, "Mr", "Gone", Roles.DEPUTY_DSL);
        var id = as(gone, () -> files.start(aboutPupil()));
        assertThat(as(dsl, () -> moves.stranded())).isEmpty();
        gone.leave(main);
        assertThat(as(dsl, () -> moves.stranded())).extracting(CaseRow::id).containsExactly(id);
        assertThat(as(dsl, () -> moves.takeStranded())).isEqualTo(1);
        assertThat(as(dsl, () -> files.require(id)).leadName()).isEqualTo("Mrs Siddiqui");
        as(dsl, () -> {
            moves.handOver(UUID.randomUUID(), id, deputy.id(), Narrative.of("you know her"));
            return null;
        });
        assertThat(as(dsl, () -> files.require(id)).lead()).isEqualTo(deputy.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    moves.handOver(UUID.randomUUID(), id, head.id(), Narrative.of("no"));
                    return null;
                }));
    }

    @Test
    void whoFollowsALeadGetsTheirCasesAndActionsAndNothingThatTheyMayNotRead() throws Exception {
        var leaving = Cast.staff(main, "Mr", "Gone", Roles.DEPUTY_DSL);
        var id = as(leaving, () -> files.start(aboutPupil()));
        as(leaving, () -> {
            actions.add(
                    UUID.randomUUID(),
                    id,
                    Task.PHONE,
                    null,
                    leaving.id(),
                    LocalDate.now().plusDays(1));
            return null;
        });
        assertThat(duties.restOn(leaving.id())).isTrue();
        duties.handOver(leaving.id(), head.id());
        assertThat(as(dsl, () -> files.require(id)).lead()).isEqualTo(leaving.id());
        duties.handOver(leaving.id(), dsl.id());
        duties.handOver(leaving.id(), dsl.id());
        assertThat(duties.restOn(leaving.id())).isFalse();
        assertThat(duties.restOn(dsl.id())).isTrue();
        assertThat(as(dsl, () -> files.require(id)).leadName()).isEqualTo("Mrs Siddiqui");
        assertThat(as(dsl, () -> chronology.rows(id)).stream().filter(it -> it.kind() == EntryKind.HANDED_OVER))
                .hasSize(1);
        assertThat(as(dsl, () -> chronology.verify(id))).isInstanceOf(Verdict.Intact.class);
        leaving.leave(main);
    }

    @Test
    void aCaseClosesWithAReasonOnceNothingIsToDo() throws Exception {
        var id = started();
        as(dsl, () -> {
            actions.add(
                    UUID.randomUUID(),
                    id,
                    Task.PHONE,
                    null,
                    dsl.id(),
                    LocalDate.now().plusDays(1));
            return null;
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    moves.close(UUID.randomUUID(), id, Narrative.of("done"));
                    return null;
                }))
                .withMessage("safeguarding.case.close.actions");
        as(dsl, () -> {
            actions.done(actions.of(id).getFirst().id());
            moves.close(UUID.randomUUID(), id, Narrative.of("done"));
            return null;
        });
        assertThat(as(dsl, () -> files.require(id)).status()).isEqualTo(CaseStatus.CLOSED);
        as(dsl, () -> {
            moves.reopen(UUID.randomUUID(), id, Narrative.of("again"));
            return null;
        });
        assertThat(as(dsl, () -> files.require(id)).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void aWorryComesIntoACaseOnceInItsOwnWordsAndNotWhereMorePeopleRead() throws Exception {
        var id = started();
        var worry = UUID.randomUUID();
        var origin = new Origin(
                worry,
                "KT4-72",
                "a mentor",
                PartKind.CHILD_WORDS,
                Narrative.of("please don’t tell"),
                null,
                List.of(),
                Instant.now(),
                Track.LEADS,
                null);
        as(dsl, () -> files.add(id, origin));
        as(dsl, () -> files.add(id, origin));
        assertThat(entries(id)).hasSize(2);
        assertThat(entries(id)
                        .getLast()
                        .words(PartKind.CHILD_WORDS)
                        .orElseThrow()
                        .disclose())
                .isEqualTo("please don’t tell");
        var adults = new Origin(
                UUID.randomUUID(),
                "KT4-73",
                "a mentor",
                PartKind.ACCOUNT,
                Narrative.of("x"),
                null,
                List.of(),
                Instant.now(),
                Track.HEAD,
                null);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(dsl, () -> files.add(id, adults)));
    }

    @Test
    void aMeetingIsOneEntryWithWhoCame() throws Exception {
        var id = started();
        var entry = NewEntry.of(EntryKind.MEETING, justNow(), Narrative.of("plan"));
        var came = List.of(
                new Attendance("Police", Attendance.Came.ABSENT), new Attendance("Early Help", Attendance.Came.CAME));
        as(dsl, () -> meetings.held(id, entry, came));
        as(dsl, () -> meetings.held(id, entry, came));
        assertThat(entries(id).getLast().words(PartKind.PRESENT).orElseThrow().disclose())
                .isEqualTo("Police: did not come\nEarly Help: came");
        assertThat(safeguarding
                        .sql("select count(*) from case_attendance")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(as(dsl, () -> chronology.verify(id))).isEqualTo(new Verdict.Intact(2));
    }

    @Test
    void aMeetingOfWhichTheChildWasNotToldStandsOutUntilItIs() throws Exception {
        var id = started();
        as(dsl, () -> chronology.append(id, EntryKind.MEETING, Narrative.of("plan"), justNow()));
        var told = new NewEntry(
                UUID.randomUUID(),
                EntryKind.DECISION,
                justNow(),
                List.of(
                        new Part(PartKind.OUTCOME, Narrative.of("refer")),
                        new Part(PartKind.TOLD, Narrative.of("by me"))),
                null,
                null);
        as(dsl, () -> chronology.append(id, told));
        assertThat(as(dsl, () -> chronology.untold(id))).containsExactly(2L);
        as(dsl, () -> chronology.append(id, EntryKind.TOLD, Narrative.of("in the library"), justNow()));
        assertThat(as(dsl, () -> chronology.untold(id))).isEmpty();
    }

    @Test
    void aPageOfALongChronologyIsAPage() throws Exception {
        var id = started();
        for (int i = 0; i < 9; i++) {
            added(id, "entry");
        }
        var latest = as(dsl, () -> chronology.latest(id, Long.MAX_VALUE, 4));
        assertThat(latest).extracting(it -> it.row().place()).containsExactly(10L, 9L, 8L, 7L);
        assertThat(as(dsl, () -> chronology.latest(id, 7, 4)))
                .extracting(it -> it.row().place())
                .containsExactly(6L, 5L, 4L, 3L);
    }

    private void asked(UUID key, CaseId id, String words) throws Exception {
        as(dsl, () -> {
            actions.add(
                    key,
                    id,
                    Task.PHONE,
                    Narrative.of(words),
                    deputy.id(),
                    LocalDate.now().plusDays(3));
            return null;
        });
    }

    @Test
    void anActionThatWasChangedUnderTheSameKeyIsSetToo() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        asked(key, id, "Mum");
        asked(key, id, "Dad");
        asked(key, id, "Dad");
        assertThat(as(dsl, () -> actions.of(id)))
                .extracting(it -> java.util.Objects.requireNonNull(it.words()).disclose())
                .containsExactlyInAnyOrder("Mum", "Dad");
    }

    @Test
    void everyOpenActionGoesOnInTheFirstHoweverManyThereAre() throws Exception {
        var first = started();
        var second = started();
        for (int i = 0; i < 31; i++) {
            asked(UUID.randomUUID(), second, "Number " + i);
        }
        as(dsl, () -> {
            moves.merge(UUID.randomUUID(), second, first, Narrative.of("same child"));
            return null;
        });
        assertThat(safeguarding
                        .sql("select count(*) from case_action where case_id = :id and done_at is null")
                        .param("id", first.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(31);
    }
}
