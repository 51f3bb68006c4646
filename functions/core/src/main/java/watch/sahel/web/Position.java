package watch.sahel.web;

/// A point on the earth, in degrees north and east.
record Position(double latitude, double longitude) {
    Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on earth: " + latitude + " " + longitude);
        }
    }
}
