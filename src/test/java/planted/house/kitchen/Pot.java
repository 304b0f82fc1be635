package planted.house.kitchen;

/** Something to reach for. */
public class Pot {}
