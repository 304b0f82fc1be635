package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.base.Roles;
import org.alongside.school.School;
import org.alongside.school.SchoolFacts;
import org.alongside.school.StaffRegister;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty portal: whoever reads the set-up code on the machine's console becomes the first
 * administrator; nobody else, and only once.
 */
@Service
public class SetUp {
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // nothing that looks like another

    private final Accounts accounts;
    private final Passwords passwords;
    private final StaffRegister staff;
    private final School school;
    private final Clock clock;
    private final String code = newCode();

    SetUp(Accounts accounts, Passwords passwords, StaffRegister staff, School school, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.staff = staff;
        this.school = school;
        this.clock = clock;
    }

    /** True until somebody has an account. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return accounts.count() == 0;
    }

    /** The lines for the machine's console; empty once set-up has begun. */
    @PreAuthorize("permitAll()")
    public List<String> consoleLines() {
        return isNeeded()
                ? List.of("This school is empty. Open the address above and type the set-up code " + code + ".")
                : List.of();
    }

    /**
     * Makes the first administrator.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @PreAuthorize("permitAll()") // the code is the right to do it
    @Transactional
    public void begin(String typedCode, String schoolName, FirstAdministrator administrator) {
        if (!MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                typedCode.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("identity.set-up.code.wrong");
        }
        if (schoolName.isBlank() || schoolName.length() > 120) {
            throw new IllegalArgumentException("identity.set-up.school.empty");
        }
        var hash = passwords.hashOf(administrator.password());
        // first of all, because it holds the school's row: of two who begin at the same moment the second waits here
        school.nameOnFirstStart(new SchoolFacts(schoolName.strip(), false, false, null, null));
        if (!isNeeded()) {
            throw new IllegalArgumentException("identity.set-up.already");
        }
        var person = staff.enter(administrator.title(), administrator.given(), administrator.family());
        var account = new Account(person, Usernames.checked(administrator.username()), hash, false, clock.instant());
        account.holdExactly(List.of(Roles.ADMIN), clock.instant());
        accounts.save(account);
    }

    /** What the first administrator types about themselves. */
    public record FirstAdministrator(String title, String given, String family, String username, String password) {
        @Override
        public String toString() {
            return "FirstAdministrator[" + username + "]";
        }
    }

    private static String newCode() {
        var random = new SecureRandom();
        return IntStream.range(0, 8)
                .mapToObj(i -> String.valueOf(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
