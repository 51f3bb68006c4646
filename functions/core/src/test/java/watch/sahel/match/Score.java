package watch.sahel.match;

/// How many items were sorted rightly, taken in wrongly, and missed.
record Score(int right, int wrong, int missed) {
    static final Score NONE = new Score(0, 0, 0);

    static Score of(boolean wanted, boolean found) {
        return new Score(wanted && found ? 1 : 0, found && !wanted ? 1 : 0, wanted && !found ? 1 : 0);
    }

    Score plus(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    boolean faultless() {
        return wrong + missed == 0;
    }

    int positives() {
        return right + missed;
    }

    double f1() {
        return right == 0 ? (wrong + missed == 0 ? 1 : 0) : 2.0 * right / (2 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return "F1 %.3f (%d right, %d wrong, %d missed)".formatted(f1(), right, wrong, missed);
    }
}
