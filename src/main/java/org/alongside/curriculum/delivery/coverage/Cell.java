package org.alongside.curriculum.delivery.coverage;

/**
 * One statement in one class or in several together.
 *
 * @param planned lessons serving it that are still to come or wait for a record
 * @param taught lessons serving it that were taught
 * @param missed lessons serving it that were not taught and have no new day
 * @param pupils who are in the class now
 * @param met of these, who have met it this year
 * @param withdrawn of these, who are withdrawn and have not met it otherwise
 * @param toCatchUp of these, who were away and have not met it otherwise
 */
public record Cell(int planned, int taught, int missed, int pupils, int met, int withdrawn, int toCatchUp) {
    static final Cell NOTHING = new Cell(0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Cell and(Cell other) {
        return new Cell(
                planned + other.planned,
                taught + other.taught,
                missed + other.missed,
                pupils + other.pupils,
                met + other.met,
                withdrawn + other.withdrawn,
                toCatchUp + other.toCatchUp);
    }

    /** Whether any lesson serves it. */
    public boolean isInThePlan() {
        return planned + taught + missed > 0;
    }

    /** Everybody who could meet it has: the withdrawn are not missing. */
    public boolean isMetByAll() {
        return taught > 0 && met + withdrawn == pupils;
    }
}
