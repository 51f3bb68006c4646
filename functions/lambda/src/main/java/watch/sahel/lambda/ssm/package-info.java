/// Secrets from SSM, fetched when they are needed and never shown.
@NullMarked
package watch.sahel.lambda.ssm;

import org.jspecify.annotations.NullMarked;
