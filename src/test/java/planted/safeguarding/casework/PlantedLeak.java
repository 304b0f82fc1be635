package planted.safeguarding.casework;

import org.springframework.stereotype.Service;

/** What no type of casework and no service may look like: public, and open to anybody. Only the guards use it. */
@Service
public class PlantedLeak {
    public String anyone() {
        return "";
    }
}
