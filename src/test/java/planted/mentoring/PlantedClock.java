package planted.mentoring;

import java.time.LocalDate;

/** What nobody may do: take the time from the machine instead of from the Clock. Only the guards use it. */
public class PlantedClock {
    public LocalDate today() {
        return LocalDate.now();
    }
}
