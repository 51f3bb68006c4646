/// Mail by SES v2. Messages arrive here ready made; what SES says to one becomes an outcome.
@NullMarked
package watch.sahel.lambda.ses;

import org.jspecify.annotations.NullMarked;
