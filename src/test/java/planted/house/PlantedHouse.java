package planted.house;

import org.springframework.modulith.Modulithic;

/** A house whose cellar opens a door that its plan does not have. Only the guards use it. */
@Modulithic
public class PlantedHouse {}
