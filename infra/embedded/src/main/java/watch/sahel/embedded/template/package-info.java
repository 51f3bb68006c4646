/// The SAM template, read as the plan of the local machine.
///
/// `template.yaml` is the one truth about functions, queues, tables, schedules and routes. AWS reads it through
/// CloudFormation; this package reads the same file into values ([Function], [Queue], [Table], [Role], and the
/// [Trigger]s of a function), so that what runs here is what would be deployed. YAML becomes a tree of [Value]s that
/// know their [Place]; [Intrinsics] answers `!Ref`, `!Sub`, `!If` and their kind when a property is looked at, not
/// before, so that what nobody here reads (alarms, dashboards) may use anything CloudFormation knows.
///
/// What is read and not understood is a [TemplateException] of one line, never a guess. Creating anything is left to
/// the package `aws`.
@NullMarked
package watch.sahel.embedded.template;

import org.jspecify.annotations.NullMarked;
