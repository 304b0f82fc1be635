package org.alongside.school.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.school.AdministrativeActs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the administrator sees of the folder, and decides about files that wait. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class RosterDrops {
    private static final int MOST = 10;

    private final DropBook book;
    private final RosterFolder folder;
    private final AdministrativeActs acts;

    RosterDrops(DropBook book, RosterFolder folder, AdministrativeActs acts) {
        this.book = book;
        this.folder = folder;
        this.acts = acts;
    }

    /** The folder's path on the machine. */
    String folder() {
        return folder.path().toString();
    }

    /** The last ten, the newest first. */
    List<Drop> latest() {
        return book.latest(MOST);
    }

    /**
     * Opens one that waits.
     *
     * @throws RosterRefused if it is not there any more or cannot be read
     */
    RosterFile open(Drop drop) {
        return RosterFile.open(drop.fileName(), path(drop));
    }

    private Path path(Drop drop) {
        var path = folder.place(Drop.State.WAITING).resolve(String.valueOf(drop.keptAs()));
        if (!Files.isRegularFile(path)) {
            throw new RosterRefused("drop-gone", drop.fileName());
        }
        return path;
    }

    /** It has been applied by hand. */
    void applied(Drop drop) {
        settle(drop, Drop.State.DONE);
    }

    /** It will not be applied. */
    void putAside(Drop drop) {
        settle(drop, Drop.State.ASIDE);
        acts.add("list-aside", null, drop.fileName());
    }

    private void settle(Drop drop, Drop.State state) {
        if (book.decide(drop.id(), state, String.valueOf(drop.keptAs()))) {
            var ignored = folder.decide(drop, state);
        }
    }
}
