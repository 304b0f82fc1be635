package planted.reporting;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;

/** What nobody outside casework may do: ask for the safeguarding database by its name. Only the guards use it. */
public class PlantedBackDoor {
    public PlantedBackDoor(@Qualifier("safeguarding") DataSource secret) {}
}
