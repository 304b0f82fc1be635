package planted.safeguarding.casework.vault;

/** A public type of a room of casework. Only the guards use it. */
public class PlantedVault {
    public String words() {
        return "";
    }
}
