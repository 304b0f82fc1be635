package planted.reporting;

import planted.safeguarding.casework.vault.PlantedVault;

/** What nobody outside casework may do: reach into one of its rooms. Only the guards use it. */
public class PlantedBurglar {
    public String read() {
        return new PlantedVault().words();
    }
}
