/// The `sahelwatch` command: the whole bot on one machine.
///
/// [LocalBot] is the deployed stack: table and queues laid out from `template.yaml`, the real handlers behind real
/// events ([watch.sahel.local.host]). `demo` and `run` differ in what is around it: a sample world, or the real one.
@NullMarked
package watch.sahel.local;

import org.jspecify.annotations.NullMarked;
