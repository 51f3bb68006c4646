package watch.sahel.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What a text says, as a sparse vector: features, each with how much it tells. Immutable.
///
/// A feature is a 64-bit hash ([Feature]): two of the 10^6 features of a big window meet by chance once in 10^7
/// windows.
final class Weights {
    private final long[] features;
    private final float[] weights;
    private final double length;
    private final double total;

    private Weights(long[] features, float[] weights) {
        this.features = features;
        this.weights = weights;
        var squares = 0.0;
        var sum = 0.0;
        for (var weight : weights) {
            squares += weight * weight;
            sum += weight;
        }
        this.length = Math.sqrt(squares);
        this.total = sum;
    }

    /// Collects features; of one that is said twice the greater weight counts.
    static final class Builder {
        private final Map<Long, Float> weighed = new HashMap<>();

        void add(long feature, double weight) {
            if (weight > 0) {
                weighed.merge(feature, (float) weight, Math::max);
            }
        }

        Weights build() {
            var features = weighed.keySet().stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            var weights = new float[features.length];
            for (var i = 0; i < features.length; i++) {
                weights[i] = weighed.getOrDefault(features[i], 0f);
            }
            return new Weights(features, weights);
        }
    }

    /// What two texts have in common.
    ///
    /// @param cosine 1 if both say the same in the same proportions, 0 if they share nothing or one says nothing
    /// @param sum how much both say, at the lesser of the two weights
    record Shared(double cosine, double sum) {}

    /// The share of what this says that `other` says too.
    double coveredBy(Weights other) {
        return total == 0 ? 0 : shared(other).sum / total;
    }

    /// Those features whose weight is at least `least`, sorted.
    long[] heavy(double least) {
        var heavy = new long[features.length];
        var count = 0;
        for (var i = 0; i < features.length; i++) {
            if (weights[i] >= least) {
                heavy[count++] = features[i];
            }
        }
        return Arrays.copyOf(heavy, count);
    }

    Shared shared(Weights other) {
        var dot = 0.0;
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < features.length && j < other.features.length) {
            var order = Long.compare(features[i], other.features[j]);
            if (order == 0) {
                dot += weights[i] * other.weights[j];
                sum += Math.min(weights[i++], other.weights[j++]);
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return new Shared(length == 0 || other.length == 0 ? 0 : dot / (length * other.length), sum);
    }
}
