package watch.sahel.web;

/// From the earth onto the map: equirectangular, true to scale where most of the war is. The map shows the countries
/// that the topics are about, from the Atlantic to the Red Sea.
final class Projection {
    static final int WIDTH = 1_000;

    private static final double WEST = -18.5;
    private static final double EAST = 39.5;
    private static final double NORTH = 34;
    private static final double SOUTH = 2.5;
    private static final double TRUE_AT = 15;

    private static final double UNITS_EAST = WIDTH / (EAST - WEST);
    private static final double UNITS_NORTH = UNITS_EAST / Math.cos(Math.toRadians(TRUE_AT));

    static final int HEIGHT = (int) Math.round((NORTH - SOUTH) * UNITS_NORTH);

    private Projection() {}

    /// @param x from the left, 0 to [#WIDTH] if it is on the map
    /// @param y from the top
    record Point(int x, int y) {
        boolean onTheMap() {
            return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
        }
    }

    static Point of(Position position) {
        return new Point((int) Math.round((position.longitude() - WEST) * UNITS_EAST), (int)
                Math.round((NORTH - position.latitude()) * UNITS_NORTH));
    }
}
