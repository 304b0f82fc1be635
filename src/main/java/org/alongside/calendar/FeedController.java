package org.alongside.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Where calendars fetch feeds. An address that is not one of ours gets the same answer whatever it is. */
@RestController
class FeedController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final Duration ROUND = Duration.ofMinutes(10);
    /** A calendar looks every 15 minutes at most; several devices share one address of the feed. */
    private static final int PER_FEED = 30;
    /** A whole school may stand behind one address. */
    private static final int PER_PLACE = 3_000;

    private final FeedReader reader;
    private final Pace feeds;
    private final Pace places;

    FeedController(FeedReader reader, Clock clock) {
        this.reader = reader;
        this.feeds = new Pace(PER_FEED, ROUND, clock);
        this.places = new Pace(PER_PLACE, ROUND, clock);
    }

    /** The database is away: a calendar keeps what it has and asks again, which it does not after an error page. */
    private static ResponseEntity<byte[]> comeAgain() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(LATER.toSeconds()))
                .build();
    }

    @GetMapping("/calendar/{secret}.ics")
    @Nullable
    ResponseEntity<byte[]> feed(@PathVariable String secret, ServletWebRequest request) {
        var asked = new Secret(secret);
        // counted by the hash, so that memory holds no secret; before looking, so that the answer betrays nothing
        if (!feeds.allows(HexFormat.of().formatHex(asked.hash()))
                || !places.allows(request.getRequest().getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(ROUND.toSeconds()))
                    .build();
        }
        @Nullable Answer answer;
        try {
            answer = reader.read(asked).orElse(null);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A calendar was told to come again: {}", away.getClass().getName());
            return comeAgain();
        }
        if (answer == null) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var response = request.getResponse();
        if (response != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (request.checkNotModified(answer.etag(), answer.since().toEpochMilli())) {
            return null; // the answer has been given: nothing is new
        }
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"times.ics\"")
                .body(answer.bytes());
    }
}
