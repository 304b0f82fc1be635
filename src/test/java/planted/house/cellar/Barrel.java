package planted.house.cellar;

import planted.house.kitchen.Pot;

/** Goes where it may not go. */
public class Barrel {
    public Pot pot = new Pot();
}
