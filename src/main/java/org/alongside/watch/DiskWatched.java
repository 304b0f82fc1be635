package org.alongside.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether the disk with the data folder has room for some weeks yet. */
@Component
class DiskWatched implements Watched {
    private static final DataSize ENOUGH = DataSize.ofGigabytes(5);

    private final Path home;
    private final DataSize least;
    private final DataSize enough;

    @Autowired
    DiskWatched(
            @Value("${alongside.home:data}") Path home, @Value("${alongside.least-free-space:500MB}") DataSize least) {
        this(home, least, ENOUGH);
    }

    /**
     * @param least below this nothing may be saved any more
     * @param enough below this somebody should look
     */
    DiskWatched(Path home, DataSize least, DataSize enough) {
        this.home = home.toAbsolutePath();
        this.least = least;
        this.enough = enough;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Sign look() {
        try {
            var there = home;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            var free = DataSize.ofBytes(Files.getFileStore(there).getUsableSpace());
            var said = free.toGigabytes() < 10
                    ? "%,d MB".formatted(free.toMegabytes())
                    : "%,d GB".formatted(free.toGigabytes());
            if (free.compareTo(least) < 0) {
                return Sign.broken("full", said);
            }
            return free.compareTo(enough) < 0 ? Sign.look("low", said) : Sign.fine("fine", said);
        } catch (IOException e) {
            return Sign.broken("silent");
        }
    }
}
