package watch.sahel.lambda.dynamo;

/// How fresh a read must be.
public enum Consistency {
    /// Sees every write that was acknowledged before; costs a whole read unit for 4 kB.
    STRONG,
    /// May miss the writes of the last moments; costs half.
    EVENTUAL
}
